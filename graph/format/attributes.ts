/** What nodes and edges are told by in formats that know only flat attributes, and the XML that two of these are. */
import type { ArticleRecord } from '../types.ts';
import { clearest } from './csv.ts';
import type { Portable } from './portable.ts';

export type Kind = 'string' | 'integer' | 'double';
export type Row = Readonly<Record<string, string | number>>;
type Node = Portable['nodes'] extends Iterable<infer One> ? One : never;
type Edge = Portable['edges'] extends Iterable<infer One> ? One : never;

export const NODE: Readonly<Record<string, Kind>> = {
  ...{ label: 'string', type: 'string', aliases: 'string', ids: 'string', mentions: 'integer' },
  ...{ articles: 'integer', x: 'double', y: 'double' },
};

/** Of an edge the clearest of its quotes, with the article that it stands in; `weight` is the number of independent sources. */
export const EDGE: Readonly<Record<string, Kind>> = {
  ...{ label: 'string', relation: 'string', status: 'string', confidence: 'double', weight: 'integer' },
  ...{
    claims: 'integer',
    quote: 'string',
    speakers: 'string',
    article: 'string',
    published: 'string',
    url: 'string',
  },
};

/** The attributes of `NODE`. */
export function nodeRow({ label, type, aliases, ids, mentions, articles, x, y }: Node['attributes']): Row {
  const codes = Object.entries(ids).map(([name, code]) => `${name}:${code}`);
  return { label, type, aliases: aliases.join('; '), ids: codes.join('; '), mentions, articles, x, y };
}

/** The attributes of `EDGE`. */
export function edgeRow(
  { label, type, status, confidence, origins, claims }: Edge['attributes'],
  articles: ReadonlyMap<string, ArticleRecord>,
): Row {
  const best = clearest(claims);
  const article = best ? articles.get(best.article) : undefined;
  return {
    ...{ label, relation: type, status, confidence, weight: Math.max(origins, 1), claims: claims.length },
    ...{ quote: best?.quote ?? '', speakers: best?.speakers.join('; ') ?? '', article: article?.uri ?? '' },
    ...{ published: article?.published ?? '', url: article?.url ?? '' },
  };
}

/** XML knows no control characters, not even escaped, and no half of a surrogate pair. */
export function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
