/** In what manner a claim is made, in the words that an edge's status has. */
import type { Evidence, Status } from '../types.ts';

/** What one claim says of the edge that it is evidence for: every status but `disputed`, which takes two. */
export type Stand = Exclude<Status, 'disputed'>;

/** All of them, from the one that a reader can rely on most. */
export const STANDS: readonly Stand[] = ['asserted', 'alleged', 'planned', 'possible', 'denied'];

/** The stands that paths walk unless told otherwise: affirmed and actual, whoever says so (law 2). */
export const WALKED: readonly Stand[] = ['asserted', 'alleged'];

export function standOf({
  polarity,
  modality,
  speakers,
}: Pick<Evidence, 'polarity' | 'modality' | 'speakers'>): Stand {
  if (polarity === 'denied') return 'denied';
  if (modality === 'planned') return 'planned';
  if (modality !== 'actual') return 'possible';
  return speakers.length > 0 ? 'alleged' : 'asserted';
}

/** Stands as a number: a bit for each, in the order of `STANDS`. */
export function bitsOf(stands: Iterable<Stand>): number {
  let bits = 0;
  for (const stand of stands) bits |= 1 << STANDS.indexOf(stand);
  return bits;
}

/** Of several stands in bits the one to rely on most; null of none. */
export function firstOf(bits: number): Stand | null {
  return bits === 0 ? null : (STANDS[31 - Math.clz32(bits & -bits)] ?? null);
}
