/** Claims as tuples of words, tabs between: what scorers of open information extraction read. */
import type { Claim, Reading } from '../types.ts';

/**
 * One line for each claim, each with its line end: uri, sentence start, sentence end, confidence, first argument,
 * relation, second argument, further arguments. Claims of the same words in the same place are one line.
 */
export function writeOpenie({ article, sentences, claims }: Reading): string {
  const surest = new Map<string, Claim>();
  for (const claim of claims) {
    const key = [claim.start, ...claim.tuple].join('\t');
    const other = surest.get(key);
    if (!other || claim.confidence > other.confidence) surest.set(key, claim);
  }
  return [...surest.values()]
    .filter(({ tuple }) => tuple.length >= 2)
    .map((claim) => {
      const sentence = sentences.find(({ start, end }) => start <= claim.start && claim.start < end) ?? claim;
      const columns = [article.uri, sentence.start, sentence.end, claim.confidence, ...claim.tuple];
      return `${columns.map((column) => String(column).replace(/\s+/g, ' ').trim()).join('\t')}\n`;
    })
    .join('');
}
