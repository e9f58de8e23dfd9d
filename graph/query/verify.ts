/** Whether every word that the graph quotes still stands where the graph says (law 1). */
import type { Article } from '../../src/types.ts';
import type { ReadableGraph } from '../knowledge.ts';
import type { Evidence } from '../types.ts';

export type Failure = MissingArticle | MovedWords;

/** An article that the graph has and the given ones have not. */
export interface MissingArticle {
  /** It is not among the articles given. */
  readonly kind: 'missing';
  /** Id of the article. */
  readonly article: string;
  /** Its name. */
  readonly uri: string;
  /** Whether an article of the same name is there, with another text. */
  readonly changed: boolean;
  /** How many claims stand on it. */
  readonly claims: number;
}

/** Words that are not where the graph says. */
export interface MovedWords {
  /** Other words stand there. */
  readonly kind: 'moved';
  /** What of the claim. */
  readonly part: 'quote' | 'sentence' | 'subject' | 'object';
  /** Key of the edge. */
  readonly edge: string;
  /** Id of the article. */
  readonly article: string;
  /** Its name. */
  readonly uri: string;
  /** Where the words should stand in the article. */
  readonly start: number;
  readonly end: number;
  /** The words that should stand there. */
  readonly expected: string;
  /** The words that do. */
  readonly found: string;
}

export interface Verification {
  /** How many claims were checked. */
  readonly claims: number;
  /** How many articles the graph has. */
  readonly articles: number;
  /** What does not stand where the graph says; empty if all does. */
  readonly failures: readonly Failure[];
}

/** Checks each claim's quote, sentence, subject and object against the articles' texts, which are told by id. */
export function verify(graph: ReadableGraph, articles: Iterable<Article>): Verification {
  const texts = new Map<string, string>();
  const uris = new Set<string>();
  for (const { id, uri, text } of articles) {
    texts.set(id, text);
    uris.add(uri);
  }
  const records = new Map(graph.getAttribute('articles').map((record) => [record.id, record]));
  const missing = new Map<string, number>();
  for (const id of records.keys()) if (!texts.has(id)) missing.set(id, 0);
  const moved: MovedWords[] = [];
  let claims = 0;
  graph.forEachEdge((edge, attributes) => {
    for (const claim of attributes.claims) {
      claims++;
      const text = texts.get(claim.article);
      if (text === undefined) missing.set(claim.article, (missing.get(claim.article) ?? 0) + 1);
      else moved.push(...movedIn(edge, claim, records.get(claim.article)?.uri ?? claim.article, text));
    }
  });
  const absent = [...missing].map(([article, count]): MissingArticle => {
    const uri = records.get(article)?.uri ?? article;
    return { kind: 'missing', article, uri, changed: uris.has(uri), claims: count };
  });
  return { claims, articles: records.size, failures: [...absent, ...moved] };
}

function movedIn(edge: string, claim: Evidence, uri: string, text: string): MovedWords[] {
  const { article, start, end, quote, sentence, subject, object } = claim;
  const parts = { quote: { start, end, text: quote }, sentence, subject, object };
  return (Object.keys(parts) as (keyof typeof parts)[]).flatMap((part) => {
    const { start, end, text: expected } = parts[part];
    const found = text.slice(start, end);
    const stands =
      found === expected && Number.isInteger(start) && start >= 0 && start < end && end <= text.length;
    return stands ? [] : [{ kind: 'moved', part, edge, article, uri, start, end, expected, found }];
  });
}
