/** Files, folders, globs and standard input → articles, one at a time. Needs Node. */
import type { Article } from '../../types.ts';
import type { ReadDocument } from '../document.ts';
import { ArticleError } from '../errors.ts';
import { type FindOptions, findDocuments } from './documents.ts';

/** What reading gives: an article, or why there is none. */
export type ReadResult = { readonly article: Article } | { readonly problem: ArticleError };

/**
 * Reads articles in the order of the inputs, one at a time. Nothing is thrown: what cannot be read comes out as a problem,
 * in its place, and the rest goes on.
 *
 * @param read made by `createReadDocument`
 * @example for await (const result of readArticles(['news/'], read)) if ('article' in result) …
 */
export async function* readArticles(
  inputs: readonly string[],
  read: ReadDocument,
  options: FindOptions = {},
): AsyncGenerator<ReadResult> {
  for await (const found of findDocuments(inputs, options)) {
    if ('problem' in found) yield found;
    else {
      try {
        yield { article: await read(found.document) };
      } catch (error) {
        if (!(error instanceof ArticleError)) throw error;
        yield { problem: error };
      }
    }
  }
}
