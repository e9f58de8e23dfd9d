/** A graph of millions of edges: what paths need in typed arrays, evidence left where it is stored until it is asked for. */
import { escaped, partsOfEdgeKey } from '../edge-key.ts';
import type { ReadableGraph } from '../knowledge.ts';
import type { EdgeAttributes, GraphAttributes, NodeAttributes, Status } from '../types.ts';
import { type Adjacency, adjacencyOf } from './adjacency.ts';

export const STATUSES: readonly Status[] = [
  'asserted',
  'alleged',
  'planned',
  'possible',
  'denied',
  'disputed',
];

/** A relation as many edges share it. */
export interface Relation {
  readonly type: string;
  readonly typed: boolean;
  readonly label: string;
}

/** The parts of a graph, as `createCompactReader` collects them; edges by index. */
export interface Parts {
  readonly attributes: GraphAttributes;
  readonly nodes: readonly { readonly key: string; readonly attributes: NodeAttributes }[];
  readonly relations: readonly Relation[];
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Indexes into `relations` and `STATUSES`. */
  readonly types: Uint32Array;
  readonly statuses: Uint8Array;
  readonly confidences: Float64Array;
  /** All of an edge, from where it is stored. */
  readonly stored: (edge: number) => EdgeAttributes;
}

type Visit<Result> = (edge: string, attributes: EdgeAttributes, source: string, target: string) => Result;

export class CompactGraph implements ReadableGraph {
  readonly order: number;
  readonly size: number;
  readonly #parts: Parts;
  readonly #index: ReadonlyMap<string, number>;
  /** Keys of nodes and relations as they stand in the keys of edges. */
  readonly #nodeNames: readonly string[];
  readonly #relationNames: readonly string[];
  readonly #out: Adjacency;
  readonly #in: Adjacency;

  /** @param index places of the nodes by key */
  constructor(parts: Parts, index: ReadonlyMap<string, number>) {
    this.#parts = parts;
    this.#index = index;
    this.order = parts.nodes.length;
    this.size = parts.sources.length;
    this.#nodeNames = parts.nodes.map(({ key }) => escaped(key));
    this.#relationNames = parts.relations.map(({ type }) => escaped(type));
    this.#out = adjacencyOf(this.order, parts.sources);
    this.#in = adjacencyOf(this.order, parts.targets);
  }

  getAttribute<Name extends keyof GraphAttributes>(name: Name): GraphAttributes[Name] {
    return this.#parts.attributes[name];
  }

  hasNode(key: string): boolean {
    return this.#index.has(key);
  }

  nodes(): string[] {
    return this.#parts.nodes.map(({ key }) => key);
  }

