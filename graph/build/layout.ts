/**
 * Where nodes stand when the graph is first drawn.
 *
 * The forces of ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian: ForceAtlas2, PLoS ONE 9(6), 2014), from a start that
 * depends on the keys alone; then labels are moved off one another. Only + - * / and square roots are used, which IEEE
 * 754 defines to the last bit, so that every machine draws the same picture (law 3); the common implementations use
 * logarithms and powers, which engines compute differently.
 */
import type { GraphFile } from '../types.ts';
import { type Bodies, settle } from './forces.ts';
import type { PlacelessNode } from './nodes.ts';
import { hash, mix } from './origins.ts';
import { separate } from './spacing.ts';

/** Half a node with its margin, the advance of a letter, and the height of a line, in units of the layout. */
const NODE = 12;
const LETTER = 7;
const LINE = 22;
/** Longer labels are cut when drawn. */
const LONGEST = 32;
/** Times the area of all labels that the picture is scaled to, and its width by height before. */
const ROOM = 5;
const ASPECT = 1.5;

/** The nodes with integer coordinates, in their order. */
export function layOut(nodes: readonly PlacelessNode[], edges: readonly Edge[]): GraphFile['nodes'] {
  const bodies = startingFrom(nodes, edges);
  settle(bodies, iterationsFor(nodes.length));
  const boxes = nodes.map(({ attributes }, index) => ({
    x: (bodies.x[index] ?? 0) * ASPECT,
    y: bodies.y[index] ?? 0,
    left: NODE,
    right: NODE + LETTER * Math.min(attributes.label.length, LONGEST),
    half: LINE / 2,
  }));
  const area = boxes.reduce((sum, box) => sum + (box.left + box.right) * LINE, 0);
  const [width, height] = [extent(boxes.map(({ x }) => x)), extent(boxes.map(({ y }) => y))];
  const scale = Math.sqrt((ROOM * area) / Math.max(1, width * height));
  for (const box of boxes) [box.x, box.y] = [box.x * scale, box.y * scale];
  separate(boxes);
  return nodes.map(({ key, attributes }, index) => ({
    key,
    attributes: { ...attributes, x: rounded(boxes[index]?.x), y: rounded(boxes[index]?.y) },
  }));
}

type Edge = Pick<GraphFile['edges'][number], 'source' | 'target'>;

/** Places by hash of the key, springs between each two nodes that any edge joins. */
function startingFrom(nodes: readonly PlacelessNode[], edges: readonly Edge[]): Bodies {
  const index = new Map(nodes.map(({ key }, i) => [key, i]));
  const pairs = new Map<number, [number, number]>();
  const mass = new Float64Array(nodes.length).fill(1);
  for (const edge of edges) {
    const [a = 0, b = 0] = [index.get(edge.source) ?? 0, index.get(edge.target) ?? 0].sort((m, n) => m - n);
    const pair = a * nodes.length + b;
    if (a === b || pairs.has(pair)) continue;
    pairs.set(pair, [a, b]);
    mass[a] = (mass[a] ?? 1) + 1;
    mass[b] = (mass[b] ?? 1) + 1;
  }
  const side = 10 * Math.sqrt(nodes.length);
  const place = (key: string, salt: number): number => (mix(hash(key) ^ salt) / 2 ** 32 - 0.5) * side;
  return {
    x: Float64Array.from(nodes, ({ key }) => place(key, 0x9e3779b9)),
    y: Float64Array.from(nodes, ({ key }) => place(key, 0x51ed270b)),
    mass,
    springs: [...pairs.values()],
  };
}

/** Fewer as the graph grows: the picture of a large graph is refined by whoever looks at it. */
function iterationsFor(size: number): number {
  return Math.max(30, Math.min(400, Math.round(400_000 / (size + 1))));
}

function extent(values: readonly number[]): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return Math.max(1, most - least);
}

/** To an integer, and never to -0, which JSON would write as 0. */
function rounded(value = 0): number {
  return Math.round(value) + 0;
}
