/** `npm run bench:speed`: words a second on one thread, room by room, over the examples read again and again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createToArticle } from '../src/article/article.ts';
import { createBlockFinder } from '../src/article/blocks.ts';
import { createClaimFinder } from '../src/claim/claims.ts';
import { loadResources } from '../src/cli/resources.ts';
import { createResolver } from '../src/entity/resolve.ts';
import { createAppositions } from '../src/mention/appositions.ts';
import { createMentionFinder } from '../src/mention/mentions.ts';
import { weightsOf } from '../src/model/weights.ts';
import { createParser } from '../src/syntax/parser.ts';
import { createSegmenter } from '../src/syntax/sentences.ts';
import { plantTrees } from '../src/syntax/syntax.ts';
import type { Article } from '../src/types.ts';

/** Words to read in a round. */
const WORDS = 60_000;
const ROUNDS = 5;

const folder = join(import.meta.dirname, '../examples');
let started = performance.now();
const resources = await loadResources();
const parse = createParser(weightsOf(resources, 'syntax'));
console.log(`weights and word lists: ${(performance.now() - started).toFixed(0)} ms`);
const toArticle = createToArticle(resources.lexicon);
const findBlocks = createBlockFinder(resources.lexicon);
const segment = createSegmenter(resources.lexicon);
const findMentions = createMentionFinder(resources);
const hangAppositions = createAppositions(resources.schema);
const resolve = createResolver(resources);
const findClaims = createClaimFinder(resources);
const articles: Article[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => toArticle({ text: readFileSync(join(folder, name), 'utf8'), uri: name }));

const times = new Map<string, number[]>();
for (let round = 0; round < ROUNDS; round++) {
  const spent = new Map<string, number>();
  let words = 0;
  for (let i = 0; words < WORDS; i++) {
    const article = articles[i % articles.length];
    if (!article) throw new Error(`no articles in ${folder}`);
    const stage = <T>(name: string, work: () => T): T => {
      started = performance.now();
      const result = work();
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - started);
      return result;
    };
    const { text } = article;
    const cut = stage('blocks, words, sentences', () => segment(text, findBlocks(article)));
    const forms = cut.sentences.map(({ first, last }) =>
      cut.words.slice(first, last).map((word) => word.text),
    );
    const parsed = stage('tags and trees', () => parse(forms));
    const planted = { sentences: cut.sentences, tokens: plantTrees(cut.words, cut.sentences, parsed) };
    const mentions = stage('mentions', () => findMentions(article, planted));
    const syntax = stage('mentions', () => hangAppositions(planted, mentions));
    const found = stage('entities', () => resolve(article, syntax, mentions));
    stage('claims', () => findClaims(article, syntax, found.mentions, found.entities));
    words += cut.words.length;
  }
  for (const [name, time] of spent) times.set(name, [...(times.get(name) ?? []), (words / time) * 1000]);
  const all = [...spent.values()].reduce((sum, time) => sum + time, 0);
  times.set('text to claims', [...(times.get('text to claims') ?? []), (words / all) * 1000]);
}

console.log(`words a second, median of ${ROUNDS} rounds of ${WORDS} words:`);
for (const [name, rates] of times) {
  const median = rates.sort((a, b) => a - b)[rates.length >> 1] ?? 0;
  console.log(`${name.padEnd(26)} ${Math.round(median).toLocaleString('en').padStart(10)}`);
}
