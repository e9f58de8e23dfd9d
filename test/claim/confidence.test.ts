import { expect, it } from 'vitest';
import { createClaimFinder } from '../../src/claim/claims.ts';
import { logistic } from '../../src/model/logistic.ts';
import { readingOf, resources } from './notation.ts';

const TEXT = 'The bank may acquire Volga Shipping.';

function confidenceWith(weights: string): number | undefined {
  const { article, mentions, entities, ...syntax } = readingOf(TEXT);
  const findClaims = createClaimFinder({
    ...resources,
    lexicon: { ...resources.lexicon, confidence: weights },
  });
  return findClaims(article, syntax, mentions, entities).find(({ type }) => type === 'ACQUIRED')?.confidence;
}

it('adds up the weights of what a claim is like', () => {
  expect(confidenceWith('# why\nrule\t1.5\n')).toBe(0.82);
  expect(confidenceWith('rule\t1.5\npossible\t-1.5\nopen\t9\n')).toBe(0.5);
});

it('never is quite sure', () => {
  expect(confidenceWith('rule\t20\n')).toBe(0.98);
  expect(confidenceWith('rule\t-20\n')).toBe(0.02);
});

it('leaves what speaks for a claim as it is without weights', () => {
  expect(confidenceWith('')).toBeGreaterThan(0.5);
});

it('names a line that is broken', () => {
  expect(() => confidenceWith('rule 1.5\n')).toThrow(/lexicon\/confidence\.txt: "rule 1\.5" is no trait/);
});

it.each([-40, -3, -0.5, 0, 0.5, 3, 40])('squashes %d as the logistic function does', (x) => {
  expect(logistic(x)).toBeCloseTo(1 / (1 + Math.exp(-x)), 2);
});
