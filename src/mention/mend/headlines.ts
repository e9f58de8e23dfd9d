/** Headlines In Capitals Like These: which of their words are names is told by the text below. */

import type { Sentence } from '../../types.ts';
import { headOf } from '../bounds.ts';
import type { ArticleName } from '../joinnames.ts';
import type { Naming } from '../nametypes.ts';
import { isCapitalised, type Page } from '../page.ts';

/** The names without words of headlines that nothing but their capitals makes names of. */
export function plainHeadlines(page: Page, names: readonly ArticleName[], { types }: Naming): ArticleName[] {
  const { tokens, lower, sentences, clear, small } = page;
  const titles = new Set(sentences.keys());
  for (const [s, sentence] of sentences.entries()) if (!isTitleCase(page, sentence)) titles.delete(s);
  const isCommon = (i: number): boolean => {
    const word = lower[i] ?? '';
    if (clear.has(word)) return false;
    return (
      small.has(word) ||
      [word, word.replace(/s$/, ''), word.replace(/es$/, '')].some(
        (one) => small.has(one) || types.ofNoun(one) !== null,
      )
    );
  };
  /** Ends of names by their beginnings. */
  const outer = new Map<number, number>();
  return names.flatMap((name) => {
    const plain = !titles.has(tokens[name.first]?.sentence ?? -1);
    const inside = [...outer].some(([first, last]) => first <= name.first && name.last <= last);
    if (plain || inside || types.isA(name.type, 'Country')) return [name];
    let { first, last } = name;
    const known = lower.slice(first, last).some((word) => clear.has(word));
    while (last > first && isCommon(last - 1) && (known || name.type !== 'Organization')) last--;
    while (first < last && !known && isCommon(first)) first++;
    if (last <= first) return [];
    outer.set(first, last);
    return last - first === name.last - name.first
      ? [name]
      : [{ ...name, first, last, head: headOf(tokens, first, last), sure: false }];
  });
}

/** Whether a headline has capitals nearly everywhere, so that they tell nothing. */
function isTitleCase({ tokens }: Page, { block, first, last }: Sentence): boolean {
  if (block !== 'headline') return false;
  const long = tokens.slice(first, last).filter(({ text }) => /^\p{L}{4,}$/u.test(text));
  return long.length >= 4 && long.filter(({ text }) => isCapitalised(text)).length >= 0.8 * long.length;
}
