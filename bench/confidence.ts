/**
 * How far confidence can be believed, cross-validated: claims of each fold are given the confidence that was learned from the
 * other two, and stand in bins beside the share of them that is right. The expected calibration error is the mean distance of
 * the two, by claims (Naeini et al. 2015, "Obtaining well calibrated probabilities using Bayesian binning").
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadResources } from '../src/cli/resources.ts';
import { logistic } from '../src/model/logistic.ts';
import { type Judged, learnConfidence, readJudged } from '../train/confidence.ts';
import { FOLDS } from '../train/relationgold.ts';
import { readPairSamples } from '../train/relations.ts';

const BAR = 0.07;

const { values } = parseArgs({
  options: { shared: { type: 'string', default: join(import.meta.dirname, '../../shared') } },
});
const data = join(values.shared, 'data');
if (!existsSync(join(data, 'carb')) || !existsSync(join(data, 'knowledgenet'))) {
  console.log(`skipped: no data sets carb and knowledgenet in ${data}`);
  process.exit();
}
const resources = await loadResources();
const judged = readJudged(data, resources, readPairSamples(data, resources));

type Guess = Judged & { readonly confidence: number };
const guesses = FOLDS.flatMap((fold): Guess[] => {
  const weights = weightsFrom(learnConfidence(judged.filter((one) => one.fold !== fold)));
  return judged
    .filter((one) => one.fold === fold)
    .map((one) => ({
      ...one,
      confidence: logistic(one.traits.reduce((sum, trait) => sum + weights(trait), 0)),
    }));
});
const error = report('all', guesses);
report(
  'KnowledgeNet, typed by rules',
  guesses.filter(({ source, traits }) => source === 'knowledgenet' && traits.includes('rule')),
);
report(
  'KnowledgeNet, recognized by learned weights',
  guesses.filter(({ traits }) => traits.includes('learned')),
);
report(
  'CaRB, typed',
  guesses.filter(({ source, traits }) => source === 'carb' && traits.includes('rule')),
);
report(
  'CaRB, open',
  guesses.filter(({ source, traits }) => source === 'carb' && traits.includes('open')),
);
process.exitCode = error <= BAR ? 0 : 1;

function weightsFrom(lines: string): (trait: string) => number {
  const weights = new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([trait = '', weight = '']) => [trait, Number(weight)]),
  );
  return (trait) => weights.get(trait) ?? 0;
}

/** Prints bins of a tenth, and gives the expected calibration error. */
function report(name: string, claims: readonly Guess[]): number {
  console.log(`\n${name}: ${claims.length} claims`);
  console.log('confidence    claims   claimed   measured');
  let distance = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = claims.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    if (inside.length === 0) continue;
    const claimed = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
    const measured = inside.filter(({ right }) => right).length / inside.length;
    distance += Math.abs(claimed - measured) * inside.length;
    const range = `${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}`;
    console.log(
      `${range.padEnd(12)}${String(inside.length).padStart(8)}${claimed.toFixed(3).padStart(10)}${measured.toFixed(3).padStart(11)}`,
    );
  }
  const error = distance / Math.max(1, claims.length);
  console.log(`expected calibration error ${error.toFixed(3)}`);
  return error;
}
