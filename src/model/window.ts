/**
 * Scores of tags from the vectors of a word and of those around it: one hidden layer over the window (Collobert et al.
 * 2011, "Natural language processing (almost) from scratch").
 */
import { SCALE, type Vectors } from './vectors.ts';

/** Words on either side that are looked at. */
export const REACH = 2;
/** Words in a window. */
export const WIDTH = 2 * REACH + 1;

export interface WindowModel {
  /** One value a hidden unit. */
  readonly bias: Float32Array;
  /** A row of one weight a hidden unit, for each number of a vector, for each place of the window from the left. */
  readonly input: Float32Array;
  /** A row of one weight a tag, for each hidden unit. */
  readonly output: Float32Array;
}

/** Adds the scores of the words of a sentence, as rows of vectors (-1 for a word without), to rows of one number a tag. */
export type Window = (words: Int32Array, scores: Float32Array) => void;

/** Words whose part of the hidden layer is kept: those of an article come again and again. */
const KEPT = 4096;

export function createWindow({ bias, input, output }: WindowModel, vectors: Vectors): Window {
  const hidden = bias.length;
  const tags = output.length / hidden;
  const kept = new Map<number, Float32Array>();
  const sum = new Float32Array(hidden);

  /** What a word adds to the hidden layer from each place of the window. */
  const partsOf = (row: number): Float32Array => {
    const known = kept.get(row);
    if (known) return known;
    const parts = new Float32Array(WIDTH * hidden);
    for (let place = 0; place < WIDTH; place++) {
      const own = parts.subarray(place * hidden, (place + 1) * hidden);
      for (let d = 0; d < vectors.size; d++) {
        const value = (vectors.values[row * vectors.size + d] as number) / SCALE;
        const from = (place * vectors.size + d) * hidden;
        for (let k = 0; k < hidden; k++) own[k] = (own[k] as number) + value * (input[from + k] as number);
      }
    }
    if (kept.size >= KEPT) kept.clear();
    kept.set(row, parts);
    return parts;
  };

  return (words, scores) => {
    const parts = Array.from(words, (row) => (row < 0 ? null : partsOf(row)));
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
