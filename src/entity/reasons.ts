/** Why a name is that of a node with another one. */
import type { Merge, MergeReason } from '../types.ts';
import { fold, initials, personWords, UNSURE } from './keys.ts';
import { byCodeUnit } from './order.ts';
import { familyOf, type Gathered } from './sightings.ts';

/** What is known of the ways that sightings came together. */
export interface Ways {
  readonly links: ReadonlyMap<number, MergeReason>;
  readonly judged: ReadonlySet<number>;
}

/**
 * Why each name of a node is one with its label: as its own article has it, or by what all of them leave open. Sorted; nothing is
 * said of names that are the label, unless their articles by themselves give them another key than the node's.
 *
 * @param members indexes of the node's sightings
 */
export function mergesOf(
  node: string,
  label: string,
  members: readonly number[],
  { sightings }: Gathered,
  { links, judged }: Ways,
): Merge[] {
  const found = new Map<string, { merge: Omit<Merge, 'articles'>; articles: Set<string> }>();
  const wayOf = (member: number): MergeReason | null =>
    links.get(member) ??
    (judged.has(member) ? 'judgement' : sightings[member]?.owner === 'concluded' ? 'owner' : null);
  /**
   * Where the label is the shorter name, the longer one is the same for the reason for which that one joined it; of several, as each
   * article's has its own, for the first by code unit, whatever the order of the articles.
   */
  const [labelWay] = members
    .flatMap((member) => (sightings[member]?.entity.name === label ? (wayOf(member) ?? []) : []))
    .sort(byCodeUnit);
  const renamed = members.some((member) => sightings[member]?.entity.name !== label);
  for (const member of members) {
    const sighting = sightings[member];
    if (!sighting) continue;
    const { entity, article } = sighting;
    const { key } = entity;
    const add = (name: string, reason: MergeReason, within: boolean): void => {
      const mark = [name, key, reason, within].join('\t');
      const known = found.get(mark) ?? { merge: { name, key, reason, within }, articles: new Set() };
      found.set(mark, known);
      known.articles.add(article);
    };
    const way = wayOf(member);
    const own = reasonFor(entity.name, label, familyOf(key));
    // Of names that a judgement has joined, the others tell it.
    const told = way === 'judgement' && entity.name === label && renamed;
    if (way && !told && (entity.name !== label || (OF_NAMESAKES.has(way) && key !== node)))
      add(entity.name, way, false);
    else if (own) add(entity.name, own, false);
    else if (labelWay && fold(entity.name) !== fold(label)) add(entity.name, labelWay, false);
    for (const alias of entity.aliases) {
      if (alias === label) continue;
      const isFormer = entity.former?.some((one) => one.name === alias) === true;
      const reason = isFormer
        ? 'former'
        : (reasonFor(alias, label, familyOf(key)) ?? reasonFor(alias, entity.name, familyOf(key)));
      if (reason) add(alias, reason, true);
    }
  }
  return [...found]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, { merge, articles }]) => ({ ...merge, articles: articles.size }));
}

/** What joins things of one name, which by themselves would be several. */
const OF_NAMESAKES: ReadonlySet<MergeReason> = new Set(['type', 'owner', 'judgement']);

/** Why a name is the same as a longer one, as far as the two tell; null where nothing needs to be said. */
export function reasonFor(name: string, label: string, family: string): MergeReason | null {
  if (name === label || (family !== 'person' && family !== 'organization' && family !== UNSURE)) return null;
  const [short, long] = [fold(name), fold(label)];
  if (short === long) return name.toLowerCase() === label.toLowerCase() ? null : 'spelling';
  if (family !== 'organization' && long.endsWith(` ${short}`)) return 'surname';
  if (family === 'person') {
    const [words, others] = [personWords(name), new Set(personWords(label))];
    return words.length > 1 && words.length < others.size && words.every((word) => others.has(word))
      ? 'shorter'
      : null;
  }
  if (short === initials(label)) return 'letters';
  return ` ${long} `.includes(` ${short} `) ? 'opening' : null;
}
