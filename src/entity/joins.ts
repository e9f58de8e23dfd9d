/** Which names join which, and which stay open. */
import { UNSURE } from './keys.ts';
import type { NameLore } from './lore.ts';
import { createNamesakes } from './namesakes.ts';
import { createOffers, isBare, type Link, type Offer, tellingOrder } from './offers.ts';
import type { Partition } from './partition.ts';
import type { Gathered, Name, Sighting } from './sightings.ts';

export interface Joins {
  /** Why a sighting is in the set of a name that is not its own, by index. */
  readonly links: ReadonlyMap<number, Link>;
  /** Names that may be of several things, with a member of each. */
  readonly open: ReadonlyMap<number, readonly number[]>;
  /** Sightings of bare names that nothing tells from each other's: each article's stands for itself. */
  readonly lone: ReadonlySet<number>;
}

/**
 * Joins names from the most telling to the least. A name joins a longer one if that is the only one in all articles that it
 * may stand for, and nothing speaks against it: a gender, a judgement. As no name joins one that comes after it, and all that
 * join in one step are looked at before any does, the outcome depends on the set of articles alone.
 *
 * @param pinned sightings that a judgement has joined by themselves: others of their name do not follow
 */
export function joinNames(
  { sightings, names }: Gathered,
  sets: Partition,
  pinned: ReadonlySet<number>,
  lore: NameLore,
): Joins {
  const links = new Map<number, Link>();
  const open = new Map<number, readonly number[]>();
  const lone = new Set<number>();
  const offers = createOffers(lore);
  const namesakes = createNamesakes(names.values());
  /** A member of each set that a name has come to, those of single articles aside. */
  const heads = new Map<Name, readonly number[]>();
  /** Lone sightings by article and words: one article's are one. */
  const alone = new Map<string, number>();

  const join = (member: number, into: number, link: Link): void => {
    sets.join(member, into);
    links.set(member, link);
  };

  /** Joins what of a name joins a longer one; returns the rest. */
  const joinLonger = (members: readonly number[], offered: readonly Offer[]): number[] => {
    const longer = rootsOf(offered, heads, sets);
    const rest: number[] = [];
    const joiners = new Map<number, { member: number; link: Link }[]>();
    const apart = keptApart(offered, heads, sets, sightings);
    for (const member of members) {
      if (longer.has(sets.find(member))) continue;
      const article = sightings[member]?.article ?? '';
      const roots = new Map([...longer].filter(([root]) => !contradicts(sets, member, root)));
      const isApart = [...roots.keys()].some((root) => apart.get(root)?.has(article));
      if (isApart) {
        open.set(member, [...roots.keys()]);
        rest.push(member);
        continue;
      }
      const choice = choose(roots, sets, member);
      if (choice) {
        const known = joiners.get(choice.root);
        if (known) known.push({ member, link: choice.link });
        else joiners.set(choice.root, [{ member, link: choice.link }]);
        continue;
      }
      if (roots.size > 1) open.set(member, roots.size > MANY ? [] : [...roots.keys()]);
      rest.push(member);
    }
    for (const [root, joining] of joiners) {
      const refused = contradicting(
        sets,
        joining.map(({ member }) => member),
      );
      for (const { member, link } of joining) {
        if (refused.has(member)) rest.push(member);
        else join(member, root, link);
      }
    }
    return rest;
  };

  /** Joins what is left of a name whose kind is guessed to the one thing of that name that others are sure of. */
  const joinPeer = (members: readonly number[], peer: Name | null): readonly number[] => {
    const [only, second] = peer ? (heads.get(peer) ?? []) : [];
    if (only === undefined || second !== undefined) return members;
    const joining = members.filter((member) => !contradicts(sets, member, only));
    for (const member of joining) join(member, only, 'type');
    return members.filter((member) => sets.find(member) !== sets.find(only));
  };

  const standAlone = (member: number, words: string): void => {
    lone.add(member);
    const place = `${words} ${sightings[member]?.article}`;
    const other = alone.get(place);
    if (other === undefined) alone.set(place, member);
    else if (!contradicts(sets, member, other)) sets.join(member, other);
  };

  for (const name of tellingOrder(names.values(), lore)) {
    const { family, sightings: members } = name;
    const bare = isBare(name, lore);
    const peer = namesakes.peerOf(name);
    const families = family !== UNSURE ? [family] : peer ? [peer.family] : ['person', 'organization'];
    const offered = namesakes.isPlace(name) ? [] : families.flatMap((of) => offers.for(name, of));
    const free = members.filter((member) => !pinned.has(member));
    const isOwnerless = (member: number): boolean => sightings[member]?.owner === 'open';
    const isUnclear = (member: number): boolean => bare && open.has(member);
    const rest = joinLonger(
      free.filter((member) => !isOwnerless(member)),
      offered,
    );
    const left = joinPeer(
      rest.filter((member) => !isUnclear(member)),
      peer,
    );
    const untold = unite(sets, left, bare);
    for (const member of [...free.filter(isOwnerless), ...rest.filter(isUnclear), ...untold])
      standAlone(member, name.words.join(' '));
    const settled = members.filter((member) => !lone.has(member));
    heads.set(name, [...new Set(settled.map(sets.find))]);
    offers.add(name);
  }
  return { links, open, lone };
}

