/** Nodes and claims that have the words of a search. */
import type { ReadableGraph } from '../knowledge.ts';
import { byCodeUnit } from '../order.ts';
import type { Evidence } from '../types.ts';
import { nearest } from './distance.ts';
import type { Candidate, Resolve } from './resolve.ts';
import type { WordSense } from './words.ts';

export interface ClaimFound {
  /** Key of the edge. */
  readonly edge: string;
  /** Key of the node that it leads from. */
  readonly source: string;
  /** Key of the node that it leads to. */
  readonly target: string;
  /** The claim. */
  readonly claim: Evidence;
  /** Share of the words sought that its sentence has, related words counting less. */
  readonly score: number;
}

export interface Found {
  readonly nodes: readonly Candidate[];
  readonly claims: readonly ClaimFound[];
  /** Stems that were looked for in place of words that no sentence has, by those words' stems: misspellings. */
  readonly respelt: Readonly<Record<string, string>>;
}

/**
 * Claims whose sentence has every word of the search or a related one, the best first, and the nodes it may mean. A word that no
 * sentence has is taken for the nearest that one has.
 */
export function search(graph: ReadableGraph, resolve: Resolve, sense: WordSense, phrase: string): Found {
  const { taken, others, kind } = resolve(phrase);
  const nodes = kind === 'none' ? [] : [...taken, ...others];
  const wanted = [...new Set(sense.contentStems(phrase))];
  const claims = claimsWith(graph, sense, wanted);
  if (claims.length > 0) return { nodes, claims, respelt: {} };
  const respelt = respellings(graph, sense, wanted);
  const meant = [...new Set(wanted.map((stem) => respelt[stem] ?? stem))];
  return { nodes, claims: Object.keys(respelt).length > 0 ? claimsWith(graph, sense, meant) : [], respelt };
}

/** For each stem that no sentence has, nor a related one, the nearest spelling that one has. */
function respellings(
  graph: ReadableGraph,
  sense: WordSense,
  wanted: readonly string[],
): Record<string, string> {
  const known = new Set<string>();
  graph.forEachEdge((_, { claims }) => {
    for (const { sentence } of claims) for (const stem of sense.contentStems(sentence.text)) known.add(stem);
  });
  const vocabulary = [...known];
  return Object.fromEntries(
    wanted.flatMap((stem) => {
      if (vocabulary.some((other) => sense.likeness(stem, other) > 0)) return [];
      const [best] = stem.length < LEAST_RESPELT ? [] : nearest(stem, vocabulary, 1);
      return best === undefined ? [] : [[stem, best]];
    }),
  );
}

/** Shorter words have too many neighbours. */
const LEAST_RESPELT = 4;

function claimsWith(graph: ReadableGraph, sense: WordSense, wanted: readonly string[]): ClaimFound[] {
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
