/**
 * Dense arithmetic in 32-bit floats on WebAssembly SIMD. The specification fixes every rounding, so results are the
 * same bits on every machine (law 3), several times faster than the same loops in JavaScript.
 *
 * Matrices are row-major in one memory and named by byte addresses. The right-hand side of a product is packed into
 * panels of eight columns (Goto and van de Geijn 2008, "Anatomy of high-performance matrix multiplication").
 */
import { assemble } from './assembler.ts';
import { cell, gemm, pack } from './routines.ts';

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
