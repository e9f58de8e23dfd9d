/** Sigma's callbacks for names, handed on to the label board. */
import type { LabelBoard, Point } from './labels.ts';

/** A node with its place and radius in CSS pixels. */
interface PlacedNode extends Point {
  readonly size: number;
  readonly label?: string | null;
  readonly key?: string;
}

/** Middle of an edge that bends by `curvature`, in a space whose y points down. */
export function midpoint(source: Point, target: Point, curvature: number): Point {
  return {
    x: (source.x + target.x) / 2 + ((target.y - source.y) * curvature) / 2,
    y: (source.y + target.y) / 2 - ((target.x - source.x) * curvature) / 2,
  };
}

export function nodeLabelDrawers(board: LabelBoard) {
  return {
    defaultDrawNodeLabel(
      context: CanvasRenderingContext2D,
      node: PlacedNode & { faint?: boolean; forceLabel?: boolean },
    ): void {
      if (!node.label) return;
      const { x, y, size, label } = node;
      const colour = node.faint ? board.theme.faintInk : board.theme.ink;
      board.addNode(context, { x, y, size, text: label, colour, strong: node.forceLabel === true });
    },
    defaultDrawNodeHover(context: CanvasRenderingContext2D, node: PlacedNode & { name?: string }): void {
      const { x, y, size } = node;
      board.drawCard(context, { x, y, size, text: node.name ?? node.label ?? '' });
    },
  };
}

export function edgeLabelDrawer(board: LabelBoard) {
  return (
    context: CanvasRenderingContext2D,
    edge: { key?: string; label: string | null; type?: string; curvature?: number; labelColour?: string },
    source: PlacedNode,
    target: PlacedNode,
  ): void => {
    if (!edge.label || source.key === target.key) return;
    const across = target.x - source.x;
    const down = target.y - source.y;
    const room = Math.sqrt(across * across + down * down) - source.size - target.size - 16;
    const tangent = Math.atan2(down, across);
    const upright = Math.abs(tangent) > Math.PI / 2 ? tangent + Math.PI : tangent;
    board.drawEdge(context, {
      key: edge.key ?? '',
      text: edge.label,
      at: midpoint(source, target, edge.type === 'line' ? 0 : (edge.curvature ?? 0)),
      angle: upright,
      room,
      colour: edge.labelColour ?? board.theme.faintInk,
    });
  };
}
