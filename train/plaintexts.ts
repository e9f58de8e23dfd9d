/** Texts of the data sets as they stand, without annotation. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRawDocuments } from './rawtext.ts';

const SOURCES: Readonly<Record<string, (data: string) => Iterable<string>>> = {
  redocred,
  knowledgenet,
  gap,
  re3d,
  ewt,
};

/** Texts of one data set, in the order of its files; none, with a warning, where it is not there. */
export function plainTexts(data: string, source: string): Iterable<string> {
  const texts = SOURCES[source];
  if (!texts) throw new Error(`no plain texts of "${source}": one of ${Object.keys(SOURCES).join(', ')}`);
  return texts(data);
}

function* redocred(data: string): Generator<string> {
  for (const file of ['dev_revised.json', 'test_revised.json']) {
    for (const { sents } of read(join(data, 'redocred', file), JSON.parse, []) as { sents: string[][] }[]) {
      yield sents.map(joinTokens).join('\n\n');
    }
  }
}

function* knowledgenet(data: string): Generator<string> {
  for (const line of lines(join(data, 'knowledgenet', 'folds-1-3.jsonl')))
    yield (JSON.parse(line) as { documentText: string }).documentText.replace(/ {5,}/g, '\n\n').trim();
}

function* gap(data: string): Generator<string> {
  for (const line of lines(join(data, 'gap', 'gap-development.tsv')).slice(1))
    yield line.split('\t')[1] ?? '';
}

function* re3d(data: string): Generator<string> {
  const folder = join(data, 're3d');
  for (const source of existsSync(folder) ? readdirSync(folder).sort() : []) {
    for (const line of lines(join(folder, source, 'documents.json')))
      yield (JSON.parse(line) as { text: string }).text;
  }
}

function ewt(data: string): string[] {
  const path = join(data, 'ud-ewt', 'train.conllu');
  return read(path, () => readRawDocuments(path).map(({ text }) => text), []);
}

function lines(path: string): string[] {
  return read(path, (text) => text.split('\n').filter(Boolean), []);
}

function read<T>(path: string, parse: (text: string) => T, otherwise: T): T {
  if (existsSync(path)) return parse(readFileSync(path, 'utf8'));
  console.warn(`skipped: no ${path}`);
  return otherwise;
}

/** Tokens with spaces between → ordinary text. */
function joinTokens(tokens: readonly string[]): string {
  return tokens
    .join(' ')
    .replace(/ ([.,;:!?%)\]]|'s|n't)(?= |$)/g, '$1')
    .replace(/([([$]) /g, '$1');
}
