/** Tables for spreadsheets: RFC 4180, with a byte order mark, without which Excel takes UTF-8 for something else. */
import type { ArticleRecord, Evidence } from '../types.ts';
import type { Portable } from './portable.ts';

/** A line for each node. */
export function* nodesCsv({ nodes }: Portable): Generator<string> {
  yield MARK + line(['key', 'label', 'type', 'aliases', 'ids', 'mentions', 'articles']);
  for (const { key, attributes } of nodes) {
    const { label, type, aliases, ids, mentions, articles } = attributes;
    const codes = Object.entries(ids).map(([name, code]) => `${name}:${code}`);
    yield line([key, label, type, aliases.join('; '), codes.join('; '), mentions, articles]);
  }
}

/** A line for each edge, with its clearest quote. */
export function* edgesCsv({ attributes, nodes, edges }: Portable): Generator<string> {
  const { labels, articles } = named(attributes, nodes);
  yield MARK +
    line([
      ...['source_key', 'source', 'relation', 'type', 'target', 'target_key', 'status', 'confidence'],
      ...['independent_sources', 'claims', ...CITED],
    ]);
  for (const { source, target, attributes } of edges) {
    const { label, type, status, confidence, origins, claims } = attributes;
    const best = clearest(claims);
    yield line([
      ...[source, labels.get(source) ?? source, label, type, labels.get(target) ?? target, target],
      ...[status, confidence, origins, claims.length, ...(best ? cited(best, articles) : [])],
    ]);
  }
}

/** A line for each claim, to be cited: one edge has as many lines as there are quotes for it. */
export function* claimsCsv({ attributes, nodes, edges }: Portable): Generator<string> {
  const { labels, articles } = named(attributes, nodes);
  yield MARK +
    line([
      ...['source', 'relation', 'target', 'status', 'polarity', 'modality', 'speakers', 'time', 'time_start'],
      ...['time_end', 'amount', 'confidence', ...CITED, 'sentence', 'source_key', 'target_key'],
    ]);
  for (const { source, target, attributes } of edges) {
    const ends = [labels.get(source) ?? source, attributes.label, labels.get(target) ?? target];
    for (const claim of attributes.claims) {
      const { polarity, modality, speakers, time, amount, confidence, sentence } = claim;
      yield line([
        ...[...ends, attributes.status, polarity, modality, speakers.join('; ')],
        ...[time?.text ?? '', time?.start ?? '', time?.end ?? '', amount?.text ?? '', confidence],
        ...[...cited(claim, articles), sentence.text, source, target],
      ]);
    }
  }
}

/** The claim to quote where there is room for one: affirmed before denied, then the likeliest. */
export function clearest(claims: readonly Evidence[]): Evidence | null {
  const rank = ({ polarity, confidence }: Evidence): number => (polarity === 'affirmed' ? 1 : 0) + confidence;
  return claims.reduce<Evidence | null>(
    (best, claim) => (best === null || rank(claim) > rank(best) ? claim : best),
    null,
  );
}

const CITED = ['quote', 'article', 'title', 'outlet', 'published', 'url', 'start', 'end'];

/** The columns of `CITED`. */
function cited({ quote, article: id, start, end }: Evidence, articles: ReadonlyMap<string, ArticleRecord>) {
  const article = articles.get(id);
  const told = [article?.title, article?.outlet, article?.published, article?.url].map((one) => one ?? '');
  return [quote, article?.uri ?? id, ...told, start, end];
}

function named(attributes: Portable['attributes'], nodes: Portable['nodes']) {
  const labels = new Map<string, string>();
  for (const { key, attributes } of nodes) labels.set(key, attributes.label);
  return { labels, articles: new Map(attributes.articles.map((article) => [article.id, article])) };
}

const MARK = '\uFEFF';

function line(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
