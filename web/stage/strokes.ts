/** Edges as paths of SVG, which canvases draw as well: with the strokes and heads that `thread-shaders.ts` draws. */
import type { Status } from '../../graph/types.ts';
import { DASHES } from '../palette.ts';
import { along, control, type PlacedNode, type Point } from './geometry.ts';

export interface Edge {
  readonly source: Point;
  readonly target: PlacedNode;
  readonly curvature: number;
  readonly status: Status;
  readonly directed: boolean;
  /** In CSS pixels. */
  readonly width: number;
}

/** Path data, in CSS pixels. */
export interface Stroke {
  readonly line: string;
  readonly width: number;
  /** As `stroke-dasharray` takes it; '' for an unbroken line. */
  readonly dash: string;
  /** Bars across the line, drawn thinner; '' for none. */
  readonly bars: string;
  /** The head, to be filled; '' for none. */
  readonly head: string;
}

/** See `ARROW` in `thread-shaders.ts`. */
const HEAD_LENGTH = 5;
const HEAD_WIDTH = 3.6;
/** Distance of the bars across a denied edge, along the straight line between its ends, and half their length. */
const BAR_EVERY = 14;
const BAR_HALF = 3.4;
/** Distance of the two lines of a disputed edge. */
const APART = 3;

/** Null for an edge without length. */
export function strokeOf({ source, target, curvature, status, directed, width }: Edge): Stroke | null {
  const [across, down] = [target.x - source.x, target.y - source.y];
  const span = Math.hypot(across, down);
  if (span === 0) return null;
  const by = control(source, target, curvature);
  const normal = { x: -down / span, y: across / span };
  const line =
    status === 'disputed'
      ? [APART / 2, -APART / 2]
          .map((aside) => curve(...[source, by, target].map(shifted(normal, aside))))
          .join('')
      : curve(source, by, target);
  return {
    line,
    width: status === 'disputed' ? width * 0.6 : width,
    dash: DASHES[status] ?? '',
    bars:
      status === 'denied'
        ? barsAcross(source, by, target, span, shifted(normal, BAR_HALF), shifted(normal, -BAR_HALF))
        : '',
    head: directed ? headAt(by, target, width) : '',
  };
}

function shifted(normal: Point, aside: number): (point: Point) => Point {
  return ({ x, y }) => ({ x: x + normal.x * aside, y: y + normal.y * aside });
}

function curve(...[a, b, c]: readonly Point[]): string {
  return a && b && c ? `M${pair(a)}Q${pair(b)} ${pair(c)}` : '';
}

function barsAcross(
  a: Point,
  b: Point,
  c: Point,
  span: number,
  up: (point: Point) => Point,
  down: (point: Point) => Point,
): string {
  let bars = '';
  for (let at = BAR_EVERY / 2; at < span; at += BAR_EVERY) {
    const point = along(a, b, c, at / span);
    bars += `M${pair(up(point))}L${pair(down(point))}`;
  }
  return bars;
}

/** A triangle whose tip touches the target. */
function headAt(from: Point, target: PlacedNode, width: number): string {
  const [dx, dy] = [target.x - from.x, target.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const tip = { x: target.x - ux * target.size, y: target.y - uy * target.size };
  const [long, half] = [width * HEAD_LENGTH, (width * HEAD_WIDTH) / 2];
  const base = { x: tip.x - ux * long, y: tip.y - uy * long };
  const corners = [
    tip,
    { x: base.x - uy * half, y: base.y + ux * half },
    { x: base.x + uy * half, y: base.y - ux * half },
  ];
  return `M${corners.map(pair).join('L')}Z`;
}

function pair({ x, y }: Point): string {
  return `${fixed(x)} ${fixed(y)}`;
}

/** To a tenth of a pixel. */
export function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
}
