/**
 * `node --import tsx bench/names.ts [folds]`: names in WikiGold by cross-validation over its documents. Each is read with weights
 * learned from the others, the other corpora and plain text; `ner.mjs` scores the readings, exact spans and types. Half an hour.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBlockFinder } from '../src/article/blocks.ts';
import { loadLexicon, loadSchema, loadWeights } from '../src/cli/resources.ts';
import { createMentionFinder } from '../src/mention/mentions.ts';
import { saveNames } from '../src/mention/recognizer.ts';
import { readVectors } from '../src/model/vectors.ts';
import { weightsOf, writeWeights } from '../src/model/weights.ts';
import { createAnalyzer } from '../src/syntax/syntax.ts';
import type { Resources } from '../src/types.ts';
import { articleOf } from '../train/article.ts';
import { learnNames, readNameDocuments, readNameSamples } from '../train/names.ts';

const shared = join(import.meta.dirname, '../../shared');
const corpus = join(shared, 'data/ner/wikigold/CONLL-format/data/wikigold.conll.txt');
const folds = Number(process.argv[2] ?? 5);
const [weights, lexicon, schema] = await Promise.all([
  loadWeights(['syntax', 'vectors']),
  loadLexicon(),
  loadSchema(),
]);
const resources: Resources = { weights, lexicon, schema };
const analyze = createAnalyzer(resources);
const findBlocks = createBlockFinder(lexicon);

/** The documents as the scorer has them. */
const { readIob } = (await import(join(shared, 'eval/iob.mjs'))) as {
  readIob(raw: string): { readonly id: string; readonly text: string }[];
};
const asked = readIob(readFileSync(corpus, 'utf8'));
const documents = readNameDocuments(join(shared, 'data'), lexicon);
const gold = documents.filter(({ source }) => source === 'wikigold');
if (gold.length !== asked.length)
  throw new Error(`${corpus}: ${gold.length} documents to learn from, ${asked.length} to score`);
const foldOf = new Map(gold.map((document, i) => [document, i % folds]));
const vectors = readVectors(weightsOf(resources, 'vectors'));
const samples = readNameSamples(documents, resources, vectors);

const lines = new Array<string>(asked.length);
for (let fold = 0; fold < folds; fold++) {
  const model = learnNames(
    samples.filter(({ document }) => foldOf.get(document) !== fold),
    vectors,
  );
  const names = writeWeights(saveNames(model)).buffer;
  const find = createMentionFinder({ ...resources, weights: { ...weights, names } });
  for (const [i, { id, text }] of asked.entries()) {
    if (i % folds !== fold) continue;
    const article = articleOf({ id: '', text });
    const mentions = find(article, analyze(text, findBlocks(article)));
    lines[i] = JSON.stringify({ article: { uri: id }, text, mentions });
  }
  console.log(`read ${fold + 1} of ${folds} folds`);
}

const folder = mkdtempSync(join(tmpdir(), 'names-'));
const readings = join(folder, 'readings.jsonl');
writeFileSync(readings, lines.join('\n'));
const scorer = [join(shared, 'eval/ner.mjs'), '--data', corpus, '--pred', readings];
const { status } = spawnSync(process.execPath, scorer, { stdio: 'inherit' });
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
