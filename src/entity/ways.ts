/** Where tokens stand towards each other in a sentence's tree, as numbers that features are made of. */
import { hashText, mix } from '../model/hash.ts';
import { childOf, universal } from '../tree.ts';
import type { Token } from '../types.ts';

/** A walk up a tree takes no more steps than this. */
const STEPS = 30;
/** Clauses and relations beyond these are counted as one. */
const [DEEP, LONG_UP, LONG_DOWN] = [4, 4, 3];

/** What a phrase is governed by, with the preposition that links it: "agree", "chairman", "sanctions on". */
export function slotOf(tokens: readonly Token[], head: number): number {
  const marker = childOf(tokens, head, 'case');
  const linked = marker >= 0 && marker < head ? hashWord(tokens[marker]?.lemma ?? '') : 0;
  return mix(hashWord(tokens[tokens[head]?.head ?? -1]?.lemma ?? ''), linked);
}

/** How many clauses lie between a token and the clause above it that another is an argument of; -1 if there is none. */
export function clausesBetween(tokens: readonly Token[], from: number, argument: number): number {
  const verb = tokens[argument]?.head ?? -1;
  let clauses = 0;
  for (const at of upwards(tokens, from)) {
    if (at === verb) return Math.min(clauses, DEEP);
    if (at !== from && opensClause(tokens[at])) clauses++;
  }
  return -1;
}

/** How many clauses a token is deep in its sentence. */
export function depthOf(tokens: readonly Token[], from: number): number {
  return Math.min(upwards(tokens, from).filter((at) => opensClause(tokens[at])).length, DEEP);
}

/** The relations on the way through the tree from one token up and down to another of its sentence. */
export function pathBetween(tokens: readonly Token[], from: number, to: number): number {
  const above = upwards(tokens, from);
  const below = upwards(tokens, to);
  const turn = below.findIndex((at) => above.includes(at));
  const up = above.indexOf(below[turn] ?? -1);
  if (up < 0 || up > LONG_UP || turn > LONG_DOWN) return 0;
  const label = (at: number) => hashWord(universal(tokens[at]?.deprel ?? ''));
  const risen = above.slice(0, up).reduce((hash, at) => mix(hash, label(at)), 1);
  return below.slice(0, turn).reduce((hash, at) => mix(hash, label(at)), mix(risen, 2));
}

/** The number of the paragraph that each token is in: words of one line are no more than a character apart. */
export function paragraphsOf(tokens: readonly Token[]): Int32Array {
  const paragraphs = new Int32Array(tokens.length);
  for (let i = 1; i < tokens.length; i++) {
    const gap = (tokens[i]?.start ?? 0) - (tokens[i - 1]?.end ?? 0);
    paragraphs[i] = (paragraphs[i - 1] as number) + Number(gap > 1);
  }
  return paragraphs;
}

export function hashWord(word: string): number {
  return hashText(word, 0, word.length, 0);
}

/** A token and those above it. */
function upwards(tokens: readonly Token[], from: number): number[] {
  const found: number[] = [];
  for (let at = from; at >= 0 && found.length < STEPS; at = tokens[at]?.head ?? -1) found.push(at);
  return found;
}

function opensClause(token: Token | undefined): boolean {
  return CLAUSES.has(universal(token?.deprel ?? ''));
}

const CLAUSES = new Set(['acl', 'advcl', 'ccomp', 'parataxis', 'xcomp', 'conj', 'csubj']);
