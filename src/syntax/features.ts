/** What the network sees of a word: the word itself, if it is known, and hashed pieces of its spelling. */
import { hashText } from '../model/hash.ts';

/** Row of words that are not in the vocabulary, and of the root that stands before every sentence. */
export const UNKNOWN = 0;
export const ROOT = 1;

const PREFIXES = 4;
const SUFFIXES = 5;

/** The key of a word in the vocabulary: lower case, digits as 0. */
export function normalize(form: string): string {
  return form.toLowerCase().replace(/[0-9]/g, '0');
}

/**
 * Hashes of the word's shape, prefixes of up to 4 and suffixes of up to 5 code units, and the whole word with
 * and without its case, as rows of a table of `buckets` rows (a power of two). The idea of subword embeddings is
 * from Bojanowski et al. 2017, "Enriching word vectors with subword information".
 */
export function pieces(form: string, buckets: number): Int32Array {
  const low = normalize(form);
  const length = low.length;
  const found = new Int32Array(3 + Math.min(PREFIXES, length) + Math.min(SUFFIXES, length));
  const mask = buckets - 1;
  let n = 0;
  found[n++] = hashText(shape(form), 0, 8, 1) & mask;
  found[n++] = hashText(low, 0, length, 2) & mask;
  found[n++] = hashText(form, 0, form.length, 3) & mask;
  for (let i = 1; i <= PREFIXES && i <= length; i++) found[n++] = hashText(low, 0, i, 4) & mask;
  for (let i = 1; i <= SUFFIXES && i <= length; i++) found[n++] = hashText(low, length - i, length, 5) & mask;
  return found;
}

/** The piece that stands for the root. */
export function rootPieces(buckets: number): Int32Array {
  return Int32Array.of(hashText('', 0, 0, 6) & (buckets - 1));
}

/** "X" upper case, "x" lower case, "d" digit, others as they are; runs cut to two, the whole to eight. */
function shape(form: string): string {
  let made = '';
  for (let i = 0; i < form.length && made.length < 8; i++) {
    const c = form[i] ?? '';
    const low = c.toLowerCase();
    const kind = c >= '0' && c <= '9' ? 'd' : c !== low ? 'X' : c !== c.toUpperCase() ? 'x' : c;
    if (!made.endsWith(kind + kind)) made += kind;
  }
  return made;
}
