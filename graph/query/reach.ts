/** Which nodes can lie on a path at all, so that a search in a large graph looks at few of them. */
import type { ReadableGraph } from '../knowledge.ts';

/**
 * Nodes whose hops from the one end and to the other, all edges walked either way, are at most `maxHops` together.
 *
 * Both ends are searched from, each half of the way, the smaller border first: Pohl, Bi-directional search, Machine
 * Intelligence 6 (1971). In a graph of a million nodes four hops from one end reach nearly all, and two hops from either few.
 */
export function withinReach(
  graph: ReadableGraph,
  from: Iterable<string>,
  to: Iterable<string>,
  maxHops: number,
): Set<string> {
  const [there, back] = [startAt(from), startAt(to)];
  for (let hops = 0; hops < maxHops && there.border.length > 0 && back.border.length > 0; hops++) {
    grow(graph, there.border.length <= back.border.length ? there : back, () => true);
  }
  for (const [one, other] of [
    [there, back],
    [back, there],
  ] as const) {
    one.border = one.border.filter((node) => other.hops.has(node));
    while (one.depth < maxHops && one.border.length > 0) {
      grow(graph, one, (node, hops) => (other.hops.get(node) ?? maxHops) + hops <= maxHops);
    }
  }
  const within = new Set<string>();
  for (const [node, hops] of back.hops) {
    if (hops + (there.hops.get(node) ?? maxHops + 1) <= maxHops) within.add(node);
  }
  return within;
}

/** A search breadth first, as far as it has come. */
interface Search {
  readonly hops: Map<string, number>;
  border: string[];
  depth: number;
}

function startAt(ends: Iterable<string>): Search {
  const border = [...ends];
  return { hops: new Map(border.map((node) => [node, 0])), border, depth: 0 };
}

/** One hop further, to the nodes that are admitted. */
function grow(graph: ReadableGraph, search: Search, admits: (node: string, hops: number) => boolean): void {
  const { hops, border } = search;
  const depth = search.depth + 1;
  const next: string[] = [];
  for (const node of border) {
    graph.forEachNeighbor(node, (neighbour) => {
      if (hops.has(neighbour) || !admits(neighbour, depth)) return;
      hops.set(neighbour, depth);
      next.push(neighbour);
    });
  }
  search.border = next;
  search.depth = depth;
}
