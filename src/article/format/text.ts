/** Plain text: one article a file. */
import type { Article } from '../../types.ts';
import type { ToArticle } from '../article.ts';

/** @param input the name to report problems under. @throws {ArticleError} as `toArticle` does */
export function readText(bytes: Uint8Array, uri: string, input: string, toArticle: ToArticle): Article {
  return toArticle({ bytes, uri, input });
}
