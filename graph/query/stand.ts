/** In what manner a claim is made, in the words that an edge's status has. */
import type { Evidence, Status } from '../types.ts';

/** What one claim says of the edge that it is evidence for: every status but `disputed`, which takes two. */
export type Stand = Exclude<Status, 'disputed'>;

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
