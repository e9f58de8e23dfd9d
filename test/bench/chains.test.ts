import { expect, test } from 'vitest';
import { compareChains, f1 } from '../../bench/chains.ts';

test('the worked example of Pradhan et al. 2014, section 4', () => {
  const [a, b, c, d, e, f, g, h, i] = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const { muc, bCubed, ceafE } = compareChains(
    [
      [a, b, c],
      [d, e, f, g],
    ],
    [
      [a, b],
      [c, d],
      [f, g, h, i],
    ],
  );
  const shares = [muc, bCubed, ceafE].map(({ recall, precision }) =>
    [recall, precision].map(([part, whole]) => Number((part / whole).toFixed(3))),
  );
  expect(shares).toEqual([
    [0.4, 0.4],
    [0.417, 0.5],
    [0.65, 0.433],
  ]);
});

test('the same chains score 1, and none score 0', () => {
  const chains = [
    [1, 2],
    [3, 4, 5],
  ];
  for (const tally of Object.values(compareChains(chains, chains))) expect(f1([tally])).toBe(1);
  for (const tally of Object.values(compareChains(chains, []))) expect(f1([tally])).toBe(0);
});
