/** What the weights of relations are made from, and how. */
import { saidOf } from '../src/claim/learned.ts';
import { createPairFeatures } from '../src/claim/pairfeatures.ts';
import { pairsOf } from '../src/claim/pairs.ts';
import { createAdmission } from '../src/claim/recognizer.ts';
import { createScene, kindOf } from '../src/claim/scene.ts';
import type { SparseModel } from '../src/model/sparse.ts';
import { createTypeTree } from '../src/model/types.ts';
import { createReader } from '../src/pipeline.ts';
import type { Resources } from '../src/types.ts';
import { articleOf } from './article.ts';
import { type Sample, trainLogistic } from './logistic.ts';
import { Random } from './random.ts';
import { type GoldArticle, readRelationGold } from './relationgold.ts';

/** Those that both data sets together show often enough. */
export const RELATIONS: readonly string[] = [
  ...[
    'HEADS',
    'WORKS_FOR',
    'MEMBER_OF',
    'FOUNDED',
    'FOUNDED_ON',
    'EDUCATED_AT',
    'BORN_IN',
    'BORN_ON',
    'DIED_IN',
  ],
  ...['DIED_ON', 'LIVES_IN', 'CITIZEN_OF', 'SPOUSE_OF', 'PARENT_OF', 'SIBLING_OF', 'BASED_IN', 'LOCATED_IN'],
  'SUBSIDIARY_OF',
];

/** A pair of mentions with what is known to be said of it. */
export interface PairSample extends Sample {
  readonly source: GoldArticle['source'];
  /** 1 to 3. */
  readonly fold: number;
}

/** Wikipedia's evidence is looser, and its articles are longer. */
const WEIGHTS = { knowledgenet: 1, redocred: 0.5 };
/** A feature counts if it is on so often where something is said, or so often at all. */
const OFTEN_SAID = 3;
const OFTEN = 40;

/** The pairs of both data sets, read with the rooms before the claims and with the rules: no weights of relations. */
export function readPairSamples(data: string, resources: Resources): PairSample[] {
  const { schema } = resources;
  const { relations: _, ...weights } = resources.weights;
  const tree = createTypeTree(schema);
  const read = createReader({ ...resources, weights });
  const features = createPairFeatures(schema);
  const admitted = createAdmission(schema, RELATIONS);
  const samples: PairSample[] = [];
  for (const gold of readRelationGold(data, (type) => tree.isA(type, 'Place'))) {
    const { source, fold, says } = gold;
    const article = articleOf(gold);
    const { sentences, tokens, mentions, entities, claims } = read(article);
    const scene = createScene(article, { sentences, tokens }, mentions, entities);
    const said = saidOf(scene, claims);
    for (const sentence of sentences.keys()) {
      for (const pair of pairsOf(scene, sentence)) {
        const [subject, object] = [mentions[pair.subject], mentions[pair.object]];
        if (!subject || !object) continue;
        const [subjectType, objectType] = [kindOf(scene, pair.subject), kindOf(scene, pair.object)];
        const ends = { subject, object, subjectType, objectType };
        const answers = admitted(subjectType, objectType).flatMap((relation) => {
          const answer = says(RELATIONS[relation] ?? '', ends);
          return answer === undefined ? [] : [2 * relation + Number(answer)];
        });
        if (answers.length === 0) continue;
        const on = features(scene, pair, said(pair.subject, pair.object));
        samples.push({ features: on.slice(), answers, weight: WEIGHTS[source], source, fold });
      }
    }
  }
  return samples;
}

/** Weights from samples; the same samples give the same weights. */
export function learnRelations(samples: readonly PairSample[]): SparseModel {
  const numbers = frequentFeatures(samples);
  const index = new Map(numbers.map((feature, i) => [feature, i]));
  const indexed = samples.map((sample) => ({
    ...sample,
    features: sample.features.map((feature) => index.get(feature) ?? -1).filter((feature) => feature >= 0),
  }));
  const shape = { features: numbers.length, outputs: RELATIONS.length };
  const weights = trainLogistic(indexed, { ...shape, epochs: 8, rate: 0.1, random: new Random(1) });
  return { outputs: RELATIONS, features: Int32Array.from(numbers), weights };
}

function frequentFeatures(samples: readonly PairSample[]): number[] {
  const all = new Map<number, number>();
  const said = new Map<number, number>();
  for (const { features, answers } of samples) {
    const positive = answers.some((answer) => answer & 1);
    for (const feature of features) {
      all.set(feature, (all.get(feature) ?? 0) + 1);
      if (positive) said.set(feature, (said.get(feature) ?? 0) + 1);
    }
  }
  return [...all]
    .filter(([feature, count]) => count >= OFTEN || (said.get(feature) ?? 0) >= OFTEN_SAID)
    .map(([feature]) => feature)
    .sort((a, b) => a - b);
}
