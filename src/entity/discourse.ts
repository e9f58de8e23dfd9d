/** What an article has spoken of so far, where and how often. */
import type { TypeTree } from '../model/types.ts';
import { childOf } from '../tree.ts';
import type { Mention, Token } from '../types.ts';
import type { Sighting } from './antecedentfeatures.ts';
import { isAside, roleOf } from './binding.ts';
import type { Cluster } from './cluster.ts';

export interface Discourse {
  /** In order of the text. */
  readonly seen: readonly Sighting[];
  /** How often each thing was named or described. */
  readonly times: ReadonlyMap<Cluster, number>;
  /** Takes down that a mention, by its index, speaks of a thing. */
  note(index: number, mention: Mention, cluster: Cluster): Sighting;
}

/** An article of which nothing was read yet. */
export function createDiscourse(tokens: readonly Token[], types: TypeTree): Discourse {
  const seen: Sighting[] = [];
  const times = new Map<Cluster, number>();
  return { seen, times, note };

  function note(index: number, mention: Mention, cluster: Cluster): Sighting {
    const role = roleOf(tokens, mention);
    if (mention.kind !== 'pronoun') times.set(cluster, (times.get(cluster) ?? 0) + 1);
    const sighting = {
      ...{ cluster, mention, index, role, sentence: tokens[mention.head]?.sentence ?? 0 },
      where: (role === 'oblique' || role === 'other') && isWhere(mention, cluster),
      aside: isAside(tokens, mention.head),
    };
    seen.push(sighting);
    return sighting;
  }

  function isWhere({ head }: Mention, { type }: Cluster): boolean {
    const marker = tokens[childOf(tokens, head, 'case')]?.lemma ?? 'of';
    return types.isA(type, 'Place') && marker !== 'of';
  }
}
