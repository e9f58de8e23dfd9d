/** A text of a data set as an article. */
import type { Article } from '../src/types.ts';

/** The article as it is read, whatever the data set knows of it. */
export function articleOf({ id, text }: Pick<Article, 'id' | 'text'>): Article {
  const nothing = { title: null, published: null, outlet: null, url: null };
  return { id, uri: id, text, ...nothing, language: 'en' };
}
