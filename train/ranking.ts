import type { SparseModel } from '../src/model/sparse.ts';
import { Random } from './random.ts';

/** Candidates, by the features that are on for each, and which of them are right. */
export interface Choice {
  readonly rows: readonly Int32Array[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

export interface RankingOptions {
  /** The name of the one output. */
  readonly output: string;
  /** A feature counts if it is on in so many choices. */
  readonly often: number;
  readonly epochs: number;
  readonly rate: number;
  /** How much weights shrink. */
  readonly shrink: number;
}

/**
 * Weights under which the right candidates of each choice are likely, all together: the marginal likelihood of a log-linear model, by
 * stochastic gradient descent with a rate for each weight (Duchi et al. 2011); the mean of the weights over the latter half. The same
 * choices give the same weights.
 */
export function learnRanking(
  choices: readonly Choice[],
  { output, often, epochs, rate, shrink }: RankingOptions,
): SparseModel {
  const features = frequent(choices, often);
  const index = new Map(Array.from(features, (feature, i) => [feature, i]));
  const indexed = choices.map(({ rows, right, weight }) => ({
    ...{ right, weight },
    rows: rows.map((row) => row.map((feature) => index.get(feature) ?? -1).filter((feature) => feature >= 0)),
  }));
  const weights = new Float32Array(features.length);
  const squares = new Float32Array(features.length);
  const sum = new Float64Array(features.length);
  const random = new Random(1);
  let summed = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { rows, right, weight } of random.shuffle(indexed)) {
      const scores = rows.map((row) => row.reduce((all, feature) => all + (weights[feature] as number), 0));
      const top = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - top));
      const all = powers.reduce((a, b) => a + b, 0);
      const good = powers.reduce((a, b, i) => a + (right[i] ? b : 0), 0);
      for (const [i, row] of rows.entries()) {
        const power = powers[i] as number;
        const slope = weight * (power / all - (right[i] ? power / good : 0));
        for (const feature of row) {
          const pull = slope + shrink * (weights[feature] as number);
          const square = (squares[feature] as number) + pull * pull;
          squares[feature] = square;
          weights[feature] = (weights[feature] as number) - (rate * pull) / (Math.sqrt(square) + FLOOR);
        }
      }
    }
    if (2 * epoch + 2 <= epochs) continue;
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (weights[i] as number);
    summed++;
  }
  return { outputs: [output], features, weights: Float32Array.from(sum, (value) => value / summed) };
}

const FLOOR = 1e-2;

function frequent(choices: readonly Choice[], often: number): Int32Array {
  const counts = new Map<number, number>();
  for (const { rows } of choices) {
    const on = new Set(rows.flatMap((row) => [...row]));
    for (const feature of on) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return Int32Array.from([...counts].flatMap(([feature, count]) => (count >= often ? [feature] : []))).sort();
}
