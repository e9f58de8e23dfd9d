/**
 * `node --import tsx bench/names.ts [folds]`: names in WikiGold by cross-validation over its documents. Each is read with weights
 * learned from the others, the other corpora and plain text; `ner.mjs` scores the readings, exact spans and types. A process for
 * each core reads folds; twenty minutes on two.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
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
const [folds = '5', fold, output] = process.argv.slice(2);

if (fold === undefined || output === undefined) await scoreAll(Number(folds));
else writeFileSync(output, await readFold(Number(folds), Number(fold)));

async function scoreAll(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'names-'));
  const parts = Array.from({ length: count }, (_, k) => join(folder, `${k}.jsonl`));
  const waiting = [...parts.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [k, part] = next;
      const child = spawn(
        process.execPath,
        [...process.execArgv, import.meta.filename, folds, String(k), part],
        { stdio: 'inherit' },
      );
      const code = await new Promise((resolve) => child.once('exit', resolve));
      if (code !== 0) throw new Error(`fold ${k + 1} ended with ${code}`);
      console.log(`read fold ${k + 1} of ${count}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const lines = parts.map((part) => readFileSync(part, 'utf8').split('\n'));
  const total = lines.reduce((sum, { length }) => sum + length, 0);
  const readings = join(folder, 'readings.jsonl');
  writeFileSync(
    readings,
    Array.from({ length: total }, (_, i) => lines[i % count]?.[Math.floor(i / count)]).join('\n'),
  );
  const scorer = [join(shared, 'eval/ner.mjs'), '--data', corpus, '--pred', readings];
  process.exitCode = spawnSync(process.execPath, scorer, { stdio: 'inherit' }).status ?? 1;
  rmSync(folder, { recursive: true });
}

/** Every so many-th document, from the `fold`th on, as `extract` would give it: a line each. */
async function readFold(count: number, fold: number): Promise<string> {
  const [weights, lexicon, schema] = await Promise.all([
    loadWeights(['syntax', 'vectors']),
    loadLexicon(),
    loadSchema(),
  ]);
  const resources: Resources = { weights, lexicon, schema };
  // The documents as the scorer has them.
  const { readIob } = (await import(join(shared, 'eval/iob.mjs'))) as {
    readIob(raw: string): { readonly id: string; readonly text: string }[];
  };
  const asked = readIob(readFileSync(corpus, 'utf8'));
  const documents = readNameDocuments(join(shared, 'data'), lexicon);
  const gold = documents.filter(({ source }) => source === 'wikigold');
  if (gold.length !== asked.length)
    throw new Error(`${corpus}: ${gold.length} documents to learn from, ${asked.length} to score`);
  const held = new Set(gold.filter((_, i) => i % count === fold));
  const vectors = readVectors(weightsOf(resources, 'vectors'));
  const model = learnNames(
    readNameSamples(
      documents.filter((document) => !held.has(document)),
      resources,
      vectors,
    ),
    vectors,
  );
  const names = writeWeights(saveNames(model)).buffer;
  const find = createMentionFinder({ ...resources, weights: { ...weights, names } });
  const analyze = createAnalyzer(resources);
  const findBlocks = createBlockFinder(lexicon);
  const lines = asked
    .filter((_, i) => i % count === fold)
    .map(({ id, text }) => {
      const article = articleOf({ id: '', text });
      const mentions = find(article, analyze(text, findBlocks(article)));
      return JSON.stringify({ article: { uri: id }, text, mentions });
    });
  return lines.join('\n');
}
