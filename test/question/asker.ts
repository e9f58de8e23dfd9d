/** What `throughline build` and `throughline ask` do, without files and terminal. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

const resources = { lexicon, weights, schema };

/** The graph of the articles in a folder. */
export function graphOf(folder: string): KnowledgeGraph {
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

/** Answers questions from a graph as `throughline ask` does. */
export function askerOf(graph: KnowledgeGraph): (question: string) => ReturnType<Ask> {
  const names = createNameIndex(graph, createWordSense(questionLexicon));
  const parse = createQuestionReader(resources, (words) => names.proper(words));
  const ask = createAsk(graph, questionLexicon, names);
  return (question) => ask(parse(question));
}
