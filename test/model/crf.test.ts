import { expect, test } from 'vitest';
import { bestTags } from '../../src/model/crf.ts';
import { createTable } from '../../src/model/table.ts';
import { expectations } from '../../train/crf.ts';

const tags = 3;
const transitions = Float32Array.of(0.5, -1, 0.2, 0.1, 0.3, -0.4, -2, 0.6, 0);
const scores = Float32Array.of(1, 0.2, -1, 0.4, 0.5, 0.9, -0.3, 0.8, 0.1, 1.2, 0, 0.4);
const words = scores.length / tags;

/** Every sequence of tags with its score. */
function sequences(): { tags: number[]; score: number }[] {
  return Array.from({ length: tags ** words }, (_, n) => {
    const sequence = Array.from({ length: words }, (_, i) => Math.floor(n / tags ** i) % tags);
    const score = sequence.reduce(
      (sum, tag, i) =>
        sum +
        (scores[i * tags + tag] ?? 0) +
        (i > 0 ? (transitions[(sequence[i - 1] ?? 0) * tags + tag] ?? 0) : 0),
      0,
    );
    return { tags: sequence, score };
  });
}

test('the best tags are those of the best of all sequences', () => {
  const best = sequences().reduce((a, b) => (b.score > a.score ? b : a));
  expect([...bestTags({ tags, transitions }, scores, words)]).toEqual(best.tags);
  expect([...bestTags({ tags, transitions }, scores, 0)]).toEqual([]);
});

test('expectations are those of all sequences, and of those allowed', () => {
  const wide = Float64Array.from(scores);
  for (const allowed of [null, Uint32Array.of(1, 6, 7, 5)]) {
    const open = sequences().filter(({ tags: own }) =>
      own.every((tag, i) => allowed === null || ((allowed[i] ?? 0) >> tag) & 1),
    );
    const total = open.reduce((sum, { score }) => sum + Math.exp(score), 0);
    const { log, nodes, edges } = expectations(wide, transitions, words, tags, allowed);
    expect(log).toBeCloseTo(Math.log(total), 6);
    for (let tag = 0; tag < tags; tag++) {
      const share = open
        .filter(({ tags: own }) => own[1] === tag)
        .reduce((sum, { score }) => sum + Math.exp(score), 0);
      expect(nodes[tags + tag]).toBeCloseTo(share / total, 6);
    }
    expect(edges.reduce((sum, edge) => sum + edge, 0)).toBeCloseTo(words - 1, 6);
  }
});

test('a table finds the row of each feature, and none for others', () => {
  const features = Int32Array.of(7, -3, 0, 2_000_000_000, 15, 23);
  const rowOf = createTable(features);
  expect([...features].map(rowOf)).toEqual([0, 1, 2, 3, 4, 5]);
  expect([1, -7, 31].map(rowOf)).toEqual([-1, -1, -1]);
  expect(createTable(new Int32Array(0))(5)).toBe(-1);
});
