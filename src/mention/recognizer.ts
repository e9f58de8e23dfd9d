/** Names by a conditional random field over the features of `namefeatures.ts`, with weights from `models/names.bin`. */
import { bestTags } from '../model/crf.ts';
import { createTable } from '../model/table.ts';
import { readWeights, type Section, WeightsError } from '../model/weights.ts';
import type { TokenFeatures } from './namefeatures.ts';
import type { Page } from './page.ts';

/** What names are told apart by. */
export const LABELS = ['PER', 'ORG', 'LOC', 'MISC'] as const;
export type NameLabel = (typeof LABELS)[number];

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
}

/** Names of each sentence, ascending; they never overlap. */
export type Recognizer = (page: Page, features: TokenFeatures) => LabelledName[];

/** @throws {WeightsError} if the file is damaged or of something else */
export function createRecognizer(file: ArrayBuffer): Recognizer {
  return recognizerOf(loadNames(file));
}

export function recognizerOf({ features, weights, transitions }: NameModel): Recognizer {
  const rowOf = createTable(features);
  return ({ sentences }, { offsets, ids }) => {
    const names: LabelledName[] = [];
    for (const { first, last } of sentences) {
      const scores = new Float32Array((last - first) * TAGS);
      for (let i = first; i < last; i++) {
        const to = (i - first) * TAGS;
        const end = offsets[i + 1] as number;
        for (let f = offsets[i] as number; f < end; f++) {
          const row = rowOf(ids[f] as number) * TAGS;
          if (row < 0) continue;
          for (let t = 0; t < TAGS; t++)
            scores[to + t] = (scores[to + t] as number) + (weights[row + t] as number);
        }
      }
      const tags = bestTags({ tags: TAGS, transitions }, scores, last - first);
      for (const { first: from, last: to, label } of namesOf(tags))
        names.push({ first: first + from, last: first + to, label, margin: margin(scores, tags, from, to) });
    }
    return names;
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
export function saveNames({ features, weights, transitions }: NameModel): Map<string, Section> {
  return new Map<string, Section>([
    ['features', Array.from(features, (feature) => feature.toString(36)).join(' ')],
    ['weights', weights],
    ['transitions', transitions],
  ]);
}

function loadNames(file: ArrayBuffer): NameModel {
  const sections = readWeights(file);
  const [names, weights, transitions] = ['features', 'weights', 'transitions'].map((name) =>
    sections.get(name),
  );
  if (
    typeof names !== 'string' ||
    !(weights instanceof Float32Array) ||
    !(transitions instanceof Float32Array)
  )
    throw new WeightsError('not weights of names');
  const features = Int32Array.from(names.split(' '), (number) => Number.parseInt(number, 36));
  if (features.length * TAGS !== weights.length || transitions.length !== TAGS * TAGS)
    throw new WeightsError('the weights of names are of another size than they say');
  return { features, weights, transitions };
}
