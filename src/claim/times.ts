import { childOf, childrenOf, isRelation } from '../tree.ts';
import type { Mention, Token } from '../types.ts';
import { isPredicate } from './verbs.ts';

/** Mentions by the predicate that they hang on, directly or through nouns. */
export type Circumstances = ReadonlyMap<number, readonly number[]>;

/**
 * Sorts the mentions that `keep` lets through by the predicate that governs them, those nearest to it in the tree first. `passes`
 * says whether what hangs on a noun may be said of the clause that the noun, by its token, stands in.
 */
export function circumstancesOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  keep: (mention: Mention) => boolean,
  passes: (noun: number, mention: Mention) => boolean = () => true,
): Circumstances {
  const found = new Map<number, { readonly index: number; readonly steps: number }[]>();
  mentions.forEach((mention, index) => {
    if (!keep(mention)) return;
    let at = tokens[mention.head]?.head ?? -1;
    let steps = 0;
    for (; at >= 0 && steps < 12 && !isPredicate(tokens, at); steps++) {
      if (!passes(at, mention)) return;
      if (tokens[at]?.upos === 'NUM' || tokens[at]?.upos === 'SYM') steps--;
      at = tokens[at]?.head ?? -1;
    }
    if (at < 0) return;
    const add = (predicate: number, steps: number) =>
      found.set(predicate, [...(found.get(predicate) ?? []), { index, steps }]);
    add(at, steps);
    // "In 2014 the firm sued the bank and bought the mine": what opens the sentence dates both.
    if (mention.time === null || mention.head > childOf(tokens, at, 'nsubj')) return;
    for (const verb of childrenOf(tokens, at, 'conj')) if (childOf(tokens, verb, 'nsubj') < 0) add(verb, FAR);
  });
  return new Map(
    [...found].map(([at, list]) => [at, list.sort((a, b) => a.steps - b.steps).map(({ index }) => index)]),
  );
}

/** More steps than any way has. */
const FAR = 99;

/** Whether a date on a noun dates the clause: not that of "the 1979 treaty", or of "before the vote in March". */
export function datesClause(
  tokens: readonly Token[],
  noun: number,
  { head }: Mention,
  isTime: (noun: string) => boolean,
): boolean {
  const { deprel = '' } = tokens[noun] ?? {};
  const marker = tokens[childOf(tokens, head, 'case')]?.lemma ?? '';
  if (tokens[noun]?.upos === 'PROPN') return !/^(?:since|until|till|from|before|after)$/.test(marker);
  if (tokens[noun]?.upos !== 'NOUN') return true;
  // "under a law of 1998", but "on the night of 3 April"
  if (marker === 'of') return isTime(tokens[noun]?.lemma.toLowerCase() ?? '');
  if (
    /^(?:before|after|since|until|till|ahead|follow|despite)$/.test(
      tokens[childOf(tokens, noun, 'case')]?.lemma ?? '',
    )
  )
    return false;
  const before = tokens[head]?.head === noun && head < noun && childOf(tokens, head, 'case') < 0;
  if (!before || deprel === 'nsubj') return true;
  return (
    deprel.startsWith('obl') &&
    /^(?:in|at|on|during)$/.test(tokens[childOf(tokens, noun, 'case')]?.lemma ?? '')
  );
}

/** The first mention that hangs on predicate `at`, or on a verb that leads to it. */
export function circumstanceOf(tokens: readonly Token[], at: number, all: Circumstances): number {
  let i = at;
  for (let steps = 0; steps < 4; steps++) {
    const here = all.get(i)?.[0];
    if (here !== undefined) return here;
    const token = tokens[i];
    const leads =
      token &&
      (isRelation(token.deprel, 'xcomp') ||
        (token.upos === 'NOUN' && /^(?:obj|nsubj:pass)$/.test(token.deprel)));
    if (!leads) break;
    i = token.head;
  }
  return -1;
}
