/** How well, and in what manner, the articles vouch for an edge. */
import type { Evidence, Status } from '../types.ts';
import { DisjointSets } from './disjoint.ts';
import type { Vouched } from './edges.ts';

/**
 * What the claims of an edge come to. *Asserted*: an article says so itself; *alleged*: all who say so are speakers
 * that the articles name; *disputed*: some say so and some deny it; else what the strongest claim has: *planned*,
 * *possible* (also if only required, or under a condition), *denied*.
 */
export function statusOf(claims: readonly Evidence[]): Status {
  const affirmed = claims.filter(({ polarity }) => polarity === 'affirmed');
  const actual = affirmed.filter(({ modality }) => modality === 'actual');
  const denied = claims.some(({ polarity, modality }) => polarity === 'denied' && modality === 'actual');
  if (actual.length > 0 && denied) return 'disputed';
  if (actual.some(({ speakers }) => speakers.length === 0)) return 'asserted';
  if (actual.length > 0) return 'alleged';
  if (affirmed.some(({ modality }) => modality === 'planned')) return 'planned';
  return affirmed.length > 0 ? 'possible' : 'denied';
}

/** Words from which on one sentence in two articles is one utterance and not chance. */
const UTTERANCE = 8;

/**
 * `origins`: how many independent sources there are: copies of one article count once, and so does one sentence that
 * several articles have word for word, such as a quotation. `confidence`: 1 - Π(1 - c) over the best claim c of each,
 * to four decimals.
 */
export function combinedConfidence(evidence: readonly Vouched[]): { origins: number; confidence: number } {
  const sources = new DisjointSets(evidence.length);
  const first = new Map<string | number, number>();
  evidence.forEach(({ claim, origin }, index) => {
    for (const mark of [origin, utterance(claim.sentence.text)]) {
      if (mark === null) continue;
      const known = first.get(mark);
      if (known === undefined) first.set(mark, index);
      else sources.join(index, known);
    }
  });
  const best = new Map<number, number>();
  evidence.forEach(({ claim }, index) => {
    const source = sources.find(index);
    best.set(source, Math.max(best.get(source) ?? 0, claim.confidence));
  });
  const doubt = [...best.values()].sort((a, b) => a - b).reduce((product, c) => product * (1 - c), 1);
  return { origins: best.size, confidence: Math.round((1 - doubt) * 10_000) / 10_000 };
}

function utterance(sentence: string): string | null {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < UTTERANCE ? null : words.join(' ');
}
