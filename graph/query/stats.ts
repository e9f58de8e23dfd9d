/** A graph in numbers. */
import type { ReadableGraph } from '../knowledge.ts';
import { byCodeUnit } from '../order.ts';
import { centralityOf } from './centrality.ts';
import { communitiesOf } from './communities.ts';

/** A value with how often it occurs. */
export type Count = readonly [value: string, count: number];

export interface Stats {
  /** How many articles, nodes, edges and claims there are. */
  readonly articles: number;
  readonly nodes: number;
  readonly edges: number;
  readonly claims: number;
  /** Sizes of the connected parts, the largest first. */
  readonly parts: readonly number[];
  /** Nodes by entity type. */
  readonly nodeTypes: readonly Count[];
  /** Typed relations; all open ones together as `open`. */
  readonly relations: readonly Count[];
  /** Edges by status. */
  readonly statuses: readonly Count[];
  /** Dates of the first and last article that has one. */
  readonly published: { readonly first: string; readonly last: string } | null;
  /** By how many edges they have. */
  readonly mostConnected: readonly {
    readonly key: string;
    readonly label: string;
    readonly degree: number;
  }[];
  /** By PageRank, to four decimals; see `centrality.ts`. */
  readonly mostCentral: readonly { readonly key: string; readonly label: string; readonly rank: number }[];
  /** Groups of three nodes or more, the largest first, named by their most central nodes; see `communities.ts`. */
  readonly communities: readonly { readonly labels: readonly string[]; readonly size: number }[];
}

const LEAST_COMMUNITY = 3;
/** How many of its nodes name a community. */
const NAMING = 3;

export function statsOf(graph: ReadableGraph, top = 10): Stats {
  const edges = graph.mapEdges((_, attributes) => attributes);
  const dates = graph
    .getAttribute('articles')
    .flatMap(({ published }) => published ?? [])
    .sort(byCodeUnit);
  const [first, last] = [dates[0], dates.at(-1)];
  const ranks = centralityOf(graph);
  const byRank = (a: string, b: string): number =>
    (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0) || byCodeUnit(a, b);
  const label = (key: string): string => graph.getNodeAttribute(key, 'label');
  const communities = communitiesOf(graph).filter(({ length }) => length >= LEAST_COMMUNITY);
  return {
    articles: graph.getAttribute('articles').length,
    nodes: graph.order,
    edges: graph.size,
    claims: edges.reduce((sum, { claims }) => sum + claims.length, 0),
    parts: partsOf(graph),
    nodeTypes: tally(graph.mapNodes((_, { type }) => type)),
    relations: tally(edges.map(({ typed, type }) => (typed ? type : 'open'))),
    statuses: tally(edges.map(({ status }) => status)),
    published: first !== undefined && last !== undefined ? { first, last } : null,
    mostConnected: graph
      .mapNodes((key, { label }) => ({ key, label, degree: graph.degree(key) }))
      .sort((a, b) => b.degree - a.degree || byCodeUnit(a.key, b.key))
      .slice(0, top),
    mostCentral: [...ranks.keys()]
      .sort(byRank)
      .slice(0, top)
      .map((key) => ({ key, label: label(key), rank: Math.round((ranks.get(key) ?? 0) * 10_000) / 10_000 })),
    communities: communities.map((keys) => ({
      labels: [...keys].sort(byRank).slice(0, NAMING).map(label),
      size: keys.length,
    })),
  };
}

function tally(values: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b));
}

function partsOf(graph: ReadableGraph): number[] {
  const seen = new Set<string>();
  const sizes: number[] = [];
  for (const start of graph.nodes()) {
    if (seen.has(start)) continue;
    const waiting = [start];
    seen.add(start);
    let size = 0;
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      size++;
      for (const next of graph.neighbors(node)) {
        if (!seen.has(next)) waiting.push(next);
        seen.add(next);
      }
    }
    sizes.push(size);
  }
  return sizes.sort((a, b) => b - a);
}
