/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over tags: each word has a score for each
 * tag, and each pair of tags in a row has one.
 */

export interface Chain {
  readonly tags: number;
  /** tags × tags: from the tag of a row to that of a column. */
  readonly transitions: Float32Array;
}

/** The tags of the best sequence; `scores` holds words × tags. Ties go to the lower tag. */
export function bestTags({ tags, transitions }: Chain, scores: Float32Array, words: number): Int32Array {
  const best = new Int32Array(words);
  if (words === 0) return best;
  const from = new Int32Array(words * tags);
  let before = scores.slice(0, tags);
  for (let i = 1; i < words; i++) {
    const now = new Float32Array(tags);
    for (let tag = 0; tag < tags; tag++) {
      let top = 0;
      let most = -Infinity;
      for (let last = 0; last < tags; last++) {
        const sum = (before[last] as number) + (transitions[last * tags + tag] as number);
        if (sum > most) [top, most] = [last, sum];
      }
      from[i * tags + tag] = top;
      now[tag] = most + (scores[i * tags + tag] as number);
    }
    before = now;
  }
  let tag = 0;
  for (let other = 1; other < tags; other++)
    if ((before[other] as number) > (before[tag] as number)) tag = other;
  for (let i = words - 1; i >= 0; i--) {
    best[i] = tag;
    tag = from[i * tags + tag] as number;
  }
  return best;
}
