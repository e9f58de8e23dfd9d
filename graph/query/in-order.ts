/** Paths whose hops follow one another in time. */
import type { ReadableGraph } from '../knowledge.ts';
import { byCodeUnit } from '../order.ts';
import type { Evidence } from '../types.ts';

/**
 * For each hop the earliest claim that is not of an earlier time than the hop before; null if some hop has none. A claim is of the
 * time that it tells, else of its article's date; one that has neither fits nowhere. Dates are compared as far as both
 * go: "2017" and "2017-08" may follow each other either way.
 *
 * Time-respecting paths: Kempe, Kleinberg, Kumar, Connectivity and inference problems for temporal networks, STOC 2000.
 *
 * @param hops the claims that may be walked, hop by hop
 */
export function inOrder(graph: ReadableGraph, hops: readonly (readonly Evidence[])[]): Evidence[] | null {
  const published = new Map(graph.getAttribute('articles').map(({ id, published }) => [id, published]));
  const dateOf = ({ time, article }: Evidence): string | null =>
    time?.start ?? time?.end ?? published.get(article) ?? null;
  const chosen: Evidence[] = [];
  let now = '';
  for (const claims of hops) {
    const dated = claims
      .flatMap((claim) => {
        const date = dateOf(claim);
        return date === null ? [] : [{ claim, date }];
      })
      .filter(({ date }) => !isBefore(date, now))
      .sort((a, b) => byCodeUnit(a.date, b.date));
    const [first] = dated;
    if (!first) return null;
    chosen.push(first.claim);
    // "2017" after "2017-08" is no way back to January.
    if (!now.startsWith(first.date)) now = first.date;
  }
  return chosen;
}

function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}
