import { createTable } from '../model/table.ts';
import { createTypeTree } from '../model/types.ts';
import { readWeights, type Section, WeightsError } from '../model/weights.ts';
import type { Schema } from '../types.ts';
import { createPairFeatures } from './pairfeatures.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { kindOf, type Scene } from './scene.ts';

/** A relation that two mentions of a sentence may have. */
export interface Recognized {
  readonly pair: Pair;
  /** A relation type of the schema. */
  readonly type: string;
  /** How likely it is that the sentence says so, in [0, 1]. */
  readonly probability: number;
}

/**
 * What relations the pairs of a sentence may have, and how likely; `said` tells how rules have typed two mentions
 * (`learned.ts`). Only relations whose domain and range admit the ends are looked at.
 */
export type Recognizer = (
  scene: Scene,
  sentence: number,
  said: (subject: number, object: number) => readonly string[],
) => Recognized[];

/** A logistic regression for each of some relations, over features of pairs. */
export interface RelationModel {
  readonly relations: readonly string[];
  /** Numbers of the features that count. */
  readonly features: Int32Array;
  /** A row of one weight for each relation, feature by feature. */
  readonly weights: Float32Array;
}

/** @throws {WeightsError} if the file is damaged or of something else */
export function createRecognizer(schema: Schema, file: ArrayBuffer): Recognizer {
  const { relations, features, weights } = loadRelations(file);
  const featuresOf = createPairFeatures(schema);
  const admitted = createAdmission(schema, relations);
  const rowOf = createTable(features);
  const rows = new Int32Array(features.length);

  return (scene, sentence, said) => {
    const found: Recognized[] = [];
    for (const pair of pairsOf(scene, sentence)) {
      const may = admitted(kindOf(scene, pair.subject), kindOf(scene, pair.object));
      if (may.length === 0) continue;
      let count = 0;
      for (const feature of featuresOf(scene, pair, said(pair.subject, pair.object))) {
        const row = rowOf(feature);
        if (row >= 0) rows[count++] = row * relations.length;
      }
      for (const relation of may) {
        let sum = 0;
        for (let i = 0; i < count; i++) sum += weights[(rows[i] as number) + relation] as number;
        if (sum > LEAST) found.push({ pair, type: relations[relation] ?? '', probability: logistic(sum) });
      }
    }
    return found;
  };
}

/** Less likely ones are not even mentioned: one in twenty. */
const LEAST = -3;

/** Which of these relations, by index, may join a subject and an object of two types, by domain and range. */
export function createAdmission(
  schema: Schema,
  relations: readonly string[],
): (subject: string, object: string) => readonly number[] {
  const tree = createTypeTree(schema);
  const ends = relations.map((name) => schema.relations.find((one) => one.name === name));
  const admits = (type: string, allowed: readonly string[]) =>
    type === '' ||
    tree.lineage(type).some((one) => allowed.includes(one)) ||
    (VAGUE.has(type) && allowed.some((one) => tree.isA(one, type)));
  const known = new Map<string, readonly number[]>();
  return (subject, object) => {
    const key = `${subject} ${object}`;
    const before = known.get(key);
    if (before) return before;
    const fresh = ends.flatMap((one, i) =>
      one && admits(subject, one.domain) && admits(object, one.range) ? [i] : [],
    );
    known.set(key, fresh);
    return fresh;
  };
}

/** Types that may turn out to be a narrower one. */
const VAGUE: ReadonlySet<string> = new Set(['Group', 'Agent', 'Organization', 'Place', 'Concept']);

/** 1 / (1 + e^-x) by operations that every engine rounds alike: e^x as (1 + x / 1024)^1024. */
function logistic(x: number): number {
  let power = 1 + Math.max(-30, Math.min(30, x)) / 1024;
  for (let i = 0; i < 10; i++) power *= power;
  return power / (1 + power);
}

/** The model as sections of a file of weights. */
export function saveRelations({ relations, features, weights }: RelationModel): Map<string, Section> {
  return new Map<string, Section>([
    ['relations', relations.join('\n')],
    ['features', Array.from(features, (feature) => feature.toString(36)).join(' ')],
    ['weights', weights],
  ]);
}

function loadRelations(file: ArrayBuffer): RelationModel {
  const sections = readWeights(file);
  const [names, features, weights] = ['relations', 'features', 'weights'].map((name) => sections.get(name));
  if (typeof names !== 'string' || typeof features !== 'string' || !(weights instanceof Float32Array))
    throw new WeightsError('not weights of relations');
  const relations = names.split('\n');
  const numbers = Int32Array.from(features.split(' '), (number) => Number.parseInt(number, 36));
  if (numbers.length * relations.length !== weights.length)
    throw new WeightsError('the weights of relations are of another size than they say');
  return { relations, features: numbers, weights };
}
