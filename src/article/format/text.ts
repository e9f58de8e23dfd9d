/** Plain text: one article a file. */
import type { Article } from '../../types.ts';
import type { ToArticle } from '../article.ts';

/** @throws {ArticleError} as `toArticle` does */
export function readText(bytes: Uint8Array, uri: string, toArticle: ToArticle): Article {
  return toArticle({ bytes, uri });
}
