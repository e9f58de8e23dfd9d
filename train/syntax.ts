/** Trains the network of tagger and parser. */
import { Kernel } from '../src/model/kernel.ts';
import type { NetworkShape } from '../src/syntax/activations.ts';
import { Network } from '../src/syntax/network.ts';
import type { Inventory } from '../src/syntax/vocabulary.ts';
import { Average } from './average.ts';
import { cut, type Example, encode, takeInventory } from './examples.ts';
import { Random } from './random.ts';
import { type Dropout, Trainer } from './trainer.ts';
import type { GoldSentence } from './treebank.ts';

export interface TrainingOptions extends Dropout {
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
  readonly seed: number;
  /** Called after every epoch with the mean loss of a word. */
  readonly report: (epoch: number, loss: number, network: Network, inventory: Inventory) => void;
}

/** Steps in which the learning rate rises. */
const WARM_UP = 200;

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
