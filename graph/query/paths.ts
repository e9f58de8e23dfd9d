/** How two things are connected: the best paths between them, hop by hop, each with the words that say it. */
import type { Merge } from '../../src/types.ts';
import type { ReadableGraph } from '../knowledge.ts';
import type { Evidence, Status } from '../types.ts';
import { inOrder } from './in-order.ts';
import { type Opening, openings } from './openings.ts';
import { withinReach } from './reach.ts';
import type { Candidate } from './resolve.ts';
import { admitted, createRoads, HOP, type Limits, type Road } from './roads.ts';
import { cheapestWays, type Ends, type Way } from './shortest.ts';
import { words } from './words.ts';

export interface PathOptions extends Limits {
  /** Most hops of a path, 4 by default. */
  readonly maxHops?: number;
  /** How many paths, 5 by default. */
  readonly k?: number;
  /** Whether each hop must be of no earlier time than the one before. */
  readonly inOrder?: boolean;
}

/** One end of a path: nodes with how well each fits the question. */
export type End = readonly Pick<Candidate, 'key' | 'score'>[];

export interface Hop {
  readonly from: string;
  readonly to: string;
  /** Key of the edge. */
  readonly edge: string;
  readonly type: string;
  readonly typed: boolean;
  /** What `from` does to `to`, in words; the inverse of the relation if walked backwards. */
  readonly label: string;
  /** Walked against the direction of the edge. */
  readonly backwards: boolean;
  readonly symmetric: boolean;
  readonly status: Status;
  readonly confidence: number;
  readonly origins: number;
  /** The best claim that the limits admit, and how many they admit. */
  readonly evidence: Evidence;
  readonly claims: number;
  /** Keys of other edges between the two that could be walked. */
  readonly beside: readonly string[];
}

export interface Path {
  readonly nodes: readonly string[];
  readonly hops: readonly Hop[];
  /** Lower is better; in hops: one that is certain, typed and asserted costs 1. */
  readonly cost: number;
  /** The product of the confidences of its hops, to four decimals. */
  readonly confidence: number;
  /** Index of the hop with the least confidence, the first of equals: where the path would break. */
  readonly weakest: number;
  /** The merges that it rests on: its words for a node are another name of it. Each once, in the order of the hops. */
  readonly merges: readonly MergeOn[];
}

/** That a name in the quotes of a path is the node's. */
export interface MergeOn {
  readonly node: string;
  readonly merge: Merge;
}

/** How many paths are looked through for those that are in the order of time. */
const LOOKED_THROUGH = 60;

export interface PathAnswer {
  readonly paths: readonly Path[];
  /** If there is no path: what would open one, the nearest first. Empty if nothing would. */
  readonly openings: readonly Opening[];
}

/**
 * The best simple paths between two sets of nodes. A path ranks by hops, by how well each is vouched for, by how busy
 * the nodes on the way are, typed relations before open ones; of parallel edges the best is walked.
 * Yen (1971) over A*, of the nodes that a search from both ends (Pohl 1971) leaves: see `shortest.ts` and `reach.ts`.
 *
 * @example findPaths(graph, resolve('China').taken, resolve('coal revenue').taken, { maxHops: 3 }).paths
 */
export function findPaths(graph: ReadableGraph, from: End, to: End, options: PathOptions = {}): PathAnswer {
  const paths = pathsWithin(graph, from, to, options);
  if (paths.length > 0) return { paths, openings: [] };
  const tryOut = (wider: PathOptions): Path | null =>
    pathsWithin(graph, from, to, { ...wider, k: 1 })[0] ?? null;
  return { paths, openings: openings(options, tryOut) };
}

