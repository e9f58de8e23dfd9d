/** What is asked in the search box, told by its form alone: a connection, a question in words, or words to look for. */
export type Question =
  | { readonly kind: 'ways'; readonly from: string; readonly to: string }
  | { readonly kind: 'answer'; readonly question: string }
  | { readonly kind: 'words'; readonly words: string };

const CONNECTIONS: readonly RegExp[] = [
  /^(.+?)\s*(?:→|->|=>|↔|<->)\s*(.+)$/,
  /^how (?:is|are|was|were) (.+?) (?:connected|linked|related|tied) (?:to|with) (.+)$/i,
  /^(?:what (?:is|are) )?(?:the |any )?(?:ways?|paths?|links?|connections?|routes?) (?:between|from) (.+?) (?:and|to) (.+)$/i,
];

/** Questions that ask who stands between: without a reader of questions, they are asked as connections. */
const BETWEEN: readonly RegExp[] = [
  /^(?:who|what|which [\w\s]+?) (?:links?|connects?|ties?|joins?) (.+?) (?:to|with|and) (.+)$/i,
  /^(?:who|what) (?:is|are|stands?) between (.+?) and (.+)$/i,
];

const OPENING =
  /^(?:who|whom|whose|what|which|where|when|why|how|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|according to (?:who|whom|which)|by whom|tell me)\s+\S/i;

/**
 * @param reads whether questions in words can be read in this page
 * @example readQuestion('How is China connected to coal revenue?', true) // { kind: 'ways', from: 'China', to: 'coal revenue' }
 */
export function readQuestion(text: string, reads: boolean): Question {
  const asked = text.trim().replace(/[\s?.!]+$/, '');
  for (const form of reads ? CONNECTIONS : [...CONNECTIONS, ...BETWEEN]) {
    const [, from, to] = form.exec(asked) ?? [];
    if (from && to) return { kind: 'ways', from: from.trim(), to: to.trim() };
  }
  return isQuestion(text) ? { kind: 'answer', question: text.trim() } : { kind: 'words', words: asked };
}

/** A question mark after several words, or a word that opens questions before others. */
function isQuestion(text: string): boolean {
  return OPENING.test(text.trim()) || /\S\s+\S.*\?\s*$/.test(text);
}
