/** One step of training: forward, losses, backward, update. */
import type { Batch } from '../src/model/batch.ts';
import type { Lstm } from '../src/model/layers.ts';
import type {
  Activations,
  ArcScores,
  Between,
  LayerActivations,
  Place,
  WordFeatures,
} from '../src/syntax/activations.ts';
import { UNKNOWN } from '../src/syntax/features.ts';
import type { Network } from '../src/syntax/network.ts';
import type { Inventory } from '../src/syntax/vocabulary.ts';
import { Adam } from './adam.ts';
import type { Example } from './examples.ts';
import { Gradients } from './gradients.ts';
import { crossEntropy, unrectify } from './losses.ts';
import type { Random } from './random.ts';

const CLIP = 5;
const WEIGHT = { xpos: 1, upos: 0.5, arcs: 1, relations: 1 };

/** Shares of what is dropped: outputs between layers, one mask a sentence (Gal and Ghahramani 2016), and pieces. */
export interface Dropout {
  readonly dropout: number;
  readonly pieceDropout: number;
}

type Masks = Map<Place, Float32Array>;

export class Trainer {
  private readonly network: Network;
  private readonly inventory: Inventory;
  private readonly options: Dropout;
  private readonly random: Random;
  readonly gradients: Gradients;
  private readonly adam: Adam;

  constructor(network: Network, inventory: Inventory, options: Dropout, random: Random) {
    this.network = network;
    this.inventory = inventory;
    this.options = options;
    this.random = random;
    this.gradients = new Gradients(network.kernel, Object.values(network.parameters()));
    this.adam = new Adam(network.kernel);
  }

  /** One update; gives the loss summed over words. */
  step(examples: readonly Example[], rate: number): number {
    const { kernel } = this.network;
    const mark = kernel.used;
    const sentences = examples.map((e) => this.corrupt(e));
    const masks: Masks = new Map();
    const pass = this.network.forward(sentences, this.dropout(masks));
    const targets = Array.from(pass.batch.order, (i) => examples[i] as Example);
    const { loss, words, toInput } = this.backward(pass, targets, masks);
    const touched = this.toEmbeddings(pass, sentences, toInput);
    this.update(touched, rate, words);
    kernel.release(mark);
    return loss;
  }

  /** Forgets rare words and drops pieces. */
  private corrupt(example: Example): WordFeatures[] {
    const { random } = this;
    return example.features.map(({ word, pieces }, i) => ({
      word: random.next() < (example.forget[i] as number) ? UNKNOWN : word,
      pieces: pieces.filter(() => random.next() >= this.options.pieceDropout),
    }));
  }

  /** One mask a sentence and place. What is masked is a copy, since recurrence reads the original. */
  private dropout(masks: Masks): Between {
    const { kernel } = this.network;
    const { dropout } = this.options;
    return (place, address, columns, batch) => {
      const mask = new Float32Array(batch.order.length * columns);
      for (let i = 0; i < mask.length; i++) mask[i] = this.random.next() < dropout ? 0 : 1 / (1 - dropout);
      masks.set(place, mask);
      const copy = kernel.allocate(batch.rows * columns);
      const from = address >> 2;
      kernel.floats.copyWithin(copy >> 2, from, from + batch.rows * columns);
      this.applyMask(mask, copy, columns, batch);
      return copy;
    };
  }

  private applyMask(mask: Float32Array | undefined, address: number, columns: number, batch: Batch): void {
    if (!mask) return;
    const { floats } = this.network.kernel;
    for (const [step, active] of batch.active.entries()) {
      for (let rank = 0; rank < active; rank++) {
        const at = (address >> 2) + ((batch.offset[step] as number) + rank) * columns;
        for (let c = 0; c < columns; c++)
          floats[at + c] = (floats[at + c] as number) * (mask[rank * columns + c] as number);
      }
    }
  }

  private zeros(count: number): number {
    const { kernel } = this.network;
    const address = kernel.allocate(count);
    kernel.view(address, count).fill(0);
    return address;
  }

