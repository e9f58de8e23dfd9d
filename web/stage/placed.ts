/** Nodes and edges where they stand on the stage, for those who draw them in another way than Sigma. */
import type Sigma from 'sigma';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { LEAST_THICKNESS } from './detail.ts';
import type { DisplayEdge, DisplayGraph, DisplayNode } from './display.ts';
import { along, control, type PlacedNode, type Point } from './geometry.ts';
import { type Stroke, strokeOf } from './strokes.ts';

/** How a thing of the display graph looks; what Sigma draws, or what it would draw in another light. */
export interface Looks {
  readonly node: (id: string) => Partial<NodeDisplayData> | undefined;
  readonly edge: (id: string) => Partial<EdgeDisplayData> | undefined;
}

export interface Placement {
  /** Null for a node that is not drawn. */
  node(id: string): PlacedNode | null;
  /** Null for an edge that is not drawn. */
  stroke(id: string): Stroke | null;
  /** Points on these edges, a few on each; none of so many that they are everywhere. */
  points(ids: ReadonlySet<string>): Point[];
}

const MOST_TRACED = 60;
/** Where on an edge, as shares of its way. */
const TRACED = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

export function createPlacement(
  sigma: Sigma<DisplayNode, DisplayEdge>,
  graph: DisplayGraph,
  looks: Looks,
): Placement {
  const node = (id: string): PlacedNode | null => {
    const [place, look] = [sigma.getNodeDisplayData(id), looks.node(id)];
    if (!place || !look || look.hidden) return null;
    return { ...sigma.framedGraphToViewport(place), size: sigma.scaleSize(look.size ?? 0) };
  };
  return {
    node,
    stroke(id) {
      const look = looks.edge(id);
      const [source, target] = [node(graph.source(id)), node(graph.target(id))];
      if (!look || look.hidden || !source || !target) return null;
      const { status, directed, curvature } = graph.getEdgeAttributes(id);
      const straight = look.type === 'line';
      const size = look.size ?? 1;
      return strokeOf({
        source,
        target,
        curvature: straight ? 0 : curvature,
        status: straight ? 'asserted' : status,
        directed: directed && !straight,
        // As the shader has it: zoomed in, lines grow less than nodes do.
        width: Math.max(LEAST_THICKNESS, Math.min(sigma.scaleSize(size), size + 0.6)),
      });
    },
    points(ids) {
      if (ids.size > MOST_TRACED) return [];
      return [...ids].flatMap((id) => {
        const [source, target] = [node(graph.source(id)), node(graph.target(id))];
        if (!source || !target) return [];
        const by = control(source, target, graph.getEdgeAttribute(id, 'curvature'));
        return TRACED.map((share) => along(source, by, target, share));
      });
    },
  };
}
