/**
 * What is asked in the search box. This reads questions of connection by their form alone, and takes all else as words to
 * look for; a reader of questions that knows grammar takes its place by answering the same `Question`.
 */
export type Question =
  | { readonly kind: 'ways'; readonly from: string; readonly to: string }
  | { readonly kind: 'words'; readonly words: string };

const CONNECTIONS: readonly RegExp[] = [
  /^(.+?)\s*(?:→|->|=>|↔|<->)\s*(.+)$/,
  /^how (?:is|are|was|were) (.+?) (?:connected|linked|related|tied) (?:to|with) (.+)$/i,
  /^(?:who|what|which [\w\s]+?) (?:links?|connects?|ties?|joins?) (.+?) (?:to|with|and) (.+)$/i,
  /^(?:who|what) (?:is|are|stands?) between (.+?) and (.+)$/i,
  /^(?:what (?:is|are) )?(?:the |any )?(?:ways?|paths?|links?|connections?|routes?) (?:between|from) (.+?) (?:and|to) (.+)$/i,
];

/** @example readQuestion('Who links China to coal revenue?') // { kind: 'ways', from: 'China', to: 'coal revenue' } */
export function readQuestion(text: string): Question {
  const asked = text.trim().replace(/[\s?.!]+$/, '');
  for (const form of CONNECTIONS) {
    const [, from, to] = form.exec(asked) ?? [];
    if (from && to) return { kind: 'ways', from: from.trim(), to: to.trim() };
  }
  return { kind: 'words', words: asked };
}
