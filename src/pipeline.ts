/** The way of an article through the rooms. */
import { createBlockFinder } from './article/blocks.ts';
import { isRead } from './article/language.ts';
import { type ClaimOptions, createClaimFinder } from './claim/claims.ts';
import { createResolver } from './entity/resolve.ts';
import { createAppositions } from './mention/appositions.ts';
import { createMentionFinder } from './mention/mentions.ts';
import { createGazetteer } from './model/gazetteer.ts';
import { type KnownName, withKnownNames } from './question/known.ts';
import { createQuestionParser, type QuestionParser, type ReadStatement } from './question/question.ts';
import { createAnalyzer } from './syntax/syntax.ts';
import type { Article, Mention, Reading, Resources, Span, Syntax } from './types.ts';

export type Reader = (article: Article) => Reading;

/**
 * Prepares to read: unpacks weights and word lists once. Of an article that is not English nothing is read. With `partial`, the claims are also those that only a tuple of
 * words can hold.
 *
 * @throws {WeightsError} if the weights are damaged
 * @example const read = createReader(resources); read(article).claims;
 */
export function createReader(resources: Resources, options: ClaimOptions = {}): Reader {
  const findBlocks = createBlockFinder(resources.lexicon);
  const analyze = createAnalyzer(resources);
  const gazetteer = createGazetteer(resources);
  const findMentions = createMentionFinder(resources, gazetteer);
  const hangAppositions = createAppositions(resources.schema);
  const resolve = createResolver(resources, gazetteer);
  const findClaims = createClaimFinder(resources, options);

  return (article) => {
    if (!isRead(article.language)) return unread(article);
    const parsed = analyze(article.text, findBlocks(article));
    const found = findMentions(article, parsed);
    const syntax = hangAppositions(parsed, found);
    const { mentions, entities } = resolve(article, syntax, found);
    const claims = findClaims(article, syntax, mentions, entities);
    return { article, ...syntax, mentions, entities, claims };
  };
}

/**
 * Prepares to read questions, with the same rooms that read articles (law 5).
 *
 * @param known proper names that the graph has, so that they are seen whatever their letter case, and typed
 * @throws {WeightsError} if the weights are damaged
 * @example createQuestionReader(resources)('Who owns the mill?').statement // 'Someone owns the mill.'
 */
export function createQuestionReader(resources: Resources, known: KnownName = () => null): QuestionParser {
  const analyze = createAnalyzer(resources);
  const gazetteer = createGazetteer(resources);
  const findMentions = createMentionFinder(resources, gazetteer);
  const hangAppositions = createAppositions(resources.schema);
  const resolve = createResolver(resources, gazetteer);
  const findClaims = createClaimFinder(resources);
  const read: ReadStatement = (text, hole) => {
    const article = { ...UNNAMED, text };
    const parsed = analyze(text, [{ start: 0, end: text.length, block: 'body' }]);
    const found = withKnownNames(text, parsed, findMentions(article, parsed), known);
    const syntax = hangAppositions(parsed, found);
    const resolved = resolve(article, syntax, found);
    const mentions = hole === null ? resolved.mentions : withStandIn(resolved.mentions, syntax, hole);
    const claims = findClaims(article, syntax, mentions, resolved.entities);
    return { article, ...syntax, mentions, entities: resolved.entities, claims };
  };
  return createQuestionParser(resources, read, known);
}

const UNNAMED = { id: '', uri: '', title: null, published: null, outlet: null, url: null, language: 'en' };

const NOWHERE: Span = { start: -1, end: -1 };

/** A stand-in that is no mention yet ("someone"), or that stands for nobody else ("he"), becomes one, of the type that fits anywhere. */
function withStandIn(mentions: readonly Mention[], { tokens }: Syntax, hole: Span): readonly Mention[] {
  const inside = ({ start, end }: Span): boolean => start < hole.end && end > hole.start;
  const others = mentions.filter(({ kind, head }) => kind !== 'pronoun' || !inside(tokens[head] ?? NOWHERE));
  if (others.some(({ head }) => inside(tokens[head] ?? NOWHERE))) return mentions;
  const first = tokens.findIndex(({ start }) => start === hole.start);
  if (first < 0) return mentions;
  const { start = 0, end = 0 } = tokens[first] ?? {};
  const span = { start, end, first, last: first + 1, head: first };
  const standIn: Mention = { ...span, kind: 'nominal', type: '*', entity: -1, amount: null, time: null };
  return [...others, standIn].sort((a, b) => a.start - b.start || b.end - a.end);
}

function unread(article: Article): Reading {
  return { article, sentences: [], tokens: [], mentions: [], entities: [], claims: [] };
}
