/** Learns the window over word vectors (`src/model/window.ts`) beside the features of a field. */
import { Kernel } from '../src/model/kernel.ts';
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
  readonly words: number;
  /** Address of the vectors around each word: words × (`WIDTH` vectors). */
  readonly input: number;
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
  private readonly kernel = new Kernel();
  /** Addresses of the first layer, of the same packed, and of its slopes since its last update. */
  private readonly weights: number;
  private readonly packed: number;
  private readonly slopes: number;
  /** What the kernel holds between samples. */
  private readonly mark: number;
  private steps = 0;
  private pass: Pass | null = null;

  /** @param words rows of vectors, for each word of each sample; `settings.hidden` is a multiple of eight */
  constructor(vectors: Vectors, words: readonly Int32Array[], settings: WindowSettings, random: Random) {
    const { hidden, tags } = settings;
    [this.vectors, this.words, this.settings, this.random] = [vectors, words, settings, random];
    const size = WIDTH * vectors.size * hidden;
    const sized = (fill: () => number): WindowModel => ({
      bias: new Float32Array(hidden).map(fill),
      input: new Float32Array(size).map(fill),
      output: new Float32Array(hidden * tags).map(fill),
    });
    this.model = { ...sized(() => (random.next() - 0.5) * 0.3), bias: new Float32Array(hidden) };
    this.squares = sized(() => 1e-2);
    [this.weights, this.packed, this.slopes] = [
      this.kernel.allocate(size),
      this.kernel.allocate(size),
      this.kernel.allocate(size),
    ];
    this.kernel.view(this.slopes, size).fill(0);
    this.mark = this.kernel.used;
    this.pack();
  }

  get parameters(): readonly Float32Array[] {
    return Object.values(this.model);
  }

  score(sample: number, scores: Float64Array): void {
    const { kernel, random } = this;
    const { hidden, tags, dropout, forget } = this.settings;
    const { bias, output } = this.model;
    const rows = (this.words[sample] as Int32Array).map((row) => (random.next() < forget ? -1 : row));
    const words = rows.length;
    const width = WIDTH * this.vectors.size;
    kernel.release(this.mark);
    const [input, sums] = [kernel.allocate(words * width), kernel.allocate(words * hidden)];
    this.layOut(rows, kernel.view(input, words * width));
    for (let i = 0; i < words; i++) kernel.view(sums + i * hidden * 4, hidden).set(bias);
    kernel.multiply(words, hidden, width, input, width, 1, this.packed, sums, hidden);
    const active = kernel.view(sums, words * hidden).map((sum) => Math.max(0, sum));
    const masks = active.map(() => (random.next() < dropout ? 0 : 1 / (1 - dropout)));
    for (let i = 0; i < words; i++) {
      for (let k = 0; k < hidden; k++) {
        const value = (active[i * hidden + k] as number) * (masks[i * hidden + k] as number);
        if (value === 0) continue;
        for (let t = 0; t < tags; t++)
          scores[i * tags + t] = (scores[i * tags + t] as number) + value * (output[k * tags + t] as number);
      }
    }
    this.pass = { words, input, active, masks };
  }

  learn(slopes: Float64Array): void {
    if (!this.pass) throw new Error('there is nothing to learn from before a sample is scored');
    const { words, input, active, masks } = this.pass;
    const { kernel } = this;
    const { hidden, tags } = this.settings;
    const { bias, output } = this.model;
    const back = new Float32Array(words * hidden);
    for (let i = 0; i < words; i++) {
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
        if (value <= 0) continue;
        back[i * hidden + k] = sum * mask;
        this.step(bias, this.squares.bias, k, sum * mask);
      }
    }
    const [from, packed] = [kernel.allocate(words * hidden), kernel.allocate(words * hidden)];
    kernel.view(from, words * hidden).set(back);
    kernel.pack(words, hidden, from, hidden, 1, packed);
    const width = WIDTH * this.vectors.size;
    kernel.multiply(width, hidden, words, input, 1, width, packed, this.slopes, hidden);
    if (++this.steps % this.settings.batch === 0) this.update();
  }

  /** The vectors around each word in a row, zeros where there is none. */
  private layOut(rows: Int32Array, input: Float32Array): void {
    const { size, values } = this.vectors;
    input.fill(0);
    for (let i = 0; i < rows.length; i++) {
      for (let place = 0; place < WIDTH; place++) {
        const row = rows[i + place - REACH] ?? -1;
        if (row < 0) continue;
        const to = (i * WIDTH + place) * size;
        for (let d = 0; d < size; d++) input[to + d] = (values[row * size + d] as number) / SCALE;
      }
    }
  }

  private update(): void {
    const { input } = this.model;
    const slopes = this.kernel.view(this.slopes, input.length);
    for (let i = 0; i < slopes.length; i++) this.step(input, this.squares.input, i, slopes[i] as number);
    slopes.fill(0);
    this.pack();
  }

  private pack(): void {
    const { kernel } = this;
    const { input } = this.model;
    const { hidden } = this.settings;
    kernel.view(this.weights, input.length).set(input);
    kernel.pack(WIDTH * this.vectors.size, hidden, this.weights, hidden, 1, this.packed);
  }

  private step(values: Float32Array, squares: Float32Array, at: number, slope: number): void {
    if (slope === 0) return;
    squares[at] = (squares[at] as number) + slope * slope;
    values[at] = (values[at] as number) - (this.settings.rate * slope) / Math.sqrt(squares[at] as number);
  }
}
