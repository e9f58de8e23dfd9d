/**
 * What a program imports: `import { openThroughline } from 'throughline'`. It is for Node, since weights, word lists and the
 * schema are read from this package's files; everything else in it runs in a browser as well.
 */
import { buildGraph } from '../../graph/build/build.ts';
import type { KnowledgeGraph, ReadableGraph } from '../../graph/knowledge.ts';
import { type Answer, createAsk } from '../../graph/query/ask.ts';
import { createNameIndex } from '../../graph/query/names.ts';
import { findPaths, type PathAnswer, type PathOptions } from '../../graph/query/paths.ts';
import { createResolver, type Resolve } from '../../graph/query/resolve.ts';
import { createWordSense } from '../../graph/query/words.ts';
import { type ArticleInput, createToArticle } from '../article/article.ts';
import { createIdentify } from '../entity/identity.ts';
import { LEAST_CONFIDENCE, surest } from '../format/jsonl.ts';
import { createQuestionReader, createReader } from '../pipeline.ts';
import type { Judgement, Reading, Schema } from '../types.ts';
import { loadQuestionLexicon, loadResources } from './resources.ts';

export { claimsCsv, edgesCsv, nodesCsv } from '../../graph/format/csv.ts';
export { cypherOf } from '../../graph/format/cypher.ts';
export { ftmOf } from '../../graph/format/ftm.ts';
export { gexfOf } from '../../graph/format/gexf.ts';
export { graphmlOf } from '../../graph/format/graphml.ts';
export { GraphFormatError, readGraph, writeGraph } from '../../graph/format/json.ts';
export { jsonldOf } from '../../graph/format/jsonld.ts';
export { portable } from '../../graph/format/portable.ts';
export { turtleOf } from '../../graph/format/turtle.ts';
export type { KnowledgeGraph, ReadableGraph } from '../../graph/knowledge.ts';
export { diffOf } from '../../graph/query/diff.ts';
export { search } from '../../graph/query/search.ts';
export { surroundings } from '../../graph/query/show.ts';
export { statsOf } from '../../graph/query/stats.ts';
export { timelineOf } from '../../graph/query/timeline.ts';
export { verify } from '../../graph/query/verify.ts';
export type * from '../../graph/types.ts';
export { ArticleError } from '../article/errors.ts';
export { readReading, writeReading } from '../format/jsonl.ts';
export type * from '../types.ts';
export type { Answer, ArticleInput, PathAnswer, PathOptions, Resolve };

/** Reads articles, makes graphs of what was read, and answers questions from them. */
export interface Throughline {
  /**
   * One article's sentences, mentions, entities and claims. An article that is not English has none.
   *
   * @throws {ArticleError} if the text is empty, too large or no text
   */
  read(article: ArticleInput): Reading;
  /** The graph of readings, whatever their order: what `throughline build` makes. */
  graphOf(readings: readonly Reading[], options?: GraphOptions): KnowledgeGraph;
  /** What types there are: formats that name them elsewhere (`cypherOf`, `turtleOf`, `jsonldOf`, `ftmOf`) ask for it. */
  readonly schema: Schema;
  /** Prepares to ask a graph, building its index of names once. */
  asking(graph: ReadableGraph): Asking;
}

export interface GraphOptions {
  /** Who is who, where it is known better: they go before everything else. */
  readonly judgements?: readonly Judgement[];
  /** Claims that are less likely to be said are left out; 0.25 by default, as on the command line. */
  readonly minConfidence?: number;
}

export interface Asking {
  /** The answer to a question in plain English, as `throughline ask --json` prints it, without names of nodes and articles. */
  ask(question: string): Answer;
  /** The best paths between what two names or phrases mean. */
  paths(from: string, to: string, options?: PathOptions): PathAnswer;
  /** The nodes that a name or phrase means, best first. */
  readonly resolve: Resolve;
}

/**
 * Loads weights, word lists and the schema, which takes a quarter of a second, once for any number of articles.
 *
 * @param schemas paths of schema files of your own, on top
 * @throws {Error} if a file of this package is missing or damaged, or a schema file is faulty: the message says which and where
 * @example
 * const { read, graphOf, asking } = await openThroughline();
 * const graph = graphOf([read({ uri: 'a.txt', text: 'Brandt Paper bought the Lindal mill.' })]);
 * asking(graph).ask('Who owns the Lindal mill?').given[0].text // 'Brandt Paper'
 */
export async function openThroughline(schemas: readonly string[] = []): Promise<Throughline> {
  const [resources, lexicon] = await Promise.all([loadResources(schemas), loadQuestionLexicon()]);
  const toArticle = createToArticle(resources.lexicon);
  const reader = createReader(resources);
  return {
    schema: resources.schema,
    read: (article) => reader(toArticle(article)),
    graphOf(readings, { judgements = [], minConfidence = LEAST_CONFIDENCE } = {}) {
      const kept = readings.map((reading) => surest(reading, minConfidence));
      return buildGraph(kept, resources.schema, {
        identify: createIdentify(resources.lexicon, judgements),
      });
    },
    asking(graph) {
      const names = createNameIndex(graph, createWordSense(lexicon));
      const parse = createQuestionReader(resources, (name) => names.proper(name));
      const answer = createAsk(graph, lexicon, names);
      const resolve = createResolver(graph, lexicon, names);
      return {
        ask: (question) => answer(parse(question)),
        paths: (from, to, options) => findPaths(graph, resolve(from).taken, resolve(to).taken, options),
        resolve,
      };
    },
  };
}
