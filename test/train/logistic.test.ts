import { expect, it } from 'vitest';
import { type Sample, trainLogistic } from '../../train/logistic.ts';
import { Random } from '../../train/random.ts';

/** Feature 0 is always on, 1 goes with the first output, 2 with the second; of some samples one answer is not known. */
const SAMPLES: readonly Sample[] = [
  { features: Int32Array.of(0, 1), answers: [1, 2], weight: 1 },
  { features: Int32Array.of(0, 2), answers: [0, 3], weight: 1 },
  { features: Int32Array.of(0), answers: [0, 2], weight: 1 },
  { features: Int32Array.of(0, 1), answers: [1], weight: 1 },
];

const train = () =>
  trainLogistic(SAMPLES, { features: 3, outputs: 2, epochs: 200, rate: 0.1, random: new Random(1) });

it('learns which feature speaks for which output', () => {
  const weights = train();
  const sum = (output: number, ...features: number[]) =>
    features.reduce((all, feature) => all + (weights[2 * feature + output] ?? 0), 0);
  expect(sum(0, 0, 1)).toBeGreaterThan(0.5);
  expect(sum(0, 0, 2)).toBeLessThan(-0.5);
  expect(sum(1, 0, 2)).toBeGreaterThan(0.5);
  expect(sum(1, 0)).toBeLessThan(-0.5);
});

it('does the same again', () => {
  expect(train()).toEqual(train());
});
