import type { Evidence } from '../types.ts';

/** The claim to quote where there is room for one: affirmed before denied, then the likeliest. */
export function clearest(claims: readonly Evidence[]): Evidence | null {
  const rank = ({ polarity, confidence }: Evidence): number => (polarity === 'affirmed' ? 1 : 0) + confidence;
  return claims.reduce<Evidence | null>(
    (best, claim) => (best === null || rank(claim) > rank(best) ? claim : best),
    null,
  );
}
