import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decode } from '../../src/syntax/decode.ts';

/** The best score of any tree with one root word, by trying all. */
function bestByTrial(scores: Float32Array, length: number): number {
  const heads = new Int32Array(length).fill(-1);
  let best = Number.NEGATIVE_INFINITY;
  const assign = (word: number): void => {
    if (word === length) {
      if (isTree(heads)) best = Math.max(best, score(scores, heads));
      return;
    }
    for (let head = 0; head < length; head++) {
      if (head === word) continue;
      heads[word] = head;
      assign(word + 1);
    }
  };
  assign(1);
  return best;
}

function isTree(heads: Int32Array): boolean {
  if (heads.filter((head) => head === 0).length !== 1) return false;
  for (let word = 1; word < heads.length; word++) {
    let at = word;
    for (let steps = 0; at !== 0; steps++) {
      if (steps > heads.length) return false;
      at = heads[at] ?? 0;
    }
  }
  return true;
}

function score(scores: Float32Array, heads: Int32Array): number {
  let sum = 0;
  for (let word = 1; word < heads.length; word++)
    sum += scores[word * heads.length + (heads[word] ?? 0)] ?? 0;
  return sum;
}

it('finds the best tree with one root', () => {
  const problem = fc
    .integer({ min: 2, max: 5 })
    .chain((length) =>
      fc.tuple(
        fc.constant(length),
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: length ** 2, maxLength: length ** 2 }),
      ),
    );
  fc.assert(
    fc.property(problem, ([length, values]) => {
      const scores = Float32Array.from(values);
      const heads = decode(scores, length, length);
      expect(isTree(heads)).toBe(true);
      expect(score(scores, heads)).toBe(bestByTrial(scores, length));
    }),
    { numRuns: 500, seed: 1 },
  );
});

it('makes a tree of any length', () => {
  const length = 257;
  const scores = Float32Array.from({ length: length * length }, (_, i) => (i * 7919) % 1013);
  expect(isTree(decode(scores, length, length))).toBe(true);
});
