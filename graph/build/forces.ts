/** The forces of ForceAtlas2: nodes repel each other, springs draw them together, gravity keeps the parts in sight. */

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
/** Up to this many nodes each repels each; beyond, far ones act together, cell by cell. */
const EXACT = 600;

export function settle(bodies: Bodies, iterations: number): void {
  const size = bodies.x.length;
  let before = { x: new Float64Array(size), y: new Float64Array(size) };
  let speed = 1;
  for (let iteration = 0; iteration < iterations; iteration++) {
    const force = { x: new Float64Array(size), y: new Float64Array(size) };
    if (size <= EXACT) repelEach(bodies, force);
    else repelByCell(bodies, force);
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

/** A grid: nodes of the same and neighbouring cells repel one by one, others as the mass of their cell in its middle. */
function repelByCell({ x, y, mass }: Bodies, force: Force): void {
  const side = Math.ceil(Math.sqrt(Math.sqrt(x.length)));
  const [columns, rows] = [cellsAlong(x, side), cellsAlong(y, side)];
  const members: number[][] = Array.from({ length: side * side }, () => []);
  const middle = { x: new Float64Array(side * side), y: new Float64Array(side * side) };
  const cellMass = new Float64Array(side * side);
  for (let i = 0; i < x.length; i++) {
    const cell = at(rows, i) * side + at(columns, i);
    members[cell]?.push(i);
    add(middle, cell, at(x, i) * at(mass, i), at(y, i) * at(mass, i));
    cellMass[cell] = at(cellMass, cell) + at(mass, i);
  }
  for (let i = 0; i < x.length; i++) {
    const [row, column] = [at(rows, i), at(columns, i)];
    let [forceX, forceY] = [0, 0];
    for (let cell = 0; cell < cellMass.length; cell++) {
      const heavy = at(cellMass, cell);
      const cellColumn = cell % side;
      const apart = Math.max(Math.abs(cellColumn - column), Math.abs((cell - cellColumn) / side - row));
      if (heavy === 0) continue;
      if (apart <= 1) {
        for (const other of members[cell] ?? []) if (other < i) push(x, y, mass, force, i, other);
        continue;
      }
      const [dx, dy] = [at(x, i) - at(middle.x, cell) / heavy, at(y, i) - at(middle.y, cell) / heavy];
      const factor = heavy / (dx * dx + dy * dy + 1);
      forceX += dx * factor;
      forceY += dy * factor;
    }
    add(force, i, forceX * REPULSION * at(mass, i), forceY * REPULSION * at(mass, i));
  }
}

/** The cell of each value: the same number of values in each, so that crowds are divided and deserts are not. */
function cellsAlong(values: Float64Array, side: number): Int32Array {
  const order = Array.from(values.keys()).sort((a, b) => at(values, a) - at(values, b) || a - b);
  const cells = new Int32Array(values.length);
  order.forEach((index, rank) => {
    cells[index] = Math.floor((rank * side) / values.length);
  });
  return cells;
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
function move({ x, y, mass }: Bodies, force: Force, before: Force, speed: number): number {
  const swings = new Float64Array(x.length);
  let [swinging, traction] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const swing = length(at(force.x, i) - at(before.x, i), at(force.y, i) - at(before.y, i));
    swings[i] = swing;
    swinging += at(mass, i) * swing;
    traction +=
      (at(mass, i) * length(at(force.x, i) + at(before.x, i), at(force.y, i) + at(before.y, i))) / 2;
  }
  const wanted = swinging === 0 ? speed : (TOLERANCE * traction) / swinging;
  const next = Math.min(wanted, speed * 1.5);
  for (let i = 0; i < x.length; i++) {
    const pull = length(at(force.x, i), at(force.y, i));
    const own = (0.1 * next) / (1 + next * Math.sqrt(at(swings, i)));
    const factor = Math.min(own, pull === 0 ? own : 10 / pull);
    x[i] = at(x, i) + at(force.x, i) * factor;
    y[i] = at(y, i) + at(force.y, i) * factor;
  }
  return next;
}

function add(force: Force, i: number, x: number, y: number): void {
  force.x[i] = at(force.x, i) + x;
  force.y[i] = at(force.y, i) + y;
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

function at(values: Float64Array | Int32Array, index: number): number {
  return values[index] ?? 0;
}
