/** What the tree says about a phrase: its role, the clause around it, and what a pronoun cannot be (Chomsky's binding conditions). */
import { childOf, isDescendant, isRelation, universal } from '../tree.ts';
import type { Mention, Token } from '../types.ts';

export type Role = 'subject' | 'object' | 'oblique' | 'possessor' | 'other';

/** The grammatical role of a phrase; members of a coordination, names after titles, and appositions share the first one's. */
export function roleOf(tokens: readonly Token[], mention: Mention): Role {
  const at = firstOf(tokens, topOf(tokens, mention));
  const deprel = tokens[at]?.deprel ?? '';
  if (isRelation(deprel, 'nsubj')) return 'subject';
  // "Norway, the owner, sold it": called upon, where nothing else is the subject.
  if (deprel === 'vocative' && childOf(tokens, tokens[at]?.head ?? -1, 'nsubj') < 0) return 'subject';
  if (deprel === 'obj' || deprel === 'iobj') return 'object';
  if (deprel === 'nmod:poss') return 'possessor';
  if (isRelation(deprel, 'obl')) return 'oblique';
  return 'other';
}

/** The token of a mention that governs the others: of "Harold | Vance" where a title parts them, the one that the clause has. */
function topOf(tokens: readonly Token[], { head, first, last }: Mention): number {
  let top = head;
  let at = head;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    at = tokens[at]?.head ?? -1;
    if (at >= first && at < last) top = at;
  }
  return top;
}

/** The token that stands for a phrase in its clause: of "Ann and Bob" the first, of "the chief, Ann" the chief. */
function firstOf(tokens: readonly Token[], head: number): number {
  let at = head;
  for (let steps = 0; steps < 20 && SHARING.has(universal(tokens[at]?.deprel ?? '')); steps++)
    at = tokens[at]?.head ?? -1;
  return at;
}

const SHARING = new Set(['conj', 'flat', 'appos']);

/** Whether a token stands for a mention in its clause. */
export function standsFor(tokens: readonly Token[], head: number, mention: Mention): boolean {
  return (
    head >= 0 && (mention.head === head || firstOf(tokens, topOf(tokens, mention)) === firstOf(tokens, head))
  );
}

/** The subject of the nearest clause around a token that is not the token itself; -1 if there is none. */
export function localSubject(tokens: readonly Token[], head: number): number {
  let at = head;
  for (let steps = 0; steps < 40 && at >= 0; steps++) {
    const subject = subjectOf(tokens, at);
    if (subject >= 0 && subject !== head && tokens[at]?.upos !== 'NOUN') return subject;
    if (isRelation(tokens[at]?.deprel ?? '', 'xcomp')) {
      const controller = childOf(tokens, tokens[at]?.head ?? -1, 'obj', 'iobj');
      if (controller >= 0 && controller < at) return controller;
    }
    at = tokens[at]?.head ?? -1;
  }
  return -1;
}

/** The subject that a verb has of its own: of a relative clause, the noun that it is said of; -1 if there is none. */
function subjectOf(tokens: readonly Token[], verb: number): number {
  const subject = childOf(tokens, verb, 'nsubj');
  const relative = tokens[verb]?.deprel === 'acl:relcl' && RELATIVE.has(tokens[subject]?.xpos ?? '');
  return relative ? (tokens[verb]?.head ?? -1) : subject;
}

const RELATIVE = new Set(['WP', 'WDT']);

/** Who does what a verb says, where it may be a verb without a subject of its own: "agreed to pay", "took and let go". */
function agentOf(tokens: readonly Token[], verb: number): number {
  let at = verb;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    const subject = subjectOf(tokens, at);
    if (subject >= 0) return subject;
    const { deprel = '', xpos = '', head = -1 } = tokens[at] ?? {};
    if (deprel === 'acl') return xpos === 'VB' ? -1 : head;
    if (deprel === 'xcomp') {
      const controller = childOf(tokens, head, 'obj', 'iobj');
      if (controller >= 0 && controller < at) return controller;
    } else if (!isRelation(deprel, 'conj') && deprel !== 'advcl') return -1;
    at = head;
  }
  return -1;
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
  const verb = governor(tokens, pronoun.head);
  if (verb < 0) return false;
  if (verb === governor(tokens, topOf(tokens, mention))) return true;
  return !isRelation(a.deprel, 'nsubj') && standsFor(tokens, agentOf(tokens, verb), mention);
}

/** Whether a phrase is part of what a name does: "Fjord Bank bought 60 percent of the airline", which is not the bank. */
export function isDoneBy(tokens: readonly Token[], phrase: Mention, name: Mention): boolean {
  let at = firstOf(tokens, phrase.head);
  for (let steps = 0; steps < 8 && tokens[at]?.deprel === 'nmod'; steps++)
    at = firstOf(tokens, tokens[at]?.head ?? -1);
  const { deprel = '', head: verb = -1 } = tokens[at] ?? {};
  return /^(?:obj|iobj|obl)$/.test(deprel) && standsFor(tokens, agentOf(tokens, verb), name);
}

/**
 * Whether a name after a subject is in its clause, so that the subject is not that name's: "he agreed to pay Mr. Roe"
 * (condition C).
 */
export function isBelow(tokens: readonly Token[], subject: Mention, name: Mention): boolean {
  const { deprel = '', head: verb = -1 } = tokens[subject.head] ?? {};
  if (!isRelation(deprel, 'nsubj') || name.start < subject.end) return false;
  let at = name.head;
  for (let steps = 0; steps < 40 && at >= 0; steps++) {
    if (at === verb) return true;
    if (APART.has(universal(tokens[at]?.deprel ?? '')) && childOf(tokens, at, 'nsubj') >= 0) return false;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}

/** What is said beside a clause rather than in it, if it has a subject of its own. */
const APART = new Set(['conj', 'parataxis']);

/** The verb that a phrase is an argument of; through coordinations and appositions, not through other phrases. */
function governor(tokens: readonly Token[], head: number): number {
  const at = firstOf(tokens, head);
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
/** What lies below these is no part of what is above: "Ann, who knows her mother", "Ann and her mother". */
const CLAUSES = new Set(['acl', 'advcl', 'ccomp', 'parataxis', 'xcomp', 'appos', 'conj']);

/** Whether a token is part of a clause that modifies a noun. */
export function isAside(tokens: readonly Token[], head: number): boolean {
  let at = head;
  for (let steps = 0; steps < 40 && at >= 0; steps++) {
    if (isRelation(tokens[at]?.deprel ?? '', 'acl')) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}
