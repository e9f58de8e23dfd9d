/** Trains the network of tagger and parser. */
import type { Batch } from '../src/model/batch.ts';
import { Kernel } from '../src/model/kernel.ts';
import type { Lstm } from '../src/model/layers.ts';
import { normalize, UNKNOWN } from '../src/syntax/features.ts';
import type {
  Activations,
  ArcScores,
  Between,
  LayerActivations,
  NetworkShape,
  Place,
  WordFeatures,
} from '../src/syntax/network.ts';
import { LEAK, Network } from '../src/syntax/network.ts';
import { type Inventory, Vocabulary } from '../src/syntax/vocabulary.ts';
import { Adam } from './adam.ts';
import { Average } from './average.ts';
import { Gradients } from './gradients.ts';
import { Random } from './random.ts';
import type { GoldSentence } from './treebank.ts';

export interface TrainingOptions {
  readonly shape: Pick<
    NetworkShape,
    'buckets' | 'wordSize' | 'pieceSize' | 'layers' | 'hidden' | 'arc' | 'label'
  >;
  /** Sentences to learn from beside the treebanks', half of them an epoch. */
  readonly silver: readonly GoldSentence[];
  readonly epochs: number;
  /** Epochs that it takes the learning rate to fall; greater than `epochs` to stop early. */
  readonly schedule: number;
  /** Peak learning rate; it rises over the first steps and then falls in a line to nearly nothing. */
  readonly rate: number;
  /** Words a step. */
  readonly batchWords: number;
  /** Share of outputs dropped between layers, one mask a sentence (Gal and Ghahramani 2016). */
  readonly dropout: number;
  /** Share of pieces dropped. */
  readonly pieceDropout: number;
  readonly seed: number;
  /** Called after every epoch with the mean loss of a word. */
  readonly report: (epoch: number, loss: number, network: Network, inventory: Inventory) => void;
}

/** A sentence as numbers; position 0 is the root, where gold values are -1. */
export interface Example {
  readonly features: readonly WordFeatures[];
  /** How likely each word is to be taken for unknown: 1/4 over 1/4 + its frequency (Kiperwasser and Goldberg 2016). */
  readonly forget: readonly number[];
  readonly xpos: Int32Array;
  readonly upos: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

const LONGEST = 120;
const WARM_UP = 200;
const CLIP = 5;
const WEIGHT = { xpos: 1, upos: 0.5, arcs: 1, relations: 1 };

/** Names are those of the treebanks; words are known that occur twice in all. */
export function takeInventory(
  sentences: readonly GoldSentence[],
  silver: readonly GoldSentence[] = [],
): { inventory: Inventory; counts: Map<string, number> } {
  const counts = new Map<string, number>();
  for (const { forms } of [...sentences, ...silver]) {
    for (const form of forms) counts.set(normalize(form), (counts.get(normalize(form)) ?? 0) + 1);
  }
  const names = (column: 'xpos' | 'upos' | 'relations') =>
    [...new Set(sentences.flatMap((s) => s[column]))].sort();
  const words = [...counts]
    .filter(([, count]) => count > 1)
    .map(([word]) => word)
    .sort();
  return {
    inventory: { words, xpos: names('xpos'), upos: names('upos'), relations: names('relations') },
    counts,
  };
}

export function trainSyntax(
  sentences: readonly GoldSentence[],
  options: TrainingOptions,
): { network: Network; inventory: Inventory } {
  const { inventory, counts } = takeInventory(sentences, options.silver);
  const kernel = new Kernel();
  const network = new Network(kernel, {
    ...options.shape,
    words: inventory.words.length + 2,
    tags: roundUp(inventory.xpos.length + inventory.upos.length),
    relations: roundUp(inventory.relations.length),
  });
  const random = new Random(options.seed);
  initialize(network, random);
  const examples = encode(sentences, inventory, counts, options.shape.buckets);
  const trainer = new Trainer(network, inventory, options, random);
  const average = new Average(kernel, Object.values(network.parameters()));
  const silver = encode(options.silver, inventory, counts, options.shape.buckets);
  const halves = [0, 1].map((half) => [...examples, ...silver.filter((_, i) => i % 2 === half)]) as [
    Example[],
    Example[],
  ];
  const steps = options.schedule * cut(halves[0], options.batchWords, new Random(0)).length;
  let step = 0;
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    let loss = 0;
    let words = 0;
    for (const batch of cut(halves[epoch % 2 === 0 ? 0 : 1], options.batchWords, random)) {
      const rate = options.rate * Math.min(1, (step + 1) / WARM_UP) * Math.max(0.02, 1 - step / steps);
      loss += trainer.step(batch, rate);
      average.follow();
      words += batch.reduce((sum, e) => sum + e.features.length - 1, 0);
      step++;
    }
    average.swap();
    network.refresh();
    options.report(epoch, loss / words, network, inventory);
    if (epoch < options.epochs) average.swap();
    network.refresh();
  }
  return { network, inventory };
}

