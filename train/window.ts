/** Learns the window over word vectors (`src/model/window.ts`) beside the features of a field. */
import { Kernel } from '../src/model/kernel.ts';
import { SCALE, type Vectors } from '../src/model/vectors.ts';
import { type Passage, REACH, WIDTH, type WindowModel } from '../src/model/window.ts';
import type { Beside } from './crf.ts';
import type { Random } from './random.ts';

export interface WindowSettings {
  readonly hidden: number;
  readonly tags: number;
  /** Number of kinds of words. */
  readonly kinds: number;
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
  readonly passage: Passage;
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
  private readonly passages: readonly Passage[];
  private readonly settings: WindowSettings;
  private readonly random: Random;
  private readonly squares: WindowModel;
  private readonly kernel = new Kernel();
  /** Addresses of the first layer but for the kinds, of the same packed, and of its slopes since its last update. */
  private readonly weights: number;
  private readonly packed: number;
  private readonly slopes: number;
  private readonly slopesOfKinds: Float32Array;
  /** What the kernel holds between samples. */
  private readonly mark: number;
  private steps = 0;
  private pass: Pass | null = null;

  /** @param passages one for each sample; `settings.hidden` is a multiple of eight */
  constructor(vectors: Vectors, passages: readonly Passage[], settings: WindowSettings, random: Random) {
    const { hidden, tags, kinds } = settings;
    [this.vectors, this.passages, this.settings, this.random] = [vectors, passages, settings, random];
    const sized = (fill: () => number): WindowModel => ({
      bias: new Float32Array(hidden).map(fill),
      input: new Float32Array(WIDTH * vectors.size * hidden).map(fill),
      kinds: new Float32Array(WIDTH * kinds * hidden).map(fill),
      output: new Float32Array(hidden * tags).map(fill),
    });
    this.slopesOfKinds = new Float32Array(WIDTH * kinds * hidden);
    const size = this.width * hidden;
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

  /** Numbers of the vectors around a word. */
  private get width(): number {
    return WIDTH * this.vectors.size;
  }

  get parameters(): readonly Float32Array[] {
    return Object.values(this.model);
  }

  score(sample: number, scores: Float64Array): void {
    const { kernel, random } = this;
    const { hidden, tags, dropout, forget } = this.settings;
    const { bias, output } = this.model;
    const passage = this.passages[sample] as Passage;
    const rows = passage.words.map((row) => (random.next() < forget ? -1 : row));
    const words = rows.length;
    const { width } = this;
    kernel.release(this.mark);
    const [input, sums] = [kernel.allocate(words * width), kernel.allocate(words * hidden)];
    this.layOut(rows, kernel.view(input, words * width));
    for (let i = 0; i < words; i++) {
      const sum = kernel.view(sums + i * hidden * 4, hidden);
      sum.set(bias);
      this.eachKind(passage.kinds, i, (from) => {
        for (let k = 0; k < hidden; k++) sum[k] = (sum[k] as number) + (this.model.kinds[from + k] as number);
      });
    }
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
    this.pass = { passage, input, active, masks };
  }

  learn(slopes: Float64Array): void {
    if (!this.pass) throw new Error('there is nothing to learn from before a sample is scored');
    const { passage, input, active, masks } = this.pass;
    const words = passage.words.length;
    const { kernel, width, slopesOfKinds } = this;
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
      const to = i * hidden;
      this.eachKind(passage.kinds, i, (from) => {
        for (let k = 0; k < hidden; k++)
          slopesOfKinds[from + k] = (slopesOfKinds[from + k] as number) + (back[to + k] as number);
      });
    }
    const [from, packed] = [kernel.allocate(words * hidden), kernel.allocate(words * hidden)];
    kernel.view(from, words * hidden).set(back);
    kernel.pack(words, hidden, from, hidden, 1, packed);
    kernel.multiply(width, hidden, words, input, 1, width, packed, this.slopes, hidden);
    if (++this.steps % this.settings.batch === 0) this.update();
  }

  /** The vectors around each word in a row, zeros where there is none. */
  private layOut(rows: Int32Array, input: Float32Array): void {
    const { size, values } = this.vectors;
    input.fill(0);
    for (let i = 0; i < rows.length; i++) {
      const from = i * this.width;
      for (let place = 0; place < WIDTH; place++) {
        const row = rows[i + place - REACH] ?? -1;
        if (row < 0) continue;
        const to = from + place * size;
        for (let d = 0; d < size; d++) input[to + d] = (values[row * size + d] as number) / SCALE;
      }
    }
  }

  /** Where the weights of each kind around word `i` begin. */
  private eachKind(kinds: Uint8Array, i: number, take: (from: number) => void): void {
    const { hidden, kinds: count } = this.settings;
    for (let place = 0; place < WIDTH; place++) {
      const kind = kinds[i + place - REACH];
      if (kind !== undefined) take((place * count + kind) * hidden);
    }
  }

  private update(): void {
    const { input, kinds } = this.model;
    const slopes = this.kernel.view(this.slopes, input.length);
    for (let i = 0; i < slopes.length; i++) this.step(input, this.squares.input, i, slopes[i] as number);
    slopes.fill(0);
    for (let i = 0; i < kinds.length; i++)
      this.step(kinds, this.squares.kinds, i, this.slopesOfKinds[i] as number);
    this.slopesOfKinds.fill(0);
    this.pack();
  }

  private pack(): void {
    const { kernel } = this;
    const { input } = this.model;
    const { hidden } = this.settings;
    kernel.view(this.weights, input.length).set(input);
    kernel.pack(this.width, hidden, this.weights, hidden, 1, this.packed);
  }

  private step(values: Float32Array, squares: Float32Array, at: number, slope: number): void {
    if (slope === 0) return;
    squares[at] = (squares[at] as number) + slope * slope;
    values[at] = (values[at] as number) - (this.settings.rate * slope) / Math.sqrt(squares[at] as number);
  }
}
