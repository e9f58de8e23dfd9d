/** Joins what is called by one name in some articles and by another in others, where an article says that both are of one thing. */
import { contradicts } from './joins.ts';
import type { NameLore } from './lore.ts';
import { isBare } from './offers.ts';
import { byCodeUnit } from './order.ts';
import type { Partition } from './partition.ts';
import type { Gathered } from './sightings.ts';

/** @returns the sightings that have come to another name */
export function joinRenamed(
  { names, renamed }: Gathered,
  sets: Partition,
  lore: NameLore,
): ReadonlyMap<number, 'former'> {
  const links = new Map<number, 'former'>();
  const pairs = renamed
    .flatMap(({ member, name, others }) => others.map((other) => ({ member, own: name.id, other })))
    // Where judgements let one of two joins happen, which one must not depend on the order of the articles.
    .sort((a, b) => byCodeUnit(a.own, b.own) || byCodeUnit(a.other, b.other));
  for (const { member, own, other } of pairs) {
    const former = own === other ? undefined : names.get(other);
    if (!former || (former.family === 'person' && isBare(former, lore))) continue;
    for (const called of former.sightings) {
      if (contradicts(sets, member, called)) continue;
      sets.join(member, called);
      links.set(called, 'former');
    }
  }
  return links;
}
