/** Where things stand, on the stage and in the layout. */
import type Sigma from 'sigma';
import type { Place, Selection } from '../state/state.ts';
import { type DisplayEdge, type DisplayGraph, type DisplayNode, idOf, keyOf } from './display.ts';
import { midpoint, type Point } from './geometry.ts';
import { type Direction, nearestTowards } from './steer.ts';

export interface Places {
  /** Where a node or the middle of an edge lies, in CSS pixels of the stage. */
  place(thing: NonNullable<Selection>): Point | null;
  /** Where a node stands, in units of the layout. */
  standing(key: string): Place | null;
  /** The place so many CSS pixels to the right of a node and above it, in units of the layout. */
  beside(key: string, right: number, up: number): Place | null;
  /** The next node in view in a direction; from nowhere, the heaviest in view. */
  next(key: string | null, direction: Direction): string | null;
}

export interface PlacesOptions {
  /** Called first by whoever measures: draws what is due. */
  readonly drawn: () => void;
  /** Whether a node is in view, by its id in the display graph. */
  readonly shown: (id: string) => boolean;
}

export function createPlaces(
  sigma: Sigma<DisplayNode, DisplayEdge>,
  graph: DisplayGraph,
  { drawn, shown }: PlacesOptions,
): Places {
  const spot = (id: string): Point => sigma.graphToViewport(graph.getNodeAttributes(id));
  return {
    place({ kind, key }) {
      drawn();
      const id = idOf(key);
      if (kind === 'node') return graph.hasNode(id) ? spot(id) : null;
      if (!graph.hasEdge(id)) return null;
      const bend =
        sigma.getEdgeDisplayData(id)?.type === 'line' ? 0 : graph.getEdgeAttribute(id, 'curvature');
      return midpoint(spot(graph.source(id)), spot(graph.target(id)), bend);
    },
    standing(key) {
      if (!graph.hasNode(idOf(key))) return null;
      const { x, y } = graph.getNodeAttributes(idOf(key));
      return { x, y };
    },
    beside(key, right, up) {
      drawn();
      if (!graph.hasNode(idOf(key))) return null;
      const { x, y } = spot(idOf(key));
      return sigma.viewportToGraph({ x: x + right, y: y - up });
    },
    next(key, direction) {
      drawn();
      const ids = graph.filterNodes((id) => shown(id) && id !== (key === null ? '' : idOf(key)));
      if (key === null || !graph.hasNode(idOf(key))) {
        const heft = (id: string) => graph.getNodeAttribute(id, 'heft');
        const heaviest = ids.reduce((best, id) => (best === '' || heft(id) > heft(best) ? id : best), '');
        return heaviest === '' ? null : keyOf(heaviest);
      }
      const spots = ids.map((id) => ({ id, ...spot(id) }));
      const found = nearestTowards(spot(idOf(key)), direction, spots);
      return found && keyOf(found.id);
    },
  };
}
