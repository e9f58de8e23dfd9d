/** What nodes, edges, claims and articles are told by in other formats, and the XML that two of these are. */
import { attributionOf } from '../query/attribution.ts';
import type { ArticleRecord, Evidence } from '../types.ts';
import { clearest } from './clearest.ts';
import type { Portable } from './portable.ts';

export type Kind = 'string' | 'list' | 'integer' | 'double';
export type Cell = string | number | readonly string[];
export type Row = Readonly<Record<string, Cell>>;
type Node = Portable['nodes'] extends Iterable<infer One> ? One : never;
type Edge = Portable['edges'] extends Iterable<infer One> ? One : never;

export const NODE: Readonly<Record<string, Kind>> = {
  ...{ label: 'string', type: 'string', aliases: 'list', ids: 'list', mentions: 'integer' },
  ...{ articles: 'integer', x: 'double', y: 'double' },
};

/** Of an edge the clearest of its quotes, with the article that it stands in; `weight` is the number of independent sources. */
export const EDGE: Readonly<Record<string, Kind>> = {
  ...{ label: 'string', relation: 'string', status: 'string', confidence: 'double', weight: 'integer' },
  ...{
    claims: 'integer',
    quote: 'string',
    speakers: 'list',
    article: 'string',
    published: 'string',
    url: 'string',
  },
};

/** Of a claim what it says and where: offsets into the article's text, in UTF-16 code units; `attribution` is who says so, in words. */
export const CLAIM: Readonly<Record<string, Kind>> = {
  ...{ polarity: 'string', modality: 'string', speakers: 'list', attribution: 'string', time: 'string' },
  ...{ time_start: 'string', time_end: 'string', amount: 'string', amount_value: 'double' },
  ...{ amount_unit: 'string', confidence: 'double', quote: 'string', start: 'integer', end: 'integer' },
  sentence: 'string',
};

/** Of an article what it takes to cite it; `article` is its file. */
export const ARTICLE: Readonly<Record<string, Kind>> = {
  ...{ article: 'string', title: 'string', outlet: 'string', byline: 'string', published: 'string' },
  url: 'string',
};

/** The attributes of `NODE`. */
export function nodeRow({ label, type, aliases, ids, mentions, articles, x, y }: Node['attributes']): Row {
  const codes = Object.entries(ids).map(([name, code]) => `${name}:${code}`);
  return { label, type, aliases, ids: codes, mentions, articles, x, y };
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
    ...{ quote: best?.quote ?? '', speakers: best?.speakers ?? [], article: article?.uri ?? '' },
    ...{ published: article?.published ?? '', url: article?.url ?? '' },
  };
}

/** The attributes of `CLAIM`. */
export function claimRow(claim: Evidence): Row {
  const { polarity, modality, speakers, time, amount, confidence, quote, start, end, sentence } = claim;
  return {
    ...{ polarity, modality, speakers, attribution: attributionOf(claim), time: time?.text ?? '' },
    ...{ time_start: time?.start ?? '', time_end: time?.end ?? '', amount: amount?.text ?? '' },
    ...{ amount_value: amount?.value ?? '', amount_unit: amount?.unit ?? '', confidence, quote, start, end },
    sentence: sentence.text,
  };
}

/** The attributes of `ARTICLE`; of one that the graph doesn't have, its id. */
export function articleRow(article: ArticleRecord | undefined, id: string): Row {
  const { uri, title, outlet, byline, published, url } = article ?? {};
  return {
    ...{ article: uri ?? id, title: title ?? '', outlet: outlet ?? '', byline: byline ?? '' },
    ...{ published: published ?? '', url: url ?? '' },
  };
}

/** What there is something to say of, in order. */
export function told(row: Row): [name: string, value: Cell][] {
  return Object.entries(row).filter(
    ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
  );
}

/** A list in a format that has none. */
export function flat(value: Cell): string | number {
  return typeof value === 'object' ? value.join('; ') : value;
}

/** An address of the web as it may stand in a link; null if it is none. */
export function webAddress(url: string | null | undefined): string | null {
  if (!url || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  return new URL(url).href.replace(/[<>"{}|\\^`\s]/g, encodeURIComponent);
}

/** UTF-8 has no place for half of a surrogate pair. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
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
