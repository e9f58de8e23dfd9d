/**
 * Which articles are copies of one text: a wire story printed by ten papers vouches for a claim once, also where editors
 * cut it and change its words.
 *
 * Candidates by MinHash over pairs of neighbouring words, in bands (Broder: On the resemblance and containment of documents,
 * SEQUENCES 1997; Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, section 3.4). What a pair of candidates shares must
 * be spread over the shorter one: a quotation, a paragraph of background or a notice is common to articles that were
 * written apart. Time and memory grow with the number of articles, not with that of their pairs.
 */
import type { Article } from '../../src/types.ts';
import { DisjointSets } from './disjoint.ts';

/** Least hashes kept of an article, in bands of two: articles that share a quarter of their pairs meet in some band 98 times in 100. */
const HASHES = 128;
const BAND = 2;
/** In a band, an article is compared with so many before it: copies stand in rows. */
const BEFORE = 3;
/** Of the least hashes, how many two candidates share at least. */
const ALIKE = 8;
/** The shorter article is cut in so many stretches. */
const STRETCHES = 10;
/** Of these so many must be in the other article too … */
const SPREAD = 7;
/** … that is, this share of their pairs of words. */
const SHARED = 0.3;
/** In pairs of words: less is too little to cut, and must share more. */
const SHORT = 60;
const SHARED_OF_SHORT = 0.9;

export interface OriginFinder {
  add(text: string): void;
  /** For each text, in the order in which they came, the index of the first of its group of copies. Copies of copies are copies. */
  groups(): number[];
}

/**
 * Of each article only hashes are kept.
 *
 * @example findOrigins([story, copyOfStory, other]) // [0, 0, 2]
 */
export function findOrigins(articles: Iterable<Pick<Article, 'text'>>): number[] {
  const finder = createOriginFinder();
  for (const { text } of articles) finder.add(text);
  return finder.groups();
}

/** The same text by text, in an order that only the articles' ids decide, so that the groups are a function of the set. */
export function createOriginFinder(): OriginFinder {
  const shingles: Uint32Array[] = [];
  const sketches: Uint32Array[] = [];
  return {
    add(text) {
      const own = shinglesOf(text);
      shingles.push(own);
      sketches.push(sketchOf(own));
    },
    groups() {
      const groups = new DisjointSets(shingles.length);
      for (let band = 0; band < HASHES; band += BAND) {
        const rows = new Map<number, number[]>();
        sketches.forEach((sketch, index) => {
          const key = mix(Math.imul(sketch[band] ?? 0, 0x9e3779b1) ^ (sketch[band + 1] ?? 0));
          const row = rows.get(key);
          if (!row) rows.set(key, [index]);
          else {
            for (const other of row.slice(-BEFORE)) {
              if (groups.find(index) !== groups.find(other) && areCopies(index, other))
                groups.join(index, other);
            }
            row.push(index);
          }
        });
      }
      return shingles.map((_, index) => groups.find(index));
    },
  };

  function areCopies(a: number, b: number): boolean {
    const [first = NONE, second = NONE] = [shingles[a], shingles[b]];
    if (!areAlike(sketches[a], sketches[b])) return false;
    return first.length < second.length ? isCopy(first, second) : isCopy(second, first);
  }
}

/** Hashes of the pairs of neighbouring words as they come, letter case and punctuation aside; of one word alone, that word. */
function shinglesOf(text: string): Uint32Array {
  const words = Uint32Array.from(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [], hash);
  const inOrder = new Uint32Array(Math.max(words.length - 1, Math.min(words.length, 1)));
  for (let at = 0; at < inOrder.length; at++)
    inOrder[at] = mix(Math.imul(words[at] ?? 0, 0x01000193) ^ (words[at + 1] ?? 0));
  return inOrder;
}

/** The least value of each of many hash functions over all shingles. */
function sketchOf(shingles: Uint32Array): Uint32Array {
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < HASHES; at++) {
      const value = (Math.imul(shingle, FACTORS[at] ?? 1) + (SHIFTS[at] ?? 0)) >>> 0;
      if (value < (least[at] ?? 0)) least[at] = value;
    }
  }
  return least;
}

function areAlike(a: Uint32Array = NONE, b: Uint32Array = NONE): boolean {
  let same = 0;
  for (let at = 0; at < HASHES; at++) if (a[at] === b[at]) same++;
  return same >= ALIKE;
}

/** Whether what the shorter text shares with the other is enough, and not all in one place. */
function isCopy(shorter: Uint32Array, longer: Uint32Array): boolean {
  const sorted = longer.slice().sort();
  if (shorter.length < SHORT) return sharedOf(shorter, sorted) >= SHARED_OF_SHORT;
  let shared = 0;
  for (let stretch = 0; stretch < STRETCHES; stretch++) {
    const [start, end] = [stretch, stretch + 1].map((cut) => Math.floor((cut * shorter.length) / STRETCHES));
    if (sharedOf(shorter.subarray(start, end), sorted) >= SHARED) shared++;
  }
  return shared >= SPREAD;
}

/** The share of some shingles that is among others, which are sorted. */
function sharedOf(some: Uint32Array, sorted: Uint32Array): number {
  let shared = 0;
  for (const shingle of some) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) < shingle) low = middle + 1;
      else high = middle;
    }
    if (sorted[low] === shingle) shared++;
  }
  return some.length === 0 ? 0 : shared / some.length;
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

const NONE = new Uint32Array();
/** An odd factor permutes the 32-bit numbers. */
const FACTORS = Uint32Array.from({ length: HASHES }, (_, index) => mix(2 * index + 1) | 1);
const SHIFTS = Uint32Array.from({ length: HASHES }, (_, index) => mix(2 * index + 2));
