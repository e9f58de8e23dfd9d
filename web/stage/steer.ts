/** The way from node to node by arrow keys. */
import type { Point } from './geometry.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const WAYS: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * The nearest spot in a direction, those straight ahead before those aside; null where none lies that way. The y axis
 * points down.
 */
export function nearestTowards<T extends Point>(
  from: Point,
  direction: Direction,
  spots: Iterable<T>,
): T | null {
  const way = WAYS[direction];
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const [x, y] = [spot.x - from.x, spot.y - from.y];
    const ahead = x * way.x + y * way.y;
    const aside = Math.abs(x * way.y) + Math.abs(y * way.x);
    if (ahead <= 0.5 || aside > ahead * 1.7) continue;
    const cost = ahead + 1.5 * aside;
    if (cost < least) [best, least] = [spot, cost];
  }
  return best;
}