  degree(key: string): number {
    const node = this.#node(key);
    return edgesAt(this.#out, node).length + edgesAt(this.#in, node).length;
  }

  neighbors(key: string): string[] {
    const found = new Set<string>();
    this.forEachNeighbor(key, (neighbour) => found.add(neighbour));
    return [...found];
  }

  getNodeAttributes(key: string): NodeAttributes {
    return this.#nodeAt(this.#node(key)).attributes;
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

  /** Unlike graphology's, it visits a neighbour once for each edge. */
  forEachNeighbor(key: string, visit: (key: string) => void): void {
    const node = this.#node(key);
    const { sources, targets } = this.#parts;
    for (const edge of edgesAt(this.#out, node)) visit(this.#nodeAt(targets[edge]).key);
    for (const edge of edgesAt(this.#in, node)) visit(this.#nodeAt(sources[edge]).key);
  }

  hasEdge(key: string): boolean {
    return this.#find(key) !== null;
  }

  edges(): string[] {
    return Array.from({ length: this.size }, (_, edge) => this.#keyOf(edge));
  }

  source(edge: string): string {
    return this.#nodeAt(this.#parts.sources[this.#edge(edge)]).key;
  }

  target(edge: string): string {
    return this.#nodeAt(this.#parts.targets[this.#edge(edge)]).key;
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
    for (const edge of edgesAt(this.#out, this.#node(node))) this.#visit(edge, visit);
  }

  someEdge(key: string, test: Visit<boolean>): boolean {
    const node = this.#node(key);
    for (const edge of edgesAt(this.#out, node)) if (this.#visit(edge, test)) return true;
    for (const edge of edgesAt(this.#in, node)) {
      // A loop was visited on its way out.
      if (this.#parts.sources[edge] !== node && this.#visit(edge, test)) return true;
    }
    return false;
  }

  mapEdges<Result>(visit: Visit<Result>): Result[] {
    return Array.from({ length: this.size }, (_, edge) => this.#visit(edge, visit));
  }

  #visit<Result>(edge: number, visit: Visit<Result>): Result {
    const { sources, targets } = this.#parts;
    const [source, target] = [this.#nodeAt(sources[edge]).key, this.#nodeAt(targets[edge]).key];
    return visit(this.#keyOf(edge), this.#attributes(edge), source, target);
  }

  #attributes(edge: number): EdgeAttributes {
    const { relations, types, statuses, confidences, stored } = this.#parts;
    const relation = relations[types[edge] ?? 0];
    const status = STATUSES[statuses[edge] ?? 0];
    if (!relation || !status) throw new Error(`no edge ${edge}`);
    return new StoredEdge(relation, status, confidences[edge] ?? 0, edge, stored);
  }

  #keyOf(edge: number): string {
    const { types, sources, targets } = this.#parts;
    const [source, target] = [this.#nodeNames[sources[edge] ?? -1], this.#nodeNames[targets[edge] ?? -1]];
    return `${source}|${this.#relationNames[types[edge] ?? -1]}|${target}`;
  }

  #nodeAt(node: number | undefined): Parts['nodes'][number] {
    const found = this.#parts.nodes[node ?? -1];
    if (!found) throw new Error(`no node ${node}`);
    return found;
  }

  #node(key: string): number {
    const node = this.#index.get(key);
    if (node === undefined) throw new Error(`no node ${JSON.stringify(key)}`);
    return node;
  }

  #edge(key: string): number {
    const edge = this.#find(key);
    if (edge === null) throw new Error(`no edge ${JSON.stringify(key)}`);
    return edge;
  }

  /** Among the edges of whichever of its ends has fewer. */
  #find(key: string): number | null {
    const [from, type, to] = partsOfEdgeKey(key) ?? [];
    const [source, target] = [this.#index.get(from ?? ''), this.#index.get(to ?? '')];
    if (source === undefined || target === undefined) return null;
    const { sources, targets, types, relations } = this.#parts;
    const [out, into] = [edgesAt(this.#out, source), edgesAt(this.#in, target)];
    for (const edge of out.length <= into.length ? out : into) {
      if (sources[edge] !== source || targets[edge] !== target) continue;
      if (relations[types[edge] ?? 0]?.type === type) return edge;
    }
    return null;
  }
}

function edgesAt({ starts, edges }: Adjacency, node: number): Uint32Array {
  return edges.subarray(starts[node], starts[node + 1]);
}

/** Attributes of which those that are seldom needed are read from where they are stored. */
class StoredEdge implements EdgeAttributes {
  readonly type: string;
  readonly typed: boolean;
  readonly label: string;
  readonly status: Status;
  readonly confidence: number;
  readonly #edge: number;
  readonly #stored: Parts['stored'];
  #whole: EdgeAttributes | null = null;

  constructor(
    { type, typed, label }: Relation,
    status: Status,
    confidence: number,
    edge: number,
    stored: Parts['stored'],
  ) {
    this.type = type;
    this.typed = typed;
    this.label = label;
    this.status = status;
    this.confidence = confidence;
    this.#edge = edge;
    this.#stored = stored;
  }

  get claims(): EdgeAttributes['claims'] {
    return this.toJSON().claims;
  }

  get articles(): string[] {
    return this.toJSON().articles;
  }

  get origins(): number {
    return this.toJSON().origins;
  }

  toJSON(): EdgeAttributes {
    this.#whole ??= this.#stored(this.#edge);
    return this.#whole;
  }
}
