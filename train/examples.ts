/** Treebank sentences as numbers, and batches of them. */
import type { WordFeatures } from '../src/syntax/activations.ts';
import { normalize } from '../src/syntax/features.ts';
import { type Inventory, Vocabulary } from '../src/syntax/vocabulary.ts';
import type { Random } from './random.ts';
import type { GoldSentence } from './treebank.ts';

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

/** Longer sentences are left out. */
const LONGEST = 120;

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
export function cut(examples: readonly Example[], words: number, random: Random): Example[][] {
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
