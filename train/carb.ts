/** The tuples that people have written for the sentences of CaRB (Bhardwaj et al. 2019), and what they support. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Tuple {
  readonly relation: readonly string[];
  readonly args: readonly (readonly string[])[];
}

export interface TupleSentence {
  readonly text: string;
  readonly tuples: readonly Tuple[];
}

export function readTuples(data: string): TupleSentence[] {
  const sentences = new Map<string, Tuple[]>();
  for (const line of readFileSync(join(data, 'carb', 'dev.tsv'), 'utf8').split('\n')) {
    const [text = '', relation = '', ...args] = line.trim().split('\t');
    if (args.length === 0) continue;
    const tuples = sentences.get(text) ?? [];
    sentences.set(text, tuples);
    // "C:" marks a remark on the context.
    const parts = args.filter((arg) => !arg.includes('C: '));
    tuples.push({ relation: wordsIn(relation), args: parts.map(wordsIn) });
  }
  return [...sentences].map(([text, tuples]) => ({ text, tuples }));
}

/** Whether a gold tuple shares a word with the relation and most words with each of the two sides, either way round. */
export function supports(
  { relation, args }: Tuple,
  [left = '', words = '', ...right]: readonly string[],
): boolean {
  if (!wordsIn(words).some((word) => relation.includes(word))) return false;
  const [first = [], ...rest] = args;
  const others = rest.flat();
  const sides = [wordsIn(left), wordsIn(right.join(' '))];
  const holds = ([a = [], b = []]: readonly (readonly string[])[]) =>
    share(a, first) > 0.5 && share(b, [...others, ...relation]) > 0.5;
  return holds(sides) || holds(sides.toReversed());
}

function share(words: readonly string[], among: readonly string[]): number {
  return words.length === 0 ? 1 : words.filter((word) => among.includes(word)).length / words.length;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
