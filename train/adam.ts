import type { Kernel } from '../src/model/kernel.ts';
import type { Matrix } from '../src/model/layers.ts';

const DECAY_MEAN = 0.9;
const DECAY_SQUARE = 0.98;
const EPSILON = 1e-8;

/** Adam (Kingma and Ba 2015). Rows that were not touched are left alone, moments and all ("lazy Adam"). */
export class Adam {
  private readonly kernel: Kernel;
  private readonly moments = new Map<number, { mean: Float32Array; square: Float32Array }>();
  private steps = 0;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** To be called once before the updates of a step. */
  advance(): void {
    this.steps++;
  }

  /** Moves a parameter against its gradient times `scale`, and clears the gradient. `rows`: those touched, all if not given. */
  update(parameter: Matrix, gradient: Matrix, rate: number, scale: number, rows?: Iterable<number>): void {
    const { floats } = this.kernel;
    const { columns } = parameter;
    let moments = this.moments.get(parameter.address);
    if (!moments) {
      const count = parameter.rows * columns;
      moments = { mean: new Float32Array(count), square: new Float32Array(count) };
      this.moments.set(parameter.address, moments);
    }
    const { mean, square } = moments;
    const stepRate = (rate * Math.sqrt(1 - DECAY_SQUARE ** this.steps)) / (1 - DECAY_MEAN ** this.steps);
    const [p, g] = [parameter.address >> 2, gradient.address >> 2];
    for (const row of rows ?? Array(parameter.rows).keys()) {
      for (let i = row * columns; i < (row + 1) * columns; i++) {
        const slope = (floats[g + i] as number) * scale;
        const m = DECAY_MEAN * (mean[i] as number) + (1 - DECAY_MEAN) * slope;
        const v = DECAY_SQUARE * (square[i] as number) + (1 - DECAY_SQUARE) * slope * slope;
        mean[i] = m;
        square[i] = v;
        floats[p + i] = (floats[p + i] as number) - (stepRate * m) / (Math.sqrt(v) + EPSILON);
        floats[g + i] = 0;
      }
    }
  }
}
