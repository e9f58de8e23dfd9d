/** A graph on its way into another format: plain data, which may come piece by piece. */
import type { ReadableGraph } from '../knowledge.ts';
import type { ArticleRecord, GraphAttributes, GraphFile } from '../types.ts';

/** What every format is written from; nodes and edges may be gone through more than once. A `GraphFile` is one. */
export interface Portable {
  readonly attributes: Pick<GraphAttributes, 'articles'>;
  readonly nodes: Iterable<GraphFile['nodes'][number]>;
  readonly edges: Iterable<GraphFile['edges'][number]>;
}

/** The articles that claims tell of by id. */
export function articlesById({ articles }: Portable['attributes']): ReadonlyMap<string, ArticleRecord> {
  return new Map(articles.map((article) => [article.id, article]));
}

/** A graph in memory or on disk as one: no edge is held longer than it is looked at. */
export function portable(graph: ReadableGraph): Portable {
  return {
    attributes: { articles: graph.getAttribute('articles') },
    nodes: {
      *[Symbol.iterator]() {
        for (const key of graph.nodes()) yield { key, attributes: graph.getNodeAttributes(key) };
      },
    },
    edges: {
      *[Symbol.iterator]() {
        for (const key of graph.edges()) {
          const [source, target] = [graph.source(key), graph.target(key)];
          yield { key, source, target, attributes: graph.getEdgeAttributes(key) };
        }
      },
    },
  };
}
