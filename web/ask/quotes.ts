/** The quotes that speak of what is asked: the answer of the command line's `search`, for the page. */
import { type Found, search } from '../../graph/query/search.ts';
import type { Model } from '../model/model.ts';
import { knowledgeOf } from './knowledge.ts';

export function quotesWith(model: Model, words: string): Found {
  const { graph, resolve, sense } = knowledgeOf(model);
  return search(graph, resolve, sense, words);
}
