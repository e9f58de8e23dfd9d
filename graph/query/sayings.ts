/** What somebody said. */
import type { ReadableGraph } from '../knowledge.ts';
import { byCodeUnit } from '../order.ts';
import type { Given, Ground } from './given.ts';
import { standOf } from './stand.ts';
import type { Terms } from './terms.ts';

/** Sentences with claims that `who` makes, about `topic` if it is given: in the order of the articles and their text. */
export function claimsBy(graph: ReadableGraph, terms: Terms, who: string, topic: string | null): Given[] {
  const names = new Set(
    [...terms.meaning(who).nodes].flatMap((key) => {
      const { label, aliases } = graph.getNodeAttributes(key);
      return [label, ...aliases].map((name) => name.toLowerCase());
    }),
  );
  // Whoever only speaks is no node.
  if (names.size === 0) names.add(who.toLowerCase());
  const said = new Map<string, Ground[]>();
  graph.forEachEdge((edge, { claims }, source, target) => {
    for (const claim of claims) {
      if (!claim.speakers.some((speaker) => names.has(speaker.toLowerCase()))) continue;
      const nodes = [source, target, ...Object.values(claim.roles)];
      if (topic !== null && !terms.speaksOf(topic, terms.spoken(claim.sentence.text, nodes))) continue;
      const place = `${claim.article} ${String(claim.sentence.start).padStart(9, '0')}`;
      said.set(place, [...(said.get(place) ?? []), { edge, source, target, claim }]);
    }
  });
  return [...said]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([, grounds]) => {
      const [best] = grounds.sort(
        (a, b) => b.claim.confidence - a.claim.confidence || byCodeUnit(a.edge, b.edge),
      );
      if (!best) return [];
      const { sentence, confidence } = best.claim;
      return [{ text: sentence.text, key: null, stand: standOf(best.claim), confidence, grounds }];
    });
}
