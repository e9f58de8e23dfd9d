/** From sentences of words to tags, heads and relations, by the network. */

import type { Activations, ArcScores } from './activations.ts';
import { decode } from './decode.ts';
import type { Network } from './network.ts';
import { Recall } from './recall.ts';
import { type Inventory, Vocabulary } from './vocabulary.ts';

/** What the network says of one sentence, words counted without the root. */
export interface Analysis {
  readonly xpos: Int32Array;
  readonly upos: Int32Array;
  /** -1 for the root. */
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** Words that go through the network at once: enough for long products, few enough for the cache. */
const BATCH_WORDS = 1024;

/** Analyses any number of sentences, each a list of word forms. */
export type Tagger = (sentences: readonly (readonly string[])[]) => Analysis[];

export function createTagger(network: Network, inventory: Inventory): Tagger {
  const recall = new Recall(network, new Vocabulary(inventory.words, network.shape.buckets));
  return (sentences) => {
    const results = new Array<Analysis>(sentences.length);
    for (const chosen of batches(sentences)) {
      const found = analyseBatch(
        network,
        inventory,
        recall,
        chosen.map((i) => sentences[i] ?? []),
      );
      for (const [k, i] of chosen.entries()) results[i] = found[k] as Analysis;
    }
    return results;
  };
}

/** Indexes of sentences, longest first, so that those of like length go together. */
function* batches(sentences: readonly (readonly string[])[]): Generator<number[]> {
  const order = [...sentences.keys()].sort(
    (a, b) => (sentences[b]?.length ?? 0) - (sentences[a]?.length ?? 0) || a - b,
  );
  for (let from = 0; from < order.length; ) {
    let words = 0;
    let to = from;
    while (to < order.length && (to === from || words < BATCH_WORDS)) {
      words += (sentences[order[to++] ?? 0]?.length ?? 0) + 1;
    }
    yield order.slice(from, to);
    from = to;
  }
}

function analyseBatch(
  network: Network,
  inventory: Inventory,
  recall: Recall,
  sentences: readonly (readonly string[])[],
): Analysis[] {
  const { kernel, shape } = network;
  const mark = kernel.used;
  const pass = recall.forward(sentences);
  const { batch } = pass;
  const headRows = new Int32Array(batch.rows);
  const results = new Array<Analysis>(sentences.length);
  for (const [rank, index] of batch.order.entries()) {
    const heads = bestTree(network, pass, rank);
    const length = heads.length;
    const [xpos, upos] = [new Int32Array(length - 1), new Int32Array(length - 1)];
    for (let i = 1; i < length; i++) {
      const row = (batch.offset[i] ?? 0) + rank;
      headRows[row] = (batch.offset[heads[i] ?? 0] ?? 0) + rank;
      const scores = pass.tags + row * shape.tags * 4;
      xpos[i - 1] = best(kernel.floats, scores >> 2, inventory.xpos.length);
      upos[i - 1] = best(kernel.floats, (scores >> 2) + inventory.xpos.length, inventory.upos.length);
    }
    results[index] = {
      xpos,
      upos,
      heads: heads.subarray(1).map((h) => h - 1),
      relations: new Int32Array(length - 1),
    };
  }
  const { scores } = network.labelScores(pass, headRows);
  for (const [rank, index] of batch.order.entries()) {
    const { relations } = results[index] as Analysis;
    for (let i = 0; i < relations.length; i++) {
      const row = (batch.offset[i + 1] ?? 0) + rank;
      relations[i] = best(kernel.floats, (scores >> 2) + row * shape.relations, inventory.relations.length);
    }
  }
  kernel.release(mark);
  return results;
}

function bestTree(network: Network, pass: Activations, rank: number): Int32Array {
  const { kernel } = network;
  const mark = kernel.used;
  const { length, width, scores }: ArcScores = network.arcScores(pass, rank);
  const heads = decode(kernel.view(scores, length * width), length, width);
  kernel.release(mark);
  return heads;
}

function best(floats: Float32Array, from: number, count: number): number {
  let found = 0;
  for (let i = 1; i < count; i++) if ((floats[from + i] ?? 0) > (floats[from + found] ?? 0)) found = i;
  return found;
}
