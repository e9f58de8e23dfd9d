/** `graph.json`, indexed for reading: nodes and edges by key, and the edges at each node. */
import type {
  ArticleRecord,
  EdgeAttributes,
  GraphFile,
  NodeAttributes,
  RelationRecord,
} from '../graph/types.ts';

export interface NodeRecord {
  readonly key: string;
  readonly attributes: NodeAttributes;
  /** Edges that start or end here; a self-loop counts once. */
  readonly edges: EdgeRecord[];
}

export interface EdgeRecord {
  readonly key: string;
  readonly source: NodeRecord;
  readonly target: NodeRecord;
  readonly attributes: EdgeAttributes;
  /** How its type reads; null for an open relation. */
  readonly relation: RelationRecord | null;
}

export interface Model {
  readonly nodes: ReadonlyMap<string, NodeRecord>;
  readonly edges: ReadonlyMap<string, EdgeRecord>;
  readonly articles: ReadonlyMap<string, ArticleRecord>;
  /** Entity types with the number of their nodes, most frequent first. */
  readonly types: readonly { readonly name: string; readonly count: number }[];
}

/** Indexes a graph. Edges whose ends are missing are left out. */
export function createModel(file: GraphFile): Model {
  const nodes = new Map<string, NodeRecord>();
  for (const { key, attributes } of file.nodes) nodes.set(key, { key, attributes, edges: [] });
  const relations = new Map(Object.entries(file.attributes.relations ?? {}));
  const edges = new Map<string, EdgeRecord>();
  for (const { key, source, target, attributes } of file.edges) {
    const from = nodes.get(source);
    const to = nodes.get(target);
    if (!from || !to) continue;
    const relation = (attributes.typed && relations.get(attributes.type)) || null;
    const edge: EdgeRecord = { key, source: from, target: to, attributes, relation };
    edges.set(key, edge);
    from.edges.push(edge);
    if (to !== from) to.edges.push(edge);
  }
  const articles = new Map(file.attributes.articles.map((article) => [article.id, article]));
  return { nodes, edges, articles, types: countTypes(nodes) };
}

/** How much a node matters in the picture: its relations and how often it is named. */
export function weight(node: NodeRecord): number {
  return node.edges.length + Math.sqrt(node.attributes.mentions);
}

function countTypes(nodes: ReadonlyMap<string, NodeRecord>): Model['types'] {
  const counts = new Map<string, number>();
  for (const { attributes } of nodes.values()) {
    counts.set(attributes.type, (counts.get(attributes.type) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
