/**
 * `node --import tsx bench/names.ts [folds]`: names in WikiGold by cross-validation over its documents: the recognizer learns
 * from the other documents and corpora, and the whole finder of names is scored on those held out, exact spans and types.
 */
import { join } from 'node:path';
import { createBlockFinder } from '../src/article/blocks.ts';
import { loadLexicon, loadSchema, loadWeights } from '../src/cli/resources.ts';
import { createMentionFinder } from '../src/mention/mentions.ts';
import { saveNames } from '../src/mention/recognizer.ts';
import { createTypeTree } from '../src/model/types.ts';
import { readVectors } from '../src/model/vectors.ts';
import { weightsOf, writeWeights } from '../src/model/weights.ts';
import { createAnalyzer } from '../src/syntax/syntax.ts';
import type { Mention, Resources } from '../src/types.ts';
import { articleOf } from '../train/article.ts';
import type { NameDocument } from '../train/namegold.ts';
import { learnNames, readNameDocuments, readNameSamples } from '../train/names.ts';

const data = join(import.meta.dirname, '../../shared/data');
const folds = Number(process.argv[2] ?? 5);
const [weights, lexicon, schema] = await Promise.all([
  loadWeights(['syntax', 'vectors']),
  loadLexicon(),
  loadSchema(),
]);
const resources: Resources = { weights, lexicon, schema };
const types = createTypeTree(schema);
const analyze = createAnalyzer(resources);
const findBlocks = createBlockFinder(lexicon);

const documents = readNameDocuments(data, lexicon);
const gold = documents.filter(({ source }) => source === 'wikigold');
const foldOf = new Map(gold.map((document, i) => [document, i % folds]));
const vectors = readVectors(weightsOf(resources, 'vectors'));
const samples = readNameSamples(documents, resources, vectors);
const counts = { right: 0, found: 0, wanted: 0 };
for (let fold = 0; fold < folds; fold++) {
  const model = learnNames(
    samples.filter(({ document }) => foldOf.get(document) !== fold),
    vectors,
  );
  const names = writeWeights(saveNames(model)).buffer;
  const find = createMentionFinder({ ...resources, weights: { ...weights, names } });
  for (const document of gold) if (foldOf.get(document) === fold) count(document, find);
  console.log(`fold ${fold + 1} of ${folds}: ${score()}`);
}

function count(document: NameDocument, find: ReturnType<typeof createMentionFinder>): void {
  const { text } = document;
  const article = articleOf({ id: '', text });
  const mentions = find(article, analyze(text, findBlocks(article)));
  const found = new Set(
    outermost(mentions).flatMap(({ start, end, type }) => spanOf(start, end, labelOf(type))),
  );
  const wanted = new Set(document.names.flatMap(({ start, end, label }) => spanOf(start, end, label)));
  counts.found += found.size;
  counts.wanted += wanted.size;
  for (const span of found) if (wanted.has(span)) counts.right++;
}

function spanOf(start: number, end: number, label: string): string[] {
  return label === 'MISC' ? [] : [`${start} ${end} ${label}`];
}

function labelOf(type: string): string {
  if (type === 'Person') return 'PER';
  if (types.isA(type, 'Organization')) return 'ORG';
  return types.isA(type, 'Place') && type !== 'Nationality' && type !== 'Facility' ? 'LOC' : 'MISC';
}

function outermost(mentions: readonly Mention[]): Mention[] {
  let end = 0;
  return mentions.filter((mention) => {
    if (mention.kind !== 'name' || mention.end <= end) return false;
    end = mention.end;
    return true;
  });
}

function score(): string {
  const { right, found, wanted } = counts;
  const percent = (share: number) => (100 * share).toFixed(2);
  return `P ${percent(right / found)} R ${percent(right / wanted)} F1 ${percent((2 * right) / (found + wanted))}, all folds so far`;
}
