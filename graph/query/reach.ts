/** Which nodes can lie on a path at all, so that a search in a large graph looks at few of them. */
import { type Adjacency, degreeOf, type Topology } from '../topology.ts';
import type { Walk } from './walk.ts';

export interface Reach {
  /** The fewest hops from one end to the other, if at most `far`; else infinite. */
  distance(far: number): number;
  /** The places, ascending, of all nodes on ways of at most `hops` hops; no fewer hops than were asked for before. */
  within(hops: number): number[];
}

/**
 * Both ends are searched from, each part of the way, first where less is to be looked at: Pohl, Bi-directional search, Machine
 * Intelligence 6 (1971). In a graph of a million nodes five hops from one end reach nearly all, and three and two from both few.
 *
 * @param from places of nodes, none of which is in `to`
 */
export function createReach(
  topology: Topology,
  walk: Walk,
  from: readonly number[],
  to: readonly number[],
): Reach {
  const there = startAt(topology, from, [topology.out, topology.in]);
  const back = startAt(topology, to, [topology.in, topology.out]);
  /** Nodes that both searches have reached. */
  const met: number[] = [];
  let shortest = Number.POSITIVE_INFINITY;

  /** Another hop from the side where it is less work; false if there is none. */
  const grow = (): boolean => {
    if (there.work === 0 || back.work === 0) return false;
    const [search, other] = there.work <= back.work ? [there, back] : [back, there];
    const depth = search.depth + 1;
    const next: number[] = [];
    const reach = (neighbour: number): void => {
      // Of a node that may not stand between the ends, only another end's hops are of use.
      if (!walk.passable(neighbour) && other.hops[neighbour] !== 0) return;
      search.hops[neighbour] = depth;
      next.push(neighbour);
      if (other.hops[neighbour] !== UNSEEN) met.push(neighbour);
    };
    for (const node of search.border) {
      if (search.depth === 0 || walk.passable(node)) forEachStep(search, walk, node, reach);
    }
    search.border = next;
    search.depth = depth;
    search.work = workAt(topology, next);
    if (met.length > 0) shortest = Math.min(shortest, there.depth + back.depth);
    return true;
  };

  /** What a search reaches from where it met the other, as far as the other has been and `hops` allow. */
  const beyond = (search: Search, other: Search, hops: number): Set<number> => {
    const found = new Set<number>();
    let border = search.border.filter((node) => other.hops[node] !== UNSEEN);
    for (let depth = search.depth + 1; depth <= hops && border.length > 0; depth++) {
      const next: number[] = [];
      for (const node of border) {
        if (depth > 1 && !walk.passable(node)) continue;
        forEachStep(search, walk, node, (neighbour) => {
          if (depth + (other.hops[neighbour] ?? UNSEEN) > hops || found.has(neighbour)) return;
          found.add(neighbour);
          next.push(neighbour);
        });
      }
      border = next;
    }
    return found;
  };

  return {
    distance(far) {
      while (met.length === 0 && there.depth + back.depth < far && grow());
      return shortest;
    },
    within(hops) {
      while (there.depth + back.depth < Math.min(hops, FARTHEST) && grow());
      const between = met.filter((node) => (there.hops[node] ?? 0) + (back.hops[node] ?? 0) <= hops);
      const all = new Set([...between, ...beyond(there, back, hops), ...beyond(back, there, hops)]);
      return [...all].sort((a, b) => a - b);
    },
  };
}

/** A search breadth first, as far as it has come. */
interface Search {
  /** Hops from the start by node. */
  readonly hops: Uint16Array;
  /** Where a node's neighbours are: over edges along, and over edges against the direction in which it goes. */
  readonly rows: readonly [Adjacency, Adjacency];
  border: readonly number[];
  depth: number;
  /** How many edges one hop further looks at. */
  work: number;
}

const UNSEEN = 0xffff;
const FARTHEST = UNSEEN - 1;

function startAt(topology: Topology, border: readonly number[], rows: Search['rows']): Search {
  const hops = new Uint16Array(topology.order).fill(UNSEEN);
  for (const node of border) hops[node] = 0;
  return { hops, rows, border, depth: 0, work: workAt(topology, border) };
}

function workAt(topology: Topology, border: readonly number[]): number {
  return border.reduce((sum, node) => sum + degreeOf(topology, node), 0);
}

/** Visits the neighbours that the search has not seen yet. */
function forEachStep(
  { hops, rows: [along, against] }: Search,
  walk: Walk,
  node: number,
  visit: (neighbour: number) => void,
): void {
  const { directed } = walk;
  for (let at = along.starts[node] ?? 0; at < (along.starts[node + 1] ?? 0); at++) {
    const neighbour = along.neighbours[at] ?? 0;
    if (hops[neighbour] === UNSEEN && walk.admits(along.edges[at] ?? 0)) visit(neighbour);
  }
  for (let at = against.starts[node] ?? 0; at < (against.starts[node + 1] ?? 0); at++) {
    const neighbour = against.neighbours[at] ?? 0;
    const edge = against.edges[at] ?? 0;
    if (hops[neighbour] === UNSEEN && walk.admits(edge) && (!directed || walk.symmetric(edge)))
      visit(neighbour);
  }
}
