/** What the weights of confidence are learned from: claims as they are read, each known to be right or wrong. */
import { type Calibrate, type Maker, traitsOf } from '../src/claim/confidence.ts';
import type { Scene } from '../src/claim/scene.ts';
import { saveSparse } from '../src/model/sparse.ts';
import { createTypeTree } from '../src/model/types.ts';
import { writeWeights } from '../src/model/weights.ts';
import { createReader } from '../src/pipeline.ts';
import type { Claim, Resources } from '../src/types.ts';
import { articleOf } from './article.ts';
import { readTuples, supports } from './carb.ts';
import { trainLogistic } from './logistic.ts';
import { Random } from './random.ts';
import { FOLDS, type GoldArticle, readRelationGold } from './relationgold.ts';
import { learnRelations, type PairSample } from './relations.ts';

/** A claim that is known to be right or wrong. */
export interface Judged {
  readonly source: 'knowledgenet' | 'carb';
  /** For cross-validation: one of `FOLDS`. */
  readonly fold: number;
  readonly traits: readonly string[];
  readonly right: boolean;
}

/**
 * Facts of KnowledgeNet's passages, judged where their property was searched, with relations recognized by weights that have
 * not seen the fold; and tuples of the sentences of CaRB dev, judged by what people have written there.
 *
 * @param samples what the weights of relations are learned from
 */
export function readJudged(data: string, resources: Resources, samples: readonly PairSample[]): Judged[] {
  return [...knowledgenet(data, resources, samples), ...carb(data, resources)];
}

/** Lines of a trait, a tab and its weight; the same claims give the same lines. */
export function learnConfidence(judged: readonly Judged[]): string {
  const counts = new Map<string, number>();
  for (const { traits } of judged) for (const one of traits) counts.set(one, (counts.get(one) ?? 0) + 1);
  const traits = [...counts].flatMap(([trait, count]) => (count >= OFTEN ? [trait] : [])).sort();
  const index = new Map(traits.map((trait, i) => [trait, i]));
  const samples = judged.map(({ source, traits, right }) => ({
    features: Int32Array.from(traits.flatMap((trait) => index.get(trait) ?? [])),
    answers: [Number(right)],
    weight: source === 'carb' && traits.includes('rule') ? SELDOM : 1,
  }));
  const shape = { features: traits.length, outputs: 1 };
  const weights = trainLogistic(samples, { ...shape, epochs: 12, rate: 0.03, random: new Random(1) });
  return traits.map((trait, i) => `${trait}\t${(weights[i] ?? 0).toFixed(3)}\n`).join('');
}

/** KnowledgeNet's few relations would else speak for all that the rules type. */
const SELDOM = 3;
/** A trait that fewer claims have tells nothing. */
const OFTEN = 20;

type Found = readonly [claim: Claim, scene: Scene, traits: readonly string[]];

/** Keeps all claims with their traits, and leaves them as they are. */
function createRecorder(): { readonly found: Found[]; readonly calibrate: Calibrate } {
  const found: Found[] = [];
  const calibrate = (scene: Scene, claims: readonly Claim[], maker: Maker) => {
    for (const claim of claims) found.push([claim, scene, traitsOf(scene, claim, maker)]);
    return claims;
  };
  return { found, calibrate };
}

function knowledgenet(data: string, resources: Resources, samples: readonly PairSample[]): Judged[] {
  const tree = createTypeTree(resources.schema);
  const gold = readRelationGold(data, (type) => tree.isA(type, 'Place')).filter(
    ({ source }) => source === 'knowledgenet',
  );
  return FOLDS.flatMap((fold) => {
    const others = samples.filter((one) => one.source !== 'knowledgenet' || one.fold !== fold);
    const weights = {
      ...resources.weights,
      relations: writeWeights(saveSparse('relations', learnRelations(others))).buffer,
    };
    const { found, calibrate } = createRecorder();
    const read = createReader({ ...resources, weights }, { calibrate });
    return gold.flatMap((one): Judged[] => {
      if (one.fold !== fold) return [];
      found.length = 0;
      read(articleOf(one));
      return found.flatMap(([claim, scene, traits]) => {
        const right = isSaid(one, claim, scene);
        return right === undefined ? [] : [{ source: 'knowledgenet', fold, traits, right }];
      });
    });
  });
}

/** Whether people have marked the claim, between these mentions or others of the same things; undefined where none has looked. */
function isSaid({ says }: GoldArticle, claim: Claim, { mentions, entities }: Scene): boolean | undefined {
  const { type, subject, object, polarity, modality } = claim;
  if (type === null || polarity === 'denied' || modality !== 'actual') return undefined;
  const same = (index: number) => {
    const entity = mentions[index]?.entity ?? -1;
    return mentions.filter((one, i) => i === index || (entity >= 0 && one.entity === entity));
  };
  const typeOf = (index: number) =>
    entities[mentions[index]?.entity ?? -1]?.type ?? mentions[index]?.type ?? '';
  let looked: boolean | undefined;
  for (const a of same(subject)) {
    for (const b of same(object)) {
      if (a.kind === 'nominal' || b.kind === 'nominal') continue;
      const ends = { subject: a, object: b, subjectType: typeOf(subject), objectType: typeOf(object) };
      const said = says(type, ends);
      if (said) return true;
      looked ??= said;
    }
  }
  return looked;
}

function carb(data: string, resources: Resources): Judged[] {
  const { found, calibrate } = createRecorder();
  const read = createReader(resources, { calibrate, partial: true });
  return readTuples(data).flatMap(({ text, tuples }, i): Judged[] => {
    found.length = 0;
    read(articleOf({ id: String(i), text }));
    return found.flatMap(([{ tuple }, , traits]) => {
      // Nobody has written down what a possessive says.
      if (tuple.length < 3 || traits.some((trait) => trait.endsWith('subject: nmod:poss'))) return [];
      const right = tuples.some((gold) => supports(gold, tuple));
      return [{ source: 'carb', fold: 1 + (i % FOLDS.length), traits, right }];
    });
  });
}
