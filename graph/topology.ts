/** A graph in numbers, for what walks far: nodes and edges by their places, in typed arrays. */
import type { NodeAttributes } from './types.ts';

export interface Topology {
  /** How many nodes and edges there are; their places count from 0. */
  readonly order: number;
  readonly size: number;
  /** The place of a node, -1 if there is none of this key. */
  placeOf(key: string): number;
  keyOf(node: number): string;
  labelOf(node: number): string;
  typeOf(node: number): string;
  edgeKeyOf(edge: number): string;
  /** By edge: the places of its ends, and of its relation in `relations`. */
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly types: Uint32Array;
  readonly relations: readonly Relation[];
  /** By edge: bits of the stands of its claims (`query/stand.ts`); beside `asserted` and `alleged` others may be missing. */
  readonly stands: Uint8Array;
  readonly confidences: Float64Array;
  /** The edges that start at a node, and those that end there. */
  readonly out: Adjacency;
  readonly in: Adjacency;
}

/** A relation as many edges share it. */
export interface Relation {
  readonly type: string;
  readonly typed: boolean;
  readonly label: string;
  readonly symmetric: boolean;
}

/** Which edges touch a node, and where they lead: compressed sparse rows, as sparse matrices are kept. */
export interface Adjacency {
  /** Of node `n` are the entries from `starts[n]` up to `starts[n + 1]`, in order of their edges. */
  readonly starts: Uint32Array;
  readonly edges: Uint32Array;
  /** The nodes at the other ends. */
  readonly neighbours: Uint32Array;
}

/** What a topology is made of, and the rest follows from. */
export interface Columns
  extends Pick<
    Topology,
    'sources' | 'targets' | 'types' | 'relations' | 'stands' | 'confidences' | 'edgeKeyOf'
  > {
  readonly nodes: readonly { readonly key: string; readonly attributes: NodeAttributes }[];
  /** Places of the nodes by key. */
  readonly places: ReadonlyMap<string, number>;
}

export function createTopology({ nodes, places, ...columns }: Columns): Topology {
  const { sources, targets } = columns;
  const nodeAt = (node: number): Columns['nodes'][number] => {
    const found = nodes[node];
    if (!found) throw new Error(`no node ${node}`);
    return found;
  };
  return {
    ...columns,
    order: nodes.length,
    size: sources.length,
    placeOf: (key) => places.get(key) ?? -1,
    keyOf: (node) => nodeAt(node).key,
    labelOf: (node) => nodeAt(node).attributes.label,
    typeOf: (node) => nodeAt(node).attributes.type,
    out: adjacencyOf(nodes.length, sources, targets),
    in: adjacencyOf(nodes.length, targets, sources),
  };
}

/** @param ends for each edge, the place of the node at its one end; `others` of that at its other end */
function adjacencyOf(nodes: number, ends: Uint32Array, others: Uint32Array): Adjacency {
  const starts = new Uint32Array(nodes + 1);
  for (const node of ends) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice();
  const edges = new Uint32Array(ends.length);
  const neighbours = new Uint32Array(ends.length);
  ends.forEach((node, edge) => {
    const place = next[node] ?? 0;
    edges[place] = edge;
    neighbours[place] = others[edge] ?? 0;
    next[node] = place + 1;
  });
  return { starts, edges, neighbours };
}

/** How many edges touch a node; a loop counts twice, as graphology counts it. */
export function degreeOf({ out, in: into }: Topology, node: number): number {
  return lengthAt(out, node) + lengthAt(into, node);
}

function lengthAt({ starts }: Adjacency, node: number): number {
  return (starts[node + 1] ?? 0) - (starts[node] ?? 0);
}

const COMPONENTS = new WeakMap<Topology, Uint32Array>();

/**
 * For each node the least node that edges connect it with, whichever way they are walked; found once for each graph.
 *
 * Union by the lesser place with path halving: Tarjan, van Leeuwen, Worst-case analysis of set union algorithms, JACM 31(2), 1984.
 */
export function componentsOf(topology: Topology): Uint32Array {
  const known = COMPONENTS.get(topology);
  if (known) return known;
  const { order, sources, targets } = topology;
  const parents = Uint32Array.from({ length: order }, (_, node) => node);
  const rootOf = (node: number): number => {
    let at = node;
    for (let parent = parents[at] ?? at; parent !== at; parent = parents[at] ?? at) {
      const above = parents[parent] ?? parent;
      parents[at] = above;
      at = above;
    }
    return at;
  };
  sources.forEach((source, edge) => {
    const [a, b] = [rootOf(source), rootOf(targets[edge] ?? source)];
    if (a !== b) parents[Math.max(a, b)] = Math.min(a, b);
  });
  const roots = parents.map((_, node) => rootOf(node));
  COMPONENTS.set(topology, roots);
  return roots;
}
