import type { Random } from './random.ts';

/** Features that are on, and which of the outputs are known to be true or false. */
export interface Sample {
  readonly features: Int32Array;
  /** Twice the index of an output, plus one where it is true. */
  readonly answers: readonly number[];
  readonly weight: number;
}

export interface LogisticOptions {
  readonly features: number;
  readonly outputs: number;
  readonly epochs: number;
  readonly rate: number;
  readonly random: Random;
}

/**
 * Weights, feature by feature, of a logistic regression for each output, by stochastic gradient descent with a rate for each
 * weight (Duchi et al. 2011, "Adaptive subgradient methods"). Outputs that a sample does not know don't learn from it.
 */
export function trainLogistic(
  samples: readonly Sample[],
  { features, outputs, epochs, rate, random }: LogisticOptions,
): Float32Array {
  const weights = new Float32Array(features * outputs);
  const squares = new Float32Array(features * outputs);
  const order = [...samples];
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { features, answers, weight } of random.shuffle(order)) {
      for (const answer of answers) {
        const output = answer >> 1;
        let sum = 0;
        for (const feature of features) sum += weights[feature * outputs + output] as number;
        const slope = (1 / (1 + Math.exp(-sum)) - (answer & 1)) * weight;
        if (Math.abs(slope) < NEGLIGIBLE) continue;
        for (const feature of features) {
          const at = feature * outputs + output;
          const square = (squares[at] as number) + slope * slope;
          squares[at] = square;
          weights[at] = (weights[at] as number) - (rate * slope) / (Math.sqrt(square) + FLOOR);
        }
      }
    }
  }
  return weights;
}

const NEGLIGIBLE = 1e-4;
const FLOOR = 1e-2;
