/** Backpropagation through the layers of `src/model/layers.ts`. */
import type { Batch } from '../src/model/batch.ts';
import type { Kernel } from '../src/model/kernel.ts';
import { type Dense, type Lstm, type Matrix, matrix, schedule } from '../src/model/layers.ts';
import type { LayerActivations } from '../src/syntax/activations.ts';

/** Gradients of a set of matrices, in the kernel's memory. */
export class Gradients {
  readonly kernel: Kernel;
  private readonly of = new Map<number, Matrix>();

  constructor(kernel: Kernel, parameters: Iterable<Matrix>) {
    this.kernel = kernel;
    for (const p of parameters) this.of.set(p.address, matrix(kernel, p.rows, p.columns));
  }

  for(parameter: Matrix): Matrix {
    const found = this.of.get(parameter.address);
    if (!found) throw new Error('no gradient was allocated for this matrix');
    return found;
  }

  /** Adds the gradient of y = x W + b, and writes that of x to `toInput` (added up) unless it is 0. */
  dense(
    part: Dense,
    rows: number,
    input: number,
    inputStride: number,
    output: number,
    toInput: number,
    toStride: number,
  ): void {
    const { weight, bias } = part;
    this.product(weight, rows, input, inputStride, output);
    this.columnSums(bias, rows, output);
    if (toInput !== 0) this.throughWeights(weight, rows, output, toInput, toStride);
  }

  /** dW += xᵀ dy. */
  private product(weight: Matrix, rows: number, input: number, stride: number, output: number): void {
    const { kernel } = this;
    const mark = kernel.used;
    const packed = kernel.allocate(rows * weight.columns);
    kernel.pack(rows, weight.columns, output, weight.columns, 1, packed);
    kernel.multiply(
      weight.rows,
      weight.columns,
      rows,
      input,
      1,
      stride,
      packed,
      this.for(weight).address,
      weight.columns,
    );
    kernel.release(mark);
  }

  /** dx += dy Wᵀ. */
  private throughWeights(
    weight: Matrix,
    rows: number,
    output: number,
    toInput: number,
    stride: number,
  ): void {
    const { kernel } = this;
    const mark = kernel.used;
    const packed = kernel.allocate(weight.rows * weight.columns);
    kernel.pack(weight.columns, weight.rows, weight.address, 1, weight.columns, packed);
    kernel.multiply(rows, weight.rows, weight.columns, output, weight.columns, 1, packed, toInput, stride);
    kernel.release(mark);
  }

  private columnSums(bias: Matrix, rows: number, output: number): void {
    const { floats } = this.kernel;
    const to = this.for(bias).address >> 2;
    const from = output >> 2;
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < bias.columns; c++)
        floats[to + c] = (floats[to + c] ?? 0) + (floats[from + r * bias.columns + c] ?? 0);
    }
  }

  /**
   * Through one direction of a layer. `toOutput` holds the gradient of its outputs (rows × 2 size, this direction's
   * columns first at the address given); that of its inputs is added to `toInput`.
   */
  lstm(
    lstm: Lstm,
    batch: Batch,
    pass: LayerActivations,
    direction: 0 | 1,
    inputStride: number,
    toOutput: number,
    toInput: number,
  ): void {
    const { kernel } = this;
    const { size } = lstm;
    const { rows } = batch;
    const mark = kernel.used;
    const outStride = 2 * size;
    const output = pass.output + direction * size * 4;
    const [gates, cells] = [pass.gates[direction], pass.cells[direction]];
    const toGates = kernel.allocate(rows * 4 * size);
    const toHidden = kernel.allocate(rows * size);
    const toCells = kernel.allocate(rows * size);
    const previous = kernel.allocate(rows * size);
    const packed = kernel.allocate(4 * size * size);
    kernel.pack(4 * size, size, lstm.recurrent.address, 1, 4 * size, packed);

    const { floats } = kernel;
    for (let r = 0; r < rows; r++) {
      const from = (toOutput >> 2) + r * outStride;
      floats.copyWithin((toHidden >> 2) + r * size, from, from + size);
    }
    floats.fill(0, toCells >> 2, (toCells >> 2) + rows * size);
    floats.fill(0, previous >> 2, (previous >> 2) + rows * size);
    for (const { row, count, before, carried } of [...schedule(batch, lstm.backwards)].reverse()) {
      for (let r = 0; r < count; r++) {
        const at = row + r;
        const past = r < carried ? before + r : -1;
        cellBackwards(
          floats,
          size,
          at,
          past,
          gates >> 2,
          cells >> 2,
          toHidden >> 2,
          toCells >> 2,
          toGates >> 2,
        );
        if (past >= 0) {
          const from = (output >> 2) + past * outStride;
          floats.copyWithin((previous >> 2) + at * size, from, from + size);
        }
      }
      if (carried > 0) {
        const [from, to] = [toGates + row * size * 16, toHidden + before * size * 4];
        kernel.multiply(carried, size, 4 * size, from, 4 * size, 1, packed, to, size);
      }
    }
    this.product(lstm.recurrent, rows, previous, size, toGates);
    this.dense(lstm.input, rows, pass.input, inputStride, toGates, toInput, inputStride);
    kernel.release(mark);
  }
}

/** One row of one step; all places are indexes into `floats`. `past` is the row of the step before, -1 if none. */
function cellBackwards(
  floats: Float32Array,
  size: number,
  row: number,
  past: number,
  gates: number,
  cells: number,
  toHidden: number,
  toCells: number,
  toGates: number,
): void {
  const [g, c, t] = [gates + row * 4 * size, cells + row * size, toGates + row * 4 * size];
  for (let u = 0; u < size; u++) {
    const input = floats[g + u] as number;
    const forget = floats[g + size + u] as number;
    const out = floats[g + 2 * size + u] as number;
    const candidate = floats[g + 3 * size + u] as number;
    const squashed = Math.tanh(floats[c + u] as number);
    const dHidden = floats[toHidden + row * size + u] as number;
    const dCell = (floats[toCells + row * size + u] as number) + dHidden * out * (1 - squashed * squashed);
    const before = past < 0 ? 0 : (floats[cells + past * size + u] as number);
    floats[t + u] = dCell * candidate * input * (1 - input);
    floats[t + size + u] = dCell * before * forget * (1 - forget);
    floats[t + 2 * size + u] = dHidden * squashed * out * (1 - out);
    floats[t + 3 * size + u] = dCell * input * (1 - candidate * candidate);
    if (past >= 0)
      floats[toCells + past * size + u] = (floats[toCells + past * size + u] as number) + dCell * forget;
  }
}
