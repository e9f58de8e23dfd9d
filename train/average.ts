import type { Kernel } from '../src/model/kernel.ts';
import type { Matrix } from '../src/model/layers.ts';

const DECAY = 0.98;
/** Steps from one look at the parameters to the next. */
const STRIDE = 8;

/** Exponential moving average of parameters (Polyak and Juditsky 1992): a steadier network than that of any one step. */
export class Average {
  private readonly kernel: Kernel;
  private readonly parameters: readonly Matrix[];
  private readonly means: Float32Array[];
  private steps = 0;

  constructor(kernel: Kernel, parameters: readonly Matrix[]) {
    this.kernel = kernel;
    this.parameters = parameters;
    this.means = parameters.map((p) => this.values(p).slice());
  }

  /** To be called after every update. */
  follow(): void {
    if (++this.steps % STRIDE !== 0) return;
    const looks = this.steps / STRIDE;
    const keep = Math.min(DECAY, looks / (looks + 9));
    for (const [k, parameter] of this.parameters.entries()) {
      const [mean, values] = [this.means[k] as Float32Array, this.values(parameter)];
      for (let i = 0; i < mean.length; i++)
        mean[i] = keep * (mean[i] as number) + (1 - keep) * (values[i] as number);
    }
  }

  /** Puts the means where the parameters are, and the parameters aside; a second call puts them back. */
  swap(): void {
    for (const [k, parameter] of this.parameters.entries()) {
      const values = this.values(parameter);
      const aside = values.slice();
      values.set(this.means[k] as Float32Array);
      this.means[k] = aside;
    }
  }

  private values({ address, rows, columns }: Matrix): Float32Array {
    return this.kernel.view(address, rows * columns);
  }
}
