/** Sightings in sets: each set is one thing. Some sets must stay apart. */
import type { Gender } from './lore.ts';
import type { Sighting } from './sightings.ts';

/** What is known of all that is in a set. */
export interface SetTraits {
  readonly genders: ReadonlySet<Gender>;
  /** Those that titles tell. */
  readonly titles: ReadonlySet<Gender>;
  readonly offices: ReadonlySet<string>;
}

export interface Partition {
  /** The least member of the set that a member is in: the same whatever order the sets were joined in. */
  find(member: number): number;
  join(a: number, b: number): void;
  traits(member: number): SetTraits;
  /** Nothing of the one list shall be in a set with anything of the other. */
  part(some: readonly number[], others: readonly number[]): void;
  /** Whether two members must not be in one set, as their sets stand now. */
  mustPart(a: number, b: number): boolean;
  /** The same for two members that differ in what they must stay apart from, even if not from each other. */
  sidesOf(member: number): string;
}

/** Each sighting in a set of its own. */
export function createPartition(sightings: readonly Sighting[]): Partition {
  const parents = sightings.map((_, index) => index);
  const traits = new Map<number, { genders: Set<Gender>; titles: Set<Gender>; offices: Set<string> }>();
  /** Sides that a set is on: 2k and 2k + 1 must not meet. */
  const sides = new Map<number, Set<number>>();
  let partings = 0;

  const find = (member: number): number => {
    let root = member;
    for (let next = parents[root] ?? root; next !== root; next = parents[root] ?? root) root = next;
    for (let at = member; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  const traitsOf = (root: number) => {
    const known = traits.get(root);
    if (known) return known;
    const { gender = null, titled = false, offices = [] } = sightings[root] ?? {};
    const genders = new Set(gender === null ? [] : [gender]);
    const own = { genders, titles: new Set(titled ? genders : []), offices: new Set(offices) };
    traits.set(root, own);
    return own;
  };
  const takeSide = (member: number, side: number): void => {
    const root = find(member);
    const known = sides.get(root);
    if (known) known.add(side);
    else sides.set(root, new Set([side]));
  };

  return {
    find,
    traits: (member) => traitsOf(find(member)),
    join(a, b) {
      const [low = a, high = b] = [find(a), find(b)].sort((m, n) => m - n);
      if (low === high) return;
      const [into, from] = [traitsOf(low), traitsOf(high)];
      for (const gender of from.genders) into.genders.add(gender);
      for (const title of from.titles) into.titles.add(title);
      for (const office of from.offices) into.offices.add(office);
      for (const side of sides.get(high) ?? []) takeSide(low, side);
      traits.delete(high);
      sides.delete(high);
      parents[high] = low;
    },
    part(some, others) {
      for (const member of some) takeSide(member, 2 * partings);
      for (const member of others) takeSide(member, 2 * partings + 1);
      partings++;
    },
    mustPart(a, b) {
      const [of, than] = [sides.get(find(a)), sides.get(find(b))];
      if (!of || !than) return false;
      for (const side of of) if (than.has(side ^ 1)) return true;
      return false;
    },
    sidesOf: (member) => [...(sides.get(find(member)) ?? [])].sort((m, n) => m - n).join(' '),
  };
}
