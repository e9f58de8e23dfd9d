/** Which nodes and edges stand out, and which are not drawn. */
import type { Selection } from '../state.ts';
import { type DisplayGraph, idOf } from './display.ts';

export interface Scene {
  readonly selected: Selection;
  /** What is pointed at, in the picture or in a panel. */
  readonly pointed: Selection;
  readonly hiddenTypes: ReadonlySet<string>;
}

/** What is in the light, by ids of the display graph; null when everything is. */
export interface Light {
  /** The selected or pointed-at node, or both ends of such an edge. */
  readonly centres: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** A node is lit with its neighbours and the edges to them, an edge with its ends. What is pointed at goes first. */
export function lightOf(graph: DisplayGraph, { selected, pointed }: Scene): Light | null {
  return lightAround(graph, pointed) ?? lightAround(graph, selected);
}

function lightAround(graph: DisplayGraph, chosen: Selection): Light | null {
  if (!chosen) return null;
  const id = idOf(chosen.key);
  if (chosen.kind === 'edge') {
    if (!graph.hasEdge(id)) return null;
    const ends = new Set(graph.extremities(id));
    return { centres: ends, nodes: ends, edges: new Set([id]) };
  }
  if (!graph.hasNode(id)) return null;
  const centres = new Set([id]);
  return {
    centres,
    nodes: new Set([id, ...graph.neighbors(id)]),
    edges: new Set(graph.edges(id)),
  };
}
