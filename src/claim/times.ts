import { isRelation } from '../tree.ts';
import type { Mention, Token } from '../types.ts';
import { isPredicate } from './verbs.ts';

/** Mentions by the predicate that they hang on, directly or through nouns. */
export type Circumstances = ReadonlyMap<number, readonly number[]>;

/** Sorts the mentions that `keep` lets through by the predicate that governs them. */
export function circumstancesOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  keep: (mention: Mention) => boolean,
): Circumstances {
  const found = new Map<number, number[]>();
  mentions.forEach((mention, i) => {
    if (!keep(mention)) return;
    let at = tokens[mention.head]?.head ?? -1;
    for (let steps = 0; at >= 0 && steps < 12 && !isPredicate(tokens, at); steps++)
      at = tokens[at]?.head ?? -1;
    if (at < 0) return;
    const list = found.get(at) ?? [];
    list.push(i);
    found.set(at, list);
  });
  return found;
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
