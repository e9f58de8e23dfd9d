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

/** A file is unpacked once, whoever asks. @throws {WeightsError} if it is damaged or of something else */
export function readVectors(file: ArrayBuffer): Vectors {
  const known = unpacked.get(file) ?? unpack(file);
  unpacked.set(file, known);
  return known;
}

const unpacked = new WeakMap<ArrayBuffer, Vectors>();

function unpack(file: ArrayBuffer): Vectors {
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

/** How alike two words are used: the cosine of their vectors; 0 where one has none. */
export type Similarity = (a: string, b: string) => number;

export function createSimilarity({ size, rowOf, values }: Vectors): Similarity {
  const product = (a: number, b: number): number => {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += (values[a * size + k] as number) * (values[b * size + k] as number);
    return sum;
  };
  return (a, b) => {
    const [left, right] = [rowOf(a), rowOf(b)];
    if (left < 0 || right < 0) return 0;
    const lengths = product(left, left) * product(right, right);
    return lengths > 0 ? product(left, right) / Math.sqrt(lengths) : 0;
  };
}
