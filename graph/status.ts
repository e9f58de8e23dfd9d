/** How the articles vouch for edges. */
import type { Status } from './types.ts';

/** From the strongest support to the weakest. */
export const STATUSES: readonly Status[] = [
  'asserted',
  'alleged',
  'planned',
  'possible',
  'denied',
  'disputed',
];
