/** Several models of names as one. */
import type { NameModel } from '../src/mention/recognizer.ts';

/**
 * One model whose scores are the mean of those of the models: weights of features and transitions are averaged, the windows
 * stand side by side. After Hansen and Salamon 1990, "Neural network ensembles".
 *
 * @param models of the same features and sizes, at least one
 */
export function meanOf(models: readonly NameModel[]): NameModel {
  const [first] = models;
  if (!first) throw new Error('there is no mean of no models');
  const share = 1 / models.length;
  const mean = (of: (model: NameModel) => Float32Array) =>
    of(first).map((_, i) => models.reduce((sum, model) => sum + share * (of(model)[i] as number), 0));
  const windows = models.map(({ window }) => window);
  const hidden = first.window.bias.length;
  const input = new Float32Array(windows.reduce((sum, window) => sum + window.input.length, 0));
  for (const [m, window] of windows.entries())
    for (let row = 0; row < window.input.length / hidden; row++)
      input.set(window.input.subarray(row * hidden, (row + 1) * hidden), (row * windows.length + m) * hidden);
  return {
    features: first.features,
    weights: mean(({ weights }) => weights),
    transitions: mean(({ transitions }) => transitions),
    window: {
      input,
      bias: Float32Array.from(windows.flatMap(({ bias }) => [...bias])),
      output: Float32Array.from(
        windows.flatMap(({ output }) => Array.from(output, (weight) => share * weight)),
      ),
    },
  };
}
