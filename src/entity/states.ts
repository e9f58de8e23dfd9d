/** "the country", "the isolated regime", "the bloc": the country, or the body of countries, that nouns for one stand for. */
import { childOf } from '../tree.ts';
import type { Token } from '../types.ts';
import type { Sighting } from './antecedentfeatures.ts';
import type { Cluster } from './cluster.ts';
import { standOut } from './standout.ts';

/** How far back they reach, in sentences. */
const REACH = 4;

/**
 * @param state what the noun stands for: the country that the article is about (topic), the one last spoken of (country), or the body of
 * countries last spoken of (union)
 * @param seen what was spoken of before, in order of the text
 * @returns null where several fit
 */
export function stateOf(
  tokens: readonly Token[],
  state: string,
  sentence: number,
  seen: readonly Sighting[],
  barred: ReadonlySet<Cluster>,
): Cluster | null {
  const wanted = state === 'union' ? 'InternationalOrganization' : 'Country';
  const named = seen.filter(
    ({ cluster, mention }) => cluster.type === wanted && mention.kind === 'name' && !barred.has(cluster),
  );
  if (state === 'union') return nearest(REACH);
  if (state === 'topic') return prevailing() ?? only(REACH) ?? nearest(1);
  const last = nearest(REACH);
  return last && (nearest(1) ?? prevailing() ?? last);

  /** The one of the last sentences. */
  function only(reach: number): Cluster | null {
    const found = new Set(
      named.filter((one) => sentence - one.sentence <= reach).map(({ cluster }) => cluster),
    );
    const [one] = found;
    return found.size === 1 && one ? one : null;
  }

  /** What the article has spoken of far more often than of all others. */
  function prevailing(): Cluster | null {
    const [most, next] = [...timesOf(named)].sort(([, m], [, n]) => n - m);
    return most && most[1] >= 2 * (next?.[1] ?? 1) ? most[0] : null;
  }

  /** What the nearest sentence that has any names: the only one, else its subject, else the one spoken of far more often. */
  function nearest(reach: number): Cluster | null {
    const near = named.filter(
      (one) => one.mention.type !== 'Nationality' && sentence - one.sentence <= reach,
    );
    const level = near.at(-1)?.sentence;
    const found = near.filter((one) => one.sentence === level);
    const clusters = new Set(found.map(({ cluster }) => cluster));
    const subjects = new Set(found.filter((one) => isSubject(tokens, one)).map(({ cluster }) => cluster));
    const times = timesOf(named);
    const isOne = (cluster: Cluster): boolean => subjects.has(cluster);
    return standOut([...clusters], isOne, (cluster) => times.get(cluster) ?? 0)?.thing ?? null;
  }
}

function timesOf(seen: readonly Sighting[]): Map<Cluster, number> {
  const times = new Map<Cluster, number>();
  for (const { cluster } of seen) times.set(cluster, (times.get(cluster) ?? 0) + 1);
  return times;
}

/** Whether a phrase is the subject of its clause, or of an infinitive below: "enabled Norway to sell". */
function isSubject(tokens: readonly Token[], { role, mention }: Sighting): boolean {
  if (role !== 'object') return role === 'subject';
  return childOf(tokens, tokens[mention.head]?.head ?? -1, 'xcomp') > mention.head;
}
