/** The parts of a statement in words: what its ends are called, and what else it names. */
import { subtree } from '../tree.ts';
import type { Mention, Reading, Span, Term, Token } from '../types.ts';
import type { QuestionWords } from './words.ts';

/** A statement with its hole, as read. */
export interface Statement {
  readonly reading: Reading;
  readonly hole: Span | null;
}

export const HOLE: Term = { kind: 'hole' };
export const ANY: Term = { kind: 'any' };

/** The end of a claim as a term; null if the mention is none. */
export function termOf(
  reading: Reading,
  mention: number,
  hole: Span | null,
  words: QuestionWords,
): Term | null {
  const found = reading.mentions[mention];
  if (!found) return null;
  if (isHole(reading, found, hole)) return HOLE;
  const text = phraseOf(reading, found, words);
  return isAnybody(text) ? ANY : { kind: 'phrase', text };
}

/** Whether words stand for whoever it may be: "has anybody been charged". */
export function isAnybody(text: string): boolean {
  return /^(?:any|some)(?:body|one|thing)(?: else)?$/i.test(text);
}

/** The words of a mention without article and possessive ending. */
export function phraseOf(reading: Reading, { start, end }: Span, words: QuestionWords | null): string {
  const { article, mentions, entities } = reading;
  const mention = mentions.find((one) => one.start === start && one.end === end);
  const name = mention?.kind === 'pronoun' ? entities[mention.entity]?.name : undefined;
  if (name !== undefined) return name;
  const own = words === null ? null : namedFirst(reading, mention, words);
  if (own !== null) return phraseOf(reading, own, null);
  return article.text
    .slice(start, end)
    .replace(/^(?:the|a|an|any|some|its|their|his|her)\s+/i, '')
    .replace(/['’]s$/, '');
}

/** The name in "the Halden company", which says of its kind what everybody knows; null of "the Halden takeover". */
function namedFirst(
  { tokens, mentions }: Reading,
  mention: Mention | undefined,
  words: QuestionWords,
): Mention | null {
  const noun = tokens[mention?.head ?? -1];
  if (mention?.kind !== 'nominal' || noun?.xpos !== 'NN' || tokens[mention.last - 1] !== noun) return null;
  const isFirst = ({ first }: Mention): boolean =>
    first === mention.first || (first === mention.first + 1 && tokens[mention.first]?.upos === 'DET');
  const own = mentions.find((one) => one.kind === 'name' && one.last === mention.last - 1 && isFirst(one));
  return own && words.isKindOf(noun.lemma.toLowerCase(), own.type) ? own : null;
}

/** What else the statement names: mentions that stand outside the ends, then single words, but for words that take a part of something. */
export function restOf(
  { reading, hole }: Statement,
  used: readonly Span[],
  known: ReadonlySet<Token | undefined>,
  words: QuestionWords,
): string[] {
  const { tokens, mentions } = reading;
  const taken: Span[] = hole === null ? [...used] : [...used, hole];
  const rest: string[] = [];
  const names = mentions.filter(({ kind, time }) => kind === 'name' && time === null);
  for (const name of names) {
    if (taken.some((span) => overlaps(span, name))) continue;
    rest.push(phraseOf(reading, name, words));
    taken.push(name);
  }
  const dates = mentions.filter(({ time }) => time !== null);
  for (const token of tokens) {
    if (!/^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(token.upos) || known.has(token)) continue;
    if (token.upos === 'NOUN' && words.isPart(token.lemma)) continue;
    if ([...taken, ...dates].some((span) => overlaps(span, token))) continue;
    rest.push(token.lemma === '' || token.upos === 'PROPN' ? token.text : token.lemma);
  }
  return rest;
}

export function spanOf(tokens: readonly Token[], at: number): Span {
  const { first, last } = subtree(tokens, at);
  return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}

export function headedBy({ mentions }: Reading, token: number): Mention | undefined {
  return token < 0 ? undefined : mentions.find(({ head }) => head === token);
}

export function isHole({ tokens }: Reading, mention: Mention | undefined, hole: Span | null): boolean {
  return within(tokens[mention?.head ?? -1], hole);
}

export function within(token: Token | undefined, hole: Span | null): boolean {
  return token !== undefined && hole !== null && overlaps(token, hole);
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
