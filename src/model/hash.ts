/** Hashes of words, for features and tables: the same 32-bit integers on every machine. */

/** FNV-1a over the UTF-16 code units of `text` from `start` to `end`, with a final mix from MurmurHash3; not negative. */
export function hashText(text: string, start: number, end: number, seed: number): number {
  let h = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let i = start; i < end && i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return finish(h) >>> 0;
}

/** A hash of two hashes, in order. */
export function mix(a: number, b: number): number {
  return finish(Math.imul(a ^ 0x2545f491, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ (b >>> 15));
}

function finish(h: number): number {
  let x = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
