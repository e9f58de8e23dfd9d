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

/**
 * A grid in a grid: nodes of the same and neighbouring fine cells repel one by one; other fine cells of the same and
 * neighbouring coarse cells act as their mass in its middle, and so do all other coarse cells, whole. With three times as many
 * coarse cells along a side as there are fine ones along a coarse one, the time is that of n^(4/3).
 */
function repelByCell({ x, y, mass }: Bodies, force: Force): void {
  let parts = 1;
  while (18 * parts ** 6 < x.length) parts++;
  const side = 3 * parts;
  const fineSide = side * parts;
  const [columns, rows] = [cellsAlong(x, fineSide), cellsAlong(y, fineSide)];
  const fine = cellsOf(fineSide);
  const coarse = cellsOf(side);
  const members: number[][] = Array.from({ length: fineSide * fineSide }, () => []);
  for (let i = 0; i < x.length; i++) {
    const [row, column] = [at(rows, i), at(columns, i)];
    const cell = row * fineSide + column;
    members[cell]?.push(i);
    weigh(fine, cell, i);
    weigh(coarse, Math.floor(row / parts) * side + Math.floor(column / parts), i);
  }
  for (const cells of [fine, coarse]) {
    for (let cell = 0; cell < cells.mass.length; cell++) {
      const heavy = at(cells.mass, cell) || 1;
      cells.x[cell] = at(cells.x, cell) / heavy;
      cells.y[cell] = at(cells.y, cell) / heavy;
    }
  }
  for (let i = 0; i < x.length; i++) {
    const [row, column] = [at(rows, i), at(columns, i)];
    const [coarseRow, coarseColumn] = [Math.floor(row / parts), Math.floor(column / parts)];
    for (let r = 0; r < side; r++) {
      const near = Math.abs(r - coarseRow) <= 1;
      for (let c = 0; c < side; c++)
        if (!near || Math.abs(c - coarseColumn) > 1) repelFrom(coarse, r * side + c, i);
    }
    const [top, left] = [Math.max(0, coarseRow - 1) * parts, Math.max(0, coarseColumn - 1) * parts];
    const bottom = Math.min(side, coarseRow + 2) * parts;
    const right = Math.min(side, coarseColumn + 2) * parts;
    for (let r = top; r < bottom; r++) {
      const near = Math.abs(r - row) <= 1;
      for (let c = left; c < right; c++) {
        const cell = r * fineSide + c;
        if (!near || Math.abs(c - column) > 1) repelFrom(fine, cell, i);
        else for (const other of members[cell] ?? []) if (other < i) push(x, y, mass, force, i, other);
      }
    }
  }

  /** The sums first, from which the middle is made. */
  function weigh(cells: Cells, cell: number, i: number): void {
    add(cells, cell, at(x, i) * at(mass, i), at(y, i) * at(mass, i));
    cells.mass[cell] = at(cells.mass, cell) + at(mass, i);
  }

  function repelFrom(cells: Cells, cell: number, i: number): void {
    const heavy = at(cells.mass, cell);
    if (heavy === 0) return;
    const [dx, dy] = [at(x, i) - at(cells.x, cell), at(y, i) - at(cells.y, cell)];
    const factor = (REPULSION * at(mass, i) * heavy) / (dx * dx + dy * dy + 1);
    add(force, i, dx * factor, dy * factor);
  }
}

/** The mass of each cell, and the middle of it. */
interface Cells extends Force {
  readonly mass: Float64Array;
}

function cellsOf(side: number): Cells {
  const size = side * side;
  return { x: new Float64Array(size), y: new Float64Array(size), mass: new Float64Array(size) };
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
