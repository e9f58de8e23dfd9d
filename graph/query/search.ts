/** Nodes and claims that have the words of a search. */
import type { ReadableGraph } from '../knowledge.ts';
import { byCodeUnit } from '../order.ts';
import type { Evidence } from '../types.ts';
import { nearest } from './distance.ts';
import type { Candidate, Resolve } from './resolve.ts';
import { type WordSense, words } from './words.ts';

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
  /** Words that were looked for in place of words that no sentence has, by those: misspellings. */
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
  const respelt = respellings(graph, sense, words(phrase));
  const meant = sense.contentStems(
    words(phrase)
      .map((word) => respelt[word] ?? word)
      .join(' '),
  );
  return {
    nodes,
    claims: Object.keys(respelt).length > 0 ? claimsWith(graph, sense, [...new Set(meant)]) : [],
    respelt,
  };
}

/** For each word that no sentence has, nor a related one, the nearest spelling that one has. */
function respellings(
  graph: ReadableGraph,
  sense: WordSense,
  spelt: readonly string[],
): Record<string, string> {
  const vocabulary = new Map<string, string>();
  graph.forEachEdge((_, { claims }) => {
    for (const { sentence } of claims) {
      for (const word of words(sentence.text)) {
        const [stem = ''] = sense.contentStems(word);
        const known = vocabulary.get(stem);
        // Of several forms of a word the shortest, which is most often the plain one.
        if (known === undefined || byLength(word, known) < 0) vocabulary.set(stem, word);
      }
    }
  });
  const stems = [...vocabulary.keys()];
  return Object.fromEntries(
    spelt.flatMap((word) => {
      const [stem = ''] = sense.contentStems(word);
      if (stem.length < LEAST_RESPELT || stems.some((other) => sense.likeness(stem, other) > 0)) return [];
      const [best = ''] = nearest(stem, stems, 1);
      const meant = vocabulary.get(best);
      return meant === undefined ? [] : [[word, meant]];
    }),
  );
}

function byLength(a: string, b: string): number {
  return a.length - b.length || byCodeUnit(a, b);
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
