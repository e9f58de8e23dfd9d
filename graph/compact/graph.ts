/** A graph of millions of edges: what paths need in typed arrays, evidence left where it is stored until it is asked for. */
import { partsOfEdgeKey } from '../edge-key.ts';
import type { ReadableGraph } from '../knowledge.ts';
import { STATUSES } from '../status.ts';
import { type Adjacency, type Columns, createTopology, degreeOf, type Topology } from '../topology.ts';
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../types.ts';
import { StoredEdge } from './edge.ts';

/** The parts of a graph, as `createCompactReader` collects them; edges by place. */
export interface Parts extends Columns {
  readonly attributes: GraphAttributes;
  /** Places in `STATUSES`. */
  readonly statuses: Uint8Array;
  /** All of an edge, from where it is stored. */
  readonly stored: (edge: number) => EdgeAttributes;
}

type Visit<Result> = (edge: string, attributes: EdgeAttributes, source: string, target: string) => Result;

export class CompactGraph implements ReadableGraph {
  readonly order: number;
  readonly size: number;
  readonly topology: Topology;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.topology = createTopology(parts);
    this.order = this.topology.order;
    this.size = this.topology.size;
  }

  getAttribute<Name extends keyof GraphAttributes>(name: Name): GraphAttributes[Name] {
    return this.#parts.attributes[name];
  }

  hasNode(key: string): boolean {
    return this.topology.placeOf(key) >= 0;
  }

  nodes(): string[] {
    return this.#parts.nodes.map(({ key }) => key);
  }

  degree(key: string): number {
    return degreeOf(this.topology, this.#node(key));
  }

  neighbors(key: string): string[] {
    const found = new Set<string>();
    const { out, in: into, keyOf } = this.topology;
    for (const adjacency of [out, into])
      for (const neighbour of rowOf(adjacency, this.#node(key)).neighbours) found.add(keyOf(neighbour));
    return [...found];
  }

  getNodeAttributes(key: string): NodeAttributes {
    const found = this.#parts.nodes[this.#node(key)];
    if (!found) throw new Error(`no node ${JSON.stringify(key)}`);
    return found.attributes;
  }

  getNodeAttribute<Name extends keyof NodeAttributes>(key: string, name: Name): NodeAttributes[Name] {
    return this.getNodeAttributes(key)[name];
  }

  forEachNode(visit: (key: string, attributes: NodeAttributes) => void): void {
    for (const { key, attributes } of this.#parts.nodes) visit(key, attributes);
  }

  mapNodes<Result>(visit: (key: string, attributes: NodeAttributes) => Result): Result[] {
    return this.#parts.nodes.map(({ key, attributes }) => visit(key, attributes));
  }

  hasEdge(key: string): boolean {
    return this.#find(key) !== null;
  }

  edges(): string[] {
    return Array.from({ length: this.size }, (_, edge) => this.topology.edgeKeyOf(edge));
  }

  source(edge: string): string {
    return this.topology.keyOf(this.topology.sources[this.#edge(edge)] ?? -1);
  }

  target(edge: string): string {
    return this.topology.keyOf(this.topology.targets[this.#edge(edge)] ?? -1);
  }

  getEdgeAttributes(key: string): EdgeAttributes {
    return this.#attributes(this.#edge(key));
  }

  getEdgeAttribute<Name extends keyof EdgeAttributes>(key: string, name: Name): EdgeAttributes[Name] {
    return this.getEdgeAttributes(key)[name];
  }

  forEachEdge(visit: Visit<void>): void;
  forEachEdge(node: string, visit: Visit<void>): void;
  forEachEdge(...given: [Visit<void>] | [string, Visit<void>]): void {
    const [first, second] = given;
    if (typeof first === 'string') {
      if (second) this.someEdge(first, (...edge) => second(...edge) === null);
    } else {
      for (let edge = 0; edge < this.size; edge++) this.#visit(edge, first);
    }
  }

  forEachOutEdge(node: string, visit: Visit<void>): void {
    for (const edge of rowOf(this.topology.out, this.#node(node)).edges) this.#visit(edge, visit);
  }

  someEdge(key: string, test: Visit<boolean>): boolean {
    const node = this.#node(key);
    const { out, in: into, sources } = this.topology;
    for (const edge of rowOf(out, node).edges) if (this.#visit(edge, test)) return true;
    for (const edge of rowOf(into, node).edges) {
      // A loop was visited on its way out.
      if (sources[edge] !== node && this.#visit(edge, test)) return true;
    }
    return false;
  }

  mapEdges<Result>(visit: Visit<Result>): Result[] {
    return Array.from({ length: this.size }, (_, edge) => this.#visit(edge, visit));
  }

  #visit<Result>(edge: number, visit: Visit<Result>): Result {
    const { sources, targets, keyOf, edgeKeyOf } = this.topology;
    const [source, target] = [keyOf(sources[edge] ?? -1), keyOf(targets[edge] ?? -1)];
    return visit(edgeKeyOf(edge), this.#attributes(edge), source, target);
  }

  #attributes(edge: number): EdgeAttributes {
    const { relations, types, statuses, confidences, stored } = this.#parts;
    const relation = relations[types[edge] ?? 0];
    const status = STATUSES[statuses[edge] ?? 0];
    if (!relation || !status) throw new Error(`no edge ${edge}`);
    return new StoredEdge(relation, status, confidences[edge] ?? 0, () => stored(edge));
  }

  #node(key: string): number {
    const node = this.topology.placeOf(key);
    if (node < 0) throw new Error(`no node ${JSON.stringify(key)}`);
    return node;
  }

  #edge(key: string): number {
    const edge = this.#find(key);
    if (edge === null) throw new Error(`no edge ${JSON.stringify(key)}`);
    return edge;
  }

  /** Among the edges of whichever of its ends has fewer. */
  #find(key: string): number | null {
    const { placeOf, sources, targets, types, relations } = this.topology;
    const [from, type, to] = partsOfEdgeKey(key) ?? [];
    const [source, target] = [placeOf(from ?? ''), placeOf(to ?? '')];
    if (source < 0 || target < 0) return null;
    const [out, into] = [rowOf(this.topology.out, source).edges, rowOf(this.topology.in, target).edges];
    for (const edge of out.length <= into.length ? out : into) {
      if (sources[edge] !== source || targets[edge] !== target) continue;
      if (relations[types[edge] ?? 0]?.type === type) return edge;
    }
    return null;
  }
}

function rowOf({ starts, edges, neighbours }: Adjacency, node: number): Omit<Adjacency, 'starts'> {
  const [from, to] = [starts[node], starts[node + 1]];
  return { edges: edges.subarray(from, to), neighbours: neighbours.subarray(from, to) };
}