const roundUp = (n: number) => (n + 7) & ~7;

export function encode(
  sentences: readonly GoldSentence[],
  inventory: Inventory,
  counts: ReadonlyMap<string, number>,
  buckets: number,
): Example[] {
  const vocabulary = new Vocabulary(inventory.words, buckets);
  const index = (names: readonly string[]) => new Map(names.map((name, i) => [name, i]));
  const [xpos, upos, relations] = [index(inventory.xpos), index(inventory.upos), index(inventory.relations)];
  const numbers = (values: readonly string[], of: ReadonlyMap<string, number>) =>
    Int32Array.of(-1, ...values.map((v) => of.get(v) ?? -1));
  return sentences
    .filter((s) => s.forms.length > 0 && s.forms.length <= LONGEST)
    .map((s) => ({
      features: vocabulary.sentence(s.forms),
      forget: [0, ...s.forms.map((form) => 0.25 / (0.25 + (counts.get(normalize(form)) ?? 0)))],
      xpos: numbers(s.xpos, xpos),
      upos: numbers(s.upos, upos),
      heads: Int32Array.of(-1, ...s.heads.map((h) => h + 1)),
      relations: numbers(s.relations, relations),
    }));
}

/** Batches of about `words` words, of sentences of like length, in random order. */
function cut(examples: readonly Example[], words: number, random: Random): Example[][] {
  const sorted = examples
    .map((example) => ({
      example,
      key: example.features.length * (0.85 + 0.3 * random.next()) + random.next(),
    }))
    .sort((a, b) => a.key - b.key);
  const batches: Example[][] = [];
  let current: Example[] = [];
  let size = 0;
  for (const { example } of sorted) {
    if (size > 0 && size + example.features.length > words) {
      batches.push(current);
      current = [];
      size = 0;
    }
    current.push(example);
    size += example.features.length;
  }
  batches.push(current);
  return random.shuffle(batches);
}

/** Glorot and Bengio 2010 for layers, with forget gates open (Jozefowicz et al. 2015); small normals for embeddings. */
export function initialize(network: Network, random: Random): void {
  const { kernel, shape } = network;
  for (const [name, { rows, columns, address }] of Object.entries(network.parameters())) {
    const values = kernel.view(address, rows * columns);
    const scale = Math.sqrt(6 / (rows + (name.includes('layer') ? columns / 4 : columns)));
    if (name === 'words' || name === 'pieces')
      values.forEach((_, i) => {
        values[i] = 0.1 * random.normal();
      });
    else if (!name.endsWith('.bias'))
      values.forEach((_, i) => {
        values[i] = scale * (2 * random.next() - 1);
      });
    else if (name.startsWith('layer')) values.fill(1, shape.hidden, 2 * shape.hidden);
  }
  network.refresh();
}

type Masks = Map<Place, Float32Array>;

export class Trainer {
  private readonly network: Network;
  private readonly inventory: Inventory;
  private readonly options: TrainingOptions;
  private readonly random: Random;
  readonly gradients: Gradients;
  private readonly adam: Adam;

  constructor(network: Network, inventory: Inventory, options: TrainingOptions, random: Random) {
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

/** Turns scores into the gradient of the loss -log softmax(target), weighted; gives the loss. No target (-1): no loss. */
function crossEntropy(scores: Float32Array, target: number, weight: number): number {
  if (target < 0) {
    scores.fill(0);
    return 0;
  }
  const top = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const e = Math.exp((scores[i] as number) - top);
    scores[i] = e;
    sum += e;
  }
  const probability = (scores[target] as number) / sum;
  for (let i = 0; i < scores.length; i++) scores[i] = (weight * (scores[i] as number)) / sum;
  scores[target] = (scores[target] as number) - weight;
  return -weight * Math.log(probability + 1e-12);
}

/** Takes a gradient back through the leaky rectifier. */
function unrectify(gradient: Float32Array, activated: Float32Array): void {
  for (let i = 0; i < gradient.length; i++)
    if ((activated[i] as number) < 0) gradient[i] = (gradient[i] as number) * LEAK;
}
