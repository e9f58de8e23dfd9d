/** A reading as one line of JSON: what `extract --format jsonl` writes and `merge` reads back. */
import type { Claim, Entity, Mention, Reading, Sentence, Token } from '../types.ts';
import { faultInLine } from './check.ts';

/** A line that is no reading; the message says what is wrong with it. */
export class LineError extends Error {
  override readonly name = 'LineError';
}

/**
 * The line, without its line end.
 *
 * @param withTokens whether to write the tokens, and what refers to them.
 */
export function writeReading(reading: Reading, withTokens = false): string {
  const { article, sentences, tokens, mentions, entities, claims } = reading;
  const { text, ...record } = article;
  return JSON.stringify({
    article: record,
    text,
    sentences: sentences.map((sentence) => sentenceLine(sentence, withTokens)),
    ...(withTokens ? { tokens: tokens.map(tokenLine) } : {}),
    mentions: mentions.map((mention) => mentionLine(mention, withTokens)),
    entities: entities.map(entityLine),
    claims: claims.map(claimLine),
  });
}

/** Less likely claims are more often wrong than right in news. */
export const LEAST_CONFIDENCE = 0.25;

/** The reading without claims that are less likely. */
export function surest(reading: Reading, least: number): Reading {
  return { ...reading, claims: reading.claims.filter(({ confidence }) => confidence >= least) };
}

/**
 * Reads a line that `writeReading` wrote. What it left out comes back empty: tokens, and the words of open tuples.
 *
 * @throws {LineError} if the line is not JSON or not a reading, or an offset or index leads out of it.
 */
export function readReading(line: string): Reading {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new LineError(`it is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const fault = faultInLine(value);
  if (fault !== null) throw new LineError(fault);
  const { article, text, sentences, tokens = [], mentions, entities, claims } = value as Line;
  return {
    article: {
      id: article.id,
      uri: article.uri,
      text,
      title: article.title ?? null,
      published: article.published ?? null,
      outlet: article.outlet ?? null,
      ...(article.byline ? { byline: article.byline } : {}),
      url: article.url ?? null,
      language: article.language ?? 'en',
    },
    sentences: sentences.map((sentence) => ({ first: 0, last: 0, ...sentence })),
    tokens: tokensOf(text, tokens, sentences),
    mentions: mentions.map((mention) => ({
      first: 0,
      last: 0,
      head: 0,
      amount: null,
      time: null,
      ...mention,
    })),
    entities: entities.map((entity) => ({ ids: NO_IDS, named: true, ...entity })),
    claims: claims.map((claim) => ({ ...claim, tuple: [] })),
  };
}

/** One for all that have none: there are very many. */
const NO_IDS: Entity['ids'] = {};

type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;
type TokenLine = Omit<Token, 'text' | 'children' | 'sentence'>;

interface Line {
  readonly article: Pick<Reading['article'], 'id' | 'uri'> & Partial<Reading['article']>;
  readonly text: string;
  readonly sentences: readonly Optional<Sentence, 'first' | 'last'>[];
  readonly tokens?: readonly TokenLine[];
  readonly mentions: readonly Optional<Mention, 'first' | 'last' | 'head' | 'amount' | 'time'>[];
  readonly entities: readonly Optional<Entity, 'ids' | 'named'>[];
  readonly claims: readonly Omit<Claim, 'tuple'>[];
}

function sentenceLine(
  { start, end, block, first, last }: Sentence,
  withTokens: boolean,
): Line['sentences'][number] {
  return { start, end, block, ...(withTokens ? { first, last } : {}) };
}

function tokenLine({ start, end, lemma, upos, xpos, head, deprel }: Token): TokenLine {
  return { start, end, lemma, upos, xpos, head, deprel };
}

function mentionLine(mention: Mention, withTokens: boolean): Line['mentions'][number] {
  const { start, end, kind, type, entity, first, last, head, amount, time } = mention;
  return {
    ...{ start, end, kind, type, entity },
    ...(amount === null ? {} : { amount }),
    ...(time === null ? {} : { time }),
    ...(withTokens ? { first, last, head } : {}),
  };
}

function entityLine({ key, name, type, aliases, former, ids, named }: Entity): Line['entities'][number] {
  return {
    ...{ key, name, type, aliases },
    ...(former ? { former } : {}),
    ...(Object.keys(ids).length === 0 ? {} : { ids }),
    ...(named ? {} : { named }),
  };
}

function claimLine(claim: Claim): Line['claims'][number] {
  const { subject, object, type, phrase, polarity, modality, speakers, roles, time, amount } = claim;
  const { start, end, confidence } = claim;
  const said = { subject, object, type, phrase, polarity, modality, speakers };
  const together = claim.together ? { together: claim.together } : {};
  return { ...said, ...together, roles, time, amount, start, end, confidence };
}

/** Tokens with what their line leaves out: words, dependents, sentences. */
function tokensOf(text: string, lines: readonly TokenLine[], sentences: Line['sentences']): Token[] {
  const children: number[][] = lines.map(() => []);
  for (const [index, { head }] of lines.entries()) children[head]?.push(index);
  let sentence = 0;
  return lines.map((line, index) => {
    while (line.start >= (sentences[sentence]?.end ?? Number.POSITIVE_INFINITY)) sentence++;
    return { ...line, text: text.slice(line.start, line.end), children: children[index] ?? [], sentence };
  });
}
