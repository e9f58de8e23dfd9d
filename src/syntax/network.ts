/**
 * The network behind tagger and parser: embeddings of words and their pieces, bidirectional LSTM layers, and on top
 * of them tags, a biaffine score for every arc (Dozat and Manning 2017, "Deep biaffine attention for neural dependency
 * parsing") and a label for the arc chosen (after Kiperwasser and Goldberg 2016, "Simple and accurate dependency parsing
 * using bidirectional LSTM feature representations").
 */
import { type Batch, layOut } from '../model/batch.ts';
import type { Kernel } from '../model/kernel.ts';
import { Dense, Lstm, type Matrix, matrix } from '../model/layers.ts';
import type {
  Activations,
  ArcScores,
  Between,
  LayerActivations,
  NetworkShape,
  WordFeatures,
} from './activations.ts';

export class Network {
  readonly shape: NetworkShape;
  readonly kernel: Kernel;
  readonly words: Matrix;
  readonly pieces: Matrix;
  readonly layers: readonly (readonly [Lstm, Lstm])[];
  readonly tags: Dense;
  readonly arcs: Dense;
  readonly bilinear: Dense;
  readonly labels: Dense;
  readonly relation: Dense;

  constructor(kernel: Kernel, shape: NetworkShape) {
    this.kernel = kernel;
    this.shape = shape;
    const { hidden, arc, label } = shape;
    this.words = matrix(kernel, shape.words, shape.wordSize);
    this.pieces = matrix(kernel, shape.buckets, shape.pieceSize);
    const layer = (inputs: number) =>
      [new Lstm(kernel, inputs, hidden, false), new Lstm(kernel, inputs, hidden, true)] as const;
    this.layers = Array.from({ length: shape.layers }, (_, i) =>
      layer(i === 0 ? shape.wordSize + shape.pieceSize : 2 * hidden),
    );
    this.tags = new Dense(kernel, 4 * hidden, shape.tags);
    this.arcs = new Dense(kernel, 2 * hidden, 2 * arc);
    this.bilinear = new Dense(kernel, arc, arc);
    this.labels = new Dense(kernel, 2 * hidden, 2 * label);
    this.relation = new Dense(kernel, label, shape.relations);
  }

  /** Every learnt matrix by name, in a fixed order. */
  parameters(): Record<string, Matrix> {
    const named: Record<string, Matrix> = { words: this.words, pieces: this.pieces };
    const dense = (name: string, part: Dense) => {
      named[`${name}.weight`] = part.weight;
      named[`${name}.bias`] = part.bias;
    };
    this.layers.forEach((pair, i) => {
      pair.forEach((lstm, direction) => {
        dense(`layer${i}.${direction}`, lstm.input);
        named[`layer${i}.${direction}.recurrent`] = lstm.recurrent;
      });
    });
    for (const name of ['tags', 'arcs', 'bilinear', 'labels', 'relation'] as const) dense(name, this[name]);
    return named;
  }

  /** To be called whenever parameters have changed. */
  refresh(): void {
    for (const pair of this.layers) for (const lstm of pair) lstm.refresh();
    for (const part of [this.tags, this.arcs, this.bilinear, this.labels, this.relation]) part.refresh();
  }

  /** Runs the network on sentences, each beginning with the root. Activations live until the caller releases the kernel. */
  forward(
    sentences: readonly (readonly WordFeatures[])[],
    between: Between = (_, address) => address,
  ): Activations {
    const batch = layOut(sentences.map((s) => s.length));
    const embedded = this.kernel.allocate(batch.rows * this.width);
    for (const [rank, index] of batch.order.entries()) {
      for (const [step, word] of (sentences[index] ?? []).entries()) {
        this.embed(word, embedded + ((batch.offset[step] ?? 0) + rank) * this.width * 4);
      }
    }
    const input = between('input', embedded, this.width, batch);
    return this.ascend(batch, input, this.project(0, batch.rows, input), between);
  }

  /** Floats that a word enters with. */
  get width(): number {
    return this.shape.wordSize + this.shape.pieceSize;
  }

  /** Writes what a word enters with to `at`: its row of the vocabulary, then the sum of its pieces. */
  embed({ word, pieces }: WordFeatures, at: number): void {
    const { wordSize, pieceSize } = this.shape;
    const { floats } = this.kernel;
    const [from, table, to] = [
      (this.words.address >> 2) + word * wordSize,
      this.pieces.address >> 2,
      at >> 2,
    ];
    floats.copyWithin(to, from, from + wordSize);
    const sum = to + wordSize;
    floats.fill(0, sum, sum + pieceSize);
    for (const piece of pieces) {
      const row = table + piece * pieceSize;
      for (let d = 0; d < pieceSize; d++) floats[sum + d] = (floats[sum + d] ?? 0) + (floats[row + d] ?? 0);
    }
  }

