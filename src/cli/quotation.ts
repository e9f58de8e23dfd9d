/** How a claim is shown: its words, who says so, where and when. */
import type { ReadableGraph } from '../../graph/knowledge.ts';
import { attributionOf } from '../../graph/query/attribution.ts';
import type { EdgeAttributes, Evidence } from '../../graph/types.ts';
import { messages } from './messages.ts';
import { columns, type Style, wrap } from './terminal.ts';

/** Longer sentences are shown by their part around subject and object. */
const LONGEST = 360;
/** Letters kept around that part. */
const AROUND = 25;

/**
 * The sentence in quotation marks, subject and object in bold, in lines of `width` columns.
 *
 * @param shown sentences that the reader has just seen: of these, and of long ones, only the part that matters is shown
 *   again. The sentence is added.
 */
export function quotation(claim: Evidence, width: number, style: Style, shown = new Set<string>()): string[] {
  const { sentence, subject, object, article } = claim;
  const name = `${article}:${sentence.start}`;
  const whole = !shown.has(name) && sentence.text.length <= LONGEST;
  shown.add(name);
  const [start, end] = whole ? [sentence.start, sentence.end] : partThatMatters(claim);
  const marks = [subject, object]
    .filter((span) => span.start >= start && span.end <= end)
    .sort((a, b) => a.start - b.start);
  let text = start > sentence.start ? '…' : '';
  let at = start;
  for (const mark of marks) {
    if (mark.start < at) continue;
    text += sentence.text.slice(at - sentence.start, mark.start - sentence.start);
    text += emphasized(mark.text, style);
    at = mark.end;
  }
  text += sentence.text.slice(at - sentence.start, end - sentence.start);
  return wrap(`“${text}${end < sentence.end ? '…' : ''}”`.replace(/[,;:]…”$/, '…”'), width);
}

/** `a.txt · 2017-08-22 · according to the Treasury · denied` */
export function source(graph: ReadableGraph, claim: Evidence): string {
  const record = graph.getAttribute('articles').find(({ id }) => id === claim.article);
  const manner = [
    claim.modality === 'actual' ? '' : claim.modality,
    claim.polarity === 'denied' ? 'denied' : '',
    attributionOf(claim),
  ];
  const place = [record?.outlet ?? '', shortened(record?.uri ?? claim.article), record?.published ?? ''];
  return [...place, ...manner].filter((part) => part !== '').join(' · ');
}

/** `alleged, confidence 0.87, 2 independent sources` */
export function support({
  status,
  confidence,
  origins,
}: Pick<EdgeAttributes, 'status' | 'confidence' | 'origins'>): string {
  const several = origins > 1 ? `, ${messages.plural(origins, 'independent source')}` : '';
  return `${status}, confidence ${twoDecimals(confidence)}${several}`;
}

/** Two decimals, and never 1: nothing that a program reads is certain. */
export function twoDecimals(confidence: number): string {
  return Math.min(confidence, 0.99).toFixed(2);
}

/** A line of notes under a quotation: indented, dim, broken where it is too long. */
export function notes(text: string, indent: number, width: number, style: Style): string[] {
  return wrap(text, width - indent).map((line) => style.dim(' '.repeat(indent) + line));
}

/** From the first to the last of subject and object, with some words around, as far as the sentence goes. */
function partThatMatters({ sentence, subject, object }: Evidence): [start: number, end: number] {
  const first = Math.min(subject.start, object.start) - AROUND;
  const last = Math.max(subject.end, object.end) + AROUND;
  const before = sentence.text.slice(0, Math.max(0, first - sentence.start)).search(/\S*$/);
  const rest = sentence.text.slice(Math.max(0, last - sentence.start));
  const after = rest.search(/\s|$/);
  return [
    Math.max(sentence.start, sentence.start + before),
    Math.min(sentence.end, Math.max(last, sentence.start) + after),
  ];
}

/** Word by word, since lines are broken between words. */
function emphasized(words: string, style: Style): string {
  return words
    .split(/(\s+)/)
    .map((part) => (part.trim() === '' ? part : style.bold(part)))
    .join('');
}

/** A long path by its last part: names say more than folders. */
function shortened(uri: string): string {
  if (columns(uri) <= 36) return uri;
  const name = uri.replace(/^.*[/\\](?=.)/, '');
  return columns(name) <= 36 ? name : `…${name.slice(-35)}`;
}
