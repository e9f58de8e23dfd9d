/**
 * KnowledgeNet cross-validated: the relations of each fold's articles are recognized by weights that were learned from the
 * other two (and from Re-DocRED), and all are judged at once by the scorer beside the project. The weights in `models/` have
 * seen all three folds, so that they can't be judged on them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadResources } from '../src/cli/resources.ts';
import { writeReading } from '../src/format/jsonl.ts';
import { saveSparse } from '../src/model/sparse.ts';
import { writeWeights } from '../src/model/weights.ts';
import { createReader } from '../src/pipeline.ts';
import { articleOf } from '../train/article.ts';
import { FOLDS, readRelationGold } from '../train/relationgold.ts';
import { learnRelations, readPairSamples } from '../train/relations.ts';

const { values } = parseArgs({
  options: { shared: { type: 'string', default: join(import.meta.dirname, '../../shared') } },
});
const data = join(values.shared, 'data');
const facts = join(data, 'knowledgenet/folds-1-3.jsonl');
if (!existsSync(facts)) {
  console.log(`skipped: no ${facts}`);
  process.exit();
}
const resources = await loadResources();
const samples = readPairSamples(data, resources);
const gold = readRelationGold(data, () => false).filter(({ source }) => source === 'knowledgenet');
const lines: string[] = [];
for (const fold of FOLDS) {
  const model = learnRelations(samples.filter((one) => one.source !== 'knowledgenet' || one.fold !== fold));
  const relations = writeWeights(saveSparse('relations', model)).buffer;
  const read = createReader({ ...resources, weights: { ...resources.weights, relations } });
  for (const one of gold) if (one.fold === fold) lines.push(writeReading(read(articleOf(one))));
}

const folder = mkdtempSync(join(tmpdir(), 'throughline-'));
const predictions = join(folder, 'predictions.jsonl');
writeFileSync(predictions, lines.map((line) => `${line}\n`).join(''));
const { status } = spawnSync(
  process.execPath,
  [join(values.shared, 'eval/knowledgenet.mjs'), ...['--data', facts, '--pred', predictions]],
  { stdio: 'inherit' },
);
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
