/**
 * Lemmas by table: words whose lemma must be known, and for all others the change that the longest known suffix with
 * this tag most often goes through.
 */
export interface LemmaTable {
  /** `word tab tag` → lemma; words in lower case. */
  readonly words: ReadonlyMap<string, string>;
  /** `suffix tab tag` → how many letters to take away, and what to put there. */
  readonly suffixes: ReadonlyMap<string, Ending>;
}

export interface Ending {
  readonly strip: number;
  readonly add: string;
}

export const LONGEST_SUFFIX = 6;

/** Tags whose lemmas keep the case of the word. */
const CASED = new Set(['NNP', 'NNPS']);

/** The lemma of a word with this Penn Treebank tag. */
export function lemmatize(table: LemmaTable, form: string, xpos: string): string {
  const low = form.toLowerCase();
  const known = table.words.get(`${low}\t${xpos}`);
  if (known !== undefined) return known;
  const base = CASED.has(xpos) ? form : low;
  const ending = endingOf(table.suffixes, low, xpos, LONGEST_SUFFIX);
  if (!ending || ending.strip >= base.length) return base;
  return base.slice(0, base.length - ending.strip) + ending.add;
}

/** The ending known for the longest suffix of at most `longest` letters. */
export function endingOf(
  suffixes: ReadonlyMap<string, Ending>,
  low: string,
  xpos: string,
  longest: number,
): Ending | undefined {
  for (let n = Math.min(longest, low.length); n >= 0; n--) {
    const ending = suffixes.get(`${low.slice(low.length - n)}\t${xpos}`);
    if (ending) return ending;
  }
  return undefined;
}

/** The table as text, a line an entry, and back. */
export function writeLemmas(table: LemmaTable): string {
  const lines = [...table.words].map(([key, lemma]) => `${key}\t${lemma}`);
  for (const [key, { strip, add }] of table.suffixes) lines.push(`${key}\t${strip}\t${add}`);
  return lines.join('\n');
}

export function readLemmas(text: string): LemmaTable {
  const words = new Map<string, string>();
  const suffixes = new Map<string, Ending>();
  for (const line of text.split('\n')) {
    const [word = '', tag = '', third = '', add] = line.split('\t');
    if (add === undefined) words.set(`${word}\t${tag}`, third);
    else suffixes.set(`${word}\t${tag}`, { strip: Number(third), add });
  }
  return { words, suffixes };
}
