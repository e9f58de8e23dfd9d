/** The sentences of the articles behind a graph, so that a quote can be shown where it stands: the graph keeps only its own. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Evidence, GraphFile } from '../../graph/types.ts';
import type { FieldMap } from '../article/format/fields.ts';
import type { Sentence } from '../types.ts';
import { articlesFrom, letSignalsIn, reportSkips, type Skips } from './articles.ts';
import { cacheBeside } from './build.ts';
import { fieldMap, list } from './command.ts';
import { Failure } from './failure.ts';
import { loadLexicon } from './resources.ts';
import { say } from './terminal.ts';

type TextSentence = Evidence['sentence'];

/** By id of the article, in the order of the text. */
export type Sentences = ReadonlyMap<string, readonly TextSentence[]>;

/** Where articles are looked for. */
export interface ArticleOptions {
  readonly articles?: readonly string[];
  readonly fields?: FieldMap;
  readonly quiet?: true;
}

/** The options of commands that show quotes where they stand. */
export function withArticles(command: Command): Command {
  return command
    .option(
      '--articles <inputs>',
      'the articles, where `build` kept nothing beside the graph: quotes are shown among the sentences around them (may be repeated)',
      list,
    )
    .option('--fields <map>', 'where records hold what, as `build` was told', fieldMap);
}

/** From the articles named, else from what `build` keeps beside the graph; empty where neither is. What cannot be read is said. */
export async function sentencesBehind(graph: string, options: ArticleOptions): Promise<Sentences> {
  const { articles } = options;
  if (articles && articles.length > 0) return fromArticles(articles, options);
  const cache = cacheBeside(graph);
  if (!existsSync(cache)) return new Map();
  try {
    return await fromCache(cache);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(error.message);
    return new Map();
  }
}

/** Only those that stand before or after a sentence with a claim: what a report needs, which is not to hold whole articles. */
export function besideClaims({ edges }: GraphFile, sentences: Sentences): Sentences {
  const claimed = new Map<string, Set<number>>();
  for (const { attributes } of edges)
    for (const { article, sentence } of attributes.claims)
      claimed.set(article, (claimed.get(article) ?? new Set()).add(sentence.start));
  return new Map(
    [...claimed].flatMap(([article, starts]) => {
      const all = sentences.get(article) ?? [];
      const isClaimed = (i: number): boolean => starts.has(all[i]?.start ?? -1);
      const beside = all.filter((_, i) => !isClaimed(i) && (isClaimed(i - 1) || isClaimed(i + 1)));
      return all.length === 0 ? [] : [[article, beside] as const];
    }),
  );
}

async function fromArticles(
  inputs: readonly string[],
  { fields, quiet }: ArticleOptions,
): Promise<Sentences> {
  const [{ createBlockFinder }, { createSegmenter }, lexicon] = await Promise.all([
    import('../article/blocks.ts'),
    import('../syntax/sentences.ts'),
    loadLexicon(),
  ]);
  const [findBlocks, segment] = [createBlockFinder(lexicon), createSegmenter(lexicon)];
  const found = new Map<string, readonly TextSentence[]>();
  const skips: Skips = { count: 0 };
  for await (const article of articlesFrom(inputs, lexicon, skips, { fields }))
    found.set(article.id, worded(article.text, segment(article.text, findBlocks(article)).sentences));
  reportSkips(skips, quiet === true);
  return found;
}

async function fromCache(path: string): Promise<Sentences> {
  const [{ readCache }, { LineError, readReading }] = await Promise.all([
    import('./run/cache.ts'),
    import('../format/jsonl.ts'),
  ]);
  const found = new Map<string, readonly TextSentence[]>();
  for (const { text } of readCache(path)) {
    try {
      const { article, sentences } = readReading(text);
      found.set(article.id, worded(article.text, sentences));
    } catch (error) {
      // Of another version: the articles that it tells of are as good as absent.
      if (!(error instanceof LineError)) throw error;
    }
    await letSignalsIn();
  }
  return found;
}

/** Without share buttons, copyright lines and the like. */
function worded(text: string, sentences: readonly Sentence[]): TextSentence[] {
  return sentences
    .filter(({ block }) => block !== 'boilerplate')
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}
