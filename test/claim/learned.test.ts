import { expect, it } from 'vitest';
import { createClaimFinder } from '../../src/claim/claims.ts';
import { createPairFeatures } from '../../src/claim/pairfeatures.ts';
import { pairsOf } from '../../src/claim/pairs.ts';
import { createScene } from '../../src/claim/scene.ts';
import { saveSparse } from '../../src/model/sparse.ts';
import { WeightsError, writeWeights } from '../../src/model/weights.ts';
import { notation, readingOf, resources } from './notation.ts';

const TEXT = 'Peru threatened to attack Chile.';

/** Claims with weights that find the first of `relations` in every pair of mentions that share a feature with Peru and Chile. */
function claimsWith(relations: readonly string[], weight: number, text = TEXT): string[] {
  const reading = readingOf(text);
  const { article, mentions, entities } = reading;
  const scene = createScene(article, reading, mentions, entities);
  const pair = pairsOf(scene, 0).find(({ subject, object }) => subject < object);
  if (!pair) throw new Error('no pair of mentions');
  const [feature = 0] = createPairFeatures(resources.schema)(scene, pair, []);
  const features = Int32Array.of(feature);
  const weights = Float32Array.from(relations, (_, i) => (i === 0 ? weight : -weight));
  const file = writeWeights(saveSparse('relations', { outputs: relations, features, weights })).buffer;
  const findClaims = createClaimFinder({ ...resources, weights: { relations: file } });
  return findClaims(article, reading, mentions, entities).map((claim) => notation(reading, claim));
}

it('claims what is recognized, once, beside what the rules know', () => {
  const found = claimsWith(['ALLY_OF', 'LOCATED_IN'], 4);
  expect(found).toContain('Peru -THREATENS-> Chile');
  expect(found.filter((one) => one.includes('ALLY_OF'))).toEqual(['Peru -ALLY_OF-> Chile [planned]']);
});

it('claims nothing that is less likely than not', () => {
  expect(claimsWith(['ALLY_OF', 'LOCATED_IN'], -1).filter((one) => one.includes('ALLY_OF'))).toEqual([]);
});

it('claims nothing that the types of the two forbid', () => {
  expect(claimsWith(['SPOUSE_OF'], 4).filter((one) => one.includes('SPOUSE_OF'))).toEqual([]);
});

it('claims nothing twice that a rule has told', () => {
  expect(
    claimsWith(['ATTACKS'], 4).filter((one) => one.includes('ATTACKS') && one.startsWith('Peru')),
  ).toEqual(['Peru -ATTACKS-> Chile [planned]']);
});

it('says when the weights are of something else', () => {
  const file = writeWeights(new Map([['weights', Float32Array.of(1)]])).buffer;
  expect(() => createClaimFinder({ ...resources, weights: { relations: file } })).toThrow(WeightsError);
});
