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
  const { bias, input, output } = model;
  const hidden = bias.length;
  const tags = output.length / hidden;
  const width = WIDTH * hidden;
  /** What a word adds to the hidden layer from each place of the window. */
  const kept = new Map<number, Float32Array>();
  const learn = createParts(input, hidden, vectors);
  const kindCount = model.kinds.length / width;
  const sum = new Float32Array(hidden);

  return ({ words, kinds }, scores) => {
    let missing = [...new Set(words)].filter((row) => row >= 0 && !kept.has(row));
    if (kept.size + missing.length > KEPT) {
      kept.clear();
      missing = [...new Set(words)].filter((row) => row >= 0);
    }
    if (missing.length > 0) {
      const parts = learn(missing);
      for (const [i, row] of missing.entries()) kept.set(row, parts.slice(i * width, (i + 1) * width));
    }
    const parts = Array.from(words, (row) => kept.get(row));
    for (let i = 0; i < parts.length; i++) {
      sum.set(bias);
      for (let place = 0; place < WIDTH; place++) {
        const at = i + place - REACH;
        const kind = kinds[at];
        if (kind === undefined) continue;
        addRow(sum, model.kinds, place * kindCount + kind);
        const part = parts[at];
        if (part) addRow(sum, part, place);
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

/** Adds a row of `rows` to a row. */
function addRow(to: Float32Array, rows: Float32Array, row: number): void {
  const from = row * to.length;
  for (let k = 0; k < to.length; k++) to[k] = (to[k] as number) + (rows[from + k] as number);
}

/** Rows of vectors → what each adds to the hidden layer, for each place of the window; good until the next call. */
function createParts(
  input: Float32Array,
  hidden: number,
  { size, values }: Vectors,
): (rows: readonly number[]) => Float32Array {
  const kernel = new Kernel();
  const [weights, packed] = [kernel.allocate(input.length), kernel.allocate(input.length)];
  kernel.view(weights, input.length).set(input);
  const placeSize = size * hidden * 4;
  for (let place = 0; place < WIDTH; place++)
    kernel.pack(size, hidden, weights + place * placeSize, hidden, 1, packed + place * placeSize);
  const mark = kernel.used;
  return (rows) => {
    kernel.release(mark);
    const [from, to] = [kernel.allocate(rows.length * size), kernel.allocate(rows.length * WIDTH * hidden)];
    const vectors = kernel.view(from, rows.length * size);
    for (const [i, row] of rows.entries())
      for (let d = 0; d < size; d++) vectors[i * size + d] = (values[row * size + d] as number) / SCALE;
    const parts = kernel.view(to, rows.length * WIDTH * hidden).fill(0);
    for (let place = 0; place < WIDTH; place++) {
      const [own, out] = [packed + place * placeSize, to + place * hidden * 4];
      kernel.multiply(rows.length, hidden, size, from, size, 1, own, out, WIDTH * hidden);
    }
    return parts;
  };
}