function pathsWithin(graph: ReadableGraph, from: End, to: End, options: PathOptions): Path[] {
  const { maxHops = 4, k = 5 } = options;
  const [starts, goals] = apart(endsOf(from), endsOf(to));
  if (starts.size === 0 || goals.size === 0) return [];
  const roads = createRoads(graph, options, withinReach(graph, starts.keys(), goals.keys(), maxHops));
  const ways = (count: number): Way[] => cheapestWays(roads, starts, goals, maxHops, count);
  if (!options.inOrder) return ways(k).map((way) => pathOf(graph, way, options));
  return ways(Math.max(k, LOOKED_THROUGH))
    .flatMap((way) => pathInOrder(graph, way, options) ?? [])
    .slice(0, k);
}

function endsOf(end: End): Map<string, number> {
  return new Map(end.map(({ key, score }) => [key, Math.round(HOP * (1 - score))]));
}

/** A node that is at both ends stays at the one that it fits better. */
function apart(a: Map<string, number>, b: Map<string, number>): [Ends, Ends] {
  for (const [key, cost] of [...a]) {
    const other = b.get(key);
    if (other === undefined) continue;
    if (cost <= other) b.delete(key);
    else a.delete(key);
  }
  return [a, b];
}

function pathOf(graph: ReadableGraph, { nodes, roads, cost }: Way, limits: Limits): Path {
  const hops = roads.flatMap((road, i) => hopOf(graph, nodes[i] ?? '', road, limits) ?? []);
  return pathWith(graph, nodes, hops, cost / HOP);
}

function pathWith(graph: ReadableGraph, nodes: Path['nodes'], hops: Path['hops'], cost: number): Path {
  const confidence = hops.reduce((product, hop) => product * hop.confidence, 1);
  const least = Math.min(...hops.map((hop) => hop.confidence));
  return {
    nodes,
    hops,
    cost,
    confidence: Math.round(confidence * 10_000) / 10_000,
    weakest: hops.findIndex((hop) => hop.confidence === least),
    merges: mergesOn(graph, hops),
  };
}

/** The same path over claims that follow one another in time; null if there are none. */
function pathInOrder(graph: ReadableGraph, way: Way, limits: Limits): Path | null {
  const { nodes, hops, cost } = pathOf(graph, way, limits);
  const chosen = inOrder(
    graph,
    hops.map(({ edge }) => admitted(graph, graph.getEdgeAttributes(edge), limits)),
  );
  if (!chosen) return null;
  const dated = hops.map((hop, i) => ({ ...hop, evidence: chosen[i] ?? hop.evidence }));
  return pathWith(graph, nodes, dated, cost);
}

function mergesOn(graph: ReadableGraph, hops: Path['hops']): MergeOn[] {
  const found = new Map<string, MergeOn>();
  for (const { from, to, evidence } of hops) {
    const spoken = new Set([evidence.subject.text, evidence.object.text].map(plainName));
    for (const node of [from, to]) {
      const { label, merges } = graph.getNodeAttributes(node);
      for (const merge of merges) {
        const name = plainName(merge.name);
        if (spoken.has(name) && name !== plainName(label))
          found.set(`${node}\n${merge.name}`, { node, merge });
      }
    }
  }
  return [...found.values()];
}

/** "the Treasury's" and "Treasury" are one name. */
function plainName(text: string): string {
  return words(text)
    .join(' ')
    .replace(/^(?:the|a|an) /, '');
}

function hopOf(graph: ReadableGraph, from: string, road: Road, limits: Limits): Hop | null {
  const attributes = graph.getEdgeAttributes(road.edge);
  const { type, typed, status, confidence, origins } = attributes;
  const relation = graph.getAttribute('relations')[type];
  const claims = admitted(graph, attributes, limits);
  const [evidence] = claims;
  if (!evidence) return null;
  return {
    from,
    to: road.to,
    edge: road.edge,
    type,
    typed,
    label: road.backwards && relation ? relation.inverse : attributes.label,
    backwards: road.backwards,
    symmetric: relation?.symmetric === true,
    status,
    confidence,
    origins,
    evidence,
    claims: claims.length,
    beside: road.beside,
  };
}
