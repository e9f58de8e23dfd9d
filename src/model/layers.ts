/** The two layers that our networks are made of, over one kernel. */
import type { Batch } from './batch.ts';
import type { Kernel } from './kernel.ts';

/** A matrix of learnt values in the kernel's memory, row-major. */
export interface Matrix {
  readonly rows: number;
  /** A multiple of eight. */
  readonly columns: number;
  readonly address: number;
}

export function matrix(kernel: Kernel, rows: number, columns: number): Matrix {
  const address = kernel.allocate(rows * columns);
  kernel.view(address, rows * columns).fill(0);
  return { rows, columns, address };
}

/** y = x W + b. */
export class Dense {
  readonly weight: Matrix;
  readonly bias: Matrix;
  private readonly kernel: Kernel;
  private readonly packed: number;

  constructor(kernel: Kernel, inputs: number, outputs: number) {
    this.kernel = kernel;
    this.weight = matrix(kernel, inputs, outputs);
    this.bias = matrix(kernel, 1, outputs);
    this.packed = kernel.allocate(inputs * outputs);
  }

  /** To be called whenever the weights have changed. */
  refresh(): void {
    const { rows, columns, address } = this.weight;
    this.kernel.pack(rows, columns, address, columns, 1, this.packed);
  }

  /** Writes `rows` outputs to `output`, contiguous; rows of `input` are `stride` floats apart. */
  forward(rows: number, input: number, stride: number, output: number): void {
    const { rows: inputs, columns } = this.weight;
    const { floats } = this.kernel;
    const [bias, to] = [this.bias.address >> 2, output >> 2];
    for (let r = 0; r < rows; r++) floats.copyWithin(to + r * columns, bias, bias + columns);
    this.kernel.multiply(rows, columns, inputs, input, stride, 1, this.packed, output, columns);
  }
}

/** One direction of a long short-term memory. Gates lie in the order input, forget, output, candidate. */
export class Lstm {
  readonly input: Dense;
  readonly recurrent: Matrix;
  readonly size: number;
  readonly backwards: boolean;
  private readonly kernel: Kernel;
  private readonly packed: number;
  private readonly zeros: number;

  constructor(kernel: Kernel, inputs: number, size: number, backwards: boolean) {
    this.kernel = kernel;
    this.size = size;
    this.backwards = backwards;
    this.input = new Dense(kernel, inputs, 4 * size);
    this.recurrent = matrix(kernel, size, 4 * size);
    this.packed = kernel.allocate(size * 4 * size);
    this.zeros = matrix(kernel, 1, size).address;
  }

  refresh(): void {
    this.input.refresh();
    const { rows, columns, address } = this.recurrent;
    this.kernel.pack(rows, columns, address, columns, 1, this.packed);
  }

  /**
   * Runs over a batch whose `gates` (rows × 4 size) hold what `input` makes of it, and are left activated; writes cells
   * (rows × size) and outputs (rows × size, `outStride` floats apart).
   */
  forward(batch: Batch, gates: number, cells: number, output: number, outStride: number): void {
    const { kernel, size } = this;
    for (const { row, count, before, carried } of schedule(batch, this.backwards)) {
      const [g, c, o] = [gates + row * size * 16, cells + row * size * 4, output + row * outStride * 4];
      if (carried > 0) {
        const [previous, cellsBefore] = [output + before * outStride * 4, cells + before * size * 4];
        kernel.multiply(carried, 4 * size, size, previous, outStride, 1, this.packed, g, 4 * size);
        kernel.cell(carried, size, g, cellsBefore, size, c, o, outStride);
      }
      if (carried < count) {
        const fresh = count - carried;
        kernel.cell(
          fresh,
          size,
          g + carried * size * 16,
          this.zeros,
          0,
          c + carried * size * 4,
          o + carried * outStride * 4,
          outStride,
        );
      }
    }
  }
}

/** A step of recurrence: `count` rows from `row` on, of which the first `carried` continue those from row `before` on. */
export interface Step {
  readonly row: number;
  readonly count: number;
  readonly before: number;
  readonly carried: number;
}

/** The steps of a batch in the order in which a recurrent layer takes them. */
export function* schedule(batch: Batch, backwards: boolean): Generator<Step> {
  const steps = batch.active.length;
  for (let i = 0; i < steps; i++) {
    const step = backwards ? steps - 1 - i : i;
    const neighbour = backwards ? step + 1 : step - 1;
    const count = batch.active[step] ?? 0;
    const carried = Math.min(count, batch.active[neighbour] ?? 0);
    yield { row: batch.offset[step] ?? 0, count, before: batch.offset[neighbour] ?? 0, carried };
  }
}
