/** Nodes and claims that have the words of a search. */
import type { ReadableGraph } from '../knowledge.ts';
import { byCodeUnit } from '../order.ts';
import type { Evidence } from '../types.ts';
import type { Candidate, Resolve } from './resolve.ts';
import type { WordSense } from './words.ts';

export interface ClaimFound {
  readonly edge: string;
  readonly source: string;
  readonly target: string;
  readonly claim: Evidence;
  /** Share of the words sought that its sentence has, related words counting less. */
  readonly score: number;
}

export interface Found {
  readonly nodes: readonly Candidate[];
  readonly claims: readonly ClaimFound[];
}

/** Claims whose sentence has every word of the search or a related one, the best first, and the nodes it may mean. */
export function search(graph: ReadableGraph, resolve: Resolve, sense: WordSense, phrase: string): Found {
  const { taken, others, kind } = resolve(phrase);
  return { nodes: kind === 'none' ? [] : [...taken, ...others], claims: claimsWith(graph, sense, phrase) };
}

function claimsWith(graph: ReadableGraph, sense: WordSense, phrase: string): ClaimFound[] {
  const wanted = [...new Set(sense.contentStems(phrase))];
  if (wanted.length === 0) return [];
  const scores = new Map<string, number>();
  const scoreOf = (sentence: string): number => {
    const known = scores.get(sentence);
    if (known !== undefined) return known;
    const stems = new Set(sense.contentStems(sentence));
    const likeness = wanted.map((stem) =>
      Math.max(0, ...[...stems].map((other) => sense.likeness(stem, other))),
    );
    const sum = likeness.reduce((total, one) => total + one, 0);
    const score = likeness.every((one) => one > 0) ? Math.round((sum / wanted.length) * 1000) / 1000 : 0;
    scores.set(sentence, score);
    return score;
  };
  const found: ClaimFound[] = [];
  graph.forEachEdge((edge, { claims }, source, target) => {
    for (const claim of claims) {
      const score = scoreOf(claim.sentence.text);
      if (score > 0) found.push({ edge, source, target, claim, score });
    }
  });
  return found.sort(
    (a, b) =>
      b.score - a.score ||
      b.claim.confidence - a.claim.confidence ||
      byCodeUnit(a.edge, b.edge) ||
      byCodeUnit(a.claim.article, b.claim.article) ||
      a.claim.start - b.claim.start,
  );
}
