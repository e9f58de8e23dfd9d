/** Learns a linear-chain conditional random field over sparse features, from tags of which some may be left open. */
import type { Random } from './random.ts';

export interface ChainSample {
  /** Features of word `i` are `ids[offsets[i]]` up to `ids[offsets[i + 1]]`, numbered from 0. */
  readonly offsets: Int32Array;
  readonly ids: Int32Array;
  /** For each word a bit for each tag that it may have. */
  readonly allowed: Uint32Array;
  readonly weight: number;
}

/** Something that scores the tags of a sample beside its features, and learns with them. */
export interface Beside {
  readonly parameters: readonly Float32Array[];
  /** Adds to rows of one number a tag, word by word. */
  score(sample: number, scores: Float64Array): void;
  /** The slope of the loss for each of the scores of the sample last scored. */
  learn(slopes: Float64Array): void;
}

export interface ChainSettings {
  readonly features: number;
  readonly tags: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards zero. */
  readonly decay: number;
  /** Share of words whose own features are forgotten, and which features these are. */
  readonly forget: number;
  readonly isWord: (feature: number) => boolean;
  readonly random: Random;
  readonly beside?: Beside;
  readonly report?: (epoch: number, loss: number) => void;
}

export interface ChainWeights {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/** Slopes below this are left alone. */
const FLAT = 1e-5;

/** Gradient steps with AdaGrad (Duchi et al. 2011), sentence by sentence. */
export function trainChain(samples: readonly ChainSample[], settings: ChainSettings): ChainWeights {
  const { features, tags, random, rate, decay, beside } = settings;
  const weights = new Float32Array(features * tags);
  const squares = new Float32Array(features * tags).fill(1e-2);
  const transitions = new Float32Array(tags * tags);
  const transitionSquares = new Float32Array(tags * tags).fill(1e-2);
  const order = samples.map((_, i) => i);
  const step = (value: Float32Array, square: Float32Array, at: number, slope: number) => {
    const g = slope + decay * (value[at] as number);
    square[at] = (square[at] as number) + g * g;
    value[at] = (value[at] as number) - (rate * g) / Math.sqrt(square[at] as number);
  };
  const forgetful = ({ offsets, ids, allowed }: ChainSample) => {
    const keep = new Uint8Array(ids.length).fill(1);
    for (let i = 0; i < allowed.length; i++) {
      if (random.next() >= settings.forget) continue;
      for (let f = offsets[i] as number; f < (offsets[i + 1] as number); f++)
        if (settings.isWord(ids[f] as number)) keep[f] = 0;
    }
    return keep;
  };

  const mean = new Mean([weights, transitions, ...(beside?.parameters ?? [])]);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random.next() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    let loss = 0;
    let words = 0;
    for (const [at, index] of order.entries()) {
      const sample = samples[index] as ChainSample;
      const { offsets, ids, allowed, weight } = sample;
      const n = allowed.length;
      const keep = forgetful(sample);
      const scores = new Float64Array(n * tags);
      for (let i = 0; i < n; i++) {
        for (let f = offsets[i] as number; f < (offsets[i + 1] as number); f++) {
          if (!keep[f]) continue;
          const row = (ids[f] as number) * tags;
          for (let t = 0; t < tags; t++)
            scores[i * tags + t] = (scores[i * tags + t] as number) + (weights[row + t] as number);
        }
      }
      beside?.score(index, scores);
      const all = expectations(scores, transitions, n, tags, null);
      const gold = expectations(scores, transitions, n, tags, allowed);
      loss += all.log - gold.log;
      words += n;
      const slopes = all.nodes.map((share, k) => weight * (share - (gold.nodes[k] as number)));
      beside?.learn(slopes);
      for (let i = 0; i < n; i++) {
        const slope = slopes.subarray(i * tags, (i + 1) * tags);
        if (slope.every((one) => Math.abs(one) < FLAT)) continue;
        for (let f = offsets[i] as number; f < (offsets[i + 1] as number); f++) {
          if (!keep[f]) continue;
          const row = (ids[f] as number) * tags;
          for (let t = 0; t < tags; t++)
            if (Math.abs(slope[t] as number) > FLAT) step(weights, squares, row + t, slope[t] as number);
        }
      }
      for (let t = 0; t < tags * tags; t++) {
        const turn = weight * ((all.edges[t] as number) - (gold.edges[t] as number));
        if (Math.abs(turn) > FLAT) step(transitions, transitionSquares, t, turn);
      }
      if (2 * epoch > settings.epochs && at % STRIDE === STRIDE - 1) mean.look();
    }
    settings.report?.(epoch, loss / words);
  }
  mean.settle();
  return { weights, transitions };
}

