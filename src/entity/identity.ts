/**
 * Who is who across articles: sightings of one name are one thing unless something shows that they are several; a short name
 * joins the one longer name that the whole set of articles leaves open for it; judgements of the user go before all. A
 * function of the set: no order of the articles or the judgements comes in (law 3).
 */
import type { Judgement, Merge, Reading, Resources } from '../types.ts';
import { joinNames } from './joins.ts';
import { applyJudgements, type Unused } from './judgements.ts';
import { createNameLore } from './lore.ts';
import { thingsOf } from './nodekeys.ts';
import { isBare, type Link } from './offers.ts';
import { byCodeUnit } from './order.ts';
import { createPartition } from './partition.ts';
import { mergesOf } from './reasons.ts';
import { joinRenamed } from './renamed.ts';
import { gatherSightings } from './sightings.ts';

export interface Identity {
  /**
   * Node key of an entity, by the indexes of its reading and of itself in that reading; empty for one without a name, which has
   * no other key than its article's.
   */
  keyOf(reading: number, entity: number): string;
  /** Whether an entity came to its node by a name that is short for another, so that it doesn't name the node. */
  isShort(reading: number, entity: number): boolean;
  /** Why what stands behind a node of this label is one thing. */
  mergesOf(key: string, label: string): readonly Merge[];
  /** Keys of the nodes that this one may be, where the articles leave it open; sorted. */
  openOf(key: string): readonly string[];
  /** The judgements it rests on, sorted, each once. */
  readonly judgements: readonly Judgement[];
  /** Those given that could not be applied. */
  readonly unused: readonly Unused[];
}

/**
 * @returns readings, each article once, in any order → who is who in them
 * @throws {JudgementError} (the function returned) if the judgements contradict each other
 * @example createIdentify(lexicon)(readings).keyOf(0, 2) // 'person:steven mnuchin' for a bare "Mnuchin"
 */
export function createIdentify(
  lexicon: Resources['lexicon'],
  judgements: readonly Judgement[] = [],
): (readings: Iterable<Reading>) => Identity {
  const lore = createNameLore(lexicon);
  return (readings) => {
    const gathered = gatherSightings(readings, lore);
    const sets = createPartition(gathered.sightings);
    const { used, unused, judged, pinned } = applyJudgements(judgements, gathered, sets);
    const renamed = joinRenamed(gathered, sets, lore);
    const joined = joinNames(gathered, sets, pinned, lore);
    const { open, lone } = joined;
    const links = new Map<number, Link | 'former'>([...renamed, ...joined.links]);
    const things = thingsOf(gathered, sets.find, (member) => lone.has(member), lore);
    const membersOf = new Map(things.map(({ key, members }) => [key, members]));
    const keys: string[] = [];
    const short = new Set<number>();
    for (const { key, members } of things) for (const member of members) keys[member] = key;
    for (const name of gathered.names.values()) {
      const bare = isBare(name, lore);
      for (const member of name.sightings) {
        const isJoined = bare && (links.has(member) || judged.has(member));
        if (isJoined || gathered.sightings[member]?.owner === 'concluded') short.add(member);
      }
    }
    return {
      keyOf: (reading, entity) => keys[gathered.at(reading, entity)] ?? '',
      isShort: (reading, entity) => short.has(gathered.at(reading, entity)),
      mergesOf: (key, label) => mergesOf(key, label, membersOf.get(key) ?? [], gathered, { links, judged }),
      openOf(key) {
        const others = (membersOf.get(key) ?? []).flatMap((member) => open.get(member) ?? []);
        return [...new Set(others.map((other) => keys[other] ?? ''))]
          .filter((other) => other !== key)
          .sort(byCodeUnit);
      },
      judgements: used,
      unused,
    };
  };
}
