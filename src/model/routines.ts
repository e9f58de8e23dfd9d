/** The three routines of the kernel, as WebAssembly. Parameters are addresses and strides in bytes, and counts. */
import { FunctionBuilder, get, int, op, set, splat } from './assembler.ts';

/** Columns of a packed panel, and rows that one tile of the product takes at once. */
const PANEL = 8;
const ROWS = 4;

/** See `Kernel.multiply`. */
export function gemm(): FunctionBuilder {
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

/** See `Kernel.pack`. */
export function pack(): FunctionBuilder {
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

/** See `Kernel.cell`. */
export function cell(): FunctionBuilder {
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
