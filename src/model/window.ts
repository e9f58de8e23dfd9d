/**
 * Scores of tags from the vectors of a word and of those around it,
 */
import { Kernel } from './kernel.ts';
import { SCALE, type Vectors } from './vectors.ts';

/** Words on either side that are looked at. */
export const REACH = 4;
/** Words in a window. */
export const WIDTH = 2 * REACH + 1;

export interface WindowModel {
  /** One value a hidden unit. */
  readonly bias: Float32Array;
  /** A row of one weight a hidden unit, for each number of a vector, for each place of the window from the left. */
  readonly input: Float32Array;
  /** Such a row for each kind of word, for each place. */
  readonly kinds: Float32Array;
  /** A row of one weight a tag, for each hidden unit. */
  readonly output: Float32Array;
}

/** A sentence as a window sees it. */
export interface Passage {
  /** Rows of the words' vectors, -1 for a word without. */
  readonly words: Int32Array;
  /** The kind of each word, below the number of kinds that the model knows. */
  readonly kinds: Uint8Array;
}

/** Adds the scores of the words of a sentence to rows of one number a tag. */
export type Window = (passage: Passage, scores: Float32Array) => void;

/** Words whose part of the hidden layer is kept: those of an article come again and again. */
const KEPT = 2048;

/** Of a model whose number of hidden units is a multiple of eight. */
export function createWindow(model: WindowModel, vectors: Vectors): Window {
  const { bias, output } = model;
  const hidden = bias.length;
  const tags = output.length / hidden;
  const width = WIDTH * hidden;
  const kindCount = model.kinds.length / width;
  /** What a word of a kind adds to the hidden layer from each place of the window. */
  const kept = new Map<number, Float32Array>();
  const learn = createParts(model, vectors);
  const sum = new Float32Array(hidden);

  return ({ words, kinds }, scores) => {
    const keys = Array.from(words, (row, i) => (row + 1) * kindCount + (kinds[i] as number));
    let missing = [...new Set(keys)].filter((key) => !kept.has(key));
    if (kept.size + missing.length > KEPT) {
      kept.clear();
      missing = [...new Set(keys)];
    }
    if (missing.length > 0) {
      const parts = learn(missing);
      for (const [i, key] of missing.entries()) kept.set(key, parts.slice(i * width, (i + 1) * width));
    }
    const parts = keys.map((key) => kept.get(key));
    for (let i = 0; i < parts.length; i++) {
      sum.set(bias);
      for (let place = 0; place < WIDTH; place++) {
        const part = parts[i + place - REACH];
        if (!part) continue;
        const from = place * hidden;
        for (let k = 0; k < hidden; k++) sum[k] = (sum[k] as number) + (part[from + k] as number);
      }
      for (let k = 0; k < hidden; k++) {
        const value = sum[k] as number;
        if (value <= 0) continue;
        for (let t = 0; t < tags; t++)
          scores[i * tags + t] = (scores[i * tags + t] as number) + value * (output[k * tags + t] as number);
      }
    }
  };
}

/**
 * Words of a kind, as the row of the word's vector and one, times the number of kinds, and the kind → what each adds to the hidden
 * layer, for each place of the window; good until the next call.
 */
function createParts(
  { bias, input, kinds }: WindowModel,
  { size, values }: Vectors,
): (keys: readonly number[]) => Float32Array {
  const hidden = bias.length;
  const kindCount = kinds.length / (WIDTH * hidden);
  const kernel = new Kernel();
  const [weights, packed] = [kernel.allocate(input.length), kernel.allocate(input.length)];
  kernel.view(weights, input.length).set(input);
  const placeSize = size * hidden * 4;
  for (let place = 0; place < WIDTH; place++)
    kernel.pack(size, hidden, weights + place * placeSize, hidden, 1, packed + place * placeSize);
  const mark = kernel.used;
  return (keys) => {
    const count = keys.length;
    kernel.release(mark);
    const [from, to] = [kernel.allocate(count * size), kernel.allocate(count * WIDTH * hidden)];
    const vectors = kernel.view(from, count * size).fill(0);
    const parts = kernel.view(to, count * WIDTH * hidden);
    for (const [i, key] of keys.entries()) {
      const row = Math.floor(key / kindCount) - 1;
      for (let d = 0; row >= 0 && d < size; d++)
        vectors[i * size + d] = (values[row * size + d] as number) / SCALE;
      for (let place = 0; place < WIDTH; place++) {
        const at = (place * kindCount + (key % kindCount)) * hidden;
        parts.set(kinds.subarray(at, at + hidden), (i * WIDTH + place) * hidden);
      }
    }
    for (let place = 0; place < WIDTH; place++) {
      const [own, out] = [packed + place * placeSize, to + place * hidden * 4];
      kernel.multiply(count, hidden, size, from, size, 1, own, out, WIDTH * hidden);
    }
    return parts;
  };
}
