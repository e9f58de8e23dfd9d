/** Sigma's callbacks for names, handed on to the label board. */
import { midpoint, type PlacedNode } from './geometry.ts';
import type { LabelBoard } from './labels.ts';

interface NamedNode extends PlacedNode {
  readonly label?: string | null;
  readonly key?: string;
}

/** Distance of a name from its edge: beside it, so that the stroke stays to be seen. */
const BESIDE = 8;

export function nodeLabelDrawers(board: LabelBoard) {
  return {
    defaultDrawNodeLabel(
      context: CanvasRenderingContext2D,
      node: NamedNode & { name?: string; forceLabel?: boolean },
    ): void {
      const { x, y, size, label, name } = node;
      if (name !== undefined) board.reserve(context, { x, y, size, text: name });
      if (!label) return;
      board.addNode(context, { x, y, size, text: label, strong: node.forceLabel === true });
    },
    defaultDrawNodeHover(context: CanvasRenderingContext2D, node: NamedNode & { name?: string }): void {
      const { x, y, size } = node;
      board.drawCard(context, { x, y, size, text: node.name ?? node.label ?? '' });
    },
  };
}

export function edgeLabelDrawer(board: LabelBoard) {
  return (
    context: CanvasRenderingContext2D,
    edge: { key?: string; label: string | null; type?: string; curvature?: number; labelColour?: string },
    source: NamedNode,
    target: NamedNode,
  ): void => {
    if (!edge.label || source.key === target.key) return;
    const across = target.x - source.x;
    const down = target.y - source.y;
    const span = Math.sqrt(across * across + down * down);
    if (span === 0) return;
    const tangent = Math.atan2(down, across);
    const upright = Math.abs(tangent) > Math.PI / 2 ? tangent + Math.PI : tangent;
    const bend = edge.type === 'line' ? 0 : (edge.curvature ?? 0);
    const middle = midpoint(source, target, bend);
    const outwards = (bend < 0 ? -BESIDE : BESIDE) / span;
    board.drawEdge(context, {
      key: edge.key ?? '',
      text: edge.label,
      at: { x: middle.x + down * outwards, y: middle.y - across * outwards },
      angle: upright,
      room: span - source.size - target.size - 12,
      colour: edge.labelColour ?? board.theme.faintInk,
    });
  };
}
