/** The way of an article through the rooms. */
import { createBlockFinder } from './article/blocks.ts';
import { type ClaimOptions, createClaimFinder } from './claim/claims.ts';
import { createResolver } from './entity/resolve.ts';
import { createMentionFinder } from './mention/mentions.ts';
import { createGazetteer } from './model/gazetteer.ts';
import { createAnalyzer } from './syntax/syntax.ts';
import type { Article, Reading, Resources } from './types.ts';

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
  const resolve = createResolver(resources, gazetteer);
  const findClaims = createClaimFinder(resources, options);

  return (article) => {
    if (article.language !== 'en') return unread(article);
    const syntax = analyze(article.text, findBlocks(article));
    const { mentions, entities } = resolve(article, syntax, findMentions(article, syntax));
    const claims = findClaims(article, syntax, mentions, entities);
    return { article, ...syntax, mentions, entities, claims };
  };
}

function unread(article: Article): Reading {
  return { article, sentences: [], tokens: [], mentions: [], entities: [], claims: [] };
}
