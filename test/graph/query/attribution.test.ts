import { expect, test } from 'vitest';
import { attributionOf } from '../../../graph/query/attribution.ts';

test.each([
  ['the article itself', [], undefined, ''],
  ['one', ['X'], undefined, 'according to X'],
  ['one through another', ['X', 'Y'], undefined, 'according to X, as told by Y'],
  ['two together', ['X', 'Y'], [1], 'according to X and Y'],
  ['three together', ['X', 'Y', 'Z'], [1, 2], 'according to X, Y and Z'],
  ['two through two', ['W', 'X', 'Y', 'Z'], [1, 3], 'according to W and X, as told by Y and Z'],
])('%s', (_, speakers, together, words) => {
  expect(attributionOf(together ? { speakers, together } : { speakers })).toBe(words);
});
