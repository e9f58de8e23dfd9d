import type { Stances } from '../model/stances.ts';
import { childOf, childrenOf, firstConjunct, isRelation } from '../tree.ts';
import type { Token } from '../types.ts';

/** The noun that a relative pronoun stands for; any other token is itself. */
export function antecedent(tokens: readonly Token[], i: number, stances: Stances): number {
  const token = tokens[i];
  if (!token || !isRelativePronoun(token, stances)) return i;
  const near = governingNoun(tokens, i) ?? nounBefore(tokens, i, stances);
  if (near === undefined) return i;
  const noun = restricted(tokens, near, i);
  const bearer = bearerOf(tokens, noun, i);
  return bearer === noun ? byNumber(tokens, i, noun) : bearer;
}

/**
 * "A company based in Riga which …": without a comma, what the clause tells apart is a thing of a kind and no place with a name,
 * so it goes with the common noun above.
 */
function restricted(tokens: readonly Token[], noun: number, pronoun: number): number {
  const placed = tokens[noun]?.upos === 'PROPN' && /^(?:obl|nmod)$/.test(tokens[noun].deprel);
  if (!placed || pronoun !== noun + 1 || childOf(tokens, noun, 'case') < 0) return noun;
  const participle = tokens[noun]?.head ?? -1;
  const above = tokens[participle]?.head ?? -1;
  const based = isRelation(tokens[participle]?.deprel ?? '', 'acl') && !isRelativeClause(tokens, participle);
  return based && tokens[above]?.upos === 'NOUN' && above < noun ? above : noun;
}

/** "X is a banker who …", "X, a bank based in …": what is said of the noun from token `at` on is said of X. */
export function bearerOf(tokens: readonly Token[], noun: number, at: number): number {
  const { deprel = '', xpos = '', head = -1 } = tokens[noun] ?? {};
  // "Ida Strand, a Democrat who …"
  const article = /^an?$/.test(tokens[childOf(tokens, noun, 'det')]?.lemma ?? '');
  const beside =
    deprel === 'appos' && (xpos === 'NN' || article) && head < noun && tokens[head]?.upos === 'PROPN';
  if (beside && childOf(tokens, head, 'conj') < 0) return head;
  const subject = childOf(tokens, noun, 'cop') >= 0 ? childOf(tokens, noun, 'nsubj') : -1;
  const named =
    subject >= 0 &&
    subject < at &&
    !/^(?:it|there|that|this|what)$/.test(tokens[subject]?.lemma.toLowerCase() ?? '');
  return named ? subject : noun;
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
    if (isRelativeClause(tokens, at)) return at;
    if (!/^(?:ccomp|xcomp|conj)/.test(token.deprel)) return -1;
    at = token.head;
  }
  return -1;
}

/** By its label, or by a finite verb and no conjunction where the label is the one of participles. */
export function isRelativeClause(tokens: readonly Token[], i: number): boolean {
  const { deprel = '', xpos = '' } = tokens[i] ?? {};
  return (
    deprel === 'acl:relcl' ||
    (deprel === 'acl' && /^VB[DPZ]$/.test(xpos) && childrenOf(tokens, i, 'mark').length === 0)
  );
}

function governingNoun(tokens: readonly Token[], i: number): number | undefined {
  let at = tokens[i]?.head ?? -1;
  for (let steps = 0; steps < 12; steps++) {
    const governor = tokens[at];
    if (!governor) return undefined;
    if (isRelativeClause(tokens, at))
      return governor.head >= 0 && governor.head < i ? governor.head : undefined;
    at = governor.head;
  }
  return undefined;
}

/** Where the tree has missed the relative clause: the noun just before "which", "of whom", "some of whom". */
function nounBefore(tokens: readonly Token[], i: number, stances: Stances): number | undefined {
  const sentence = tokens[i]?.sentence;
  for (let at = i - 1; at >= i - 7; at--) {
    const token = tokens[at];
    if (!token || token.sentence !== sentence) return undefined;
    // "Two mines were closed, some of which …": what the clause before is about.
    if (token.upos === 'VERB' && at < i - 2) {
      const subject = childOf(tokens, at, 'nsubj');
      return subject >= 0 ? subject : undefined;
    }
    if (token.upos === 'NOUN' || token.upos === 'PROPN') return nounHead(tokens, at);
    const passed =
      token.upos === 'ADP' ||
      token.upos === 'PUNCT' ||
      stances.get(token.lemma.toLowerCase())?.has('partitive');
    if (!passed) return undefined;
  }
  return undefined;
}

/** From the last word of a name or compound to its head. */
function nounHead(tokens: readonly Token[], i: number): number {
  let at = i;
  for (let steps = 0; steps < 6; steps++) {
    const { deprel = '', head = -1 } = tokens[at] ?? {};
    if (head < 0 || !(isRelation(deprel, 'flat') || deprel === 'compound')) break;
    at = head;
  }
  return at;
}

/** "A and B, which has …" speaks of B; "A and B, which have …" of both. */
function byNumber(tokens: readonly Token[], pronoun: number, noun: number): number {
  const clause = tokens[pronoun]?.head ?? -1;
  const verbs = [clause, ...childrenOf(tokens, clause, 'aux', 'cop')].map((i) => tokens[i]);
  const singular = verbs.some((verb) => verb?.xpos === 'VBZ' || /^was$/i.test(verb?.text ?? ''));
  const plural = verbs.some((verb) => verb?.xpos === 'VBP' || /^were$/i.test(verb?.text ?? ''));
  if (singular) {
    const others = childrenOf(tokens, noun, 'conj').filter((child) => child < pronoun);
    return others[others.length - 1] ?? noun;
  }
  return plural ? firstConjunct(tokens, noun) : noun;
}
