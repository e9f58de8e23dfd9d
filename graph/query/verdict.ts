/** Whether it is so. */
import type { Match } from './match.ts';

/** What the articles say to a yes-or-no question; `disputed`: some say so, and some deny it. */
export type Verdict = 'yes' | 'said' | 'planned' | 'possible' | 'no' | 'disputed' | 'unsaid';

/** @param pro what says that it is so, and `contra` that it is not */
export function verdictOf(pro: readonly Match[], contra: readonly Match[]): Verdict {
  const stands = new Set(
    pro.map(({ claim }) =>
      claim.modality !== 'actual'
        ? claim.modality === 'planned'
          ? 'planned'
          : 'possible'
        : claim.speakers.length > 0
          ? 'alleged'
          : 'asserted',
    ),
  );
  const denied = contra.some(isDenial);
  const so = stands.has('asserted') || stands.has('alleged');
  if (so && denied) return 'disputed';
  if (stands.has('asserted')) return 'yes';
  if (stands.has('alleged')) return 'said';
  if (denied) return 'no';
  if (stands.has('planned')) return 'planned';
  return stands.has('possible') ? 'possible' : 'unsaid';
}

/** That it would not be so under a condition denies nothing. */
export function isDenial({ claim }: Match): boolean {
  return claim.modality === 'actual' || claim.modality === 'planned';
}
