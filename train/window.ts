/** Learns the window over word vectors (`src/model/window.ts`) beside the features of a field. */
import { SCALE, type Vectors } from '../src/model/vectors.ts';
import { REACH, WIDTH, type WindowModel } from '../src/model/window.ts';
import type { Beside } from './crf.ts';
import type { Random } from './random.ts';

export interface WindowSettings {
  readonly hidden: number;
  readonly tags: number;
  readonly rate: number;
  /** Share of hidden units, and of words, that are dropped. */
  readonly dropout: number;
  readonly forget: number;
  /** Sentences between two updates of the first layer. */
  readonly batch: number;
}

/** Slopes below this are left alone. */
const FLAT = 1e-3;

/** One sample's pass forward, kept for the way back. */
interface Pass {
  /** Row of each word's vector, -1 without. */
  readonly rows: Int32Array;
  /** Rows of one value a hidden unit, after the rectifier; and what each was multiplied by. */
  readonly active: Float32Array;
  readonly masks: Float32Array;
}

/** AdaGrad (Duchi et al. 2011) with dropout of words and of hidden units (Srivastava et al. 2014). */
export class WindowTrainer implements Beside {
  readonly model: WindowModel;
  private readonly vectors: Vectors;
  private readonly words: readonly Int32Array[];
  private readonly settings: WindowSettings;
  private readonly random: Random;
  private readonly squares: WindowModel;
  /** Slopes of the first layer since its last update. */
  private readonly slopes: Float32Array;
  private steps = 0;
  private pass: Pass | null = null;

  /** @param words rows of vectors, for each word of each sample */
  constructor(vectors: Vectors, words: readonly Int32Array[], settings: WindowSettings, random: Random) {
    const { hidden, tags } = settings;
    [this.vectors, this.words, this.settings, this.random] = [vectors, words, settings, random];
    const sized = (fill: () => number): WindowModel => ({
      bias: new Float32Array(hidden).map(fill),
      input: new Float32Array(WIDTH * vectors.size * hidden).map(fill),
      output: new Float32Array(hidden * tags).map(fill),
    });
    this.model = { ...sized(() => (random.next() - 0.5) * 0.3), bias: new Float32Array(hidden) };
    this.squares = sized(() => 1e-2);
    this.slopes = new Float32Array(this.model.input.length);
  }

  get parameters(): readonly Float32Array[] {
    return Object.values(this.model);
  }

  score(sample: number, scores: Float64Array): void {
    const { hidden, tags, dropout, forget } = this.settings;
    const { bias, output } = this.model;
    const rows = (this.words[sample] as Int32Array).map((row) => (this.random.next() < forget ? -1 : row));
    const active = new Float32Array(rows.length * hidden);
    const masks = active.map(() => (this.random.next() < dropout ? 0 : 1 / (1 - dropout)));
    for (let i = 0; i < rows.length; i++) {
      const own = active.subarray(i * hidden, (i + 1) * hidden);
      own.set(bias);
      this.overWindow(rows, i, (value, from) => {
        const { input } = this.model;
        for (let k = 0; k < hidden; k++) own[k] = (own[k] as number) + value * (input[from + k] as number);
      });
      for (let k = 0; k < hidden; k++) {
        own[k] = Math.max(0, own[k] as number);
        const value = (own[k] as number) * (masks[i * hidden + k] as number);
        if (value === 0) continue;
        for (let t = 0; t < tags; t++)
          scores[i * tags + t] = (scores[i * tags + t] as number) + value * (output[k * tags + t] as number);
      }
    }
    this.pass = { rows, active, masks };
  }

  learn(slopes: Float64Array): void {
    if (!this.pass) throw new Error('there is nothing to learn from before a sample is scored');
    const { rows, active, masks } = this.pass;
    const { hidden, tags } = this.settings;
    const { bias, output } = this.model;
    const back = new Float32Array(hidden);
    for (let i = 0; i < rows.length; i++) {
      const own = slopes.subarray(i * tags, (i + 1) * tags);
      if (own.every((slope) => Math.abs(slope) < FLAT)) continue;
      for (let k = 0; k < hidden; k++) {
        const [value, mask] = [active[i * hidden + k] as number, masks[i * hidden + k] as number];
        let sum = 0;
        for (let t = 0; t < tags; t++) {
          const slope = own[t] as number;
          sum += slope * (output[k * tags + t] as number);
          this.step(output, this.squares.output, k * tags + t, slope * value * mask);
        }
        back[k] = value > 0 ? sum * mask : 0;
        this.step(bias, this.squares.bias, k, back[k] as number);
      }
      this.overWindow(rows, i, (value, from) => {
        for (let k = 0; k < hidden; k++)
          this.slopes[from + k] = (this.slopes[from + k] as number) + value * (back[k] as number);
      });
    }
    if (++this.steps % this.settings.batch === 0) this.update();
  }

  /** Each number of each vector in the window around word `at`, with where its weights begin. */
  private overWindow(rows: Int32Array, at: number, see: (value: number, from: number) => void): void {
    const { size, values } = this.vectors;
    for (let place = 0; place < WIDTH; place++) {
      const row = rows[at + place - REACH] ?? -1;
      if (row < 0) continue;
      for (let d = 0; d < size; d++)
        see((values[row * size + d] as number) / SCALE, (place * size + d) * this.settings.hidden);
    }
  }

  private update(): void {
    for (let i = 0; i < this.slopes.length; i++) {
      this.step(this.model.input, this.squares.input, i, this.slopes[i] as number);
      this.slopes[i] = 0;
    }
  }

  private step(values: Float32Array, squares: Float32Array, at: number, slope: number): void {
    if (slope === 0) return;
    squares[at] = (squares[at] as number) + slope * slope;
    values[at] = (values[at] as number) - (this.settings.rate * slope) / Math.sqrt(squares[at] as number);
  }
}
