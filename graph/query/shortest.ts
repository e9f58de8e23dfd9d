/** The cheapest way from one set of nodes to another, and the next cheapest ones. */
import { MinHeap } from './heap.ts';
import type { Region, Road } from './region.ts';

/** A way as the numbers of its nodes in a region, and the roads between them: one road fewer than nodes. */
export interface Way {
  readonly nodes: readonly number[];
  readonly roads: readonly Road[];
  readonly cost: number;
}

/** Ends of a search, by number, with what it costs to start or arrive there. */
export type Ends = ReadonlyMap<number, number>;

/**
 * The `count` cheapest simple ways with at most `maxHops` hops, cheapest first; of equals the one with fewer hops, then
 * the first by keys. A way may pass a node that is one of the ends only if that fits worse (costs more) than the end
 * where the way itself starts or arrives: on the way to coal exports it may pass coal.
 *
 * Yen, Finding the k shortest loopless paths in a network, Management Science 17(11), 1971, over `cheapest` below.
 */
export function cheapestWays(region: Region, from: Ends, to: Ends, maxHops: number, count: number): Way[] {
  const bounds = boundsTo(region, to);
  const search = (root: Way, banned: ReadonlySet<number>): Way | null =>
    cheapest(region, from, to, bounds, maxHops, root, banned);
  const found: Way[] = [];
  const waiting = new Map<string, Way>();
  const first = search(EMPTY, new Set());
  if (first) waiting.set(first.nodes.join(' '), first);
  while (found.length < count && waiting.size > 0) {
    const [next] = [...waiting.values()].sort(byCost);
    if (!next) break;
    waiting.delete(next.nodes.join(' '));
    found.push(next);
    for (let spur = 0; spur <= next.nodes.length; spur++) {
      const root = next.nodes.slice(0, spur);
      const alike = found.filter((way) => root.every((node, i) => way.nodes[i] === node));
      const banned = new Set(alike.flatMap((way) => way.nodes[spur] ?? []));
      const way = search({ nodes: root, roads: next.roads.slice(0, Math.max(0, spur - 1)), cost: 0 }, banned);
      if (way) waiting.set(way.nodes.join(' '), way);
    }
  }
  return found;
}

const EMPTY: Way = { nodes: [], roads: [], cost: 0 };

function byCost(a: Way, b: Way): number {
  return a.cost - b.cost || a.roads.length - b.roads.length || byNodes(a.nodes, b.nodes);
}

function byNodes(a: Way['nodes'], b: Way['nodes']): number {
  const at = a.findIndex((node, i) => node !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** A node reached: its way back, and what it cost. */
interface Label {
  readonly node: number;
  readonly road: Road | null;
  readonly before: Label | null;
  readonly hops: number;
  /** With what starting cost, and without the toll of the node itself. */
  readonly cost: number;
  /** What it costs to start here, and the least cost of the goals passed: where it arrives must cost less. */
  readonly start: number;
  readonly passed: number;
  /** Whether it arrives here, or may go on. */
  readonly arrived: boolean;
  /** `cost` and the least that is still to come. */
  readonly total: number;
}

/**
 * The cheapest way that starts with `root` and whose next node is none of `banned`: A* (Hart, Nilsson, Raphael 1968)
 * over nodes and hops, with the distance to `to` in the whole graph as the bound. A label is kept while no other of its
 * node is as cheap with as few hops.
 */
function cheapest(
  region: Region,
  from: Ends,
  to: Ends,
  bounds: ReadonlyMap<number, number>,
  maxHops: number,
  root: Way,
  banned: ReadonlySet<number>,
): Way | null {
  const visited = new Set(root.nodes);
  const heap = new MinHeap<Label>((a, b) => a.total - b.total || a.hops - b.hops);
  const fewest = new Map<string, number>();
  const step = (label: Label, spur: boolean): void => {
    const passed = label.hops === 0 ? label.passed : Math.min(label.passed, to.get(label.node) ?? FREE);
    const toll = label.hops === 0 ? 0 : region.toll(label.node);
    for (const road of region.from(label.node)) {
      const bound = bounds.get(road.to);
      if (bound === undefined || visited.has(road.to) || (spur && banned.has(road.to))) continue;
      if ((from.get(road.to) ?? FREE) <= label.start) continue;
      const cost = label.cost + toll + road.cost;
      const hops = label.hops + 1;
      heap.push({ ...label, node: road.to, road, before: label, hops, cost, passed, total: cost + bound });
    }
  };
  const goOn = (label: Label, spur: boolean): void => {
    if (label.hops < maxHops && (label.hops === 0 || region.passable(label.node))) step(label, spur);
  };
  if (root.nodes.length === 0) {
    for (const [node] of from) if (!banned.has(node)) heap.push(startAt(region, from, bounds, node));
  } else {
    goOn(labelOf(region, from, to, root), true);
  }
  for (let label = heap.pop(); label; label = heap.pop()) {
    if (label.arrived) return wayOf(label, label.total);
    const state = `${label.passed} ${label.start} ${label.node}`;
    if ((fewest.get(state) ?? FREE) <= label.hops) continue;
    fewest.set(state, label.hops);
    const arrival = to.get(label.node);
    if (arrival !== undefined && label.hops > 0 && arrival < label.passed) {
      heap.push({ ...label, arrived: true, total: label.cost + arrival });
    }
    goOn(label, false);
  }
  return null;
}

const FREE = Number.POSITIVE_INFINITY;

function startAt(region: Region, from: Ends, bounds: ReadonlyMap<number, number>, node: number): Label {
  const cost = from.get(node) ?? 0;
  const total = cost + (bounds.get(node) ?? FREE) - region.toll(node);
  return { node, road: null, before: null, hops: 0, cost, start: cost, passed: FREE, arrived: false, total };
}

/** The least that it costs from each node to `to`, its own toll included where the way goes on. */
function boundsTo(region: Region, to: Ends): ReadonlyMap<number, number> {
  const bounds = new Map<number, number>();
  const heap = new MinHeap<{ node: number; cost: number }>((a, b) => a.cost - b.cost);
  for (const [node, cost] of to) heap.push({ node, cost });
  for (let next = heap.pop(); next; next = heap.pop()) {
    const { node, cost } = next;
    if (bounds.has(node)) continue;
    bounds.set(node, cost);
    for (const road of region.into(node)) {
      if (!bounds.has(road.to)) heap.push({ node: road.to, cost: cost + road.cost + region.toll(road.to) });
    }
  }
  return bounds;
}

/** The root of a spur as a label. */
function labelOf(region: Region, from: Ends, to: Ends, { nodes, roads: walked }: Way): Label {
  let label = startAt(region, from, new Map(), nodes[0] ?? -1);
  for (const road of walked) {
    const first = label.hops === 0;
    const cost = label.cost + road.cost + (first ? 0 : region.toll(label.node));
    const passed = first ? label.passed : Math.min(label.passed, to.get(label.node) ?? FREE);
    label = { ...label, node: road.to, road, before: label, hops: label.hops + 1, cost, passed };
  }
  return label;
}

function wayOf(last: Label, cost: number): Way {
  const nodes: number[] = [];
  const roads: Road[] = [];
  for (let label: Label | null = last; label; label = label.before) {
    nodes.unshift(label.node);
    if (label.road) roads.unshift(label.road);
  }
  return { nodes, roads, cost };
}
