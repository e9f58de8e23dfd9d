/** An article as far as the graph knows it: the sentences that its claims stand in. */
import type { Evidence } from '../../graph/types.ts';
import type { EdgeRecord, Model } from './model.ts';

export interface KnownSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The claims that stand in it, with their edges. */
  readonly claims: { readonly claim: Evidence; readonly edge: EdgeRecord }[];
}

const read = new WeakMap<Model, Map<string, KnownSentence[]>>();

/** In the order of the text. */
export function sentencesOf(model: Model, article: string): readonly KnownSentence[] {
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
  /** Whether the graph lacks words between it and the claim's sentence. */
  readonly gap: boolean;
}

/** More than so many letters away, a sentence explains nothing. */
const FAR = 400;
/** A space, a line's end, a closing quotation mark. */
const BESIDE = 4;

export function contextOf(model: Model, { article, sentence }: Evidence): Context {
  const sentences = sentencesOf(model, article);
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
