/**
 * Where nodes stand when the graph is first drawn.
 *
 * The forces of ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian: ForceAtlas2, PLoS ONE 9(6), 2014), from a start that
 * depends on the keys alone; then labels are moved off one another. Only + - * / and square roots are used, which IEEE
 * 754 defines to the last bit, so that every machine draws the same picture (law 3); the common implementations use
 * logarithms and powers, which engines compute differently.
 */
import type { GraphFile } from '../types.ts';
import { DisjointSets } from './disjoint.ts';
import { type Bodies, settle } from './forces.ts';
import type { PlacelessNode } from './nodes.ts';
import { hash, mix } from './origins.ts';
import { frameOf, pack } from './packing.ts';
import { type LabelBox, separate } from './spacing.ts';

/** Half a node with its margin, the advance of a letter, and the height of a line, in units of the layout. */
const NODE = 12;
const LETTER = 7;
const LINE = 22;
/** Longer labels are cut when drawn. */
const LONGEST = 32;
/** Times the area of its labels that each part is scaled to, and its width by height. */
const ROOM = 8;
const ASPECT = 1.5;
/** The mean length of the springs of a small part is no more. */
const SHORT = 90;
const SMALL = 12;

/** The nodes with integer coordinates, in their order. Each connected part is laid out alone, then all are packed. */
export function layOut(nodes: readonly PlacelessNode[], edges: readonly Edge[]): GraphFile['nodes'] {
  const index = new Map(nodes.map(({ key }, i) => [key, i]));
  const springs = springsOf(index, edges);
  const sets = new DisjointSets(nodes.length);
  for (const [a, b] of springs) sets.join(a, b);
  const members = groupBy(nodes.keys(), (node) => sets.find(node));
  const inside = groupBy(springs, ([a]) => sets.find(a));
  const parts = [...members].map(([first, own]) => layOutPart(nodes, own, inside.get(first) ?? []));
  pack(parts);
  const boxes = new Map(parts.flatMap((part) => part.map((box) => [box.node, box])));
  return nodes.map(({ key, attributes }, i) => ({
    key,
    attributes: { ...attributes, x: rounded(boxes.get(i)?.x), y: rounded(boxes.get(i)?.y) },
  }));
}

type Edge = Pick<GraphFile['edges'][number], 'source' | 'target'>;
type Spring = readonly [number, number];
type Part = (LabelBox & { readonly node: number })[];

/** @param own indexes of the nodes of the part, ascending. */
function layOutPart(
  nodes: readonly PlacelessNode[],
  own: readonly number[],
  springs: readonly Spring[],
): Part {
  const place = new Map(own.map((node, i) => [node, i]));
  const keys = own.map((node) => nodes[node]?.key ?? '');
  const bodies = startingFrom(
    keys,
    springs.map(([a, b]) => [place.get(a) ?? 0, place.get(b) ?? 0]),
  );
  settle(bodies, iterationsFor(own.length));
  const boxes = own.map((node, i) => ({
    node,
    x: (bodies.x[i] ?? 0) * ASPECT,
    y: bodies.y[i] ?? 0,
    left: NODE,
    right: NODE + LETTER * Math.min(nodes[node]?.attributes.label.length ?? 0, LONGEST),
    half: LINE / 2,
  }));
  const area = boxes.reduce((sum, box) => sum + (box.left + box.right) * LINE, 0);
  const { width, height } = frameOf(boxes.map((box) => ({ ...box, left: 0, right: 0, half: 0 })));
  const roomy = Math.sqrt((ROOM * area) / Math.max(1, width * height));
  const length = own.length < SMALL ? meanLength(boxes, bodies.springs) : 0;
  const scale = length === 0 ? roomy : Math.min(roomy, SHORT / length);
  for (const box of boxes) [box.x, box.y] = [box.x * scale, box.y * scale];
  separate(boxes);
  return boxes;
}

function meanLength(boxes: readonly LabelBox[], springs: readonly Spring[]): number {
  const lengths = springs.map(([a, b]) => {
    const [dx, dy] = [(boxes[a]?.x ?? 0) - (boxes[b]?.x ?? 0), (boxes[a]?.y ?? 0) - (boxes[b]?.y ?? 0)];
    return Math.sqrt(dx * dx + dy * dy);
  });
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
}

/** One for each two nodes that any edge joins, the lesser index first. */
function springsOf(index: ReadonlyMap<string, number>, edges: readonly Edge[]): Spring[] {
  const pairs = new Map<number, Spring>();
  for (const edge of edges) {
    const [a = 0, b = 0] = [index.get(edge.source) ?? 0, index.get(edge.target) ?? 0].sort((m, n) => m - n);
    if (a !== b) pairs.set(a * index.size + b, [a, b]);
  }
  return [...pairs.values()];
}

/** Places by hash of the key. */
function startingFrom(keys: readonly string[], springs: readonly Spring[]): Bodies {
  const mass = new Float64Array(keys.length).fill(1);
  for (const end of springs.flat()) mass[end] = (mass[end] ?? 1) + 1;
  const side = 10 * Math.sqrt(keys.length);
  const place = (key: string, salt: number): number => (mix(hash(key) ^ salt) / 2 ** 32 - 0.5) * side;
  return {
    x: Float64Array.from(keys, (key) => place(key, 0x9e3779b9)),
    y: Float64Array.from(keys, (key) => place(key, 0x51ed270b)),
    mass,
    springs,
  };
}

function groupBy<T>(items: Iterable<T>, groupOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groupOf(item);
    const known = groups.get(group);
    if (known) known.push(item);
    else groups.set(group, [item]);
  }
  return groups;
}

/** Fewer as the graph grows: the picture of a large graph is refined by whoever looks at it. */
function iterationsFor(size: number): number {
  return Math.max(30, Math.min(400, Math.round(400_000 / (size + 1))));
}

/** To an integer, and never to -0, which JSON would write as 0. */
function rounded(value = 0): number {
  return Math.round(value) + 0;
}
