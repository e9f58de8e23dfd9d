import { LEAK } from '../src/syntax/network.ts';

/** Turns scores into the gradient of the loss -log softmax(target), weighted; gives the loss. No target (-1): no loss. */
export function crossEntropy(scores: Float32Array, target: number, weight: number): number {
  if (target < 0) {
    scores.fill(0);
    return 0;
  }
  const top = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const e = Math.exp((scores[i] as number) - top);
    scores[i] = e;
    sum += e;
  }
  const probability = (scores[target] as number) / sum;
  for (let i = 0; i < scores.length; i++) scores[i] = (weight * (scores[i] as number)) / sum;
  scores[target] = (scores[target] as number) - weight;
  return -weight * Math.log(probability + 1e-12);
}

/** Takes a gradient back through the leaky rectifier. */
export function unrectify(gradient: Float32Array, activated: Float32Array): void {
  for (let i = 0; i < gradient.length; i++)
    if ((activated[i] as number) < 0) gradient[i] = (gradient[i] as number) * LEAK;
}
