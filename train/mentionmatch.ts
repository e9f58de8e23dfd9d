import type { Mention, Token } from '../src/types.ts';
import type { GoldDocument, GoldMention } from './goldmentions.ts';

/**
 * Which gold mention each of ours is, by the word that heads it; where several have the same head, by the bounds nearest. None
 * is matched twice. After the head match of CorefUD's scorer (https://github.com/ufal/corefud-scorer).
 */
export function matchMentions(
  { words, mentions: gold }: GoldDocument,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): (GoldMention | null)[] {
  const byHead = new Map<number, GoldMention[]>();
  for (const one of gold) {
    const start = words[one.head]?.start ?? -1;
    byHead.set(start, [...(byHead.get(start) ?? []), one]);
  }
  return mentions.map(({ head, start, end }) => {
    const likely = byHead.get(tokens[head]?.start ?? -1) ?? [];
    const distance = ({ first, last }: GoldMention) =>
      Math.abs((words[first]?.start ?? 0) - start) + Math.abs((words[last - 1]?.end ?? 0) - end);
    const nearest = likely.reduce<GoldMention | null>(
      (best, one) => (best === null || distance(one) < distance(best) ? one : best),
      null,
    );
    if (nearest) likely.splice(likely.indexOf(nearest), 1);
    return nearest;
  });
}
