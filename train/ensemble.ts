/** Several models of names as one. */
import type { NameModel } from '../src/mention/recognizer.ts';
import type { WindowModel } from '../src/model/window.ts';

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
  /** Rows of one weight a hidden unit, side by side. */
  const beside = (of: (window: WindowModel) => Float32Array) => {
    const joined = new Float32Array(windows.length * of(first.window).length);
    for (const [m, window] of windows.entries()) {
      const rows = of(window);
      for (let from = 0; from < rows.length; from += hidden)
        joined.set(rows.subarray(from, from + hidden), from * windows.length + m * hidden);
    }
    return joined;
  };
  return {
    features: first.features,
    weights: mean(({ weights }) => weights),
    transitions: mean(({ transitions }) => transitions),
    window: {
      bias: beside(({ bias }) => bias),
      input: beside(({ input }) => input),
      kinds: beside(({ kinds }) => kinds),
      output: Float32Array.from(
        windows.flatMap(({ output }) => Array.from(output, (weight) => share * weight)),
      ),
    },
  };
}
