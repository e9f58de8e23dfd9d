import { type Batch, layOut } from '../model/batch.ts';
import type { Activations } from './activations.ts';
import type { Network } from './network.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words kept: some ten megabytes. */
const CAPACITY = 4096;
/** Stands for the root among the words kept; no word is a line break. */
const ROOT_FORM = '\n';

/**
 * What the first layer makes of a word does not depend on its sentence, and texts repeat their words: the input sums of its
 * gates are kept, so that most words skip embedding and the first product. Results are the same bits either way.
 */
export class Recall {
  private readonly network: Network;
  private readonly vocabulary: Vocabulary;
  private readonly slots = new Map<string, number>();
  private readonly kept: readonly [number, number];

  constructor(network: Network, vocabulary: Vocabulary) {
    this.network = network;
    this.vocabulary = vocabulary;
    const size = CAPACITY * 4 * network.shape.hidden;
    this.kept = [network.kernel.allocate(size), network.kernel.allocate(size)];
  }

  /** Runs the network on sentences of word forms. Activations live until the caller releases the kernel. */
  forward(sentences: readonly (readonly string[])[]): Activations {
    const { network } = this;
    const { kernel } = network;
    const width = 4 * network.shape.hidden;
    const batch = layOut(sentences.map((forms) => forms.length + 1));
    const gates: [number, number] = [
      kernel.allocate(batch.rows * width),
      kernel.allocate(batch.rows * width),
    ];
    const mark = kernel.used;
    const forms = formsByRow(batch, sentences);
    const sources = this.place(forms);
    for (const direction of [0, 1] as const) {
      const { floats } = kernel;
      const to = gates[direction] >> 2;
      for (const [row, source] of sources[direction].entries()) {
        floats.copyWithin(to + row * width, source >> 2, (source >> 2) + width);
      }
    }
    kernel.release(mark);
    return network.ascend(batch, 0, gates);
  }

  /** Where each form's gates lie: in a kept slot, or, once these are full, only for now. */
  private place(forms: readonly string[]): [number[], number[]] {
    const { network, vocabulary, kept } = this;
    const { kernel, width } = network;
    const fresh = [...new Set(forms)].filter((form) => !this.slots.has(form));
    const input = kernel.allocate(fresh.length * width);
    for (const [i, form] of fresh.entries()) {
      network.embed(form === ROOT_FORM ? vocabulary.root : vocabulary.word(form), input + i * width * 4);
    }
    const made = network.project(0, fresh.length, input);
    const bytes = 4 * network.shape.hidden * 4;
    const temporary = new Map<string, number>();
    for (const [i, form] of fresh.entries()) {
      if (this.slots.size >= CAPACITY) {
        temporary.set(form, i);
        continue;
      }
      const slot = this.slots.size;
      this.slots.set(form, slot);
      for (const direction of [0, 1] as const) {
        const from = (made[direction] + i * bytes) >> 2;
        kernel.floats.copyWithin((kept[direction] + slot * bytes) >> 2, from, from + bytes / 4);
      }
    }
    const address = (form: string, direction: 0 | 1) => {
      const slot = this.slots.get(form);
      return slot === undefined
        ? made[direction] + (temporary.get(form) ?? 0) * bytes
        : kept[direction] + slot * bytes;
    };
    const places: [number[], number[]] = [
      forms.map((form) => address(form, 0)),
      forms.map((form) => address(form, 1)),
    ];
    if (temporary.size > 0) this.slots.clear();
    return places;
  }
}

function formsByRow(batch: Batch, sentences: readonly (readonly string[])[]): string[] {
  const forms = new Array<string>(batch.rows);
  for (const [rank, index] of batch.order.entries()) {
    const sentence = sentences[index] ?? [];
    for (let step = 0; step <= sentence.length; step++) {
      forms[(batch.offset[step] ?? 0) + rank] = step === 0 ? ROOT_FORM : (sentence[step - 1] ?? '');
    }
  }
  return forms;
}
