/**
 * Names by a conditional random field over the features of `namefeatures.ts` and the vectors of words (after Turian et al.
 * 2010, "Word representations", and Collobert et al. 2011), with weights from `models/names.bin` and `models/vectors.bin`.
 */
import { bestTags } from '../model/crf.ts';
import { createTable } from '../model/table.ts';
import { readVectors, type Vectors } from '../model/vectors.ts';
import { readWeights, type Section, WeightsError } from '../model/weights.ts';
import { createWindow, type Passage, WIDTH, type WindowModel } from '../model/window.ts';
import type { TokenFeatures } from './namefeatures.ts';
import { LABELS, type NameLabel } from './namelabels.ts';
import type { Page } from './page.ts';
import { KINDS } from './wordkinds.ts';

/** Tag 0 is outside of names; label `k` opens with tag 1 + 2k and goes on with 2 + 2k. */
export const TAGS = 1 + 2 * LABELS.length;

export interface LabelledName {
  readonly first: number;
  readonly last: number;
  readonly label: NameLabel;
  /** How far the best tag is ahead of the second, summed score against summed score, at its weakest token. */
  readonly margin: number;
}

export interface NameModel {
  readonly features: Int32Array;
  /** A row of `TAGS` weights for each feature. */
  readonly weights: Float32Array;
  /** TAGS × TAGS. */
  readonly transitions: Float32Array;
  readonly window: WindowModel;
}

/** Names of each sentence, ascending; they never overlap. */
export type Recognizer = (page: Page, features: TokenFeatures) => LabelledName[];

/** @throws {WeightsError} if a file is damaged, of something else, or does not go with the other */
export function createRecognizer(names: ArrayBuffer, vectors: ArrayBuffer): Recognizer {
  return recognizerOf(loadNames(names), readVectors(vectors));
}

function recognizerOf(model: NameModel, vectors: Vectors): Recognizer {
  const scoresOf = createTagScorer(model, vectors);
  return ({ sentences, lower }, features) => {
    const names: LabelledName[] = [];
    for (const { first, last } of sentences) {
      const words = Int32Array.from({ length: last - first }, (_, i) =>
        vectors.rowOf(lower[first + i] ?? ''),
      );
      const kinds = features.kinds.subarray(first, last);
      const scores = scoresOf(features, { words, kinds }, first);
      const tags = bestTags({ tags: TAGS, transitions: model.transitions }, scores, words.length);
      for (const { first: from, last: to, label } of namesOf(tags))
        names.push({ first: first + from, last: first + to, label, margin: margin(scores, tags, from, to) });
    }
    return names;
  };
}

/**
 * Scores of the tags of a sentence that begins at token `first`, a row of `TAGS` a word.
 *
 * @throws {WeightsError} if the weights do not go with the vectors
 */
export function createTagScorer(
  { features, weights, window }: NameModel,
  vectors: Vectors,
): (features: Pick<TokenFeatures, 'offsets' | 'ids'>, passage: Passage, first: number) => Float32Array {
  const hidden = window.bias.length;
  const fits =
    window.input.length === WIDTH * vectors.size * hidden &&
    window.kinds.length === WIDTH * KINDS * hidden &&
    window.output.length === hidden * TAGS;
  if (!fits) throw new WeightsError('the weights of names are made for other vectors of words');
  const rowOf = createTable(features);
  const addWindow = createWindow(window, vectors);
  return ({ offsets, ids }, passage, first) => {
    const count = passage.words.length;
    const scores = new Float32Array(count * TAGS);
    for (let i = 0; i < count; i++) {
      const end = offsets[first + i + 1] as number;
      for (let f = offsets[first + i] as number; f < end; f++) {
        const row = rowOf(ids[f] as number) * TAGS;
        if (row < 0) continue;
        for (let t = 0; t < TAGS; t++)
          scores[i * TAGS + t] = (scores[i * TAGS + t] as number) + (weights[row + t] as number);
      }
    }
    addWindow(passage, scores);
    return scores;
  };
}

/** Tags → names. */
export function namesOf(tags: ArrayLike<number>): Pick<LabelledName, 'first' | 'last' | 'label'>[] {
  const names: { first: number; last: number; label: NameLabel }[] = [];
  let open = -1;
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i] as number;
    const kind = tag === 0 ? -1 : (tag - 1) >> 1;
    const name = names[names.length - 1];
    if (kind >= 0 && tag % 2 === 0 && kind === open && name) name.last = i + 1;
    else if (kind >= 0) names.push({ first: i, last: i + 1, label: LABELS[kind] as NameLabel });
    open = kind;
  }
  return names;
}

function margin(scores: Float32Array, tags: Int32Array, first: number, last: number): number {
  let least = Infinity;
  for (let i = first; i < last; i++) {
    const own = (tags[i] as number) === 0 ? -1 : ((tags[i] as number) - 1) >> 1;
    let best = -Infinity;
    let other = -Infinity;
    for (let t = 0; t < TAGS; t++) {
      const score = scores[i * TAGS + t] as number;
      if (t > 0 && (t - 1) >> 1 === own) best = Math.max(best, score);
      else other = Math.max(other, score);
    }
    least = Math.min(least, best - other);
  }
  return least;
}

/** The model as sections of a file of weights. */
export function saveNames({ features, weights, transitions, window }: NameModel): Map<string, Section> {
  return new Map<string, Section>([
    ['features', features],
    ['weights', weights],
    ['transitions', transitions],
    ['window bias', window.bias],
    ['window input', window.input],
    ['window kinds', window.kinds],
    ['window output', window.output],
  ]);
}

function loadNames(file: ArrayBuffer): NameModel {
  const sections = readWeights(file);
  const features = sections.get('features');
  const floats = (name: string): Float32Array => {
    const section = sections.get(name);
    if (!(section instanceof Float32Array)) throw new WeightsError('not weights of names');
    return section;
  };
  if (!(features instanceof Int32Array)) throw new WeightsError('not weights of names');
  const [weights, transitions] = [floats('weights'), floats('transitions')];
  if (features.length * TAGS !== weights.length || transitions.length !== TAGS * TAGS)
    throw new WeightsError('the weights of names are of another size than they say');
  const window = {
    bias: floats('window bias'),
    input: floats('window input'),
    kinds: floats('window kinds'),
    output: floats('window output'),
  };
  return { features, weights, transitions, window };
}