/** Above so many things that a name may be, it doesn't help to list them. */
const MANY = 24;

/** The sets that offered names stand for now, with the way to each. */
function rootsOf(
  offered: readonly Offer[],
  heads: ReadonlyMap<Name, readonly number[]>,
  sets: Partition,
): Map<number, Link> {
  const roots = new Map<number, Link>();
  for (const { name, link } of offered) {
    for (const head of heads.get(name) ?? []) {
      const root = sets.find(head);
      if (!roots.has(root)) roots.set(root, link);
    }
  }
  return roots;
}

/** By set, the articles that name the people in it in full: one that has the surname beside it leaves open whose it is. */
function keptApart(
  offered: readonly Offer[],
  heads: ReadonlyMap<Name, readonly number[]>,
  sets: Partition,
  sightings: readonly Sighting[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const apart = new Map<number, Set<string>>();
  for (const { name, link } of offered) {
    if (link !== 'surname') continue;
    for (const head of heads.get(name) ?? []) {
      const root = sets.find(head);
      const articles = apart.get(root) ?? new Set();
      apart.set(root, articles);
      for (const member of name.sightings)
        if (sets.find(member) === root) articles.add(sightings[member]?.article ?? '');
    }
  }
  return apart;
}

/** Whether gender or judgement forbids that two are one. */
function contradicts(sets: Partition, a: number, b: number): boolean {
  if (sets.mustPart(a, b)) return true;
  const [of, than] = [sets.traits(a).genders, sets.traits(b).genders];
  return of.size === 1 && than.size === 1 && [...of][0] !== [...than][0];
}

/** The only set that a name may stand for; of several, the only one of whom an office is told that the name has, too. */
function choose(
  roots: ReadonlyMap<number, Link>,
  sets: Partition,
  member: number,
): { root: number; link: Link } | null {
  const [only, second] = roots;
  if (!only) return null;
  if (!second) return { root: only[0], link: only[1] };
  const { offices } = sets.traits(member);
  const holders = [...roots.keys()].filter((root) =>
    [...offices].some((office) => sets.traits(root).offices.has(office)),
  );
  const [holder, another] = holders;
  return holder !== undefined && another === undefined ? { root: holder, link: 'office' } : null;
}

/** Those among members that may not be one with another of them. */
function contradicting(sets: Partition, members: readonly number[]): Set<number> {
  const refused = new Set<number>();
  const marked = members.filter((member) => sets.sidesOf(member) !== '');
  for (const [i, a] of marked.entries()) {
    for (const b of marked.slice(i + 1)) if (sets.mustPart(a, b)) refused.add(a).add(b);
  }
  const genders = new Set(members.flatMap((member) => [...sets.traits(member).genders]));
  if (genders.size > 1)
    for (const member of members) if (sets.traits(member).genders.size > 0) refused.add(member);
  return refused;
}

/**
 * Members of one name are one, but for judgements and genders: of a bare name, whatever tells the gender; of a full one, only what
 * titles say. Then those of one gender are one. Returns those of a bare name whose gender nothing tells.
 */
function unite(sets: Partition, members: readonly number[], bare: boolean): readonly number[] {
  const genderOf = (member: number): string => {
    const { genders, titles } = sets.traits(member);
    const told = bare ? genders : titles;
    return told.size === 1 ? ([...told][0] ?? '') : '';
  };
  const genders = new Set(members.map(genderOf));
  genders.delete('');
  const byGender = genders.size > 1;
  const untold = byGender && bare ? members.filter((member) => genderOf(member) === '') : [];
  const kinds = new Map<string, number>();
  for (const member of members) {
    if (untold.length > 0 && genderOf(member) === '') continue;
    const kind = `${sets.sidesOf(member)}|${byGender ? genderOf(member) : ''}`;
    const first = kinds.get(kind);
    if (first === undefined) kinds.set(kind, member);
    else sets.join(first, member);
  }
  const firsts = [...kinds.values()];
  const parted = byGender || firsts.some((a, i) => firsts.slice(i + 1).some((b) => sets.mustPart(a, b)));
  const [first, ...others] = firsts;
  if (!parted && first !== undefined) for (const other of others) sets.join(first, other);
  return untold;
}
