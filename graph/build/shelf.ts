/** Where evidence is put while the graph is made. */
import type { Evidence } from '../types.ts';

/** Evidence by number. What is taken from it is the same as what was put there, though perhaps another object. */
export interface Shelf {
  put(evidence: Evidence): number;
  get(number: number): Evidence;
}

/** @throws {RangeError} (`get`) for a number that `put` never gave */
export function createShelf(): Shelf {
  const all: Evidence[] = [];
  return {
    put: (evidence) => all.push(evidence) - 1,
    get(number) {
      const evidence = all[number];
      if (!evidence) throw new RangeError(`no evidence ${number}`);
      return evidence;
    },
  };
}
