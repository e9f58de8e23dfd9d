/** Why there is no way, and what would open one. */
import type { Opening } from '../../graph/query/openings.ts';
import { standOf } from '../../graph/query/stand.ts';
import { type Connection, FURTHER_STANDS, type Ways } from '../ask/ways.ts';
import { connect, filter } from '../state/actions.ts';
import { count } from '../wording.ts';

export function NoWay({ ways, connection }: { ways: Ways; connection: Connection }) {
  const { none, openings } = ways;
  if (none === 'unknown') return null;
  if (none === 'same')
    return <p class="facts">The two mean the same here, so there is no way between them.</p>;
  return (
    <section class="no-way">
      <p>No way of at most {count(connection.maxHops, 'hop')}.</p>
      {none === 'apart' && <p class="facts">They are in parts of the graph that nothing connects.</p>}
      {none === 'far' && <p class="facts">Something connects them, but by no short way.</p>}
      {openings.slice(0, 3).map((opening) => (
        <button key={opening.lift} type="button" class="chip" onClick={() => lift(opening)}>
          {offer(opening)}
        </button>
      ))}
    </section>
  );
}

function offer({ lift, path }: Opening): string {
  if (lift === 'hops') return `There is one of ${path.hops.length} hops`;
  if (lift === 'directed') return 'There is one against the direction of some relations';
  if (lift === 'dates') return 'There is one in articles of other dates';
  if (lift === 'include') return `There is one over what is ${further(path).join(' or ')}`;
  return 'There is one without these limits';
}

function lift({ lift: limit, path }: Opening): void {
  if (limit === 'dates' || limit === 'all') filter({ since: null, until: null }, 'instead');
  if (limit === 'hops') connect({ maxHops: path.hops.length });
  else if (limit === 'directed') connect({ directed: false });
  else if (limit === 'include') connect({ include: further(path) });
  else if (limit === 'all') connect({ maxHops: 8, directed: false, include: FURTHER_STANDS });
}

function further({ hops }: Opening['path']) {
  const stands = new Set(hops.map(({ evidence }) => standOf(evidence)));
  return FURTHER_STANDS.filter((stand) => stands.has(stand));
}
