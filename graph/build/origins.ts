/**
 * Which articles are copies of one text: a wire story printed by ten papers vouches for a claim once.
 *
 * Fingerprints by winnowing (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003): runs of words are hashed, the least
 * hash of each window is kept, and two articles that share enough of the kept ones are copies; copies of copies are
 * copies. This first version doesn't know a reworded story for a copy.
 */
import type { Article } from '../../src/types.ts';
import { DisjointSets } from './disjoint.ts';

/** Words in a run. */
const RUN = 5;
/** Runs in a window. */
const WINDOW = 6;
/** Of the smaller article's fingerprints, the share that makes it a copy. */
const CONTAINED = 0.6;

/** For each article, in their order, the index of the first article of its group of copies. */
export function findOrigins(articles: readonly Article[]): number[] {
  const all = articles.map((article) => fingerprintsOf(article.text));
  const holders = new Map<number, number[]>();
  all.forEach((fingerprints, index) => {
    for (const fingerprint of fingerprints) {
      const holding = holders.get(fingerprint);
      if (holding) holding.push(index);
      else holders.set(fingerprint, [index]);
    }
  });
  const groups = new DisjointSets(articles.length);
  all.forEach((fingerprints, index) => {
    const shared = new Map<number, number>();
    for (const fingerprint of fingerprints) {
      for (const other of holders.get(fingerprint) ?? []) {
        if (other >= index) break;
        shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    for (const [other, count] of shared) {
      if (count >= CONTAINED * Math.min(fingerprints.size, all[other]?.size ?? 0)) groups.join(index, other);
    }
  });
  return articles.map((_, index) => groups.find(index));
}

/** Hashes of some of its runs of words, letter case and punctuation aside; of a short text the one of all its words. */
function fingerprintsOf(text: string): Set<number> {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hash);
  const runs = Array.from({ length: Math.max(1, words.length - RUN + 1) }, (_, start) =>
    mix(words.slice(start, start + RUN).reduce((sum, word) => Math.imul(sum, 0x01000193) ^ word, 0)),
  );
  const kept = new Set<number>();
  for (let start = 0; start === 0 || start + WINDOW <= runs.length; start++) {
    kept.add(runs.slice(start, start + WINDOW).reduce((least, run) => Math.min(least, run)));
  }
  return kept;
}

/** FNV-1a, 32 bits, over code units. */
export function hash(word: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) sum = Math.imul(sum ^ word.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the result. */
export function mix(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
