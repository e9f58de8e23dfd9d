/** Groups of nodes that are connected among themselves more than with others. */
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { ReadableGraph } from '../knowledge.ts';
import { byCodeUnit } from '../order.ts';

/**
 * The keys of each group's nodes, sorted; the largest group first. Parallel edges count together, each by how many independent
 * articles vouch for it.
 *
 * Blondel, Guillaume, Lambiotte, Lefebvre, Fast unfolding of communities in large networks, J. Stat. Mech. 2008, P10008.
 */
export function communitiesOf(graph: ReadableGraph): string[][] {
  const plain = new UndirectedGraph<{ [key: string]: never }, { weight: number }>();
  for (const key of graph.nodes().sort(byCodeUnit)) plain.addNode(key);
  for (const edge of graph.edges().sort(byCodeUnit)) {
    const [source, target] = [graph.source(edge), graph.target(edge)];
    const origins = Math.max(1, graph.getEdgeAttribute(edge, 'origins'));
    if (source === target) continue;
    plain.updateEdge(source, target, ({ weight = 0 }) => ({ weight: weight + origins }));
  }
  if (plain.size === 0)
    return graph
      .nodes()
      .sort(byCodeUnit)
      .map((key) => [key]);
  const groups = new Map<number, string[]>();
  const found = louvain(plain, { rng: sequence(), getEdgeWeight: 'weight' });
  for (const key of plain.nodes()) {
    const group = found[key] ?? -1;
    const members = groups.get(group);
    if (members) members.push(key);
    else groups.set(group, [key]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length || byCodeUnit(a[0] ?? '', b[0] ?? ''));
}

/** Park and Miller's "minimal standard" generator (CACM 31(10), 1988): the method wants chance, a reader the same groups again. */
function sequence(): () => number {
  let state = 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
