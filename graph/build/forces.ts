/** The forces of ForceAtlas2: nodes repel each other, springs draw them together, gravity keeps the parts in sight. */

import { createQuadtree } from './quadtree.ts';

/** Nodes as masses in the plane, moved in place. */
export interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Degree + 1. */
  readonly mass: Float64Array;
  readonly springs: readonly (readonly [number, number])[];
}

const REPULSION = 10;
const GRAVITY = 1.2;
/** Tolerance of swinging: more is faster and rougher. */
const TOLERANCE = 1;
/** Up to this many nodes each repels each; beyond, far ones act together. */
const EXACT = 600;

export function settle(bodies: Bodies, iterations: number): void {
  const size = bodies.x.length;
  let before = { x: new Float64Array(size), y: new Float64Array(size) };
  let speed = 1;
  for (let iteration = 0; iteration < iterations; iteration++) {
    const force = { x: new Float64Array(size), y: new Float64Array(size) };
    if (size <= EXACT) repelEach(bodies, force);
    else repelFar(bodies, force);
    attract(bodies, force);
    gravitate(bodies, force);
    speed = move(bodies, force, before, speed);
    before = force;
  }
}

interface Force {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

function repelEach({ x, y, mass }: Bodies, force: Force): void {
  for (let a = 0; a < x.length; a++) for (let b = 0; b < a; b++) push(x, y, mass, force, a, b);
}

/** Section 3.2 of the paper: the product of the masses over the distance. */
function push(
  x: Float64Array,
  y: Float64Array,
  mass: Float64Array,
  force: Force,
  a: number,
  b: number,
): void {
  const [dx, dy] = [at(x, a) - at(x, b), at(y, a) - at(y, b)];
  const squared = dx * dx + dy * dy;
  if (squared === 0) return;
  const factor = (REPULSION * at(mass, a) * at(mass, b)) / squared;
  add(force, a, dx * factor, dy * factor);
  add(force, b, -dx * factor, -dy * factor);
}

/** The same, but for what is far, which acts together. */
function repelFar({ x, y, mass }: Bodies, force: Force): void {
  const tree = createQuadtree(x, y, mass);
  for (let i = 0; i < x.length; i++) {
    const own = REPULSION * at(mass, i);
    let [sumX, sumY] = [0, 0];
    tree.visit(i, (dx, dy, other) => {
      const squared = dx * dx + dy * dy;
      if (squared === 0) return;
      const factor = (own * other) / squared;
      sumX += dx * factor;
      sumY += dy * factor;
    });
    add(force, i, sumX, sumY);
  }
}

function attract({ x, y, springs }: Bodies, force: Force): void {
  for (const [a, b] of springs) {
    const [dx, dy] = [at(x, b) - at(x, a), at(y, b) - at(y, a)];
    add(force, a, dx, dy);
    add(force, b, -dx, -dy);
  }
}

function gravitate({ x, y, mass }: Bodies, force: Force): void {
  for (let i = 0; i < x.length; i++) {
    const distance = Math.sqrt(at(x, i) * at(x, i) + at(y, i) * at(y, i));
    if (distance === 0) continue;
    const factor = (GRAVITY * at(mass, i)) / distance;
    add(force, i, -at(x, i) * factor, -at(y, i) * factor);
  }
}

/** Section 3.3 of the paper: a node that swings to and fro moves slowly, and all move as fast as little swinging allows. */
function move(bodies: Bodies, force: Force, before: Force, speed: number): number {
  const swings = new Float64Array(bodies.x.length);
  const wanted = measure(bodies, force, before, swings) ?? speed;
  const next = Math.min(wanted, speed * 1.5);
  displace(bodies, force, swings, next);
  return next;
}

/** How much each swings; returns the speed that all of it allows, null if nothing swings. */
function measure({ mass }: Bodies, force: Force, before: Force, swings: Float64Array): number | null {
  let [swinging, traction] = [0, 0];
  for (let i = 0; i < swings.length; i++) {
    const swing = length(at(force.x, i) - at(before.x, i), at(force.y, i) - at(before.y, i));
    swings[i] = swing;
    swinging += at(mass, i) * swing;
    traction +=
      (at(mass, i) * length(at(force.x, i) + at(before.x, i), at(force.y, i) + at(before.y, i))) / 2;
  }
  return swinging === 0 ? null : (TOLERANCE * traction) / swinging;
}

/** A function of its own: in one with `measure`, V8 would optimize it again and again for nothing. */
function displace({ x, y }: Bodies, force: Force, swings: Float64Array, speed: number): void {
  for (let i = 0; i < x.length; i++) {
    const pull = length(at(force.x, i), at(force.y, i));
    const own = (0.1 * speed) / (1 + speed * Math.sqrt(at(swings, i)));
    const factor = Math.min(own, pull === 0 ? own : 10 / pull);
    x[i] = at(x, i) + at(force.x, i) * factor;
    y[i] = at(y, i) + at(force.y, i) * factor;
  }
}

function add(force: Force, i: number, x: number, y: number): void {
  force.x[i] = at(force.x, i) + x;
  force.y[i] = at(force.y, i) + y;
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
