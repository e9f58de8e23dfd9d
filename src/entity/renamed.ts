/** Joins what is called by one name in some articles and by another in others, where an article says that both are of one thing. */
import { UNSURE } from './keys.ts';
import type { NameLore } from './lore.ts';
import { isBare } from './offers.ts';
import { byCodeUnit } from './order.ts';
import type { Partition } from './partition.ts';
import type { Gathered, Name } from './sightings.ts';

/** @returns the sightings that have come to another name */
export function joinRenamed(
  { names, renamed }: Gathered,
  sets: Partition,
  lore: NameLore,
): ReadonlyMap<number, 'former'> {
  const links = new Map<number, 'former'>();
  const pairs = new Map<string, { readonly former: Name; readonly members: number[] }>();
  for (const { member, name: own, others } of renamed) {
    for (const id of others) {
      const former = names.get(id);
      // A surname, as one of some people, is that of others as well.
      const vague = (own.family === 'person' || own.family === UNSURE) && former && isBare(former, lore);
      if (!former || former === own || vague) continue;
      const pair = `${own.id}\t${id}`;
      const known = pairs.get(pair);
      if (known) known.members.push(member);
      else pairs.set(pair, { former, members: [member] });
    }
  }
  // Where judgements let one of two joins happen, which one must not depend on the order of the articles.
  const ordered = [...pairs].sort(([a], [b]) => byCodeUnit(a, b));
  for (const [, { former, members }] of ordered) {
    const all = [...members, ...former.sightings];
    if (!mayBeOne(sets, all)) continue;
    const [first = 0] = all;
    for (const member of all) sets.join(first, member);
    for (const member of former.sightings) links.set(member, 'former');
  }
  return links;
}

/** Whether no gender and no judgement forbids that all are one. */
function mayBeOne(sets: Partition, members: readonly number[]): boolean {
  const roots = [...new Set(members.map(sets.find))];
  const genders = new Set(roots.flatMap((root) => [...sets.traits(root).genders]));
  const marked = roots.filter((root) => sets.sidesOf(root) !== '');
  return genders.size < 2 && !marked.some((a, i) => marked.slice(i + 1).some((b) => sets.mustPart(a, b)));
}
