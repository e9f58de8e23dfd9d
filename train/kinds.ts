/** What the weights of the kinds of noun phrases are made from, and how. */
import { createPhraseFeatures } from '../src/mention/phrasefeatures.ts';
import { KINDS } from '../src/mention/phrasekinds.ts';
import type { SparseModel } from '../src/model/sparse.ts';
import { createTypeTree } from '../src/model/types.ts';
import { createReader } from '../src/pipeline.ts';
import type { Resources } from '../src/types.ts';
import { articleOf } from './article.ts';
import { readGoldDocuments } from './goldmentions.ts';
import { type Sample, trainLogistic } from './logistic.ts';
import { matchMentions } from './mentionmatch.ts';
import { Random } from './random.ts';

/** A feature counts if it is on so often. */
const OFTEN = 2;

/** From the noun phrases that we find in a treebank's raw text, and the treebank's types for them. */
export function learnKinds(treebank: string, resources: Resources): SparseModel {
  const outputs = Object.keys(KINDS);
  const featuresOf = createPhraseFeatures(createTypeTree(resources.schema), resources.lexicon);
  const read = createReader(resources);
  const samples: Sample[] = [];
  for (const [i, document] of readGoldDocuments(treebank).entries()) {
    const { tokens, mentions } = read(articleOf({ id: String(i), text: document.text }));
    for (const [m, gold] of matchMentions(document, tokens, mentions).entries()) {
      const mention = mentions[m];
      if (!gold || mention?.kind !== 'nominal') continue;
      const answers = outputs.map((kind, k) => 2 * k + Number(kind === gold.type));
      samples.push({ features: featuresOf(tokens, mention.head).slice(), answers, weight: 1 });
    }
  }
  return learnSparse(samples, outputs, OFTEN);
}

/** Logistic regressions over the features that are on often; the same samples give the same weights. */
export function learnSparse(
  samples: readonly Sample[],
  outputs: readonly string[],
  often: number,
): SparseModel {
  const counts = new Map<number, number>();
  for (const { features } of samples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const numbers = [...counts].flatMap(([feature, count]) => (count >= often ? [feature] : []));
  const features = Int32Array.from(numbers).sort();
  const index = new Map(Array.from(features, (feature, i) => [feature, i]));
  const indexed = samples.map((sample) => ({
    ...sample,
    features: sample.features.map((feature) => index.get(feature) ?? -1).filter((feature) => feature >= 0),
  }));
  const shape = { features: features.length, outputs: outputs.length };
  const weights = trainLogistic(indexed, { ...shape, epochs: 8, rate: 0.1, random: new Random(1) });
  return { outputs, features, weights };
}
