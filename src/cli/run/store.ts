/** Readings and evidence on disk, so that memory grows with the graph and not with what was read for it. */
import { precedes } from '../../../graph/build/articles.ts';
import type { Shelf } from '../../../graph/build/shelf.ts';
import type { Evidence } from '../../../graph/types.ts';
import { readReading, surest } from '../../format/jsonl.ts';
import type { Reading } from '../../types.ts';
import { openScratch, type Place } from './scratch.ts';

/** Readings in order of their articles' ids, each article once, made anew each time that they are gone through. */
export interface ReadingStore extends Iterable<Reading> {
  /** @param id of the article that the line is of */
  add(id: string, line: string): void;
  readonly size: number;
  close(): void;
}

/**
 * @param output a file beside which there is room
 * @param minConfidence less likely claims are left out
 */
export function openReadingStore(output: string | undefined, minConfidence: number): ReadingStore {
  const scratch = openScratch(output);
  const places = new Map<string, Place>();
  return {
    add(id, line) {
      const known = places.get(id);
      if (known && !precedes(readReading(line), readReading(scratch.read(known)))) return;
      places.set(id, scratch.write(line));
    },
    get size() {
      return places.size;
    },
    *[Symbol.iterator]() {
      // By code unit, as everything that reaches the graph.
      const ids = [...places.keys()].sort();
      for (const id of ids) {
        const place = places.get(id);
        if (place) yield surest(readReading(scratch.read(place)), minConfidence);
      }
    },
    close: scratch.close,
  };
}

/** A shelf that holds its evidence in a file. */
export function openShelf(output: string | undefined): Shelf & { close(): void } {
  const scratch = openScratch(output);
  /** Offsets at which evidence begins, and the end of the last: as numbers, since a file may be larger than 4 GB. */
  let offsets = new Float64Array(1024);
  let count = 0;
  return {
    put(evidence) {
      const { offset, length } = scratch.write(JSON.stringify(evidence));
      if (count + 1 >= offsets.length) {
        const larger = new Float64Array(offsets.length * 2);
        larger.set(offsets);
        offsets = larger;
      }
      offsets[count] = offset;
      offsets[count + 1] = offset + length;
      return count++;
    },
    get(number): Evidence {
      const [offset = 0, end = 0] = offsets.subarray(number, number + 2);
      return JSON.parse(scratch.read({ offset, length: end - offset }));
    },
    close: scratch.close,
  };
}
