/** Sentences without annotation, from the texts of the data sets, for the parser to learn from its teachers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Segmenter } from '../src/syntax/sentences.ts';

const SHORTEST = 4;
const LONGEST = 80;

/** Word forms of every distinct sentence of four to eighty words, in the order of the files. */
export function readRawSentences(data: string, segment: Segmenter): string[][] {
  const sentences = new Map<string, string[]>();
  for (const text of rawTexts(data)) {
    const { words, sentences: spans } = segment(text, [{ start: 0, end: text.length, block: 'body' }]);
    for (const { first, last } of spans) {
      if (last - first < SHORTEST || last - first > LONGEST) continue;
      const forms = words.slice(first, last).map((word) => word.text);
      sentences.set(forms.join(' '), forms);
    }
  }
  return [...sentences.values()];
}

function* rawTexts(data: string): Generator<string> {
  for (const file of ['dev_revised.json', 'test_revised.json']) {
    for (const { sents } of read(join(data, 'redocred', file), JSON.parse, []) as { sents: string[][] }[]) {
      yield sents.map(joinTokens).join('\n\n');
    }
  }
  const lines = (path: string) => read(path, (text) => text.split('\n').filter(Boolean), []);
  for (const line of lines(join(data, 'knowledgenet', 'folds-1-3.jsonl'))) {
    yield (JSON.parse(line) as { documentText: string }).documentText.replace(/ {5,}/g, '\n\n').trim();
  }
  for (const line of lines(join(data, 'gap', 'gap-development.tsv')).slice(1))
    yield line.split('\t')[1] ?? '';
  const re3d = join(data, 're3d');
  for (const source of existsSync(re3d) ? readdirSync(re3d).sort() : []) {
    for (const line of lines(join(re3d, source, 'documents.json')))
      yield (JSON.parse(line) as { text: string }).text;
  }
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
