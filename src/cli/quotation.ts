/** How a claim is shown: its words, who says so, where and when. */
import type { KnowledgeGraph } from '../../graph/knowledge.ts';
import type { EdgeAttributes, Evidence } from '../../graph/types.ts';
import { messages } from './messages.ts';
import { type Style, wrap } from './terminal.ts';

/** Longer sentences are shown by the quote alone, and longer quotes are cut. */
const LONGEST = 320;

/** The sentence in quotation marks, the quoted part of it in bold, in lines of `width` columns. */
export function quotation(claim: Evidence, width: number, style: Style): string[] {
  const { sentence, quote, start } = claim;
  const whole = sentence.text.length <= LONGEST;
  const at = start - sentence.start;
  const shown = whole
    ? [sentence.text.slice(0, at), quote, sentence.text.slice(at + quote.length)]
    : [at > 0 ? '…' : '', cut(quote), at + quote.length < sentence.text.length ? '…' : ''];
  const [before = '', core = '', after = ''] = shown.map((part) => part.replace(/\s+/g, ' '));
  const bold = before.trim() !== '' || after.trim() !== '' ? style.bold : (text: string): string => text;
  const marked = `“${before}${core.split(' ').map(bold).join(' ')}${after}”`;
  return wrap(marked, width);
}

/** `a.txt · 2017-08-22 · says the Treasury · denied` */
export function source(graph: KnowledgeGraph, claim: Evidence): string {
  const record = graph.getAttribute('articles').find(({ id }) => id === claim.article);
  const manner = [
    claim.modality === 'actual' ? '' : claim.modality,
    claim.polarity === 'denied' ? 'denied' : '',
    claim.speakers.length === 0 ? '' : `according to ${claim.speakers.join(', as told by ')}`,
  ];
  const place = record?.uri ?? claim.article;
  return [shortened(place), record?.published ?? '', ...manner].filter((part) => part !== '').join(' · ');
}

/** `alleged, confidence 0.87, 2 independent articles` */
export function support({
  status,
  confidence,
  origins,
}: Pick<EdgeAttributes, 'status' | 'confidence' | 'origins'>): string {
  const several = origins > 1 ? `, ${messages.plural(origins, 'independent source')}` : '';
  return `${status}, confidence ${confidence.toFixed(2)}${several}`;
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}

function shortened(uri: string): string {
  return uri.length <= 44 ? uri : `…${uri.slice(-43)}`;
}
