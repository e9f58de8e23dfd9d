/** Rectangles in CSS pixels of the stage, in which names are placed. */
import type { Point } from './geometry.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function around(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

export function holds({ left, top, right, bottom }: Box, { x, y }: Point): boolean {
  return left < x && x < right && top < y && y < bottom;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The first of the places whose box has the fewest of the points; undefined of no place. */
export function clearest<Place>(
  places: readonly Place[],
  boxOf: (place: Place) => Box,
  points: readonly Point[],
): Place | undefined {
  let best: Place | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const box = boxOf(place);
    const hidden = points.filter((point) => holds(box, point)).length;
    if (hidden < least) [best, least] = [place, hidden];
  }
  return best;
}
