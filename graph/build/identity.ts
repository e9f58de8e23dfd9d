/** Which entities of different articles are one node. */
import type { Reading } from '../../src/types.ts';

export interface Identity {
  /** Node key of an entity, by the indexes of its reading and of itself in that reading. */
  keyOf(reading: number, entity: number): string;
  /** Why what stands behind a node is one thing, for people. */
  mergesOf(key: string): readonly string[];
}

/** Must be a function of the set of readings: they come sorted by article id, each article once. */
export type Identify = (readings: readonly Reading[]) => Identity;

/** The plainest identity: entities of one key are one. */
export const identifyByKey: Identify = (readings) => ({
  keyOf: (reading, entity) => readings[reading]?.entities[entity]?.key ?? '',
  mergesOf: () => [],
});
