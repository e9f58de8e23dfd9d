/**
 * Dense arithmetic in 32-bit floats on WebAssembly SIMD. The specification fixes every rounding, so results are the
 * same bits on every machine (law 3), several times faster than the same loops in JavaScript.
 *
 * Matrices are row-major in one memory and named by byte addresses. The right-hand side of a product is packed into
 * panels of eight columns (Goto and van de Geijn 2008, "Anatomy of high-performance matrix multiplication").
 */
import { assemble, FunctionBuilder, get, int, op, set, splat } from './assembler.ts';

const PANEL = 8;
const ROWS = 4;
/** Rows of the left-hand side that stay in the first-level cache while panels pass. */
const BLOCK = 64;

/** Raw exports; strides are in bytes. */
interface Exports {
  gemm(
    m: number,
    n: number,
    k: number,
    a: number,
    aRow: number,
    aStep: number,
    b: number,
    c: number,
    cRow: number,
  ): void;
  pack(k: number, n: number, b: number, bRow: number, bColumn: number, packed: number): void;
  cell(
    rows: number,
    h: number,
    gates: number,
    before: number,
    beforeRow: number,
    cells: number,
    out: number,
    outRow: number,
  ): void;
}

export class Kernel {
  private readonly memory = new WebAssembly.Memory({ initial: 16 });
  private readonly raw: Exports;
  private top = 64;
  /** A view of the whole memory; replaced when the memory grows, so don't keep it over an `allocate`. */
  floats = new Float32Array(this.memory.buffer);

  constructor() {
    const module = new WebAssembly.Module(assemble({ gemm: gemm(), pack: pack(), cell: cell() }));
    this.raw = new WebAssembly.Instance(module, { env: { memory: this.memory } })
      .exports as unknown as Exports;
  }

  /** Address of room for `count` floats, zeroed only if never used before. */
  allocate(count: number): number {
    const address = this.top;
    this.top += (count * 4 + 63) & ~63;
    const missing = this.top - this.memory.buffer.byteLength;
    if (missing > 0) {
      this.memory.grow(Math.max(Math.ceil(missing / 65536), 64));
      this.floats = new Float32Array(this.memory.buffer);
    }
    return address;
  }

  /** Gives back everything allocated since `mark` was read from `used`. */
  release(mark: number): void {
    this.top = mark;
  }

  get used(): number {
    return this.top;
  }

  /** `count` floats at `address`, valid until the next `allocate`. */
  view(address: number, count: number): Float32Array {
    return this.floats.subarray(address >> 2, (address >> 2) + count);
  }

  /** Packs a k × n matrix whose element (i, j) lies at `b + 4 (i row + j column)`; n is a multiple of eight. */
  pack(k: number, n: number, b: number, row: number, column: number, packed: number): void {
    this.raw.pack(k, n, b, row * 4, column * 4, packed);
  }

  /**
   * C += A B. A is m × k with element (i, l) at `a + 4 (i aRow + l aStep)`, B is k × n and packed, C has rows `cRow`
   * floats apart; n is a multiple of eight.
   */
  multiply(
    m: number,
    n: number,
    k: number,
    a: number,
    aRow: number,
    aStep: number,
    b: number,
    c: number,
    cRow: number,
  ): void {
    for (let i = 0; i < m; i += BLOCK) {
      const rows = Math.min(BLOCK, m - i);
      this.raw.gemm(rows, n, k, a + i * aRow * 4, aRow * 4, aStep * 4, b, c + i * cRow * 4, cRow * 4);
    }
  }

  /**
   * One step of an LSTM (Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al. 2000) for `rows` sequences.
   * `gates` holds rows × 4h sums in the order input, forget, output, candidate, and their activations afterwards;
   * `before` the cells of the step before (rows `beforeRow` floats apart, 0 to reuse one row); `cells` gets the
   * new cells, `out` the outputs (rows `outRow` floats apart); h is a multiple of four.
   */
  cell(
    rows: number,
    h: number,
    gates: number,
    before: number,
    beforeRow: number,
    cells: number,
    out: number,
    outRow: number,
  ): void {
    this.raw.cell(rows, h, gates, before, beforeRow * 4, cells, out, outRow * 4);
  }
}

