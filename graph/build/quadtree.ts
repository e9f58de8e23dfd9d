/**
 * Bodies in the plane, gathered in squares within squares, so that those that are far act together: the force on each takes time that
 * grows with the logarithm of their number (Barnes, Hut: A hierarchical O(N log N) force-calculation algorithm, Nature 324, 1986).
 */

/** A square acts as one body from where its side is less than so many times the distance. */
const WIDTH = 1;
/** So many bodies are not parted any more. */
const LEAF = 8;
/** Halvings along each axis. */
const DEPTH = 16;
const STEPS = 1 << DEPTH;

export interface Quadtree {
  /** Calls `act` for all that acts on the body: another body, or a square of several as their mass in its middle. */
  visit(body: number, act: (dx: number, dy: number, mass: number) => void): void;
}

export function createQuadtree(x: Float64Array, y: Float64Array, mass: Float64Array): Quadtree {
  const size = x.length;
  const [left, bottom] = [least(x), least(y)];
  const side = Math.max(
    -least(x.map((value) => -value)) - left,
    -least(y.map((value) => -value)) - bottom,
    1,
  );
  const codes = new Float64Array(size);
  for (let i = 0; i < size; i++) codes[i] = interleaved(step(at(x, i) - left), step(at(y, i) - bottom));
  const order = Uint32Array.from(codes.keys()).sort((a, b) => at(codes, a) - at(codes, b) || a - b);

  // Squares in the order of a walk that goes into each before the next: `next` leads past what is inside.
  const next: number[] = [];
  const first: number[] = [];
  const last: number[] = [];
  const isLeaf: boolean[] = [];
  const sides: number[] = [];
  const [middleX, middleY, heavy]: [number[], number[], number[]] = [[], [], []];
  gather(0, size, 0);

  return {
    visit(body, act) {
      const [bx, by] = [at(x, body), at(y, body)];
      for (let square = 0; square < next.length; ) {
        const [dx, dy] = [bx - at(middleX, square), by - at(middleY, square)];
        const width = at(sides, square) / WIDTH;
        if (width * width < dx * dx + dy * dy) {
          act(dx, dy, at(heavy, square));
          square = at(next, square);
        } else if (isLeaf[square]) {
          for (let place = at(first, square); place < at(last, square); place++) {
            const other = at(order, place);
            if (other !== body) act(bx - at(x, other), by - at(y, other), at(mass, other));
          }
          square = at(next, square);
        } else square++;
      }
    },
  };

  /** In units of the smallest square. */
  function step(distance: number): number {
    return Math.min(STEPS - 1, Math.floor((distance / side) * STEPS));
  }

  /** The square of the bodies at the places from `from` to `to`, and what is inside; their codes agree in `depth` pairs of bits. */
  function gather(from: number, to: number, depth: number): void {
    const square = next.length;
    let [sumX, sumY, sum] = [0, 0, 0];
    for (let place = from; place < to; place++) {
      const body = at(order, place);
      const own = at(mass, body);
      sumX += at(x, body) * own;
      sumY += at(y, body) * own;
      sum += own;
    }
    middleX.push(sumX / (sum || 1));
    middleY.push(sumY / (sum || 1));
    heavy.push(sum);
    sides.push(side / (1 << depth));
    first.push(from);
    last.push(to);
    const whole = to - from <= LEAF || depth === DEPTH;
    isLeaf.push(whole);
    next.push(0);
    if (!whole) {
      const quarter = 1 << (2 * (DEPTH - depth - 1));
      for (let start = from; start < to; ) {
        const part = Math.floor(at(codes, at(order, start)) / quarter);
        let end = start + 1;
        while (end < to && Math.floor(at(codes, at(order, end)) / quarter) === part) end++;
        gather(start, end, depth + 1);
        start = end;
      }
    }
    next[square] = next.length;
  }
}

/** The bits of two 16-bit numbers by turns (Morton 1966): what is near in the plane is mostly near in this order. */
function interleaved(a: number, b: number): number {
  return spread(a) * 2 + spread(b);
}

function spread(number: number): number {
  let bits = number;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

function least(values: Float64Array): number {
  let result = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < result) result = value;
  return result;
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
