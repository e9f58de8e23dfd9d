/** "the president", "the company", "the isolated regime": the one named thing before them that they describe. */
import type { TypeTree } from '../model/types.ts';
import { childOf } from '../tree.ts';
import type { Mention, Token } from '../types.ts';
import { roleOf } from './binding.ts';
import { type Cluster, isUntold } from './cluster.ts';

export interface DescriptionTables {
  readonly types: TypeTree;
  /** What nouns for a country, or for countries together, stand for, by lemma: topic, country or union. */
  readonly states: ReadonlyMap<string, string>;
  /** Lemmas that say that something else is meant: "other". */
  readonly others: ReadonlySet<string>;
}

/** A named thing where it was spoken of. */
export interface Named {
  readonly cluster: Cluster;
  readonly mention: Mention;
  readonly sentence: number;
}

/** What a definite phrase is made of. */
export interface Description {
  readonly modifiers: readonly string[];
  readonly hasName: boolean;
}

/** How far back a description reaches, in sentences. */
export const REACH = 4;
/** The same for descriptions that fit by their own word: an office, or the word that tells the kind of a body. */
const FAR = 40;

/**
 * @param names named things before the phrase
 * @param barred what it cannot be
 * @returns what a definite singular phrase describes, among the names before it; null where several things fit
 */
export function describedBy(
  tokens: readonly Token[],
  names: readonly Named[],
  barred: ReadonlySet<Cluster>,
  mention: Mention,
  { modifiers, hasName }: Description,
  { types, states, others }: DescriptionTables,
): Cluster | null {
  const token = tokens[mention.head];
  if (!token || token.xpos === 'NNS') return null;
  const lemma = token.lemma.toLowerCase();
  const { sentence } = token;
  const before = barred.size > 0 ? names.filter(({ cluster }) => !barred.has(cluster)) : names;
  if (mention.type === 'Person') return only(FAR, ({ type, roles }) => type === 'Person' && roles.has(lemma));
  const state = states.get(lemma);
  if (state !== undefined) {
    const another =
      tokens[mention.first]?.text.toLowerCase() === 'that' || modifiers.some((word) => others.has(word));
    if (hasName || another || modifiers.length > 2) return null;
    if (state === 'union') return nearest(REACH, ({ type }) => type === 'InternationalOrganization');
    const isCountry = ({ type }: Cluster): boolean => type === 'Country';
    if (state === 'topic') return prevailing(isCountry) ?? only(REACH, isCountry) ?? nearest(1, isCountry);
    const last = nearest(REACH, isCountry);
    return last && (nearest(1, isCountry) ?? prevailing(isCountry) ?? last);
  }
  if (modifiers.length > 0) return null;
  if (types.isA(mention.type, 'Organization')) {
    const byWord = only(FAR, ({ key, type }) => types.isA(type, 'Organization') && kindWord(key) === lemma);
    if (byWord || mention.type === 'Organization' || mention.type === 'GovernmentBody') return byWord;
    // A name that nothing is known of may be a firm's, and is in the way of the one before it.
    const mayFit = (cluster: Cluster): boolean =>
      types.isA(cluster.type, mention.type) ||
      (mention.type === 'Company' && cluster.type === 'Concept' && isUntold(cluster));
    return nearest(REACH, mayFit);
  }
  if (mention.type === 'City') return nearest(1, ({ type }) => type === 'City');
  return null;

  /** The one thing of the last sentences that fits. */
  function only(reach: number, fits: (cluster: Cluster) => boolean): Cluster | null {
    const found = new Set<Cluster>();
    for (let k = before.length - 1; k >= 0; k--) {
      const named = before[k];
      if (!named || sentence - named.sentence > reach) break;
      if (fits(named.cluster)) found.add(named.cluster);
    }
    const [one] = found;
    return found.size === 1 && one ? one : null;
  }

  /** What the article has spoken of far more often than of all else that fits. */
  function prevailing(fits: (cluster: Cluster) => boolean): Cluster | null {
    const times = new Map<Cluster, number>();
    for (const { cluster } of before) if (fits(cluster)) times.set(cluster, (times.get(cluster) ?? 0) + 1);
    const [most, next] = [...times].sort(([, m], [, n]) => n - m);
    return most && most[1] >= 2 * (next?.[1] ?? 1) ? most[0] : null;
  }

  /** What fits in the nearest sentence that has any: the only one, else its subject, else the one spoken of far more often. */
  function nearest(reach: number, fits: (cluster: Cluster) => boolean): Cluster | null {
    let level = -1;
    const found: Named[] = [];
    const times = new Map<Cluster, number>();
    for (let k = before.length - 1; k >= 0; k--) {
      const named = before[k];
      if (!named || !fits(named.cluster)) continue;
      times.set(named.cluster, (times.get(named.cluster) ?? 0) + 1);
      if (named.mention.type === 'Nationality' || sentence - named.sentence > reach) continue;
      if (level < 0) level = named.sentence;
      if (named.sentence === level) found.push(named);
    }
    const clusters = new Set(found.map(({ cluster }) => cluster));
    const [one] = clusters;
    if (clusters.size <= 1) return one ?? null;
    const subjects = new Set(
      found.filter(({ mention }) => isSubject(tokens, mention)).map(({ cluster }) => cluster),
    );
    const [subject] = subjects;
    if (subjects.size === 1 && subject) return subject;
    const [most, next] = [...clusters].sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
    return most && next && (times.get(most) ?? 0) >= 2 * (times.get(next) ?? 0) ? most : null;
  }
}

/** Whether a phrase is the subject of its clause, or of an infinitive below: "enabled Norway to sell". */
function isSubject(tokens: readonly Token[], mention: Mention): boolean {
  const role = roleOf(tokens, mention);
  if (role !== 'object') return role === 'subject';
  return childOf(tokens, tokens[mention.head]?.head ?? -1, 'xcomp') > mention.head;
}

/** The word of a body's key that tells its kind: the last one, or the one before "of" or "for". */
function kindWord(key: string): string {
  const words = key.slice(key.indexOf(':') + 1).split(' ');
  const link = words.findIndex((word, i) => i > 0 && (word === 'of' || word === 'for'));
  return words[link > 0 ? link - 1 : words.length - 1] ?? '';
}
