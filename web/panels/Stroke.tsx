import type { Status } from '../../graph/types.ts';
import { DASHES, statusColour } from '../palette.ts';
import { dark } from '../state/state.ts';

/** A sample of the line that a status is drawn with. */
export function Stroke({ status }: { status: Status }) {
  const stroke = statusColour(status, dark.value);
  return (
    <svg class="stroke" viewBox="0 0 36 10" aria-hidden="true" stroke={stroke} fill="none" stroke-width="2">
      {status === 'disputed' ? (
        <path d="M1 3.5h34M1 6.5h34" stroke-width="1.5" />
      ) : (
        <path d="M1 5h34" stroke-dasharray={DASHES[status]} />
      )}
      {status === 'denied' && <path d="M6 1.5v7M14 1.5v7M22 1.5v7M30 1.5v7" />}
    </svg>
  );
}
