/** What words have in common, as a vector of small numbers for each: words used alike have vectors alike. */
import { hashText } from './hash.ts';
import { createTable } from './table.ts';
import { readWeights, type Section, WeightsError } from './weights.ts';

export interface Vectors {
  /** Numbers in a vector. */
  readonly size: number;
  /** Row of a word in small letters, -1 if it has no vector. Words are told apart by hash alone. */
  rowOf(word: string): number;
  /** Rows of `size` integers: the numbers of a vector times `SCALE`. */
  readonly values: Int8Array;
}

/** What a vector's numbers are multiplied by to be 8-bit integers. */
export const SCALE = 64;

/** @throws {WeightsError} if the file is damaged or of something else */
export function readVectors(file: ArrayBuffer): Vectors {
  const sections = readWeights(file);
  const [words, values] = [sections.get('words'), sections.get('values')];
  if (!(words instanceof Int32Array) || !(values instanceof Int8Array))
    throw new WeightsError('not vectors of words');
  if (values.length % words.length !== 0)
    throw new WeightsError('the vectors of words are of another size than they say');
  const rowOf = createTable(words);
  return { size: values.length / words.length, rowOf: (word) => rowOf(keyOf(word)), values };
}

/** Words by descending frequency, and the 8-bit integers of their vectors, as sections of a file of weights. */
export function saveVectors(words: readonly string[], values: Int8Array): Map<string, Section> {
  return new Map<string, Section>([
    ['words', Int32Array.from(words, keyOf)],
    ['values', values],
  ]);
}

function keyOf(word: string): number {
  return hashText(word, 0, word.length, 21) | 0;
}
