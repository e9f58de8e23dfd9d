/** Keys of nodes: from names, so that the same thing has the same key whatever else is read. */
import { articleMark } from './keys.ts';
import type { NameLore } from './lore.ts';
import { tellingOrder } from './offers.ts';
import { byCodeUnit } from './order.ts';
import type { Gathered, Name } from './sightings.ts';

/** One thing: its sightings, and its names from the most telling to the least. */
export interface Thing {
  readonly members: readonly number[];
  readonly names: readonly Name[];
  readonly key: string;
}

/**
 * The sets of a partition as things with keys. The key is that of the most telling name; of several that claim one, the thing
 * that is called just so has it, and the others take all that their names tell, or the article they are first seen in.
 *
 * @param find the set that a sighting is in
 * @param isLone whether a sighting is a bare name of one article that may be of several things
 */
export function thingsOf(
  { sightings, names }: Gathered,
  find: (member: number) => number,
  isLone: (member: number) => boolean,
  lore: NameLore,
): Thing[] {
  const claims = new Map<string, Claimant[]>();
  for (const { members, names: own } of setsOf(tellingOrder(names.values(), lore), find)) {
    const articles = new Set(members.map((member) => sightings[member]?.article ?? ''));
    const first = [...articles].sort(byCodeUnit)[0] ?? '';
    const claim = own[0]?.key ?? '';
    const claimant = { members, names: own, lone: members.every(isLone), first, articles: articles.size };
    const known = claims.get(claim);
    if (known) known.push(claimant);
    else claims.set(claim, [claimant]);
  }
  const taken = new Set<string>();
  return [...claims.keys()].sort(byCodeUnit).flatMap((claim) => keyed(claims.get(claim) ?? [], claim, taken));
}

interface Claimant {
  readonly members: readonly number[];
  readonly names: readonly Name[];
  readonly lone: boolean;
  /** The least id of its articles, and how many they are. */
  readonly first: string;
  readonly articles: number;
}

/** Sightings and names of each set, the names in the order given. */
function setsOf(
  ordered: readonly Name[],
  find: (member: number) => number,
): Iterable<{ members: number[]; names: Name[] }> {
  const sets = new Map<number, { members: number[]; names: Name[] }>();
  for (const name of ordered) {
    for (const member of name.sightings) {
      const root = find(member);
      const set = sets.get(root) ?? { members: [], names: [] };
      sets.set(root, set);
      set.members.push(member);
      if (set.names.at(-1) !== name) set.names.push(name);
    }
  }
  return sets.values();
}

/** Keys for all that claim one. */
function keyed(claimants: readonly Claimant[], claim: string, taken: Set<string>): Thing[] {
  const isNamedSo = ({ names }: Claimant): boolean => names.some(({ id }) => id === claim);
  const settled = claimants
    .filter(({ lone }) => !lone)
    .sort(
      (a, b) =>
        Number(isNamedSo(b)) - Number(isNamedSo(a)) ||
        b.articles - a.articles ||
        byCodeUnit(a.first, b.first) ||
        byCodeUnit(a.names[0]?.id ?? '', b.names[0]?.id ?? ''),
    );
  const things = settled.map(({ members, names, first }, i) => {
    const whole = names[0]?.id ?? claim;
    const plain = settled.length === 1 || (i === 0 && settled[0] && isNamedSo(settled[0])) ? claim : whole;
    return { members, names, key: free(taken.has(plain) ? `${whole}#${articleMark(first)}` : plain, taken) };
  });
  const lone = claimants.filter((claimant) => claimant.lone).sort((a, b) => byCodeUnit(a.first, b.first));
  return [
    ...things,
    ...lone.map(({ members, names, first }) => {
      return { members, names, key: free(`${claim}#${articleMark(first)}`, taken) };
    }),
  ];
}

/** A key that is not taken: the one wanted, or that with a number. */
function free(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let n = 2; taken.has(key); n++) key = `${wanted}.${n}`;
  taken.add(key);
  return key;
}
