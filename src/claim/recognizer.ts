import { logistic } from '../model/logistic.ts';
import { loadSparse } from '../model/sparse.ts';
import { createTable } from '../model/table.ts';
import { createTypeTree } from '../model/types.ts';
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

/**
 * By a logistic regression for each of some relations, over features of pairs.
 * @throws {WeightsError} if the file is damaged or of something else
 */
export function createRecognizer(schema: Schema, file: ArrayBuffer): Recognizer {
  const { outputs: relations, features, weights } = loadSparse(file, 'relations');
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
