/** The graph as Sigma draws it: places, weights, labels and strokes, without evidence. Colours come from the reducers. */
import Graph from 'graphology';
import { STATUSES } from '../../graph/status.ts';
import type { Status } from '../../graph/types.ts';
import { type Model, weight } from '../model/model.ts';
import { curvatures } from './curvature.ts';
import type { Thread } from './thread-program.ts';

export interface DisplayNode {
  x: number;
  y: number;
  label: string;
  entityType: string;
  /** How heavy the node is beside the heaviest, in [0, 1]: its area grows with its weight. */
  heft: number;
}

export interface DisplayEdge extends Thread {
  size: number;
  label: string;
  status: Status;
}

/**
 * Sigma keeps nodes and edges in plain objects, where a key such as `__proto__` would do harm: the display graph has
 * ids of its own.
 */
export function idOf(key: string): string {
  return `.${key}`;
}

export function keyOf(id: string): string {
  return id.slice(1);
}

export type DisplayGraph = Graph<DisplayNode, DisplayEdge>;

const LONGEST_NODE_LABEL = 34;
const LONGEST_EDGE_LABEL = 28;
/** In a graph of few relations no node looks heavy. */
const LEAST_HEAVIEST = 12;

export function createDisplayGraph(model: Model): DisplayGraph {
  const graph: DisplayGraph = new Graph({ type: 'directed', multi: true, allowSelfLoops: true });
  let heaviest = LEAST_HEAVIEST;
  for (const node of model.nodes.values()) heaviest = Math.max(heaviest, weight(node));
  let i = 0;
  for (const node of model.nodes.values()) {
    const { x, y, label, type } = node.attributes;
    const [placeX, placeY] = Number.isFinite(x) && Number.isFinite(y) ? [x, y] : spiral(i);
    graph.addNode(idOf(node.key), {
      x: placeX,
      y: placeY,
      label: shorten(label, LONGEST_NODE_LABEL),
      entityType: type,
      heft: Math.sqrt(weight(node) / heaviest),
    });
    i++;
  }
  // Well-supported edges come first: their labels then find room first.
  const edges = [...model.edges.values()].sort((a, b) => support(b.attributes) - support(a.attributes));
  const bends = curvatures(
    edges.map(({ key, source, target }) => ({ key, source: source.key, target: target.key })),
  );
  for (const { key, source, target, attributes, relation } of edges) {
    graph.addDirectedEdgeWithKey(idOf(key), idOf(source.key), idOf(target.key), {
      size: Math.min(1 + 0.55 * Math.sqrt(Math.max(support(attributes) - 1, 0)), 4),
      label: edgeLabel(attributes.status, attributes.label),
      status: attributes.status,
      stroke: Math.max(STATUSES.indexOf(attributes.status), 0),
      directed: !relation?.symmetric,
      curvature: bends.get(key) ?? 0.1,
    });
  }
  return graph;
}

function support(edge: { readonly origins: number; readonly claims: readonly unknown[] }): number {
  return Math.max(edge.origins, 1) + 0.25 * edge.claims.length;
}

/** The status is in words too, where it is not the plain one. */
function edgeLabel(status: Status, label: string): string {
  const words = shorten(label, LONGEST_EDGE_LABEL);
  return status === 'asserted' ? words : `${status}: ${words}`;
}

/** One line without control or direction characters, cut at `longest`. */
function shorten(label: string, longest: number): string {
  const line = label.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const letters = [...line];
  return letters.length <= longest
    ? line
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** A place for the i-th node of a graph that has no layout: Vogel's sunflower. */
function spiral(i: number): [number, number] {
  const angle = i * 2.399963;
  return [Math.sqrt(i) * Math.cos(angle), Math.sqrt(i) * Math.sin(angle)];
}
