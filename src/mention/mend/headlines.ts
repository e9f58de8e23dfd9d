/** Headlines In Capitals Like These: which of their words are names is told by the text below. */

import type { Sentence } from '../../types.ts';
import { headOf } from '../bounds.ts';
import type { ArticleName } from '../joinnames.ts';
import type { Naming } from '../nametypes.ts';
import { isCapitalised, type Page } from '../page.ts';

/** The names without words of headlines that nothing but their capitals makes names of. */
export function plainHeadlines(
  page: Page,
  names: readonly ArticleName[],
  { types, gazetteer }: Naming,
): ArticleName[] {
  const { tokens, lower, sentences, small } = page;
  const titles = new Set([...sentences.keys()].filter((s) => isTitleCase(page, sentences[s])));
  if (titles.size === 0) return [...names];
  /** Words that the text below has for names. */
  const clear = new Set(names.flatMap(({ first, last }) => (isBelow(first) ? lower.slice(first, last) : [])));
  /** A word that is used as no name, here or anywhere. */
  const isCommon = (word: string): boolean =>
    !clear.has(word) &&
    [word, word.replace(/s$/, ''), word.replace(/es$/, '')].some(
      (one) => small.has(one) || types.ofNoun(one) !== null,
    );
  /** Ends of names by their beginnings. */
  const outer = new Map<number, number>();
  return names.flatMap((name) => {
    const { first, last, type } = name;
    const inside = [...outer].some(([from, to]) => from <= first && last <= to);
    const words = lower.slice(first, last);
    if (isBelow(first) || inside || gazetteer.names.longest(lower, first, last)?.length === last - first)
      return [name];
    const seen = words.findLastIndex((word) => clear.has(word)) + 1;
    const common = words.some(isCommon);
    const guessed = types.family(type) === 'concept' || type === 'Group';
    if (seen === 0 && (words.every(isCommon) || (guessed && common))) return [];
    const end = seen > 0 && words.slice(seen).some(isCommon) ? first + seen : last;
    outer.set(first, end);
    if (end === last) return [name];
    const listed = gazetteer.names.longest(lower, first, end, ({ as }) => as === 'name');
    const known = listed?.length === end - first ? listed.values[0] : undefined;
    return [
      {
        ...name,
        last: end,
        head: headOf(tokens, first, end),
        type: known?.type ?? type,
        sure: known !== undefined,
      },
    ];
  });

  function isBelow(i: number): boolean {
    return !titles.has(tokens[i]?.sentence ?? -1);
  }
}

/** Whether a headline has capitals nearly everywhere, so that they tell nothing. */
function isTitleCase({ tokens }: Page, sentence: Sentence | undefined): boolean {
  if (sentence?.block !== 'headline') return false;
  const { first, last } = sentence;
  const long = tokens.slice(first, last).filter(({ text }) => /^\p{L}{4,}$/u.test(text));
  return long.length >= 4 && long.filter(({ text }) => isCapitalised(text)).length >= 0.8 * long.length;
}
