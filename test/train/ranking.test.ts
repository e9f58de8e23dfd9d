import { expect, test } from 'vitest';
import { createChooser } from '../../src/entity/antecedents.ts';
import { saveSparse } from '../../src/model/sparse.ts';
import { writeWeights } from '../../src/model/weights.ts';
import { learnRanking } from '../../train/ranking.ts';

const options = { output: 'antecedent', often: 1, epochs: 20, rate: 0.1, shrink: 0 };
const rows = (...features: number[][]) => features.map((row) => Int32Array.from(row));
/** Candidates with feature 1 are right, those with 2 are not, and where 3 asks there is none. */
const choices = [
  { rows: rows([1], [2], [4]), right: [true, false, false], weight: 1 },
  { rows: rows([2], [1], [4]), right: [false, true, false], weight: 1 },
  { rows: rows([2], [4, 3]), right: [false, true], weight: 1 },
];
const model = learnRanking(choices, options);
const choose = createChooser({
  weights: { antecedents: writeWeights(saveSparse('antecedents', model)).buffer },
});
const ask = (...features: number[][]) =>
  choose({ anaphor: 0, group: 'thing', candidates: [], rows: rows(...features) });

test('learns what right candidates have, and when there is none', () => {
  expect(ask([2], [1], [4])).toBe(1);
  expect(ask([1], [2], [4])).toBe(0);
  expect(ask([2], [4, 3])).toBe(-1);
});

test('what leads by too little is not chosen', () => {
  expect(ask([1], [1], [4])).toBe(-1);
  expect(ask([4])).toBe(-1);
});

test('without weights nothing is chosen', () => {
  expect(createChooser({})({ anaphor: 0, group: 'person', candidates: [], rows: rows([1], [4]) })).toBe(-1);
});

test('the same choices give the same weights', () => {
  expect(learnRanking(choices, options)).toEqual(model);
});