  backward(
    pass: Activations,
    targets: readonly Example[],
    masks: Masks,
  ): { loss: number; words: number; toInput: number } {
    const { network, gradients } = this;
    const { shape, kernel } = network;
    const { batch } = pass;
    const { rows } = batch;
    const wide = 2 * shape.hidden;
    const words = rows - batch.order.length;
    const toTop = this.zeros(rows * wide);
    let loss = this.tagLoss(pass, targets);
    const toBoth = this.zeros(rows * 2 * wide);
    gradients.dense(network.tags, rows, pass.both, 2 * wide, pass.tags, toBoth, 2 * wide);
    this.addHalf(toBoth, 1, rows, wide, toTop);

    const toArcs = this.zeros(rows * 2 * shape.arc);
    const toSeekers = this.zeros(rows * shape.arc);
    for (const [rank, target] of targets.entries())
      loss += this.arcLoss(pass, rank, target, toArcs, toSeekers);
    gradients.dense(network.bilinear, rows, pass.arcs, 2 * shape.arc, toSeekers, toArcs, 2 * shape.arc);
    this.applyMask(masks.get('arcs'), toArcs, 2 * shape.arc, batch);
    unrectify(kernel.view(toArcs, rows * 2 * shape.arc), kernel.view(pass.arcs, rows * 2 * shape.arc));
    gradients.dense(network.arcs, rows, pass.top, wide, toArcs, toTop, wide);

    const { labelLoss, toLabels } = this.labelLoss(pass, targets);
    loss += labelLoss;
    gradients.dense(network.labels, rows, pass.top, wide, toLabels, toTop, wide);

    let toOutput = toTop;
    for (let i = shape.layers - 1; i >= 0; i--) {
      if (i === 0) this.addHalf(toBoth, 0, rows, wide, toOutput);
      this.applyMask(masks.get(i), toOutput, wide, batch);
      const columns = i > 0 ? wide : shape.wordSize + shape.pieceSize;
      const toInput = this.zeros(rows * columns);
      const layer = pass.layers[i] as LayerActivations;
      for (const direction of [0, 1] as const) {
        const lstm = (network.layers[i] as readonly [Lstm, Lstm])[direction];
        gradients.lstm(
          lstm,
          batch,
          layer,
          direction,
          columns,
          toOutput + direction * shape.hidden * 4,
          toInput,
        );
      }
      toOutput = toInput;
    }
    this.applyMask(masks.get('input'), toOutput, shape.wordSize + shape.pieceSize, batch);
    return { loss, words, toInput: toOutput };
  }

  /** Adds the first or second half of each row of `from` to `to`. */
  private addHalf(from: number, half: 0 | 1, rows: number, columns: number, to: number): void {
    const { floats } = this.network.kernel;
    for (let row = 0; row < rows; row++) {
      const [at, source] = [(to >> 2) + row * columns, (from >> 2) + (2 * row + half) * columns];
      for (let c = 0; c < columns; c++)
        floats[at + c] = (floats[at + c] as number) + (floats[source + c] as number);
    }
  }

  /** Replaces tag scores by their gradients. */
  private tagLoss(pass: Activations, targets: readonly Example[]): number {
    const { kernel, shape } = this.network;
    const { xpos, upos } = this.inventory;
    let loss = 0;
    for (const [rank, target] of targets.entries()) {
      for (let i = 0; i < target.features.length; i++) {
        const row = (pass.batch.offset[i] as number) + rank;
        const scores = kernel.view(pass.tags + row * shape.tags * 4, shape.tags);
        scores.fill(0, xpos.length + upos.length);
        loss += crossEntropy(scores.subarray(0, xpos.length), target.xpos[i] as number, WEIGHT.xpos);
        loss += crossEntropy(
          scores.subarray(xpos.length, xpos.length + upos.length),
          target.upos[i] as number,
          WEIGHT.upos,
        );
      }
    }
    return loss;
  }

  private arcLoss(
    pass: Activations,
    rank: number,
    target: Example,
    toArcs: number,
    toSeekers: number,
  ): number {
    const { network } = this;
    const { kernel, shape } = network;
    const { arc } = shape;
    const mark = kernel.used;
    const found: ArcScores = network.arcScores(pass, rank);
    const { length, width, scores, dependents, heads } = found;
    let loss = 0;
    for (let word = 0; word < length; word++) {
      const row = kernel.view(scores + word * width * 4, width);
      row[word] = -1e9;
      row.fill(0, length);
      loss += crossEntropy(row.subarray(0, length), target.heads[word] as number, WEIGHT.arcs);
    }
    const [packed, toDependent, toHead] = [
      kernel.allocate(width * arc),
      this.zeros(length * arc),
      this.zeros(width * arc),
    ];
    kernel.pack(width, arc, heads, arc, 1, packed);
    kernel.multiply(length, arc, width, scores, width, 1, packed, toDependent, arc);
    kernel.pack(length, arc, dependents, arc, 1, packed);
    kernel.multiply(width, arc, length, scores, 1, width, packed, toHead, arc);
    const { floats } = kernel;
    for (let word = 0; word < length; word++) {
      const row = (pass.batch.offset[word] as number) + rank;
      const [seeker, head] = [(toSeekers >> 2) + row * arc, (toArcs >> 2) + row * 2 * arc + arc];
      for (let d = 0; d < arc; d++) {
        floats[seeker + d] = floats[(toDependent >> 2) + word * arc + d] as number;
        floats[head + d] = floats[(toHead >> 2) + word * arc + d] as number;
      }
    }
    kernel.release(mark);
    return loss;
  }

