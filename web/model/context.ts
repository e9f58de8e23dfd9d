/** An article as far as it is at hand: the sentences that its claims stand in, and those around them. */
import type { Evidence } from '../../graph/types.ts';
import type { EdgeRecord, Model } from './model.ts';

export type TextSentence = Evidence['sentence'];

export interface KnownSentence extends Readonly<TextSentence> {
  /** The claims that stand in it, with their edges; none of a sentence that the graph does not hold. */
  readonly claims: { readonly claim: Evidence; readonly edge: EdgeRecord }[];
}

const read = new WeakMap<Model, Map<string, KnownSentence[]>>();

/**
 * In the order of the text.
 *
 * @param further sentences of the article that do not come from the graph
 */
export function sentencesOf(
  model: Model,
  article: string,
  further: readonly TextSentence[] = [],
): readonly KnownSentence[] {
  const claimed = claimedIn(model, article);
  const taken = new Set(claimed.map(({ start }) => start));
  const others = further
    .filter(({ start }) => !taken.has(start))
    .map((sentence) => ({ ...sentence, claims: [] }));
  return others.length === 0 ? claimed : [...claimed, ...others].sort((a, b) => a.start - b.start);
}

function claimedIn(model: Model, article: string): readonly KnownSentence[] {
  let byArticle = read.get(model);
  if (!byArticle) {
    byArticle = collect(model);
    read.set(model, byArticle);
  }
  return byArticle.get(article) ?? [];
}

/** The sentences before and after a claim's own. */
export interface Context {
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
}

export interface Neighbour {
  readonly text: string;
  /** Whether words are missing between it and the claim's sentence. */
  readonly gap: boolean;
}

/** More than so many letters away, a sentence explains nothing. */
const FAR = 400;
/** Spaces, ends of lines, a closing quotation mark. */
export const BESIDE = 4;

/** @param further as `sentencesOf` takes them */
export function contextOf(
  model: Model,
  { article, sentence }: Evidence,
  further: readonly TextSentence[] = [],
): Context {
  const sentences = sentencesOf(model, article, further);
  const before = sentences.findLast(({ end }) => end <= sentence.start);
  const after = sentences.find(({ start }) => start >= sentence.end);
  const near = (text: string, distance: number): Neighbour | null =>
    distance > FAR ? null : { text, gap: distance > BESIDE };
  return {
    before: before ? near(before.text, sentence.start - before.end) : null,
    after: after ? near(after.text, after.start - sentence.end) : null,
  };
}

function collect(model: Model): Map<string, KnownSentence[]> {
  const byArticle = new Map<string, Map<number, KnownSentence>>();
  for (const edge of model.edges.values()) {
    for (const claim of edge.attributes.claims) {
      const sentences = byArticle.get(claim.article) ?? new Map<number, KnownSentence>();
      byArticle.set(claim.article, sentences);
      const known = sentences.get(claim.sentence.start) ?? { ...claim.sentence, claims: [] };
      known.claims.push({ claim, edge });
      sentences.set(claim.sentence.start, known);
    }
  }
  return new Map(
    [...byArticle].map(([article, sentences]) => [
      article,
      [...sentences.values()].sort((a, b) => a.start - b.start),
    ]),
  );
}
