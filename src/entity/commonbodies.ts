/** Names that many countries give to one of their bodies: "Defence Ministry", "Supreme Court", "Senate". */
import { readTable } from '../model/wordlist.ts';
import type { Resources } from '../types.ts';
import { fold } from './keys.ts';

/** Small words inside the names of bodies. */
export const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'on', 'and', 'in', 'at', 'the']);

/** Whether a name, its words folded and in British spelling, is made of such words alone. */
export type CommonBodyTest = (words: readonly string[]) => boolean;

/** A folded word in British spelling: "defense" → "defence". */
export function createSpelling(lexicon: Resources['lexicon']): (word: string) => string {
  const british = new Map(
    readTable(lexicon.spellings).map(([word = '', spelt = '']) => [fold(word), fold(spelt)]),
  );
  return (word) => british.get(word) ?? word;
}

export function createCommonBodyTest(lexicon: Resources['lexicon']): CommonBodyTest {
  const common = new Map(
    readTable(lexicon['common-bodies']).map(([word = '', use]) => [fold(word), use === 'alone']),
  );
  return (words) => {
    const telling = words.filter((word) => !LINKS.has(word));
    return (
      telling.every((word) => common.has(word)) &&
      (telling.length > 1 || common.get(telling[0] ?? '') === true)
    );
  };
}
