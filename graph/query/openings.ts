/** Why there is no path: which limits, if lifted, would open one. */
import type { Path, PathOptions } from './paths.ts';
import type { Stand } from './stand.ts';

/** A limit, and the best path that there is without it. */
export interface Opening {
  readonly lift: 'hops' | 'order' | 'directed' | 'types' | 'via' | 'dates' | 'include' | 'all';
  readonly path: Path;
}

/** Stands from the likeliest that are not walked unless asked for. */
const FURTHER: readonly Stand[] = ['planned', 'possible', 'denied'];
/** How far to look. */
const FAR = 8;

/** Lifts each limit alone; if none alone helps, all. The openings, the cheapest path first. */
export function openings(options: PathOptions, find: (wider: PathOptions) => Path | null): Opening[] {
  const { via: _via, ...withoutVia } = options;
  const { types: _types, ...withoutTypes } = options;
  const { since: _since, until: _until, ...withoutDates } = options;
  const { maxHops = 4, k = 1 } = options;
  const attempts: [Opening['lift'], boolean, PathOptions][] = [
    ['directed', options.directed === true, { ...options, directed: false }],
    ['order', options.inOrder === true, { ...options, inOrder: false }],
    ['types', options.types !== undefined, withoutTypes],
    ['via', options.via !== undefined, withoutVia],
    ['dates', options.since !== undefined || options.until !== undefined, withoutDates],
    ['include', true, { ...options, include: FURTHER }],
  ];
  const found = attempts.flatMap(([lift, applies, wider]) => {
    const path = applies ? find(wider) : null;
    return path ? [{ lift, path }] : [];
  });
  const longer = further(options, maxHops, find);
  if (longer) found.push({ lift: 'hops', path: longer });
  if (found.length > 0) return found.sort((a, b) => a.path.cost - b.path.cost);
  const path = further({ k, include: FURTHER }, maxHops - 1, find);
  return path ? [{ lift: 'all', path }] : [];
}

/** The best path with the fewest hops more than `hops`: in a large graph a hop more is many times the search. */
function further(options: PathOptions, hops: number, find: (wider: PathOptions) => Path | null): Path | null {
  for (let maxHops = hops + 1; maxHops <= Math.max(FAR, hops + 1); maxHops++) {
    const path = find({ ...options, maxHops });
    if (path) return path;
  }
  return null;
}
