import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../graph/build/build.ts';
import type { KnowledgeGraph } from '../../graph/knowledge.ts';
import { type Ask, createAsk } from '../../graph/query/ask.ts';
import { createNameIndex } from '../../graph/query/names.ts';
import { createWordSense } from '../../graph/query/words.ts';
import { createToArticle } from '../../src/article/article.ts';
import { createIdentify } from '../../src/entity/identity.ts';
import { createQuestionReader, createReader } from '../../src/pipeline.ts';
import { questionLexicon } from '../graph/query/lexicon.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { weights } from '../weights.ts';
import { faultOf, NOTHING, readCases } from './cases.ts';

const resources = { lexicon, weights, schema };
const root = join(import.meta.dirname, '../..');
const seeds = join(root, '../shared/seeds');
if (!existsSync(seeds)) console.warn('../shared/seeds is absent: questions about the seeds are skipped');

const examples = readCases('examples');

describe('questions about the examples', () => {
  const ask = askerOf(graphOf(join(root, 'examples')));
  it.each(examples)('$question', (row) => {
    const fault = faultOf(ask(row.question), row);
    if (row.beyond) expect(fault, 'it is answered now: take its mark away').not.toBeNull();
    else expect(fault).toBeNull();
  });

  it('are enough, and enough have no answer', () => {
    const unsaid = examples.filter(({ wanted }) => wanted[0] === NOTHING || wanted[0] === 'unsaid');
    expect(examples.length).toBeGreaterThanOrEqual(120);
    expect(unsaid.length).toBeGreaterThanOrEqual(30);
    expect(examples.filter(({ beyond }) => beyond).length).toBeLessThan(examples.length / 10);
  });
});

describe.skipIf(!existsSync(seeds))('questions about the seeds', () => {
  const ask = existsSync(seeds) ? askerOf(graphOf(seeds)) : null;
  it.each(readCases('seeds'))('$question', (row) => {
    const fault = ask && faultOf(ask(row.question), row);
    if (row.beyond) expect(fault, 'it is answered now: take its mark away').not.toBeNull();
    else expect(fault).toBeNull();
  });
});

function graphOf(folder: string): KnowledgeGraph {
  const toArticle = createToArticle(lexicon);
  const read = createReader(resources);
  const articles = readdirSync(folder)
    .sort()
    .flatMap((uri) => {
      const text = readFileSync(join(folder, uri), 'utf8');
      if (uri.endsWith('.txt')) return [toArticle({ text, uri })];
      if (!uri.endsWith('.jsonl')) return [];
      return text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map(({ id, ...article }) => toArticle({ uri: id, ...article }));
    });
  return buildGraph(articles.map(read), schema, { identify: createIdentify(lexicon) });
}

function askerOf(graph: KnowledgeGraph): (question: string) => ReturnType<Ask> {
  const names = createNameIndex(graph, createWordSense(questionLexicon));
  const parse = createQuestionReader(resources, (words) => names.proper(words));
  const ask = createAsk(graph, questionLexicon, names);
  return (question) => ask(parse(question));
}
