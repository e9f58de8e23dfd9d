import { isRelation } from '../tree.ts';
import type { Token } from '../types.ts';
import type { Stances } from './stances.ts';

/** The noun that a relative pronoun stands for; any other token is itself. */
export function antecedent(tokens: readonly Token[], i: number, stances: Stances): number {
  const token = tokens[i];
  if (!token || !isRelativePronoun(token, stances)) return i;
  let at = token.head;
  for (let steps = 0; steps < 12; steps++) {
    const governor = tokens[at];
    if (!governor) return i;
    if (governor.deprel === 'acl:relcl') return governor.head >= 0 && governor.head < i ? governor.head : i;
    at = governor.head;
  }
  return i;
}

export function isRelativePronoun(token: Token, stances: Stances): boolean {
  return /^W(?:P|DT)/.test(token.xpos) && (stances.get(token.lemma.toLowerCase())?.has('relative') ?? false);
}

/** The verb of the relative clause that predicate `i` stands in, through "says" and the like; -1 outside one. */
export function relativeClauseOf(tokens: readonly Token[], i: number): number {
  let at = i;
  for (let steps = 0; steps < 6; steps++) {
    const token = tokens[at];
    if (!token) return -1;
    if (token.deprel === 'acl:relcl') return at;
    if (
      !isRelation(token.deprel, 'ccomp') &&
      !isRelation(token.deprel, 'xcomp') &&
      !isRelation(token.deprel, 'conj')
    )
      return -1;
    at = token.head;
  }
  return -1;
}
