/** A claim as an edge carries it: with the words themselves, so that a reader can check it without the article. */
import type { Claim, Reading, Sentence, Span } from '../../src/types.ts';
import { byCodeUnit } from '../order.ts';
import type { Evidence } from '../types.ts';

/** @param keyOf node key behind a mention of this reading; null if there is none. */
export function evidenceOf(
  reading: Reading,
  claim: Claim,
  keyOf: (mention: number) => string | null,
): Evidence {
  const { article, mentions, entities } = reading;
  const quoted = (span: Span | undefined): Evidence['sentence'] => {
    const { start, end } = span ?? claim;
    return { start, end, text: article.text.slice(start, end) };
  };
  const roles = Object.entries(claim.roles).flatMap(([role, mention]) => {
    const key = keyOf(mention);
    return key === null ? [] : [[role, key] as const];
  });
  return {
    article: article.id,
    start: claim.start,
    end: claim.end,
    quote: article.text.slice(claim.start, claim.end),
    sentence: quoted(sentenceAround(reading.sentences, claim)),
    subject: quoted(mentions[claim.subject]),
    object: quoted(mentions[claim.object]),
    phrase: claim.phrase,
    polarity: claim.polarity,
    modality: claim.modality,
    speakers: claim.speakers.map((speaker) => {
      const mention = mentions[speaker];
      return entities[mention?.entity ?? -1]?.name ?? quoted(mention).text;
    }),
    ...(claim.together ? { together: [...claim.together] } : {}),
    roles: Object.fromEntries(roles.sort(([a], [b]) => byCodeUnit(a, b))),
    time: claim.time,
    amount: claim.amount,
    confidence: claim.confidence,
  };
}

/** From the start of the first sentence that the claim touches to the end of the last. */
function sentenceAround(sentences: readonly Sentence[], claim: Span): Span {
  const touched = sentences.filter(({ start, end }) => start < claim.end && end > claim.start);
  return {
    start: Math.min(claim.start, touched[0]?.start ?? claim.start),
    end: Math.max(claim.end, touched.at(-1)?.end ?? claim.end),
  };
}
