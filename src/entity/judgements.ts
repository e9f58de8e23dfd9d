/** What somebody has judged to be the same or different: it goes before all that identity concludes. */
import type { Judgement } from '../types.ts';
import { findContradiction } from './contradictions.ts';
import { articleMark, fold } from './keys.ts';
import { byCodeUnit } from './order.ts';
import type { Partition } from './partition.ts';
import type { Gathered } from './sightings.ts';

/** A judgement that could not be applied to these articles. */
export interface Unused {
  readonly judgement: Judgement;
  /** The term that is at fault. */
  readonly term: string;
  /** Nothing is called so; several things are; or both terms are one name, of which no judgement tells the halves apart. */
  readonly why: 'absent' | 'several' | 'one';
  /** Keys of what may be meant, sorted. */
  readonly meant: readonly string[];
}

export interface Applied {
  /** Those that could be applied, in their one form and order. */
  readonly used: readonly Judgement[];
  readonly unused: readonly Unused[];
  /** Sightings that a judgement has joined to another. */
  readonly judged: ReadonlySet<number>;
  /** Those of them that it has singled out by article: others of their name do not follow. */
  readonly pinned: ReadonlySet<number>;
}

/**
 * Joins what is judged to be the same, and parts what is judged to be different.
 *
 * @throws {JudgementError} if not all of them can be true
 */
export function applyJudgements(
  judgements: readonly Judgement[],
  gathered: Gathered,
  sets: Partition,
): Applied {
  const judged = new Set<number>();
  const pinned = new Set<number>();
  const unused: Unused[] = [];
  const used: Grounded[] = [];
  const meaningOf = judgements.length > 0 ? createMeaning(gathered) : null;
  for (const judgement of inOrder(judgements)) {
    const [a, b] = [meaningOf?.(judgement.a), meaningOf?.(judgement.b)];
    if (!a || !b) continue;
    const vague = [a, b].find(({ members }) => members.length === 0);
    const [some, others] =
      judgement.verdict === 'same' ? [a.members, b.members] : apart(a.members, b.members);
    if (vague) unused.push({ judgement, ...vague, why: vague.meant.length > 0 ? 'several' : 'absent' });
    else if (some.length === 0 || others.length === 0) unused.push({ judgement, ...b, why: 'one' });
    else used.push({ judgement, some, others });
    if (judgement.verdict === 'same' && !vague)
      for (const { members, single } of [a, b]) if (single) for (const member of members) pinned.add(member);
  }
  findContradiction(
    used,
    ({ judgement }) => judgement,
    ({ some, others }) => [some, others],
  );
  for (const { judgement, some, others } of used) {
    if (judgement.verdict === 'different') sets.part(some, others);
    const [first] = some;
    if (judgement.verdict === 'different' || first === undefined) continue;
    for (const member of [...some, ...others]) {
      sets.join(first, member);
      judged.add(member);
    }
  }
  return { used: used.map(({ judgement }) => judgement), unused, judged, pinned };
}

/** A judgement with the sightings that its two terms mean. */
interface Grounded {
  readonly judgement: Judgement;
  readonly some: readonly number[];
  readonly others: readonly number[];
}

/** Judgements in their one form and order: the lesser term first, each once, sorted. */
export function inOrder(judgements: readonly Judgement[]): Judgement[] {
  const byText = new Map<string, Judgement>();
  for (const { verdict, a, b } of judgements) {
    const [first, second] = a < b ? [a, b] : [b, a];
    byText.set(`${first}\t${second}\t${verdict}`, { verdict, a: first, b: second });
  }
  return [...byText].sort(([a], [b]) => byCodeUnit(a, b)).map(([, judgement]) => judgement);
}

/** What is part of the other thing is taken from it: a sighting in one article, from all of that name. */
function apart(a: readonly number[], b: readonly number[]): readonly [readonly number[], readonly number[]] {
  const [inA, inB] = [new Set(a), new Set(b)];
  if (a.every((member) => inB.has(member))) return [a, b.filter((member) => !inA.has(member))];
  return [a.filter((member) => !inB.has(member)), b];
}

interface Meaning {
  readonly term: string;
  /** Empty if nothing, or more than one thing, is called so. */
  readonly members: readonly number[];
  readonly meant: readonly string[];
  /** Whether it is what one article calls so. */
  readonly single: boolean;
}

/** Which sightings a term means: an id or key of a name, a key that an article gives, a name, another name. */
function createMeaning({ names, sightings }: Gathered): (term: string) => Meaning {
  const tables = Array.from({ length: 5 }, () => new Map<string, number[]>());
  const keyOf = new Map<number, string>();
  const file = (table: number, word: string, member: number): void => {
    const known = tables[table]?.get(word);
    if (known) known.push(member);
    else tables[table]?.set(word, [member]);
  };
  for (const { id, key, sightings: members } of names.values()) {
    for (const member of members) {
      const { entity } = sightings[member] ?? {};
      if (!entity) continue;
      keyOf.set(member, key);
      file(0, id, member);
      file(1, key, member);
      file(2, entity.key, member);
      file(3, fold(entity.name), member);
      for (const alias of entity.aliases) file(4, fold(alias), member);
    }
  }
  const keyed = (key: string): readonly number[] | undefined =>
    tables[0]?.get(key) ?? tables[1]?.get(key) ?? tables[2]?.get(key);
  return (term) => {
    const all = keyed(term);
    if (all) return { term, members: all, meant: [term], single: false };
    const [, base = '', mark] = /^(.+)#([0-9a-z]+)(?:\.\d+)?$/i.exec(term) ?? [];
    const there = keyed(base)?.filter((member) => articleMark(sightings[member]?.article ?? '') === mark);
    if (there && there.length > 0) return { term, members: there, meant: [term], single: true };
    const members = tables[3]?.get(fold(term)) ?? tables[4]?.get(fold(term)) ?? [];
    const meant = [...new Set(members.map((member) => keyOf.get(member) ?? ''))].sort(byCodeUnit);
    return { term, members: meant.length === 1 ? members : [], meant, single: false };
  };
}
