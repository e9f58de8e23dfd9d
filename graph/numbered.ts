/** A graph of graphology's in numbers. */
import type { ReadableGraph } from './knowledge.ts';
import { bitsOf, standOf } from './query/stand.ts';
import { createTopology, type Relation, type Topology } from './topology.ts';

const NUMBERED = new WeakMap<ReadableGraph, Topology>();

/** The graph's own topology if it has one; else it is made once, and no edge may be added or taken away any more. */
export function topologyOf(graph: ReadableGraph): Topology {
  const known = graph.topology ?? NUMBERED.get(graph);
  if (known) return known;
  const nodes = graph.mapNodes((key, attributes) => ({ key, attributes }));
  const places = new Map(nodes.map(({ key }, place) => [key, place]));
  const records = graph.getAttribute('relations');
  const relations: Relation[] = [];
  const placeOfRelation = new Map<string, number>();
  const keys: string[] = [];
  const [sources, targets, types] = [0, 1, 2].map(() => new Uint32Array(graph.size)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const stands = new Uint8Array(graph.size);
  const confidences = new Float64Array(graph.size);
  graph.forEachEdge((key, { type, typed, label, claims, confidence }, source, target) => {
    const edge = keys.push(key) - 1;
    const name = typed ? type : ` ${type}`;
    const symmetric = records[type]?.symmetric === true;
    const relation = placeOfRelation.get(name) ?? relations.push({ type, typed, label, symmetric }) - 1;
    placeOfRelation.set(name, relation);
    sources[edge] = places.get(source) ?? 0;
    targets[edge] = places.get(target) ?? 0;
    types[edge] = relation;
    stands[edge] = bitsOf(claims.map(standOf));
    confidences[edge] = confidence;
  });
  const edgeKeyOf = (edge: number): string => keys[edge] ?? '';
  const columns = { sources, targets, types, relations, stands, confidences, edgeKeyOf };
  const topology = createTopology({ nodes, places, ...columns });
  NUMBERED.set(graph, topology);
  return topology;
}
