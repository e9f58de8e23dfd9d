/** What the tree says about a pronoun: its role, the clause around it, and what it cannot be (Chomsky's binding conditions). */
import { childOf, isDescendant, isRelation, universal } from '../tree.ts';
import type { Mention, Token } from '../types.ts';

export type Role = 'subject' | 'object' | 'oblique' | 'possessor' | 'other';

/** The grammatical role of the phrase that a token heads; members of a coordination share the first one's. */
export function roleOf(tokens: readonly Token[], head: number): Role {
  let at = head;
  for (let steps = 0; steps < 20 && isRelation(tokens[at]?.deprel ?? '', 'conj'); steps++)
    at = tokens[at]?.head ?? -1;
  const deprel = tokens[at]?.deprel ?? '';
  if (isRelation(deprel, 'nsubj')) return 'subject';
  if (deprel === 'obj' || deprel === 'iobj') return 'object';
  if (deprel === 'nmod:poss') return 'possessor';
  if (isRelation(deprel, 'obl')) return 'oblique';
  return 'other';
}

/**
 * The subject of the nearest clause around a token that is not the token itself; -1 if there is none. `orders` are lemmas
 * of verbs whose object does what follows: "force".
 */
export function localSubject(tokens: readonly Token[], head: number, orders: ReadonlySet<string>): number {
  let at = head;
  for (let steps = 0; steps < 40 && at >= 0; steps++) {
    const subject = childOf(tokens, at, 'nsubj');
    if (subject >= 0 && subject !== head && tokens[at]?.upos !== 'NOUN') return subject;
    const deprel = universal(tokens[at]?.deprel ?? '');
    const ordered = deprel === 'advcl' && tokens[at]?.xpos === 'VB' && orders.has(governing(tokens, at));
    if (deprel === 'xcomp' || ordered) {
      const controller = childOf(tokens, tokens[at]?.head ?? -1, 'obj', 'iobj');
      if (controller >= 0 && controller < at) return controller;
    }
    at = tokens[at]?.head ?? -1;
  }
  return -1;
}

/** The lemma of a token's governor. */
function governing(tokens: readonly Token[], at: number): string {
  return tokens[tokens[at]?.head ?? -1]?.lemma ?? '';
}

/** Whether the tree forbids that pronoun and mention are one: within each other, or arguments of one verb. */
export function isBound(tokens: readonly Token[], pronoun: Mention, kind: string, mention: Mention): boolean {
  if (mention.first <= pronoun.first && pronoun.last <= mention.last && mention.kind !== 'pronoun')
    return true;
  if (isDescendant(tokens, pronoun.head, mention.head) && !clauseBetween(tokens, pronoun.head, mention.head))
    return true;
  if (kind === 'possessive' || kind === 'reflexive') return false;
  const [a, b] = [tokens[pronoun.head], tokens[mention.head]];
  if (!a || !b) return false;
  if (isRelation(a.deprel, 'conj') && a.head === mention.head) return true;
  return (
    governor(tokens, pronoun.head) === governor(tokens, mention.head) && governor(tokens, pronoun.head) >= 0
  );
}

/** The verb that a phrase is an argument of; through coordinations, not through other phrases. */
function governor(tokens: readonly Token[], head: number): number {
  let at = head;
  for (let steps = 0; steps < 20 && isRelation(tokens[at]?.deprel ?? '', 'conj'); steps++)
    at = tokens[at]?.head ?? -1;
  const deprel = universal(tokens[at]?.deprel ?? '');
  return ARGUMENTS.has(deprel) ? (tokens[at]?.head ?? -1) : -1;
}

function clauseBetween(tokens: readonly Token[], low: number, high: number): boolean {
  let at = low;
  for (let steps = 0; steps < 40 && at >= 0 && at !== high; steps++) {
    if (CLAUSES.has(universal(tokens[at]?.deprel ?? ''))) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}

const ARGUMENTS = new Set(['nsubj', 'obj', 'iobj', 'obl']);
const CLAUSES = new Set(['acl', 'advcl', 'ccomp', 'parataxis', 'xcomp', 'appos']);
