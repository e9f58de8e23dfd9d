/** Where a noun phrase begins and ends, beyond what the tree says: at names, at quotation marks, at half modifiers. */
import { childrenOf, type TokenSpan } from '../tree.ts';
import type { Token } from '../types.ts';

/** "the minister" of "the minister Ann Lee": a phrase ends where the name of a person begins, unless it is about them. */
export function beforeName(
  tokens: readonly Token[],
  { first, last }: TokenSpan,
  head: number,
  starts: Uint8Array,
): TokenSpan {
  for (let i = head + 1; i < last; i++) {
    if (!starts[i]) continue;
    // "the murder of Senator Ann Lee": what hangs on the name goes with it.
    let before = i - 1;
    while (before > head && tokens[before]?.upos !== 'ADP' && (tokens[before]?.head ?? -1) >= i) before--;
    if (tokens[before]?.upos !== 'ADP') return { first, last: i };
  }
  return { first, last };
}

/** A phrase that ends inside a name goes on to the end of it. */
export function wholeNames({ first, last }: TokenSpan, ends: ReadonlyMap<number, number>): TokenSpan {
  for (let i = first; i < last; i++) {
    const end = ends.get(i) ?? 0;
    if (end > last) return { first, last: end };
  }
  return { first, last };
}

/** "missile" in "several missile and nuclear tests": one thing that is said to be many belongs to the noun after it. */
export function isHalfModifier(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.xpos !== 'NN' || tokens[i + 1]?.upos !== 'CCONJ') return false;
  const many =
    tokens[i]?.children.some((child) => child < i && MANY.has(tokens[child]?.lemma ?? '')) ?? false;
  return many && childrenOf(tokens, i, 'conj').some((child) => tokens[child]?.xpos === 'NNS');
}

const MANY = new Set([
  'numerous',
  'several',
  'many',
  'various',
  'few',
  'multiple',
  'two',
  'three',
  'countless',
]);

/** A phrase without a quotation that it opens and does not close, or closes and did not open: the part with its head. */
export function balanced(tokens: readonly Token[], { first, last }: TokenSpan, head: number): TokenSpan {
  const quotes: number[] = [];
  for (let i = first; i < last; i++) if (isQuote(tokens[i])) quotes.push(i);
  if (quotes.length % 2 === 0) return { first, last };
  const [only = head] = quotes;
  if (quotes.length === 1 && tokens[only]?.text === "'" && isQuote(tokens[first - 1]))
    return { first: first - 1, last };
  const before = quotes.filter((i) => i < head).pop();
  const after = quotes.find((i) => i > head);
  return { first: before === undefined ? first : before + 1, last: after ?? last };
}

function isQuote(token: Token | undefined): boolean {
  return token !== undefined && token.xpos !== 'POS' && /^(?:["“”'‘’`]|``|'')$/.test(token.text);
}

/**
 * The words of a title that hang on one name one by one: those of "UN Secretary-General Ann Lee" are one phrase.
 *
 * @returns the first of the words that the one at `i` goes on from, and whether another follows it
 */
export function titleRun(
  tokens: readonly Token[],
  i: number,
): { readonly from: number; readonly goesOn: boolean } {
  let from = i;
  for (
    let before = stepped(tokens, from, -1);
    isBeside(tokens, before, i);
    before = stepped(tokens, from, -1)
  )
    from = before;
  return { from, goesOn: isBeside(tokens, stepped(tokens, i, 1), i) };
}

/** The next word, a hyphen aside. */
function stepped(tokens: readonly Token[], i: number, step: 1 | -1): number {
  return tokens[i + step]?.text === '-' ? i + 2 * step : i + step;
}

function isBeside(tokens: readonly Token[], i: number, other: number): boolean {
  const [a, b] = [tokens[i], tokens[other]];
  return (
    a?.deprel === 'nmod:desc' && b?.deprel === 'nmod:desc' && a.head === b.head && a.sentence === b.sentence
  );
}

/** A phrase never begins or ends inside a word with a hyphen: "director" of "director-general", "3 drones" of "Lynx-3 drones". */
export function wholeWord(tokens: readonly Token[], { first, last }: TokenSpan): TokenSpan {
  let [begin, end] = [first, last];
  while (isGlue(tokens, begin - 1)) begin -= 2;
  while (isGlue(tokens, end)) end += 2;
  return { first: begin, last: end };
}

/** Whether a token is a hyphen without spaces around it. */
function isGlue(tokens: readonly Token[], i: number): boolean {
  const [before, hyphen, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return hyphen?.text === '-' && before?.end === hyphen.start && hyphen.end === after?.start;
}

/** The token of a span whose governor is outside it; the last one on an odd tree. */
export function headOf(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const head = tokens[i]?.head ?? -1;
    if (head < first || head >= last) {
      if (tokens[i]?.upos !== 'ADP' && tokens[i]?.upos !== 'DET' && tokens[i]?.upos !== 'PUNCT') return i;
    }
  }
  return last - 1;
}
