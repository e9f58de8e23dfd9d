/** How far a way may go, and what it may walk. */
import type { Stand } from '../../graph/query/stand.ts';
import { type Connection, FURTHER_STANDS } from '../ask/ways.ts';
import { connect } from '../state/actions.ts';
import { Stroke } from './Stroke.tsx';

const HOPS = [1, 2, 3, 4, 5, 6, 8];

export function WayLimits({ connection: { maxHops, include, directed } }: { connection: Connection }) {
  const walk = (stand: Stand) =>
    connect({
      include: include.includes(stand) ? include.filter((one) => one !== stand) : [...include, stand],
    });
  return (
    <fieldset class="limits">
      <legend class="unseen">What a way may walk</legend>
      <label class="hops">
        at most{' '}
        <select
          value={String(maxHops)}
          onChange={(event) => connect({ maxHops: Number(event.currentTarget.value) })}
        >
          {HOPS.map((hops) => (
            <option key={hops} value={String(hops)}>
              {hops} {hops === 1 ? 'hop' : 'hops'}
            </option>
          ))}
        </select>
      </label>
      {FURTHER_STANDS.map((stand) => (
        <button
          key={stand}
          type="button"
          class="chip"
          aria-pressed={include.includes(stand)}
          title={`Walk what is ${stand} as well`}
          onClick={() => walk(stand)}
        >
          <Stroke status={stand} /> {stand}
        </button>
      ))}
      <button
        type="button"
        class="chip"
        aria-pressed={directed}
        title="Walk relations only from subject to object"
        onClick={() => connect({ directed: !directed })}
      >
        one direction
      </button>
    </fieldset>
  );
}
