/** From readings to the graph: the order of the steps, on one page. */
import type { Judgement, Reading, Schema } from '../../src/types.ts';
import { type KnowledgeGraph, toGraph } from '../knowledge.ts';
import type { ArticleRecord, GraphFile } from '../types.ts';
import { articleRecord, distinctReadings } from './articles.ts';
import { createEdgeCollector, type Edge, type Outline } from './edges.ts';
import { type Identify, type Identity, identifyByKey } from './identity.ts';
import { layOut } from './layout.ts';
import { createNodeCollector, type PlacelessNode } from './nodes.ts';
import { createOriginFinder } from './origins.ts';
import { relationRecords } from './relations.ts';
import { createShelf, type Shelf } from './shelf.ts';

export interface BuildOptions {
  /** Which entities of different articles are one thing; by default those of one key. */
  readonly identify?: Identify;
  /** Where evidence waits until its edge is made; by default in memory. */
  readonly shelf?: Shelf;
}

/** A graph whose edges are made one by one, as they are asked for. */
export type GraphStream = Omit<GraphFile, 'edges'> & {
  readonly edges: Iterable<Edge>;
  readonly edgeCount: number;
};

/**
 * The graph of a set of readings. The same articles give the same graph, byte for byte once written, in whatever
 * order they come and however often each is there (law 3).
 *
 * @param schema names the relation types: their labels, and which of them are symmetric.
 * @example writeGraph(buildGraph(articles.map(read), schema))
 */
export function buildGraph(
  readings: readonly Reading[],
  schema: Schema,
  options: BuildOptions = {},
): KnowledgeGraph {
  return toGraph(buildGraphFile(readings, schema, options));
}

/** The same as plain data, as `graph.json` holds it. */
export function buildGraphFile(
  readings: readonly Reading[],
  schema: Schema,
  options: BuildOptions = {},
): GraphFile {
  const { edges, edgeCount: _, ...rest } = streamGraph(distinctReadings(readings), schema, options);
  return { ...rest, edges: [...edges] };
}

/**
 * The same of readings that need not be in memory together: they are gone through twice, and what is kept of them is the graph
 * without its evidence.
 *
 * @param readings sorted by article id, each article once
 */
export function streamGraph(
  readings: Iterable<Reading>,
  schema: Schema,
  { identify = identifyByKey, shelf = createShelf() }: BuildOptions = {},
): GraphStream {
  // What only gathering needs is gone when nodes are laid out.
  const { nodes, outlines, edges, articles, judgements } = gather(readings, schema, identify, shelf);
  return {
    attributes: {
      format: 'throughline',
      version: 2,
      articles,
      judgements,
      relations: relationRecords(outlines, schema),
    },
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes: layOut(nodes, outlines),
    edges,
    edgeCount: outlines.length,
  };
}

interface Gathered {
  readonly nodes: readonly PlacelessNode[];
  readonly outlines: readonly Outline[];
  readonly edges: Iterable<Edge>;
  readonly articles: ArticleRecord[];
  readonly judgements: Judgement[];
}

function gather(readings: Iterable<Reading>, schema: Schema, identify: Identify, shelf: Shelf): Gathered {
  const identity = identify(readings);
  const collected = createEdgeCollector(schema, shelf);
  const things = createNodeCollector(identity);
  const copies = createOriginFinder();
  const articles: ArticleRecord[] = [];
  for (const reading of readings) {
    const index = articles.length;
    const keys = keysOf(reading, index, identity);
    things.add(reading, index, keys, collected.add(reading, keys));
    copies.add(reading.article.text);
    articles.push(articleRecord(reading.article));
  }
  const outlines = collected.outlines();
  const nodes = things.nodes(new Set(outlines.flatMap(({ source, target }) => [source, target])));
  const origins = copies.groups();
  const originOf = new Map(articles.map(({ id }, index) => [id, origins[index] ?? index]));
  const edges = collected.edges(outlines, originOf);
  return { nodes, outlines, edges, articles, judgements: [...identity.judgements] };
}

/** Node keys of the entities of a reading. */
function keysOf({ entities }: Reading, index: number, identity: Identity): string[] {
  return entities.map(({ key }, entity) => identity.keyOf(index, entity) || key);
}
