/** Nodes that are dragged by the pointer. */
import type Sigma from 'sigma';
import type { Place } from '../state/state.ts';
import type { DisplayEdge, DisplayGraph, DisplayNode } from './display.ts';

/** Less than this, in CSS pixels, is a click with an unsteady hand. */
const UNSTEADY = 4;

export interface DragOptions {
  /** The node was put here, in units of the layout. */
  readonly onDrop: (id: string, place: Place) => void;
  readonly onMove: () => void;
}

export function enableDrag(
  sigma: Sigma<DisplayNode, DisplayEdge>,
  graph: DisplayGraph,
  { onDrop, onMove }: DragOptions,
): void {
  let held: { id: string; x: number; y: number; moved: boolean } | null = null;
  const captor = sigma.getMouseCaptor();

  sigma.on('downNode', ({ node, event }) => {
    held = { id: node, x: event.x, y: event.y, moved: false };
  });
  captor.on('mousemovebody', (event) => {
    if (!held) return;
    const far = Math.max(Math.abs(event.x - held.x), Math.abs(event.y - held.y)) >= UNSTEADY;
    held.moved ||= far;
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
    if (!held.moved) return;
    const { x, y } = sigma.viewportToGraph(event);
    graph.mergeNodeAttributes(held.id, { x, y });
    onMove();
  });
  const drop = (): void => {
    if (held?.moved) {
      const { x, y } = graph.getNodeAttributes(held.id);
      onDrop(held.id, { x, y });
    }
    held = null;
  };
  captor.on('mouseup', drop);
  captor.on('mouseleave', drop);
}
