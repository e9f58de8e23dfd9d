/** Linear models over sparse features: a score for each output, summed over the features that are on. */
import { createTable } from './table.ts';
import { readWeights, type Section, WeightsError } from './weights.ts';

export interface SparseModel {
  readonly outputs: readonly string[];
  /** Numbers of the features that count. */
  readonly features: Int32Array;
  /** A row of one weight for each output, feature by feature. */
  readonly weights: Float32Array;
}

/** Scores of the outputs, in their order, for the features that are on; the array is used again by the next call. */
export type Scorer = (features: Int32Array) => Float64Array;

export function createScorer({ outputs, features, weights }: SparseModel): Scorer {
  const rowOf = createTable(features);
  const scores = new Float64Array(outputs.length);
  return (on) => {
    scores.fill(0);
    for (const feature of on) {
      const row = rowOf(feature) * outputs.length;
      if (row < 0) continue;
      for (let k = 0; k < scores.length; k++)
        scores[k] = (scores[k] as number) + (weights[row + k] as number);
    }
    return scores;
  };
}

/** The model as sections of a file of weights, each name after `name`. */
export function saveSparse(name: string, { outputs, features, weights }: SparseModel): Map<string, Section> {
  return new Map<string, Section>([
    [`${name} outputs`, outputs.join('\n')],
    [`${name} features`, features],
    [`${name} weights`, weights],
  ]);
}

/** @throws {WeightsError} if the file is damaged or has no such model */
export function loadSparse(file: ArrayBuffer, name: string): SparseModel {
  const sections = readWeights(file);
  const [outputs, features, weights] = ['outputs', 'features', 'weights'].map((part) =>
    sections.get(`${name} ${part}`),
  );
  if (typeof outputs !== 'string' || !(features instanceof Int32Array) || !(weights instanceof Float32Array))
    throw new WeightsError(`not weights of ${name}`);
  const names = outputs.split('\n');
  if (features.length * names.length !== weights.length)
    throw new WeightsError(`the weights of ${name} are of another size than they say`);
  return { outputs: names, features, weights };
}
