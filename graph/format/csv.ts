/** Tables for spreadsheets: RFC 4180, with a byte order mark, without which Excel takes UTF-8 for something else. */
import type { ArticleRecord, Evidence } from '../types.ts';
import { articleRow, type Cell, claimRow, flat, nodeRow, type Row } from './attributes.ts';
import { clearest } from './clearest.ts';
import { articlesById, type Portable } from './portable.ts';

/** A line for each node. */
export function* nodesCsv({ nodes }: Portable): Generator<string> {
  const columns = ['label', 'type', 'aliases', 'ids', 'mentions', 'articles'];
  yield MARK + line(['key', ...columns]);
  for (const { key, attributes } of nodes) {
    const row = nodeRow(attributes);
    yield line([key, ...columns.map((name) => row[name] ?? '')]);
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
      ...[status, confidence, origins, claims.length, ...(best ? cited(best, claimRow(best), articles) : [])],
    ]);
  }
}

/** A line for each claim, to be cited: one edge has as many lines as there are quotes for it. */
export function* claimsCsv({ attributes, nodes, edges }: Portable): Generator<string> {
  const { labels, articles } = named(attributes, nodes);
  yield MARK +
    line([
      'source',
      'relation',
      'target',
      'status',
      ...SAID,
      ...CITED,
      'sentence',
      'source_key',
      'target_key',
    ]);
  for (const { source, target, attributes } of edges) {
    const ends = [labels.get(source) ?? source, attributes.label, labels.get(target) ?? target];
    for (const claim of attributes.claims) {
      const row = claimRow(claim);
      const said = SAID.map((name) => row[name] ?? '');
      yield line([
        ...ends,
        attributes.status,
        ...said,
        ...cited(claim, row, articles),
        claim.sentence.text,
        source,
        target,
      ]);
    }
  }
}

const SAID = ['polarity', 'modality', 'speakers', 'time', 'time_start', 'time_end', 'amount', 'confidence'];
const CITED = ['quote', 'article', 'title', 'outlet', 'published', 'url', 'start', 'end'];

/** The columns of `CITED`. */
function cited({ article }: Evidence, said: Row, articles: ReadonlyMap<string, ArticleRecord>): Cell[] {
  const row = { ...said, ...articleRow(articles.get(article), article) };
  return CITED.map((name) => row[name] ?? '');
}

function named(attributes: Portable['attributes'], nodes: Portable['nodes']) {
  const labels = new Map<string, string>();
  for (const { key, attributes } of nodes) labels.set(key, attributes.label);
  return { labels, articles: articlesById(attributes) };
}

const MARK = '\uFEFF';

function line(cells: readonly Cell[]): string {
  return `${cells.map((value) => cell(flat(value))).join(',')}\r\n`;
}

/** Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