  /** The input sums of a layer's gates, for both directions: rows × 4 hidden each. */
  project(layer: number, rows: number, input: number): [number, number] {
    const [forward, backward] = this.layers[layer] ?? [];
    if (!forward || !backward) throw new RangeError(`the network has no layer ${layer}`);
    const gates: [number, number] = [
      this.kernel.allocate(rows * 4 * this.shape.hidden),
      this.kernel.allocate(rows * 4 * this.shape.hidden),
    ];
    forward.input.forward(rows, input, forward.input.weight.rows, gates[0]);
    backward.input.forward(rows, input, backward.input.weight.rows, gates[1]);
    return gates;
  }

  /** From the input sums of the first layer's gates to all else. `input` is only handed on. */
  ascend(
    batch: Batch,
    input: number,
    firstGates: [number, number],
    between: Between = (_, address) => address,
  ): Activations {
    const { kernel, shape } = this;
    const { rows } = batch;
    const columns = 2 * shape.hidden;
    let current = input;
    const both = kernel.allocate(rows * 2 * columns);
    const layers: LayerActivations[] = [];
    for (const [i, pair] of this.layers.entries()) {
      const gates = i === 0 ? firstGates : this.project(i, rows, current);
      const cells: [number, number] = [
        kernel.allocate(rows * shape.hidden),
        kernel.allocate(rows * shape.hidden),
      ];
      const output = kernel.allocate(rows * columns);
      for (const direction of [0, 1] as const) {
        const out = output + direction * shape.hidden * 4;
        pair[direction].forward(batch, gates[direction], cells[direction], out, columns);
      }
      layers.push({ input: current, gates, cells, output });
      current = between(i, output, columns, batch);
      if (i === 0) spread(kernel.floats, current, rows, columns, both, 2 * columns);
    }

    const apply = (part: Dense, from: number, stride: number) => {
      const to = kernel.allocate(rows * part.weight.columns);
      part.forward(rows, from, stride, to);
      return to;
    };
    const top = current;
    spread(kernel.floats, top, rows, columns, both + columns * 4, 2 * columns);
    const tags = apply(this.tags, both, 2 * columns);
    const raw = apply(this.arcs, top, columns);
    rectify(kernel.view(raw, rows * 2 * shape.arc));
    const arcs = between('arcs', raw, 2 * shape.arc, batch);
    const seekers = apply(this.bilinear, arcs, 2 * shape.arc);
    const labels = apply(this.labels, top, columns);
    return { batch, layers, both, top, tags, arcs, seekers, labels };
  }

  /**
   * Scores of all arcs within one sentence: element (dependent, head) at `scores + 4 (dependent width + head)`,
   * words counted with the root at 0.
   */
  arcScores(pass: Activations, rank: number): ArcScores {
    const { kernel } = this;
    const { arc } = this.shape;
    const length = pass.batch.lengths[rank] ?? 0;
    const width = (length + 7) & ~7;
    const dependents = kernel.allocate(length * arc);
    const heads = kernel.allocate(width * arc);
    const packed = kernel.allocate(width * arc);
    const scores = kernel.allocate(length * width);
    const { floats } = kernel;
    floats.fill(0, heads >> 2, (heads >> 2) + width * arc);
    floats.fill(0, scores >> 2, (scores >> 2) + length * width);
    for (let step = 0; step < length; step++) {
      const row = (pass.batch.offset[step] ?? 0) + rank;
      const [seeker, head] = [(pass.seekers >> 2) + row * arc, (pass.arcs >> 2) + row * 2 * arc + arc];
      floats.copyWithin((dependents >> 2) + step * arc, seeker, seeker + arc);
      floats.copyWithin((heads >> 2) + step * arc, head, head + arc);
    }
    kernel.pack(arc, width, heads, 1, arc, packed);
    kernel.multiply(length, width, arc, dependents, arc, 1, packed, scores, width);
    return { length, width, scores, dependents, heads };
  }

  /** Scores of all labels for the arcs chosen: `heads[row]` is the row of the head. Gives rows × relations, and the hidden layer. */
  labelScores(pass: Activations, heads: Int32Array): { scores: number; hidden: number } {
    const { kernel } = this;
    const { label, relations } = this.shape;
    const { rows } = pass.batch;
    const hidden = kernel.allocate(rows * label);
    const scores = kernel.allocate(rows * relations);
    const { floats } = kernel;
    const from = pass.labels >> 2;
    for (let row = 0; row < rows; row++) {
      const [dependent, head, to] = [
        from + row * 2 * label,
        from + (heads[row] ?? 0) * 2 * label + label,
        (hidden >> 2) + row * label,
      ];
      for (let d = 0; d < label; d++) floats[to + d] = (floats[dependent + d] ?? 0) + (floats[head + d] ?? 0);
    }
    rectify(kernel.view(hidden, rows * label));
    this.relation.forward(rows, hidden, label, scores);
    return { scores, hidden };
  }
}

/** The slope of the rectifier below zero. */
export const LEAK = 0.1;

/** Copies rows to where they lie `stride` floats apart. */
function spread(
  floats: Float32Array,
  from: number,
  rows: number,
  columns: number,
  to: number,
  stride: number,
): void {
  for (let row = 0; row < rows; row++) {
    const at = (from >> 2) + row * columns;
    floats.copyWithin((to >> 2) + row * stride, at, at + columns);
  }
}

function rectify(values: Float32Array): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value < 0) values[i] = value * LEAK;
  }
}
