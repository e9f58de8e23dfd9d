import { describe, expect, it } from 'vitest';
import { readVectors, SCALE, saveVectors } from '../../src/model/vectors.ts';
import { WeightsError, writeWeights } from '../../src/model/weights.ts';
import { createWindow, REACH, WIDTH, type WindowModel } from '../../src/model/window.ts';

const file = writeWeights(saveVectors(['coal', 'ship'], Int8Array.of(64, 0, -32, 16, 127, -127))).buffer;
const vectors = readVectors(file);

describe('vectors of words', () => {
  it('are found by the word, in small letters as they were saved', () => {
    expect(vectors.size).toBe(3);
    expect(['coal', 'ship', 'Coal', 'port', ''].map(vectors.rowOf)).toEqual([0, 1, -1, -1, -1]);
    expect([...vectors.values.subarray(3)]).toEqual([16, 127, -127]);
  });

  it.each([
    ['of something else', writeWeights(new Map([['words', 'coal ship']])).buffer],
    ['of another size', writeWeights(saveVectors(['coal', 'ship'], Int8Array.of(1, 2, 3))).buffer],
  ])('are refused if the file is %s', (_, other) => {
    expect(() => readVectors(other)).toThrow(WeightsError);
  });
});

describe('a window', () => {
  const [hidden, tags, kindCount] = [8, 3, 2];
  const count = WIDTH * vectors.size * hidden;
  const model: WindowModel = {
    bias: Float32Array.from({ length: hidden }, (_, k) => ((k * 5) % 7) / 8 - 0.5),
    input: Float32Array.from({ length: count }, (_, i) => ((i * 7) % 11) / 8 - 0.5),
    kinds: Float32Array.from({ length: WIDTH * kindCount * hidden }, (_, i) => ((i * 5) % 13) / 8 - 0.5),
    output: Float32Array.from({ length: hidden * tags }, (_, i) => ((i * 3) % 8) / 4 - 1),
  };
  const words = ['The', 'coal', 'ship', 'sank', 'coal'];
  const kinds = Uint8Array.of(1, 0, 0, 1, 0);

  /** The same by the formula, word by word. */
  function scoresOf(at: number, first: number, last: number): number[] {
    const sums = [...model.bias];
    const add = (weights: Float32Array, row: number, share: number) => {
      for (let k = 0; k < hidden; k++) sums[k] = (sums[k] ?? 0) + share * (weights[row * hidden + k] ?? 0);
    };
    for (let i = Math.max(first, at - REACH); i < Math.min(last, at + REACH + 1); i++) {
      const place = i - at + REACH;
      add(model.kinds, place * kindCount + (kinds[i] ?? 0), 1);
      const row = vectors.rowOf(words[i] ?? '');
      for (let d = 0; row >= 0 && d < vectors.size; d++)
        add(model.input, place * vectors.size + d, (vectors.values[row * vectors.size + d] ?? 0) / SCALE);
    }
    return Array.from({ length: tags }, (_, t) =>
      sums.reduce((sum, value, k) => sum + Math.max(0, value) * (model.output[k * tags + t] ?? 0), 1),
    );
  }

  it.each([
    [0, 5],
    [1, 3],
    [3, 3],
  ])('adds to the scores what the words of [%i, %i) and no others say', (first, last) => {
    const scores = new Float32Array((last - first) * tags).fill(1);
    const rows = Int32Array.from(words.slice(first, last), vectors.rowOf);
    createWindow(model, vectors)({ words: rows, kinds: kinds.subarray(first, last) }, scores);
    const wanted = Array.from({ length: last - first }, (_, i) => scoresOf(first + i, first, last)).flat();
    for (const [i, score] of scores.entries()) expect(score).toBeCloseTo(wanted[i] ?? Number.NaN, 5);
  });
});
