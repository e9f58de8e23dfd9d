import type { Stances } from '../model/stances.ts';
import { childOf } from '../tree.ts';
import type { Sentence, Token } from '../types.ts';
import { stancesOf } from './path.ts';
import { subjectOf } from './subjects.ts';

/** A stretch of quoted words, as tokens `[first, last)`, and the token for who says them, -1 if unknown. */
export interface Quote {
  readonly first: number;
  readonly last: number;
  readonly speaker: number;
}

/** Quoted words are of somebody's saying only if they are more than a term: "fire and fury". */
const SHORTEST = 6;

/**
 * The quotations of an article with their speakers. A quote's speaker is the subject of a verb of saying that stands
 * outside quotation marks in a sentence that the quote touches; a quote without one goes on with the speaker of the one
 * before it in the same paragraph, or takes the one after.
 */
export function quotesOf(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  stances: Stances,
): Quote[] {
  const spans = spansOf(text, tokens).filter(
    ({ first, last }) => last - first >= SHORTEST || isClause(tokens, first, last),
  );
  const inside = new Uint8Array(tokens.length);
  for (const { first, last } of spans) inside.fill(1, first, last);
  const quotes = spans.map(({ first, last }) => ({
    first,
    last,
    speaker: nearbySpeaker(tokens, sentences, inside, first, last, stances),
  }));
  const together = (a: Quote | undefined, b: Quote | undefined) =>
    a !== undefined &&
    b !== undefined &&
    !text.slice(tokens[a.last]?.end ?? 0, tokens[b.first]?.start ?? 0).includes('\n');
  const filled: Quote[] = [];
  quotes.forEach((quote, i) => {
    const before = filled[i - 1];
    const after = quotes[i + 1];
    let speaker = quote.speaker;
    if (speaker < 0 && before && together(before, quote)) speaker = before.speaker;
    if (speaker < 0 && after && together(quote, after)) speaker = after.speaker;
    filled.push({ ...quote, speaker });
  });
  return filled;
}

function spansOf(text: string, tokens: readonly Token[]): { first: number; last: number }[] {
  const spans: { first: number; last: number }[] = [];
  let open = -1;
  tokens.forEach((token, i) => {
    const paragraph = i > 0 && text.slice(tokens[i - 1]?.end ?? 0, token.start).includes('\n');
    if (paragraph) open = -1;
    if (!/^(?:["“”]|``|'')$/.test(token.text)) return;
    const opens = open < 0 && token.text !== '”' && token.text !== "''";
    if (opens) open = i + 1;
    else if (open >= 0) {
      if (i > open) spans.push({ first: open, last: i });
      open = -1;
    }
  });
  return spans;
}

/** Whether quoted words say something of somebody: "Marin paid them". */
function isClause(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const subject = tokens[i]?.upos === 'VERB' ? childOf(tokens, i, 'nsubj') : -1;
    if (subject >= first && subject < last) return true;
  }
  return false;
}

function nearbySpeaker(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  inside: Uint8Array,
  first: number,
  last: number,
  stances: Stances,
): number {
  const from = sentences[tokens[first]?.sentence ?? -1]?.first ?? first;
  const to = sentences[tokens[last]?.sentence ?? -1]?.last ?? last;
  for (let i = to - 1; i >= from; i--) {
    if (inside[i] || tokens[i]?.upos !== 'VERB' || !stancesOf(tokens, i, stances).has('say')) continue;
    const speaker = subjectOf(tokens, i, stances);
    if (speaker >= 0 && !inside[speaker]) return speaker;
  }
  return beforeColon(tokens, from, first);
}

/** `Prosecutor Mira Holt: "…"`: a name or noun that stands alone before the colon. */
function beforeColon(tokens: readonly Token[], from: number, first: number): number {
  const colon = first - 2;
  if (tokens[colon]?.text !== ':' || colon <= from || colon - from > 8) return -1;
  for (let i = from; i < colon; i++) if (/^(?:VERB|AUX|PUNCT)$/.test(tokens[i]?.upos ?? '')) return -1;
  let at = colon - 1;
  while (tokens[at]?.deprel === 'flat' && (tokens[at]?.head ?? -1) >= from) at = tokens[at]?.head ?? -1;
  return /^(?:PROPN|NOUN)$/.test(tokens[at]?.upos ?? '') ? at : -1;
}
