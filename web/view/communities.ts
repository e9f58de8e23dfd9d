/**
 * Groups of nodes that are connected among themselves more than with others: the method of Blondel, Guillaume, Lambiotte
 * and Lefebvre, Fast unfolding of communities in large networks (J. Stat. Mech. 2008, P10008).
 */
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { sequence } from '../../graph/query/communities.ts';
import { type Model, type NodeRecord, weight } from '../model/model.ts';

export interface Community {
  /** The name of its heaviest node. */
  readonly label: string;
  readonly size: number;
}

export interface Communities {
  /** Index into `list` by key of the node; a node of a community that is too small to be listed has none. */
  readonly of: ReadonlyMap<string, number>;
  /** The largest first. */
  readonly list: readonly Community[];
}

/** As many as there are colours that can be told apart. */
const MOST = 10;
const LEAST_SIZE = 3;

/** Parallel edges count together, by how many independent articles vouch for them. The same graph has the same communities. */
export function communitiesOf(model: Model): Communities {
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const key of model.nodes.keys()) graph.addNode(key);
  for (const { source, target, attributes } of model.edges.values()) {
    if (source === target) continue;
    graph.updateUndirectedEdge(source.key, target.key, ({ weight = 0 }) => ({
      weight: Number(weight) + Math.max(attributes.origins, 1),
    }));
  }
  const found = graph.size === 0 ? {} : louvain(graph, { rng: sequence(), getEdgeWeight: 'weight' });
  const members = new Map<number, NodeRecord[]>();
  for (const node of model.nodes.values()) {
    const index = found[node.key] ?? -1;
    const group = members.get(index);
    if (group) group.push(node);
    else members.set(index, [node]);
  }
  const largest = [...members.values()]
    .filter(({ length }) => length >= LEAST_SIZE)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST);
  const of = new Map(largest.flatMap((group, i) => group.map(({ key }) => [key, i] as const)));
  return { of, list: largest.map((group) => ({ label: heaviest(group), size: group.length })) };
}

function heaviest(group: readonly NodeRecord[]): string {
  const [first, ...rest] = group;
  return rest.reduce((best, node) => (weight(node) > weight(best) ? node : best), first ?? never()).attributes
    .label;
}

function never(): never {
  throw new Error('a community has members');
}
