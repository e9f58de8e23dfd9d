/** How two things are connected: the best paths between them, hop by hop, each with the words that say it. */
import type { ReadableGraph } from '../knowledge.ts';
import { topologyOf } from '../numbered.ts';
import { componentsOf } from '../topology.ts';
import { type Opening, openings } from './openings.ts';
import { type Path, pathInOrder, pathOf } from './path.ts';
import { createReach } from './reach.ts';
import { type Region, regionOf } from './region.ts';
import type { Candidate } from './resolve.ts';
import { cheapestWays, type Ends } from './shortest.ts';
import { createWalk, HOP, type Limits } from './walk.ts';

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

export interface PathAnswer {
  readonly paths: readonly Path[];
  /**
   * Why there is none; null if there is one. `unknown`: an end is no node; `same`: both ends are the same nodes; `apart`: no edges lead from
   * one to the other, whatever is walked; `limits`: the limits leave none, and `openings` tell which; `far`: there is no way of
   * so few hops as are looked at.
   */
  readonly none: 'unknown' | 'same' | 'apart' | 'limits' | 'far' | null;
  /** For `limits`: what would open a path, the nearest first. */
  readonly openings: readonly Opening[];
}

/** How many paths are looked through for those that are in the order of time. */
const LOOKED_THROUGH = 60;

/**
 * The best simple paths between two sets of nodes. A path ranks by hops, by how well each is vouched for, by how busy
 * the nodes on the way are, typed relations before open ones; of parallel edges the best is walked.
 * Yen (1971) over A*, of the nodes that a search from both ends (Pohl 1971) leaves: see `shortest.ts` and `reach.ts`.
 *
 * @example findPaths(graph, resolve('China').taken, resolve('coal revenue').taken, { maxHops: 3 }).paths
 */
export function findPaths(graph: ReadableGraph, from: End, to: End, options: PathOptions = {}): PathAnswer {
  const { maxHops = 4, k = 5 } = options;
  const none = (why: PathAnswer['none']): PathAnswer => ({ paths: [], none: why, openings: [] });
  if (from.length === 0 || to.length === 0) return none('unknown');
  const ends = apart(endsOf(graph, from), endsOf(graph, to));
  if (ends.some(({ size }) => size === 0)) return none('same');
  const search = createSearch(graph, ends, options);
  const paths = search(maxHops, k);
  if (paths.length > 0) return { paths, none: null, openings: [] };
  if (!areConnected(graph, ends)) return none('apart');
  const opened = openings(options, search, (wider) => createSearch(graph, ends, wider));
  return { paths, none: opened.length > 0 ? 'limits' : 'far', openings: opened };
}

/** The `count` best paths of at most so many hops; none if more nodes than `most` would have to be looked at. */
export type Search = (hops: number, count: number, most?: number) => Path[];

type BothEnds = readonly [from: Ends, to: Ends];

function createSearch(graph: ReadableGraph, [from, to]: BothEnds, options: PathOptions): Search {
  const topology = topologyOf(graph);
  const walk = createWalk(graph, topology, options);
  const reach = createReach(topology, walk, [...from.keys()], [...to.keys()]);
  /** Ways of few hops first: each hop more is many times the search, and ways of more hops are seldom cheaper. */
  const waysOf = (hops: number, count: number, most: number): Path[] => {
    for (let now = reach.distance(hops); now <= hops; now = wider(now, hops)) {
      const region = regionOf(topology, walk, reach.within(now));
      if (region.nodes.length > most) return [];
      const ways = cheapestWays(region, numbered(region, from), numbered(region, to), now, count);
      const dearest = ways[count - 1]?.cost ?? Number.POSITIVE_INFINITY;
      if (now === hops || dearest <= (now + 1) * HOP)
        return ways.map((way) => pathOf(graph, topology, region, way, options));
    }
    return [];
  };
  return (hops, count, most = Number.POSITIVE_INFINITY) => {
    if (!options.inOrder) return waysOf(hops, count, most);
    return waysOf(hops, Math.max(count, LOOKED_THROUGH), most)
      .flatMap((path) => pathInOrder(graph, path, options) ?? [])
      .slice(0, count);
  };
}

/** One hop more, or half as many again where they are many. */
function wider(hops: number, most: number): number {
  return Math.min(most, hops + Math.max(1, hops >> 1));
}

/** Those of the ends that are in a region, by their numbers there. */
function numbered(region: Region, ends: Ends): Ends {
  return new Map(
    [...ends].flatMap(([place, cost]) => {
      const number = region.numberOf(place);
      return number === undefined ? [] : [[number, cost] as const];
    }),
  );
}

/** The nodes of an end by place, with what it costs to start or arrive there. */
function endsOf(graph: ReadableGraph, end: End): Map<number, number> {
  const { placeOf } = topologyOf(graph);
  return new Map(end.map(({ key, score }) => [placeOf(key), Math.round(HOP * (1 - score))]));
}

/** A node that is at both ends stays at the one that it fits better. */
function apart(a: Map<number, number>, b: Map<number, number>): BothEnds {
  for (const [node, cost] of [...a]) {
    const other = b.get(node);
    if (other === undefined) continue;
    if (cost <= other) b.delete(node);
    else a.delete(node);
  }
  return [a, b];
}

/** Whether edges of any kind, walked either way, lead from one end to the other, however far. */
function areConnected(graph: ReadableGraph, [from, to]: BothEnds): boolean {
  const components = componentsOf(topologyOf(graph));
  const there = new Set([...from.keys()].map((node) => components[node]));
  return [...to.keys()].some((node) => there.has(components[node]));
}
