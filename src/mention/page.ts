/** One article as the finders of this room see it: its tokens with what each of them asks again and again. */
import { isAllCapitals } from '../model/letters.ts';
import type { Article, Sentence, Syntax, Token } from '../types.ts';

/** How a sentence uses capitals, which decides how far they can be trusted. */
export type Style = 'plain' | 'title' | 'capitals';

export interface Page {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Each token in lower case. */
  readonly lower: readonly string[];
  /** By sentence. */
  readonly styles: readonly Style[];
  /** Words that the article also writes in small letters. */
  readonly small: ReadonlySet<string>;
  /** Words that are clearly names somewhere: proper nouns with a capital inside a plain sentence; in lower case. */
  readonly clear: ReadonlySet<string>;
  /** Whether its sentences begin with capitals, so that a word in small letters is no name. */
  readonly cased: boolean;
}

/** Looks once over the tokens. */
export function readPage(article: Article, { tokens, sentences }: Syntax): Page {
  const lower = tokens.map((token) => token.text.toLowerCase());
  const small = new Set<string>();
  tokens.forEach((token, i) => {
    if (token.text === lower[i]) small.add(token.text);
  });
  const styles = sentences.map((sentence) => styleOf(tokens, sentence));
  const clear = new Set<string>();
  for (const [s, { first, last }] of sentences.entries()) {
    if (styles[s] !== 'plain') continue;
    for (let i = first + 1; i < last; i++) {
      const token = tokens[i];
      if (token?.upos === 'PROPN' && isCapitalised(token.text)) clear.add(lower[i] ?? '');
    }
  }
  return { article, tokens, sentences, lower, styles, small, clear, cased: isCased(tokens, sentences) };
}

/** Whether nine of ten sentences begin with a capital, as edited text does. */
function isCased(tokens: readonly Token[], sentences: readonly Sentence[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const { first, last } of sentences) {
    const opening = tokens[first]?.text ?? '';
    if (last - first < 4 || !/^\p{L}/u.test(opening)) continue;
    words++;
    if (isCapitalised(opening)) capitals++;
  }
  return capitals >= 0.9 * words;
}

/** Whether a word begins with a capital letter of any script that has them. */
export function isCapitalised(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** "139th", which bodies and streets are called by. */
export function isOrdinal(word: string): boolean {
  return /^\d+(?:st|nd|rd|th|d)$/.test(word);
}

/** Words this long are capitalised in title case whatever they are. */
const LONG = 4;

function styleOf(tokens: readonly Token[], { first, last }: Sentence): Style {
  let words = 0;
  let capitalised = 0;
  let capitals = 0;
  let common = 0;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (!token || token.text.length < LONG || !/^\p{L}/u.test(token.text)) continue;
    words++;
    if (isAllCapitals(token.text)) capitals++;
    if (isCapitalised(token.text)) {
      capitalised++;
      if (token.upos !== 'PROPN') common++;
    }
  }
  if (words >= 2 && capitals >= 0.8 * words) return 'capitals';
  if (words >= 4 && capitalised >= 0.8 * words && common >= 1) return 'title';
  return 'plain';
}
