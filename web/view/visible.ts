/** Which nodes and edges are in view, under the filters and what was cut away by hand. */
import type { EdgeRecord, Model } from '../model/model.ts';
import { admits, type Filters, filtersEdges, inTime, isAny, isFiltered, relationOf } from './filters.ts';
import { cutBy, type Step } from './steps.ts';

/** Keys of `graph.json`. */
export interface Visible {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/**
 * What is in view; null where that is everything. While edges are filtered, a node without an edge in view is out of
 * view as well, unless it was brought in by hand.
 */
export function visibleOf(model: Model, filters: Filters, steps: readonly Step[]): Visible | null {
  if (!isFiltered(filters) && steps.length === 0) return null;
  const { kept, hidden } = cutBy(model, steps);
  const { type } = filters.choices;
  const nodes = new Set<string>();
  for (const { key, attributes } of model.nodes.values()) {
    if ((kept === null || kept.has(key)) && !hidden.has(key) && admits(type, attributes.type)) nodes.add(key);
  }
  const passes = edgeFilter(model, filters);
  const edges = new Set<string>();
  const touched = new Set<string>();
  for (const edge of model.edges.values()) {
    if (!nodes.has(edge.source.key) || !nodes.has(edge.target.key) || !passes(edge)) continue;
    edges.add(edge.key);
    touched.add(edge.source.key).add(edge.target.key);
  }
  return { nodes: filtersEdges(filters) && kept === null ? touched : nodes, edges };
}

function edgeFilter(model: Model, filters: Filters): (edge: EdgeRecord) => boolean {
  const { relation, status, article } = filters.choices;
  const { confidence, since, until } = filters;
  const admitted = new Set<string>();
  for (const { id, published } of model.articles.values()) {
    if (admits(article, id) && inTime(published, filters)) admitted.add(id);
  }
  const anyArticle = isAny(article) && since === null && until === null;
  return (edge) =>
    edge.attributes.confidence >= confidence &&
    admits(status, edge.attributes.status) &&
    admits(relation, relationOf(edge)) &&
    (anyArticle || edge.attributes.claims.some((claim) => admitted.has(claim.article)));
}
