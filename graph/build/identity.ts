/** Which entities of different articles are one node. */
import type { Judgement, Merge, Reading } from '../../src/types.ts';

export interface Identity {
  /**
   * Node key of an entity, by the indexes of its reading and of itself in that reading; empty for one that has no other than
   * its own article gives it.
   */
  keyOf(reading: number, entity: number): string;
  /** Whether an entity came to its node by a name that is short for another, so that it doesn't name the node. */
  isShort(reading: number, entity: number): boolean;
  /** Why what stands behind a node of this label is one thing. */
  mergesOf(key: string, label: string): readonly Merge[];
  /** Keys of the nodes that this one may be, where the articles leave it open; sorted. */
  openOf(key: string): readonly string[];
  /** The judgements of people that it rests on, in one order. */
  readonly judgements: readonly Judgement[];
}

/** Must be a function of the set of readings: they come sorted by article id, each article once. */
export type Identify = (readings: Iterable<Reading>) => Identity;

/** The plainest identity: entities of one key are one. */
export const identifyByKey: Identify = () => ({
  keyOf: () => '',
  isShort: () => false,
  mergesOf: () => [],
  openOf: () => [],
  judgements: [],
});
