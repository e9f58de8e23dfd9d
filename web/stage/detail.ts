/** How much is drawn: the more there is in view, the less of each. */

export interface Detail {
  /** Whether edges are straight lines, named only where the reader looks, and not drawn while the picture moves. */
  readonly many: boolean;
  /** Share of its own colour that an edge keeps on the paper: many faint ones together make the same grey as few. */
  readonly ink: number;
  /** Radius of the lightest node, and how much more the heaviest has, in CSS pixels. */
  readonly least: number;
  readonly span: number;
}

/** Of edges that are not drawn as mere lines, in CSS pixels. */
export const LEAST_THICKNESS = 1.1;

/** Above this many edges, curves and strokes cost more than they tell. */
const MANY_EDGES = 4000;

/** @param width Of the stage, in CSS pixels: nodes are smaller on small screens. */
export function detailFor(nodes: number, edges: number, width: number): Detail {
  const [least, span] =
    nodes > 5000 ? [1.2, 6] : nodes > 600 ? [2, 9] : nodes > 120 ? [3, 12] : nodes > 50 ? [4, 13] : [5, 15];
  const scale = Math.min(Math.max(Math.sqrt(width / 1000), 0.6), 1);
  return {
    many: edges > MANY_EDGES,
    ink: edges > 20_000 ? 0.16 : edges > MANY_EDGES ? 0.25 : edges > 400 ? 0.55 : 0.85,
    least: least * scale,
    span: span * scale,
  };
}
