/** A part of a graph as a map of roads: what a search for the cheapest ways walks, and nothing else. */
import { byCodeUnit } from '../order.ts';
import type { Adjacency, Topology } from '../topology.ts';
import type { Walk } from './walk.ts';

/** Nodes are numbered here in order of their keys, from 0. */
export interface Region {
  /** Places of the nodes in the graph, by number. */
  readonly nodes: readonly number[];
  /** The number of a node, by its place; undefined if it is not here. */
  numberOf(place: number): number | undefined;
  /** One road to each neighbour, in order of their numbers. */
  from(node: number): readonly Road[];
  /** The same roads walked the other way: who can reach this node. */
  into(node: number): readonly Road[];
  toll(node: number): number;
  passable(node: number): boolean;
}

/** A step to a neighbour over the cheapest edge that may be walked. */
export interface Road {
  readonly to: number;
  /** Places of the edges that lead there and may be walked, cheapest first, then by keys. */
  readonly edges: readonly number[];
  /** Whether the first is walked against its direction. */
  readonly backwards: boolean;
  /** In thousandths. */
  readonly cost: number;
}

/** @param places of the nodes that roads lead to */
export function regionOf(topology: Topology, walk: Walk, places: readonly number[]): Region {
  const nodes = [...places].sort((a, b) => byCodeUnit(topology.keyOf(a), topology.keyOf(b)));
  const numbers = new Map(nodes.map((place, number) => [place, number]));
  // A look into an array for each of a busy node's edges costs less than one into a map.
  const inside = new Uint8Array(topology.order);
  for (const place of nodes) inside[place] = 1;
  const roadsAt = (node: number, sense: 'from' | 'into'): Road[] => {
    const place = nodes[node] ?? -1;
    const steps: Step[] = [];
    const look = ({ starts, edges, neighbours }: Adjacency, along: boolean): void => {
      for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at++) {
        const neighbour = neighbours[at] ?? 0;
        if (inside[neighbour] === 0 || neighbour === place) continue;
        const edge = edges[at] ?? 0;
        const symmetric = walk.symmetric(edge);
        if (walk.directed && !along && !symmetric) continue;
        const cost = walk.cost(edge);
        if (cost === null) continue;
        steps.push({ to: numbers.get(neighbour) ?? -1, edge, backwards: !along && !symmetric, cost });
      }
    };
    look(topology.out, sense === 'from');
    look(topology.in, sense === 'into');
    return roadsOver(topology, steps);
  };
  const made = { from: new Map<number, readonly Road[]>(), into: new Map<number, readonly Road[]>() };
  const roads = (node: number, sense: 'from' | 'into'): readonly Road[] => {
    const known = made[sense].get(node);
    if (known) return known;
    const found = roadsAt(node, sense);
    made[sense].set(node, found);
    return found;
  };
  return {
    nodes,
    numberOf: (place) => numbers.get(place),
    from: (node) => roads(node, 'from'),
    // Without directions, who is reached from here can reach it at the same cost.
    into: (node) => roads(node, walk.directed ? 'into' : 'from'),
    toll: (node) => walk.toll(nodes[node] ?? -1),
    passable: (node) => walk.passable(nodes[node] ?? -1),
  };
}

/** An edge that may be walked to a neighbour. */
interface Step {
  readonly to: number;
  readonly edge: number;
  readonly backwards: boolean;
  readonly cost: number;
}

function roadsOver(topology: Topology, steps: Step[]): Road[] {
  steps.sort(
    (a, b) =>
      a.to - b.to || a.cost - b.cost || byCodeUnit(topology.edgeKeyOf(a.edge), topology.edgeKeyOf(b.edge)),
  );
  const roads: (Road & { readonly edges: number[] })[] = [];
  for (const { to, edge, backwards, cost } of steps) {
    const last = roads.at(-1);
    if (last?.to === to) last.edges.push(edge);
    else roads.push({ to, edges: [edge], backwards, cost });
  }
  return roads;
}