  private labelLoss(pass: Activations, targets: readonly Example[]): { labelLoss: number; toLabels: number } {
    const { network, gradients, inventory } = this;
    const { kernel, shape } = network;
    const { label } = shape;
    const { rows, offset } = pass.batch;
    const heads = new Int32Array(rows);
    for (const [rank, { heads: gold }] of targets.entries()) {
      gold.forEach((head, i) => {
        heads[(offset[i] as number) + rank] = (offset[Math.max(head, 0)] as number) + rank;
      });
    }
    const { scores, hidden } = network.labelScores(pass, heads);
    let loss = 0;
    for (const [rank, { relations }] of targets.entries()) {
      relations.forEach((relation, i) => {
        const row = kernel.view(
          scores + ((offset[i] as number) + rank) * shape.relations * 4,
          shape.relations,
        );
        row.fill(0, inventory.relations.length);
        loss += crossEntropy(row.subarray(0, inventory.relations.length), relation, WEIGHT.relations);
      });
    }
    const toHidden = this.zeros(rows * label);
    const toLabels = this.zeros(rows * 2 * label);
    gradients.dense(network.relation, rows, hidden, label, scores, toHidden, label);
    unrectify(kernel.view(toHidden, rows * label), kernel.view(hidden, rows * label));
    const { floats } = kernel;
    for (let row = 0; row < rows; row++) {
      const [from, dependent, head] = [
        (toHidden >> 2) + row * label,
        (toLabels >> 2) + row * 2 * label,
        (toLabels >> 2) + (heads[row] as number) * 2 * label + label,
      ];
      for (let d = 0; d < label; d++) {
        const slope = floats[from + d] as number;
        floats[dependent + d] = (floats[dependent + d] as number) + slope;
        floats[head + d] = (floats[head + d] as number) + slope;
      }
    }
    return { labelLoss: loss, toLabels };
  }

  /** Adds the gradient of the input to the rows of the two tables that made it. */
  toEmbeddings(
    pass: Activations,
    sentences: readonly (readonly WordFeatures[])[],
    toInput: number,
  ): { words: Set<number>; pieces: Set<number> } {
    const { network, gradients } = this;
    const { wordSize, pieceSize } = network.shape;
    const { floats } = network.kernel;
    const [toWords, toPieces] = [
      gradients.for(network.words).address >> 2,
      gradients.for(network.pieces).address >> 2,
    ];
    const touched = { words: new Set<number>(), pieces: new Set<number>() };
    const add = (to: number, from: number, count: number) => {
      for (let d = 0; d < count; d++)
        floats[to + d] = (floats[to + d] as number) + (floats[from + d] as number);
    };
    for (const [rank, index] of pass.batch.order.entries()) {
      for (const [step, { word, pieces }] of (sentences[index] ?? []).entries()) {
        const from = (toInput >> 2) + ((pass.batch.offset[step] as number) + rank) * (wordSize + pieceSize);
        touched.words.add(word);
        add(toWords + word * wordSize, from, wordSize);
        for (const piece of pieces) {
          touched.pieces.add(piece);
          add(toPieces + piece * pieceSize, from + wordSize, pieceSize);
        }
      }
    }
    return touched;
  }

  private update(touched: { words: Set<number>; pieces: Set<number> }, rate: number, words: number): void {
    const { network, gradients, adam } = this;
    const { floats } = network.kernel;
    const parameters = Object.entries(network.parameters());
    const rowsOf = (name: string) =>
      name === 'words' ? touched.words : name === 'pieces' ? touched.pieces : undefined;
    let square = 0;
    for (const [name, parameter] of parameters) {
      const { rows, columns, address } = gradients.for(parameter);
      for (const row of rowsOf(name) ?? Array(rows).keys()) {
        const from = (address >> 2) + row * columns;
        for (let i = from; i < from + columns; i++) square += (floats[i] as number) ** 2;
      }
    }
    const norm = Math.sqrt(square) / words;
    const scale = Math.min(1, CLIP / norm) / words;
    adam.advance();
    for (const [name, parameter] of parameters)
      adam.update(parameter, gradients.for(parameter), rate, scale, rowsOf(name));
    network.refresh();
  }
}