/** The mean of parameters over the latter half of training (Polyak and Juditsky 1992): steadier than where they end. */
class Mean {
  private readonly parameters: readonly Float32Array[];
  private readonly sums: readonly Float64Array[];
  private looks = 0;

  constructor(parameters: readonly Float32Array[]) {
    this.parameters = parameters;
    this.sums = parameters.map(({ length }) => new Float64Array(length));
  }

  look(): void {
    this.looks++;
    for (const [k, sum] of this.sums.entries()) {
      const values = this.parameters[k] as Float32Array;
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (values[i] as number);
    }
  }

  /** Puts the means where the parameters are. */
  settle(): void {
    if (this.looks === 0) return;
    for (const [k, sum] of this.sums.entries())
      this.parameters[k]?.set(sum.map((value) => value / this.looks));
  }
}

/** Samples between two looks at the parameters. */
const STRIDE = 500;

/** Log of the sum over all allowed sequences, and how often each tag and each pair of tags is expected. */
export function expectations(
  scores: Float64Array,
  transitions: Float32Array,
  n: number,
  tags: number,
  allowed: Uint32Array | null,
): { log: number; nodes: Float64Array; edges: Float64Array } {
  const potentials = new Float64Array(n * tags);
  const moves = new Float64Array(tags * tags);
  for (let t = 0; t < tags * tags; t++) moves[t] = Math.exp(transitions[t] as number);
  let log = 0;
  for (let i = 0; i < n; i++) {
    let top = -Infinity;
    for (let t = 0; t < tags; t++) top = Math.max(top, scores[i * tags + t] as number);
    log += top;
    for (let t = 0; t < tags; t++) {
      const open = allowed === null || ((allowed[i] as number) >> t) & 1;
      potentials[i * tags + t] = open ? Math.exp((scores[i * tags + t] as number) - top) : 0;
    }
  }
  const forward = new Float64Array(n * tags);
  const backward = new Float64Array(n * tags);
  const scale = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let t = 0; t < tags; t++) {
      let value = i === 0 ? 1 : 0;
      for (let u = 0; i > 0 && u < tags; u++)
        value += (forward[(i - 1) * tags + u] as number) * (moves[u * tags + t] as number);
      value *= potentials[i * tags + t] as number;
      forward[i * tags + t] = value;
      sum += value;
    }
    scale[i] = sum;
    log += Math.log(sum);
    for (let t = 0; t < tags; t++) forward[i * tags + t] = (forward[i * tags + t] as number) / sum;
  }
  const edges = new Float64Array(tags * tags);
  for (let t = 0; t < tags; t++) backward[(n - 1) * tags + t] = 1;
  for (let i = n - 2; i >= 0; i--) {
    for (let t = 0; t < tags; t++) {
      let sum = 0;
      for (let u = 0; u < tags; u++) {
        const flow =
          (moves[t * tags + u] as number) *
          (potentials[(i + 1) * tags + u] as number) *
          (backward[(i + 1) * tags + u] as number);
        sum += flow;
        edges[t * tags + u] =
          (edges[t * tags + u] as number) +
          ((forward[i * tags + t] as number) * flow) / (scale[i + 1] as number);
      }
      backward[i * tags + t] = sum / (scale[i + 1] as number);
    }
  }
  const nodes = new Float64Array(n * tags);
  for (let k = 0; k < n * tags; k++) nodes[k] = (forward[k] as number) * (backward[k] as number);
  return { log, nodes, edges };
}
