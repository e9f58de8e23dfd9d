/** The cheapest way from one set of nodes to another, and the next cheapest ones. */
import { byCodeUnit } from '../order.ts';
import { MinHeap } from './heap.ts';
import type { Road, Roads } from './roads.ts';

/** A way as nodes and the roads between them: one road fewer than nodes. */
export interface Way {
  readonly nodes: readonly string[];
  readonly roads: readonly Road[];
  readonly cost: number;
}

/** Ends of a search with what it costs to start or arrive there. */
export type Ends = ReadonlyMap<string, number>;

/**
 * The `count` cheapest simple ways with at most `maxHops` hops, cheapest first; of equals the one with fewer hops, then
 * the first by keys. No inner node of a way is one of the ends.
 *
 * Yen, Finding the k shortest loopless paths in a network, Management Science 17(11), 1971, over `cheapest` below.
 */
export function cheapestWays(roads: Roads, from: Ends, to: Ends, maxHops: number, count: number): Way[] {
  const bounds = boundsTo(roads, to);
  const search = (root: Way, banned: ReadonlySet<string>): Way | null =>
    cheapest(roads, from, to, bounds, maxHops, root, banned);
  const found: Way[] = [];
  const waiting = new Map<string, Way>();
  const first = search(EMPTY, new Set());
  if (first) waiting.set(first.nodes.join('\n'), first);
  while (found.length < count && waiting.size > 0) {
    const [next] = [...waiting.values()].sort(byCost);
    if (!next) break;
    waiting.delete(next.nodes.join('\n'));
    found.push(next);
    for (let spur = 0; spur < next.nodes.length; spur++) {
      const root = next.nodes.slice(0, spur);
      const alike = found.filter((way) => root.every((node, i) => way.nodes[i] === node));
      const banned = new Set(alike.flatMap((way) => way.nodes[spur] ?? []));
      const way = search({ nodes: root, roads: next.roads.slice(0, Math.max(0, spur - 1)), cost: 0 }, banned);
      if (way) waiting.set(way.nodes.join('\n'), way);
    }
  }
  return found;
}

const EMPTY: Way = { nodes: [], roads: [], cost: 0 };

function byCost(a: Way, b: Way): number {
  return (
    a.cost - b.cost || a.roads.length - b.roads.length || byCodeUnit(a.nodes.join('\n'), b.nodes.join('\n'))
  );
}

/** A node reached: its way back, and what it cost. */
interface Label {
  readonly node: string;
  readonly road: Road | null;
  readonly before: Label | null;
  readonly hops: number;
  readonly cost: number;
  /** `cost` and the least that is still to come. */
  readonly total: number;
}

/**
 * The cheapest way that starts with `root` and whose next node is none of `banned`: A* (Hart, Nilsson, Raphael 1968)
 * over nodes and hops, with the distance to `to` in the whole graph as the bound. A label is kept while no other of its
 * node is as cheap with as few hops.
 */
function cheapest(
  roads: Roads,
  from: Ends,
  to: Ends,
  bounds: ReadonlyMap<string, number>,
  maxHops: number,
  root: Way,
  banned: ReadonlySet<string>,
): Way | null {
  const visited = new Set(root.nodes.slice(0, -1));
  const heap = new MinHeap<Label>((a, b) => a.total - b.total || a.hops - b.hops);
  const fewest = new Map<string, number>();
  const reach = (node: string, road: Road | null, before: Label | null, cost: number): void => {
    const bound = bounds.get(node);
    const hops = before ? before.hops + 1 : 0;
    if (bound === undefined || hops > maxHops || visited.has(node)) return;
    heap.push({ node, road, before, hops, cost, total: cost + bound });
  };
  const step = (label: Label, spur: boolean): void => {
    for (const road of roads.from(label.node)) {
      if ((spur && banned.has(road.to)) || from.has(road.to)) continue;
      const end = to.has(road.to);
      if (!end && !roads.passable(road.to)) continue;
      reach(road.to, road, label, label.cost + road.cost + (end ? 0 : roads.toll(road.to)));
    }
  };
  if (root.nodes.length === 0) {
    for (const [node, cost] of from) if (!banned.has(node)) reach(node, null, null, cost);
  } else {
    const end = labelOf(roads, from, root);
    visited.add(end.node);
    if (!to.has(end.node)) step(end, true);
  }
  for (let label = heap.pop(); label; label = heap.pop()) {
    if (label.hops > 0 && to.has(label.node)) return wayOf(label, label.total);
    if ((fewest.get(label.node) ?? Number.POSITIVE_INFINITY) <= label.hops) continue;
    fewest.set(label.node, label.hops);
    if (label.hops < maxHops && !to.has(label.node)) step(label, false);
  }
  return null;
}

/** The least that it costs from each node to `to`, the toll of the node itself aside. */
function boundsTo(roads: Roads, to: Ends): ReadonlyMap<string, number> {
  const bounds = new Map<string, number>();
  const heap = new MinHeap<{ node: string; cost: number }>((a, b) => a.cost - b.cost);
  for (const [node, cost] of to) heap.push({ node, cost });
  for (let next = heap.pop(); next; next = heap.pop()) {
    const { node, cost } = next;
    if (bounds.has(node)) continue;
    bounds.set(node, cost);
    const toll = to.has(node) ? 0 : roads.toll(node);
    if (!to.has(node) && !roads.passable(node)) continue;
    for (const road of roads.into(node)) {
      if (!bounds.has(road.to)) heap.push({ node: road.to, cost: cost + toll + road.cost });
    }
  }
  return bounds;
}

/** The root of a spur as a label. */
function labelOf(roads: Roads, from: Ends, { nodes, roads: walked }: Way): Label {
  const [start = ''] = nodes;
  const cost = from.get(start) ?? 0;
  let label: Label = { node: start, road: null, before: null, hops: 0, cost, total: 0 };
  for (const road of walked) {
    const so = label.cost + road.cost + roads.toll(road.to);
    label = { node: road.to, road, before: label, hops: label.hops + 1, cost: so, total: 0 };
  }
  return label;
}

function wayOf(last: Label, cost: number): Way {
  const nodes: string[] = [];
  const roads: Road[] = [];
  for (let label: Label | null = last; label; label = label.before) {
    nodes.unshift(label.node);
    if (label.road) roads.unshift(label.road);
  }
  return { nodes, roads, cost };
}
