/** Tables for spreadsheets: RFC 4180, with a byte order mark, without which Excel takes UTF-8 for something else. */
import type { GraphFile } from '../../graph/types.ts';

export function entitiesCsv({ nodes }: GraphFile): string {
  const head = ['key', 'label', 'type', 'aliases', 'mentions', 'articles'];
  const rows = nodes.map(({ key, attributes }) => {
    const { label, type, aliases, mentions, articles } = attributes;
    return [key, label, type, aliases.join('; '), mentions, articles];
  });
  return table([head, ...rows]);
}

/** A line for each claim: one relation has as many lines as there are quotes for it. */
export function relationsCsv({ attributes, nodes, edges }: GraphFile): string {
  const labels = new Map(nodes.map((node) => [node.key, node.attributes.label]));
  const articles = new Map(attributes.articles.map((article) => [article.id, article]));
  const head = [
    ...[
      'source',
      'relation',
      'target',
      'status',
      'quote',
      'polarity',
      'modality',
      'speakers',
      'time',
      'amount',
    ],
    ...['confidence', 'article', 'title', 'outlet', 'published', 'url', 'start', 'end'],
  ];
  const rows = edges.flatMap(({ source, target, attributes: { label, status, claims } }) =>
    claims.map((claim) => {
      const article = articles.get(claim.article);
      const { quote, polarity, modality, speakers, time, amount, confidence, start, end } = claim;
      const said = [quote, polarity, modality, speakers.join('; '), time?.text ?? '', amount?.text ?? ''];
      const from = [article?.title, article?.outlet, article?.published, article?.url].map(
        (one) => one ?? '',
      );
      const edge = [labels.get(source) ?? source, label, labels.get(target) ?? target, status];
      return [...edge, ...said, confidence, article?.uri ?? claim.article, ...from, start, end];
    }),
  );
  return table([head, ...rows]);
}

function table(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
