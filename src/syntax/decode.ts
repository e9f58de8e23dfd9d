/** The best tree over arc scores. */

/** So many words are tried as the root. Sentences have two or three that could be; heaps of quotation marks have hundreds. */
const MOST_ROOTS = 4;

/**
 * The maximum spanning arborescence with exactly one child of the root, by the algorithm of Chu and Liu 1965 and Edmonds
 * 1967; most often the best head of every word makes a tree already.
 *
 * @param scores element (dependent, head) at `dependent * width + head`; word 0 is the root
 * @returns the head of every word; that of the root is -1
 */
export function decode(scores: Float32Array, length: number, width: number): Int32Array {
  const heads = bestHeads(scores, length, width);
  const roots = children(heads, 0);
  if (roots.length === 1 && cycle(heads) === null) return heads;
  // One root (Zmigrod et al. 2020, "Please mind the root"): try the arborescence under each likely root word.
  const free = arborescence(scores, length, width);
  const rooted = children(free, 0);
  if (rooted.length === 1) return free;
  const rootScore = (word: number): number => scores[word * width] ?? 0;
  const candidates = rooted.sort((a, b) => rootScore(b) - rootScore(a) || a - b).slice(0, MOST_ROOTS);
  let best = free;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const root of candidates.sort((a, b) => a - b)) {
    const limited = scores.slice(0, length * width);
    for (let word = 1; word < length; word++) if (word !== root) limited[word * width] = -1e9;
    const heads = arborescence(limited, length, width);
    const score = total(limited, heads, width);
    if (score > bestScore) [best, bestScore] = [heads, score];
  }
  return best;
}

function bestHeads(scores: Float32Array, length: number, width: number): Int32Array {
  const heads = new Int32Array(length).fill(-1);
  for (let word = 1; word < length; word++) {
    let best = Number.NEGATIVE_INFINITY;
    for (let head = 0; head < length; head++) {
      const score = scores[word * width + head] ?? 0;
      if (head !== word && score > best) {
        best = score;
        heads[word] = head;
      }
    }
  }
  return heads;
}

function children(heads: Int32Array, parent: number): number[] {
  const found: number[] = [];
  for (let word = 1; word < heads.length; word++) if (heads[word] === parent) found.push(word);
  return found;
}

function total(scores: Float32Array, heads: Int32Array, width: number): number {
  let sum = 0;
  for (let word = 1; word < heads.length; word++) sum += scores[word * width + (heads[word] ?? 0)] ?? 0;
  return sum;
}

/** The words of one cycle, or null. */
function cycle(heads: Int32Array): number[] | null {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let word = start;
    while (word > 0 && seen[word] === 0) {
      seen[word] = start;
      word = heads[word] ?? -1;
    }
    if (word > 0 && seen[word] === start) {
      const loop = [word];
      for (let next = heads[word] ?? 0; next !== word; next = heads[next] ?? 0) loop.push(next);
      return loop;
    }
  }
  return null;
}

/** Contracts a cycle into one new last word, solves the smaller problem, and opens the cycle where its head came in. */
function arborescence(scores: Float32Array, length: number, width: number): Int32Array {
  const heads = bestHeads(scores, length, width);
  const loop = cycle(heads);
  if (loop === null) return heads;

  const inLoop = new Uint8Array(length);
  for (const word of loop) inLoop[word] = 1;
  const outside: number[] = [];
  for (let word = 0; word < length; word++) if (inLoop[word] === 0) outside.push(word);
  const size = outside.length + 1;
  const merged = size - 1;
  const small = new Float32Array(size * size).fill(-1e9);
  const enter = new Int32Array(size);
  const leave = new Int32Array(size);
  for (const [i, word] of outside.entries()) {
    for (const [j, head] of outside.entries())
      if (i !== j) small[i * size + j] = scores[word * width + head] ?? 0;
    let [best, bestIn] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const member of loop) {
      const out = scores[word * width + member] ?? 0;
      if (out > best) {
        best = out;
        leave[i] = member;
      }
      const into =
        (scores[member * width + word] ?? 0) - (scores[member * width + (heads[member] ?? 0)] ?? 0);
      if (into > bestIn) {
        bestIn = into;
        enter[i] = member;
      }
    }
    small[i * size + merged] = best;
    small[merged * size + i] = bestIn;
  }
  const solved = arborescence(small, size, size);
  for (const [i, word] of outside.entries()) {
    const head = solved[i] ?? 0;
    if (i > 0) heads[word] = head === merged ? (leave[i] ?? 0) : (outside[head] ?? 0);
  }
  const from = solved[merged] ?? 0;
  heads[enter[from] ?? 0] = outside[from] ?? 0;
  return heads;
}
