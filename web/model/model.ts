/** `graph.json`, indexed for reading: nodes and edges by key, the edges at each node, and the articles. */
import type {
  ArticleRecord,
  EdgeAttributes,
  GraphFile,
  NodeAttributes,
  RelationRecord,
} from '../../graph/types.ts';

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
  /** As it was read, for those who need the whole of it. */
  readonly file: GraphFile;
  readonly nodes: ReadonlyMap<string, NodeRecord>;
  readonly edges: ReadonlyMap<string, EdgeRecord>;
  readonly articles: ReadonlyMap<string, ArticleRecord>;
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
  return { file, nodes, edges, articles };
}

/** How much a node matters in the picture: its relations and how often it is named. */
export function weight(node: NodeRecord): number {
  return node.edges.length + Math.sqrt(node.attributes.mentions);
}

/** The other end of an edge; the node itself for a self-loop. */
export function across(edge: EdgeRecord, node: NodeRecord): NodeRecord {
  return edge.source === node ? edge.target : edge.source;
}
