/** How two things are connected: the best paths between them, hop by hop, each with the words that say it. */
import type { ReadableGraph } from '../knowledge.ts';
import type { Evidence, Status } from '../types.ts';
import { type Opening, openings } from './openings.ts';
import { withinReach } from './reach.ts';
import type { Candidate } from './resolve.ts';
import { admitted, createRoads, HOP, type Limits, type Road } from './roads.ts';
import { cheapestWays, type Ends, type Way } from './shortest.ts';

export interface PathOptions extends Limits {
  /** Most hops of a path, 4 by default. */
  readonly maxHops?: number;
  /** How many paths, 5 by default. */
  readonly k?: number;
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
}

export interface PathAnswer {
  readonly paths: readonly Path[];
  /** If there is no path: what would open one, the nearest first. Empty if nothing would. */
  readonly openings: readonly Opening[];
}

/**
 * The best simple paths between two sets of nodes. A path ranks by hops, by how well each is vouched for, by how busy
 * the nodes on the way are, typed relations before open ones; of parallel edges the best is walked.
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
  return cheapestWays(roads, starts, goals, maxHops, k).map((way) => pathOf(graph, way, options));
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
  const confidence = hops.reduce((product, hop) => product * hop.confidence, 1);
  return { nodes, hops, cost: cost / HOP, confidence: Math.round(confidence * 10_000) / 10_000 };
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
