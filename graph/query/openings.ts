/** Why there is no path: which limits, if lifted, would open one. */
import type { Path } from './path.ts';
import type { PathOptions, Search } from './paths.ts';
import type { Stand } from './stand.ts';

/** A limit, and the best path that there is without it. */
export interface Opening {
  /** The limit: `hops` is the most hops, `all` all limits together. */
  readonly lift: 'hops' | 'order' | 'directed' | 'types' | 'via' | 'dates' | 'include' | 'all';
  /** The best path there is without it. */
  readonly path: Path;
}

/** Stands from the likeliest that are not walked unless asked for. */
const FURTHER: readonly Stand[] = ['planned', 'possible', 'denied'];
/** How far to look, and among how many nodes: where dates or their order rule out the shortest ways, those of a hop more are many. */
const FAR = 8;
const LOOKED_AT = 5000;

/**
 * Lifts each limit alone; if none alone helps, all. The openings, the cheapest path first; of more hops, a path of as few as there
 * can be.
 *
 * @param search within the limits as they are, and `wider` within others
 */
export function openings(
  options: PathOptions,
  search: Search,
  wider: (options: PathOptions) => Search,
): Opening[] {
  const { via: _via, ...withoutVia } = options;
  const { types: _types, ...withoutTypes } = options;
  const { since: _since, until: _until, ...withoutDates } = options;
  const { maxHops = 4 } = options;
  const attempts: [Opening['lift'], boolean, PathOptions][] = [
    ['directed', options.directed === true, { ...options, directed: false }],
    ['order', options.inOrder === true, { ...options, inOrder: false }],
    ['types', options.types !== undefined, withoutTypes],
    ['via', options.via !== undefined, withoutVia],
    ['dates', options.since !== undefined || options.until !== undefined, withoutDates],
    ['include', true, { ...options, include: FURTHER }],
  ];
  const found = attempts.flatMap(([lift, applies, without]) => {
    const [path] = applies ? wider(without)(maxHops, 1) : [];
    return path ? [{ lift, path }] : [];
  });
  const longer = shortest(search, maxHops + 1);
  if (longer) found.push({ lift: 'hops', path: longer });
  if (found.length > 0) return found.sort((a, b) => a.path.cost - b.path.cost);
  const path = shortest(wider({ include: FURTHER }), 1);
  return path ? [{ lift: 'all', path }] : [];
}

/** The best path with the fewest hops, `least` or more. */
function shortest(search: Search, least: number): Path | null {
  for (let hops = least; hops <= Math.max(FAR, least); hops++) {
    const [path] = search(hops, 1, LOOKED_AT);
    if (path) return path;
  }
  return null;
}
