/** Treebank tokens as ordinary text again. */
import type { Span } from '../src/types.ts';

const BRACKETS: Readonly<Record<string, string>> = {
  ...{ '-LRB-': '(', '-RRB-': ')', '-LSB-': '[', '-RSB-': ']', '``': '"', "''": '"' },
};
/** No space stands before these, and none after those. */
const CLOSING = /^(?:[.,;:!?%)\]}’]|\.\.\.|n't|['’](?:s|d|m|ll|re|ve|S))$/;
const OPENING = /^[([{$£€#@‘“]$/;

/** The text of tokens, and where each stands in it. Quotation marks that look alike are taken to open and close by turns. */
export function detokenize(forms: readonly string[]): { text: string; spans: Span[] } {
  let text = '';
  let glued = true;
  let quoted = false;
  const spans: Span[] = [];
  for (const form of forms) {
    const word = BRACKETS[form] ?? form;
    const quote = word === '"';
    const closes = quote ? quoted : CLOSING.test(word);
    if (!glued && !closes) text += ' ';
    spans.push({ start: text.length, end: text.length + word.length });
    text += word;
    glued = quote ? !quoted : OPENING.test(word);
    if (quote) quoted = !quoted;
  }
  return { text, spans };
}
