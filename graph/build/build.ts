/** From readings to the graph: the order of the steps, on one page. */
import type { Reading, Schema } from '../../src/types.ts';
import { type KnowledgeGraph, toGraph } from '../knowledge.ts';
import type { GraphFile } from '../types.ts';
import { articleRecord, distinctReadings } from './articles.ts';
import { assembleEdges } from './edges.ts';
import { type Identify, identifyByKey } from './identity.ts';
import { layOut } from './layout.ts';
import { assembleNodes } from './nodes.ts';
import { findOrigins } from './origins.ts';
import { relationRecords } from './relations.ts';

export interface BuildOptions {
  /** Which entities of different articles are one thing; by default those of one key. */
  readonly identify?: Identify;
}

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
  { identify = identifyByKey }: BuildOptions = {},
): GraphFile {
  const distinct = distinctReadings(readings);
  const identity = identify(distinct);
  const origins = findOrigins(distinct.map((reading) => reading.article));
  const edges = assembleEdges(distinct, identity, origins, schema);
  const taking = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  const nodes = assembleNodes(distinct, identity, taking);
  return {
    attributes: {
      format: 'throughline',
      version: 2,
      articles: distinct.map((reading) => articleRecord(reading.article)),
      judgements: [...identity.judgements],
      relations: relationRecords(edges, schema),
    },
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes: layOut(nodes, edges),
    edges,
  };
}
