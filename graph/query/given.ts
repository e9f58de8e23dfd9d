/** Claims that answer a question, put together to answers. */
import { byCodeUnit } from '../order.ts';
import type { Match } from './match.ts';
import { type Stand, standOf } from './stand.ts';

/** A claim behind an answer, where it stands in the graph. */
export type Ground = Pick<Match, 'edge' | 'source' | 'target' | 'claim'>;

/** One thing that the articles give for an answer. */
export interface Given {
  /** The answer in words: a node's label, an amount, a time, who says so, or the sentence that says it. */
  readonly text: string;
  /** Key of the node that is the answer; null if none is. */
  readonly key: string | null;
  /** In what manner it is said, at best. */
  readonly stand: Stand;
  /** The confidence of its best claim. */
  readonly confidence: number;
  /** The claims that say it, the best first. */
  readonly grounds: readonly Ground[];
}

/** One answer for each thing given, with all claims that give it. */
export function gather(
  matches: readonly Match[],
  textsOf: (match: Match) => readonly { readonly text: string; readonly key: string | null }[],
): Given[] {
  const groups = new Map<string, { text: string; key: string | null; grounds: Match[] }>();
  for (const match of matches) {
    for (const { text, key } of textsOf(match)) {
      const name = key ?? text.toLowerCase();
      const group = groups.get(name) ?? { text, key, grounds: [] };
      if (!group.grounds.some(({ claim }) => claim === match.claim)) group.grounds.push(match);
      groups.set(name, group);
    }
  }
  return [...groups.values()].map(givenOf).sort(byStanding);
}

/** One answer for each sentence. */
export function sentences(matches: readonly Match[]): Given[] {
  return gather(matches, ({ claim }) => [{ text: claim.sentence.text, key: null }]);
}

function givenOf({ text, key, grounds }: { text: string; key: string | null; grounds: Match[] }): Given {
  const sorted = [...grounds].sort(
    (a, b) =>
      ORDER.indexOf(standOf(a.claim)) - ORDER.indexOf(standOf(b.claim)) ||
      Number(b.typed) - Number(a.typed) ||
      b.claim.confidence - a.claim.confidence ||
      byCodeUnit(a.edge, b.edge) ||
      a.claim.start - b.claim.start,
  );
  const [best] = sorted;
  return {
    text,
    key,
    stand: best ? standOf(best.claim) : 'denied',
    confidence: best?.claim.confidence ?? 0,
    grounds: sorted.map(({ edge, source, target, claim }) => ({ edge, source, target, claim })),
  };
}

const ORDER: readonly Stand[] = ['asserted', 'alleged', 'planned', 'possible', 'denied'];

function byStanding(a: Given, b: Given): number {
  return (
    ORDER.indexOf(a.stand) - ORDER.indexOf(b.stand) ||
    b.grounds.length - a.grounds.length ||
    b.confidence - a.confidence ||
    byCodeUnit(a.text, b.text)
  );
}
