/** What the names on the command line are called in a judgement. */
import type { ReadableGraph } from '../../graph/knowledge.ts';
import type { Resolve } from '../../graph/query/resolve.ts';
import { articleMark, fold } from '../entity/keys.ts';
import { messages } from './messages.ts';

export interface Term {
  readonly phrase: string;
  /** As a judgement names it: a key, which means the same whatever else is built. */
  readonly term: string;
  /** Key of the node that it is, or is part of. */
  readonly node: string;
  /** If each article with this name reads it as the node's other name by itself: how many do; else null. */
  readonly within: number | null;
}

/** @returns a phrase → its term, or what to say if there is none */
export function createTermFinder(graph: ReadableGraph, resolve: Resolve): (phrase: string) => Term | string {
  return (phrase) => {
    const at = phrase.lastIndexOf(' @ ');
    const found = named(graph, resolve, at < 0 ? phrase : phrase.slice(0, at));
    if (typeof found === 'string') return found;
    if (DESCRIBED.test(found.term))
      return messages.onlyDescribed(phrase, graph.getNodeAttribute(found.node, 'label'));
    return at < 0 ? found : inArticle(graph, found, phrase.slice(at + 3).trim());
  };
}

/** The key of what one article speaks of without a name, by where it does: judgements are of names. */
const DESCRIBED = /#[0-9a-z]+\.\d+$/;

/** The node of a name, or the name inside a node that joined it from other articles. */
function named(graph: ReadableGraph, resolve: Resolve, phrase: string): Term | string {
  if (graph.hasNode(phrase)) return { phrase, term: phrase, node: phrase, within: null };
  const { kind, taken, others } = resolve(phrase);
  const [best] = taken;
  if (kind !== 'name' || !best) {
    const guesses = [...(kind === 'none' ? [] : taken), ...others].map(({ label }) => label);
    return messages.noNode(phrase, [...new Set(guesses)].slice(0, 4));
  }
  const alike = taken.filter(({ label }) => label === best.label);
  if (alike.length > 1)
    return messages.sharedTerm(
      phrase,
      alike.map(({ key }) => key),
    );
  const { label, merges } = graph.getNodeAttributes(best.key);
  const node = best.key;
  if (fold(label) === fold(phrase)) return { phrase, term: node, node, within: null };
  const ways = merges.filter(({ name }) => fold(name) === fold(phrase));
  const across = ways.find((merge) => !merge.within);
  if (across) return { phrase, term: across.key, node, within: null };
  const within = ways.reduce((sum, { articles }) => sum + articles, 0);
  return { phrase, term: node, node, within: within > 0 ? within : null };
}

/** A term of one article alone. */
function inArticle(graph: ReadableGraph, found: Term, uri: string): Term | string {
  const articles = graph.getAttribute('articles');
  const article =
    articles.find((one) => one.uri === uri) ?? articles.find((one) => one.uri.endsWith(`/${uri}`));
  if (!article) return messages.noSuchArticle(uri, nearest(uri, articles));
  const speaks = graph.someEdge(found.node, (_, { articles: sources }) => sources.includes(article.id));
  if (!speaks) return messages.notInArticle(graph.getNodeAttribute(found.node, 'label'), uri);
  const term = `${found.term.replace(/#[0-9a-z]+(?:\.\d+)?$/, '')}#${articleMark(article.id)}`;
  return { ...found, phrase: `${found.phrase} @ ${uri}`, term, within: null };
}

/** Articles whose names hold the one given, or begin as it does. */
function nearest(uri: string, articles: readonly { readonly uri: string }[]): string[] {
  const start = uri.slice(0, 4);
  return articles
    .map((article) => article.uri)
    .filter((one) => one.includes(uri) || (start.length > 2 && one.split('/').at(-1)?.startsWith(start)))
    .slice(0, 4);
}
