/** Places in CSS pixels of the stage, whose y points down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node with its radius. */
export interface PlacedNode extends Point {
  readonly size: number;
}

/** The point that pulls an edge of this curvature aside. */
export function control(source: Point, target: Point, curvature: number): Point {
  return {
    x: (source.x + target.x) / 2 + (target.y - source.y) * curvature,
    y: (source.y + target.y) / 2 - (target.x - source.x) * curvature,
  };
}

/** Middle of such an edge. */
export function midpoint(source: Point, target: Point, curvature: number): Point {
  return control(source, target, curvature / 2);
}

/** The point of the curve from `a` to `c`, pulled aside by `b`, at a share of its way. */
export function along(a: Point, b: Point, c: Point, share: number): Point {
  const [u, v, w] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: u * a.x + v * b.x + w * c.x, y: u * a.y + v * b.y + w * c.y };
}
