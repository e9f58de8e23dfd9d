/**
 * What the other places of a capitalised word in an article tell of it: the words beside it there, its place in the tree, the
 * run of capitals that it stands in, what rules take it for. After Chieu and Ng 2003, "Named entity recognition with a maximum
 * entropy approach", and the context aggregation of Ratinov and Roth 2009.
 */
import { hashText, mix } from '../model/hash.ts';
import type { CapitalRun } from './capitals.ts';
import { plainFeature, wordFeature } from './featureids.ts';
import { isCapitalised, type Page } from './page.ts';

/** Other places that are looked at, the nearest ones. */
const PLACES = 6;
/** Shorter words are letters and parts of abbreviations. */
const SHORTEST = 3;

/** What each token gives and takes. */
export interface Places {
  /** Hashes of the words, and what stands for what is before a sentence and after it. */
  readonly words: Int32Array;
  readonly before: number;
  readonly after: number;
  readonly runs: readonly (CapitalRun | null)[];
  /** Hashes of what rules say of a token. */
  readonly rules: readonly (readonly { readonly whole: number; readonly placeSure: number }[])[];
}

/** Place of token `i` in a run, counted from both ends. */
export function placeIn({ first, last }: CapitalRun, i: number): number {
  return mix(Math.min(i - first, 3), Math.min(last - 1 - i, 3));
}

/** Features of token `i` from other places, each once; none for words in small letters. */
export function createElsewhere(page: Page, places: Places): (i: number) => Iterable<number> {
  const { tokens, lower } = page;
  const byWord = new Map<string, number[]>();
  for (const [i, { text }] of tokens.entries()) {
    if (!isCapitalised(text) || text.length < SHORTEST) continue;
    const own = byWord.get(lower[i] ?? '');
    if (own) own.push(i);
    else byWord.set(lower[i] ?? '', [i]);
  }
  const told = new Map<number, readonly number[]>();
  const alone = [plainFeature(199, 1)];
  const seen = new Set<number>();

  return (i) => {
    if (!isCapitalised(tokens[i]?.text ?? '')) return [];
    const own = byWord.get(lower[i] ?? '') ?? [];
    if (own.length < 2) return alone;
    seen.clear();
    for (const at of nearest(own, i)) {
      const features = told.get(at) ?? tells(page, at, places);
      told.set(at, features);
      for (const feature of features) seen.add(feature);
    }
    return seen;
  };
}

/** The nearest of ascending `places` to `i`, itself left out; the earlier of two as near. */
function nearest(places: readonly number[], i: number): number[] {
  let right = places.indexOf(i) + 1;
  let left = right - 2;
  const found: number[] = [];
  while (found.length < PLACES && (left >= 0 || right < places.length)) {
    const [before, after] = [places[left], places[right]];
    if (after === undefined || (before !== undefined && i - before <= after - i)) {
      found.push(before as number);
      left--;
    } else {
      found.push(after);
      right++;
    }
  }
  return found;
}

/** What place `i` tells of its word. */
function tells(
  { tokens, sentences }: Page,
  i: number,
  { words, before, after, runs, rules }: Places,
): number[] {
  const token = tokens[i];
  const sentence = sentences[token?.sentence ?? -1];
  if (!token || !sentence) return [];
  const lemma = tokens[token.head]?.lemma ?? '';
  const relation = hashText(token.deprel, 0, token.deprel.length, 7);
  const features = [
    wordFeature(200, i > sentence.first ? (words[i - 1] as number) : before),
    wordFeature(201, i + 1 < sentence.last ? (words[i + 1] as number) : after),
    plainFeature(202, relation),
    wordFeature(203, mix(relation, hashText(lemma, 0, lemma.length, 8))),
  ];
  for (const { whole, placeSure } of rules[i] ?? [])
    features.push(plainFeature(212, whole), plainFeature(213, placeSure));
  const run = runs[i];
  if (!run) return features;
  const place = placeIn(run, i);
  features.push(
    plainFeature(204, place),
    plainFeature(205, mix(run.opening, place)),
    plainFeature(206, mix(run.closing, place)),
    plainFeature(207, mix(run.before, place)),
    plainFeature(208, run.after),
    plainFeature(210, mix(run.whole, place)),
    plainFeature(211, run.inner),
  );
  for (const hint of run.hints) features.push(plainFeature(209, hint));
  return features;
}
