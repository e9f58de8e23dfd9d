/** What is said of a node, in the order of time. */
import type { ReadableGraph } from '../knowledge.ts';
import { byCodeUnit } from '../order.ts';
import type { Evidence } from '../types.ts';
import { type Bounds, mayLieWithin } from './dates.ts';

export interface Moment {
  /** ISO date, possibly reduced: of what is told, else of the article; null if neither has one. */
  readonly date: string | null;
  /** Whether the claim tells its time; else the date is the article's. */
  readonly told: boolean;
  /** Key of the edge. */
  readonly edge: string;
  /** Key of the node that it leads from. */
  readonly source: string;
  /** Key of the node that it leads to. */
  readonly target: string;
  /** The claim. */
  readonly claim: Evidence;
}

/**
 * The claims of a node's edges, oldest first; what has no date comes last, and is left out where a stretch of time is given.
 *
 * @throws {Error} if the graph has no node of this key
 * @example timelineOf(graph, 'country:KP').map(({ date, claim }) => [date, claim.quote])
 */
export function timelineOf(graph: ReadableGraph, key: string, bounds: Bounds = {}): Moment[] {
  const published = new Map(graph.getAttribute('articles').map((article) => [article.id, article.published]));
  const bounded = bounds.since != null || bounds.until != null;
  const moments: Moment[] = [];
  graph.forEachEdge(key, (edge, { claims }, source, target) => {
    for (const claim of claims) {
      const own = claim.time?.start ?? claim.time?.end ?? null;
      const date = own ?? published.get(claim.article) ?? null;
      if (bounded && (date === null || !mayLieWithin(date, date, bounds))) continue;
      moments.push({ date, told: own !== null, edge, source, target, claim });
    }
  });
  return moments.sort(
    (a, b) =>
      byCodeUnit(a.date ?? LAST, b.date ?? LAST) ||
      byCodeUnit(a.claim.article, b.claim.article) ||
      a.claim.start - b.claim.start ||
      byCodeUnit(a.edge, b.edge),
  );
}

const LAST = '\uffff';
