/** Articles of nothing but a text, for tests. */
import type { Article } from '../src/types.ts';

/** @param about what is known of it besides */
export function articleOf(text: string, about: Partial<Article> = {}): Article {
  const nothing = { title: null, published: null, outlet: null, url: null };
  return { id: 'sha256:0000', uri: 'test.txt', text, ...nothing, language: 'en', ...about };
}
