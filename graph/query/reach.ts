/** Which nodes can lie on a path at all, so that a search in a large graph looks at few of them. */
import type { KnowledgeGraph } from '../knowledge.ts';

/** Nodes whose hops from the one end and to the other, all edges walked either way, are at most `maxHops` together. */
export function withinReach(
  graph: KnowledgeGraph,
  from: Iterable<string>,
  to: Iterable<string>,
  maxHops: number,
): Set<string> {
  const there = hopsFrom(graph, from, maxHops, () => true);
  const back = hopsFrom(
    graph,
    to,
    maxHops,
    (node, hops) => (there.get(node) ?? maxHops + 1) + hops <= maxHops,
  );
  return new Set(back.keys());
}

/** Hops to each node that is admitted, breadth first. */
function hopsFrom(
  graph: KnowledgeGraph,
  ends: Iterable<string>,
  maxHops: number,
  admits: (node: string, hops: number) => boolean,
): Map<string, number> {
  const found = new Map([...ends].filter((node) => admits(node, 0)).map((node) => [node, 0]));
  let border = [...found.keys()];
  for (let hops = 1; hops <= maxHops && border.length > 0; hops++) {
    const next: string[] = [];
    for (const node of border) {
      graph.forEachNeighbor(node, (neighbour) => {
        if (found.has(neighbour) || !admits(neighbour, hops)) return;
        found.set(neighbour, hops);
        next.push(neighbour);
      });
    }
    border = next;
  }
  return found;
}