function gemm(): FunctionBuilder {
  const f = new FunctionBuilder(9);
  const [m, n, k, a, aRow, aStep, b, c, cRow] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const [i, j, l, panel, left, target] = f.locals('i32', 6) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];

  const tile = (rows: number) => {
    const lefts = f.locals('i32', rows);
    const targets = f.locals('i32', rows);
    const sums = f.locals('v128', rows * 2);
    const [low, high, scale] = f.locals('v128', 3) as [number, number, number];
    const right = f.local('i32');
    f.emit(get(a), get(i), get(aRow), op.mul, op.add, set(left));
    f.emit(get(c), get(i), get(cRow), op.mul, op.add, get(j), int(4), op.mul, op.add, set(target));
    for (let r = 0; r < rows; r++) {
      const [l0, t0, s0, s1] = [lefts[r], targets[r], sums[2 * r], sums[2 * r + 1]] as [
        number,
        number,
        number,
        number,
      ];
      f.emit(get(left), set(l0), get(left), get(aRow), op.add, set(left));
      f.emit(get(target), set(t0), get(target), get(cRow), op.add, set(target));
      f.emit(get(t0), op.load(0), set(s0), get(t0), op.load(16), set(s1));
    }
    f.emit(get(panel), set(right), int(0), set(l));
    f.loop(l, k, 1, () => {
      f.emit(get(right), op.load(0), set(low), get(right), op.load(16), set(high));
      f.emit(get(right), int(PANEL * 4), op.add, set(right));
      for (let r = 0; r < rows; r++) {
        const [l0, s0, s1] = [lefts[r], sums[2 * r], sums[2 * r + 1]] as [number, number, number];
        f.emit(get(l0), op.loadSplat(), set(scale), get(l0), get(aStep), op.add, set(l0));
        f.emit(get(s0), get(scale), get(low), op.vmul, op.vadd, set(s0));
        f.emit(get(s1), get(scale), get(high), op.vmul, op.vadd, set(s1));
      }
    });
    for (let r = 0; r < rows; r++) {
      const [t0, s0, s1] = [targets[r], sums[2 * r], sums[2 * r + 1]] as [number, number, number];
      f.emit(get(t0), get(s0), op.store(0), get(t0), get(s1), op.store(16));
    }
  };

  f.emit(get(b), set(panel));
  f.loop(j, n, PANEL, () => {
    f.emit(int(0), set(i));
    f.loop(i, m, ROWS, () => tile(ROWS));
    f.loop(i, m, 1, () => tile(1));
    f.emit(get(panel), get(k), int(PANEL * 4), op.mul, op.add, set(panel));
  });
  return f;
}

function pack(): FunctionBuilder {
  const f = new FunctionBuilder(6);
  const [k, n, b, bRow, bColumn, packed] = [0, 1, 2, 3, 4, 5];
  const [i, j, from, column] = f.locals('i32', 4) as [number, number, number, number];
  f.loop(j, n, PANEL, () => {
    f.emit(int(0), set(i), get(b), get(j), get(bColumn), op.mul, op.add, set(column));
    f.loop(i, k, 1, () => {
      f.emit(get(column), set(from));
      for (let lane = 0; lane < PANEL; lane++) {
        f.emit(get(packed), get(from), op.loadF32(), op.storeF32(lane * 4));
        f.emit(get(from), get(bColumn), op.add, set(from));
      }
      f.emit(get(packed), int(PANEL * 4), op.add, set(packed));
      f.emit(get(column), get(bRow), op.add, set(column));
    });
  });
  return f;
}

function cell(): FunctionBuilder {
  const f = new FunctionBuilder(8);
  const [rows, h, gates, before, beforeRow, cells, out, outRow] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [row, unit, at, width] = f.locals('i32', 4) as [number, number, number, number];
  const [x, square, input, forget, output, candidate, state] = f.locals('v128', 7) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];

  /** x := tanh(x), by the [7/6] Padé approximant, clamped where it reaches 1. */
  const tanh = () => {
    f.emit(get(x), splat(-4.97), op.vmax, splat(4.97), op.vmin, set(x));
    f.emit(get(x), get(x), op.vmul, set(square));
    const horner = (first: number, ...rest: number[]) => {
      f.emit(splat(first));
      for (const next of rest) f.emit(get(square), op.vmul, splat(next), op.vadd);
    };
    horner(1, 378, 17325, 135135);
    f.emit(get(x), op.vmul);
    horner(28, 3150, 62370, 135135);
    f.emit(op.vdiv, splat(-1), op.vmax, splat(1), op.vmin, set(x));
  };
  /** Reads gate number `index`, activates it, writes it back and keeps it in `target`. */
  const gate = (index: number, target: number, sigmoid: boolean) => {
    f.emit(get(gates), get(width), int(index), op.mul, op.add, get(at), op.add, op.load(), set(x));
    if (sigmoid) f.emit(get(x), splat(0.5), op.vmul, set(x));
    tanh();
    if (sigmoid) f.emit(get(x), splat(0.5), op.vmul, splat(0.5), op.vadd, set(x));
    f.emit(get(gates), get(width), int(index), op.mul, op.add, get(at), op.add, get(x), op.store());
    f.emit(get(x), set(target));
  };

  f.emit(get(h), int(4), op.mul, set(width));
  f.loop(row, rows, 1, () => {
    f.emit(int(0), set(unit));
    f.loop(unit, h, 4, () => {
      f.emit(get(unit), int(4), op.mul, set(at));
      gate(0, input, true);
      gate(1, forget, true);
      gate(2, output, true);
      gate(3, candidate, false);
      f.emit(get(before), get(at), op.add, op.load(), get(forget), op.vmul);
      f.emit(get(input), get(candidate), op.vmul, op.vadd, set(state));
      f.emit(get(cells), get(at), op.add, get(state), op.store(), get(state), set(x));
      tanh();
      f.emit(get(out), get(at), op.add, get(output), get(x), op.vmul, op.store());
    });
    f.emit(get(gates), get(width), int(4), op.mul, op.add, set(gates));
    f.emit(get(before), get(beforeRow), op.add, set(before));
    f.emit(get(cells), get(width), op.add, set(cells));
    f.emit(get(out), get(outRow), op.add, set(out));
  });
  return f;
}
