/** Which nodes and edges stand out, which are not drawn, and what colours mean. */
import type { Place, Selection } from '../state/state.ts';
import type { Marked } from '../view/marked.ts';
import type { Visible } from '../view/visible.ts';
import { type DisplayGraph, idOf } from './display.ts';

export interface Scene {
  readonly selected: Selection;
  /** What is pointed at, in the picture or in a panel. */
  readonly pointed: Selection;
  /** Keys of what is in view; null for everything. */
  readonly visible: Visible | null;
  /** What to light while no node or edge is selected. */
  readonly marked: Marked | null;
  /** Colour by community instead of by type: its index by key of the node. */
  readonly groups: ReadonlyMap<string, number> | null;
  readonly pins: ReadonlyMap<string, Place>;
}

/** What is in the light, by ids of the display graph; null when everything is. */
export interface Light {
  /** The selected or pointed-at node, both ends of such an edge, or the nodes of a thread. */
  readonly centres: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly thread: boolean;
}

/** A node is lit with its neighbours and the edges to them, an edge with its ends. What is pointed at goes first. */
export function lightOf(graph: DisplayGraph, { selected, pointed, marked }: Scene): Light | null {
  return lightAround(graph, pointed) ?? lightAround(graph, selected) ?? lightOn(graph, marked);
}

function lightAround(graph: DisplayGraph, chosen: Selection): Light | null {
  if (!chosen) return null;
  const id = idOf(chosen.key);
  if (chosen.kind === 'edge') {
    if (!graph.hasEdge(id)) return null;
    const ends = new Set(graph.extremities(id));
    return { centres: ends, nodes: ends, edges: new Set([id]), thread: false };
  }
  if (chosen.kind === 'article' || !graph.hasNode(id)) return null;
  return {
    centres: new Set([id]),
    nodes: new Set([id, ...graph.neighbors(id)]),
    edges: new Set(graph.edges(id)),
    thread: false,
  };
}

function lightOn(graph: DisplayGraph, marked: Marked | null): Light | null {
  if (!marked) return null;
  const nodes = new Set(marked.nodes.map(idOf).filter((id) => graph.hasNode(id)));
  const edges = new Set(marked.edges.map(idOf).filter((id) => graph.hasEdge(id)));
  return { centres: marked.thread ? nodes : new Set(), nodes, edges, thread: marked.thread };
}
