/** What is quoted, who says it, and to whom. */
import { childOf } from '../tree.ts';
import type { Token } from '../types.ts';
import { speechAround } from './speakers.ts';

export interface Quotation {
  /** Index of the token that heads the subject of the verb of speech; -1 where nobody is said to speak. */
  readonly speaker: number;
  /** Index of the token that heads what the verb of speech names as told: "told Mercer"; -1 if there is none. */
  readonly addressee: number;
}

/**
 * The quotation that each token is in, by index; null outside. A paragraph that opens with a quotation mark while one is open goes on with
 * it, and a quotation right after another one has its speaker if it has none of its own.
 *
 * @param speech lemmas of verbs whose subject speaks
 */
export function quotationsOf(tokens: readonly Token[], speech: ReadonlySet<string>): (Quotation | null)[] {
  const found: (Quotation | null)[] = tokens.map(() => null);
  let last: Quotation = NOBODY;
  let lastEnd = -2;
  for (const [first, end] of spansOf(tokens)) {
    const near = (tokens[first]?.sentence ?? 0) - (tokens[lastEnd]?.sentence ?? -9) <= 1;
    last = speechIn(tokens, first, end, speech) ?? (near ? last : NOBODY);
    lastEnd = end;
    found.fill(last, first, end);
  }
  return found;
}

const NOBODY: Quotation = { speaker: -1, addressee: -1 };

/** Token spans between quotation marks. */
function spansOf(tokens: readonly Token[]): [first: number, end: number][] {
  const spans: [number, number][] = [];
  let open = -1;
  for (const [i, { text, start }] of tokens.entries()) {
    const paragraph = start - (tokens[i - 1]?.end ?? start) > 1;
    const opens = text === '“' || text === '``' || (text === '"' && (open < 0 || paragraph));
    if (open >= 0 && (opens || text === '”' || text === "''" || text === '"')) {
      spans.push([open, i]);
      open = -1;
    }
    if (opens) open = i + 1;
  }
  return spans;
}

/** Who speaks the first words of a quotation that somebody is said to speak. */
function speechIn(
  tokens: readonly Token[],
  first: number,
  end: number,
  speech: ReadonlySet<string>,
): Quotation | null {
  for (let i = first; i < end; i++) {
    for (const verb of speechAround(tokens, i, speech)) {
      const speaker = childOf(tokens, verb, 'nsubj');
      if (speaker < 0 || (verb >= first && verb < end)) continue;
      return { speaker, addressee: childOf(tokens, verb, 'iobj', 'obj') };
    }
  }
  return null;
}
