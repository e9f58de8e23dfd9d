/**
 * Refines the layout of what is in view, in a worker, by ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian, PLoS ONE 9(6),
 * 2014). It begins where the nodes stand, keeps the scale, and stops by itself when little moves any more.
 */
import Graph from 'graphology';
import Layout from 'graphology-layout-forceatlas2/worker.js';
import type { DisplayGraph } from './display.ts';

export interface Arrangement {
  stop(): void;
}

export interface ArrangeOptions {
  /** Whether a node is in view: the others stay where they are, and push nobody. */
  readonly shown: (id: string) => boolean;
  readonly fixed: (id: string) => boolean;
  /** Nodes have moved. */
  readonly onMove: () => void;
  readonly onStop: () => void;
}

/** How often the worker's places are taken over, how long it may take at most, and when it may stop at the earliest. */
const TICK_MS = 60;
const LONGEST_MS = 20_000;
const SHORTEST_MS = 1200;
/** It stops when nodes move less than this share of the mean length of an edge in a second. */
const AT_REST = 0.04;
/** Share of the repulsion that gravity holds, so that parts that nothing connects stay in sight. */
const GRAVITY = 0.4;
const BARNES_HUT_FROM = 800;
/** Half of the place that a node takes, in units of the layout: see `graph/build/layout.ts`. */
const ROOM = 14;

export function arrange(graph: DisplayGraph, { shown, fixed, onMove, onStop }: ArrangeOptions): Arrangement {
  const small = new Graph({ type: 'undirected' });
  graph.forEachNode((id, { x, y }) => {
    if (shown(id)) small.addNode(id, { x, y, size: ROOM, fixed: fixed(id) });
  });
  graph.forEachEdge((_, __, source, target) => {
    if (source !== target && small.hasNode(source) && small.hasNode(target))
      small.mergeUndirectedEdge(source, target);
  });
  const { settings, spring } = balanceOf(small);
  const layout = new Layout(small, { settings });
  layout.start();

  const begun = performance.now();
  let last = begun;
  let timer = setTimeout(tick, TICK_MS);
  function tick(): void {
    const now = performance.now();
    let moved = 0;
    graph.updateEachNodeAttributes(
      (id, attributes) => {
        if (!small.hasNode(id)) return attributes;
        const { x, y } = small.getNodeAttributes(id);
        moved += Math.hypot(x - attributes.x, y - attributes.y);
        return { ...attributes, x, y };
      },
      { attributes: ['x', 'y'] },
    );
    const pace = (moved / Math.max(small.order, 1) / spring / (now - last)) * 1000;
    const settled = now - begun > SHORTEST_MS && moved > 0 && pace < AT_REST;
    if (moved > 0) {
      last = now;
      onMove();
    }
    if (settled || now - begun > LONGEST_MS) stop();
    else timer = setTimeout(tick, TICK_MS);
  }
  function stop(): void {
    clearTimeout(timer);
    layout.kill();
    onStop();
  }
  return { stop };
}

/**
 * Settings under which the present places are in balance as a whole (the virial of all forces is nil), so that nodes
 * move among each other and the picture neither bursts nor shrinks; and the mean length of an edge.
 */
function balanceOf(graph: Graph) {
  let [mass, squares, reach] = [0, 0, 0];
  graph.forEachNode((id, { x, y }) => {
    const own = graph.degree(id) + 1;
    mass += own;
    squares += own * own;
    reach += own * Math.hypot(x, y);
  });
  let [tension, length] = [0, 0];
  graph.forEachEdge((_, __, source, target) => {
    const [a, b] = [graph.getNodeAttributes(source), graph.getNodeAttributes(target)];
    const distance = Math.hypot(a.x - b.x, a.y - b.y);
    tension += distance * distance;
    length += distance;
  });
  const pairs = Math.max((mass * mass - squares) / 2, 1);
  const settings = {
    scalingRatio: Math.max(tension, 1) / (pairs * (1 - GRAVITY)),
    gravity: (GRAVITY * pairs) / Math.max(reach, 1),
    barnesHutOptimize: graph.order > BARNES_HUT_FROM,
    barnesHutTheta: 0.8,
    adjustSizes: true,
    slowDown: 1 + Math.log(Math.max(graph.order, 2)),
  };
  return { settings, spring: Math.max(length / Math.max(graph.size, 1), 1) };
}
