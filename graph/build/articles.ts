/** Which articles the graph is made of: each once, in order of their ids. */
import type { Article, Reading } from '../../src/types.ts';
import { byCodeUnit } from '../order.ts';
import type { ArticleRecord } from '../types.ts';

/**
 * One reading for each article id, sorted by id. Of several copies of one text, the one whose record is first in code
 * unit order stands for all, whatever order they came in.
 */
export function distinctReadings(readings: readonly Reading[]): Reading[] {
  const byId = new Map<string, Reading>();
  for (const reading of readings) {
    const known = byId.get(reading.article.id);
    if (!known || precedes(reading, known)) byId.set(reading.article.id, reading);
  }
  return [...byId.values()].sort((a, b) => byCodeUnit(a.article.id, b.article.id));
}

/** What the graph keeps of an article: all but its text. */
export function articleRecord(article: Article): ArticleRecord {
  const { id, uri, title, published, outlet, byline, url, language, text } = article;
  const written = byline === undefined ? {} : { byline };
  return { id, uri, title, published, outlet, ...written, url, language, length: text.length };
}

/** Which of two readings of one text stands for both. */
export function precedes(a: Reading, b: Reading): boolean {
  const order = byCodeUnit(
    JSON.stringify(articleRecord(a.article)),
    JSON.stringify(articleRecord(b.article)),
  );
  return order < 0 || (order === 0 && whatWasRead(a) < whatWasRead(b));
}

function whatWasRead({ mentions, entities, claims }: Reading): string {
  return JSON.stringify([entities, mentions, claims]);
}
