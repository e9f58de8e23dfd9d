import type { Stances } from '../model/stances.ts';
import { childOf, childrenOf, conjuncts, isRelation } from '../tree.ts';
import type { Slot, Token } from '../types.ts';
import type { Participant } from './frame.ts';
import { antecedent, bearerOf, isRelativePronoun, relativeClauseOf } from './relatives.ts';
import { invertedSubject, subjectOf } from './subjects.ts';
import { isDisguised, isPassive, isPredicate } from './verbs.ts';

/** Everyone and everything that takes part in the clause of verb `at`, shared and left-out words included. */
export function participantsOf(tokens: readonly Token[], at: number, stances: Stances): Participant[] {
  const passive = isPassive(tokens, at);
  const found: Participant[] = [];
  const add = (slot: Slot, token: number, marker: readonly number[] = [], own = true) => {
    if (token < 0 || token === at || found.some((one) => one.token === token && one.slot === slot)) return;
    found.push({ slot, token, marker, own });
  };
  const inverted = invertedSubject(tokens, at, stances);
  add(passive ? 'object' : 'subject', inverted >= 0 ? inverted : subjectOf(tokens, at, stances));
  for (const child of childrenOf(tokens, at))
    if (child !== inverted) addDependent(tokens, at, child, stances, add);
  addShared(tokens, at, stances, add);
  addGap(tokens, at, found, stances, add);
  // What hangs on the object may belong to the verb: "imposed sanctions on X".
  for (const { slot, token, own } of [...found]) {
    if (slot !== 'object' || passive || !own) continue;
    const inner = conjuncts(tokens, token).flatMap((one) => childrenOf(tokens, one, 'nmod'));
    // "buys a million tonnes of coal from X": what hangs on the coal, too.
    const counted = stances.get(tokens[token]?.lemma.toLowerCase() ?? '')?.has('partitive');
    if (counted) inner.push(...inner.flatMap((one) => childrenOf(tokens, one, 'nmod')));
    for (const child of inner) {
      const marker = caseOf(tokens, child);
      if (marker.length > 0)
        add(`prep:${lemmaOf(tokens, marker)}`, antecedent(tokens, child, stances), marker, false);
    }
  }
  return found;
}

type Add = (slot: Slot, token: number, marker?: readonly number[], own?: boolean) => void;

function addDependent(tokens: readonly Token[], at: number, child: number, stances: Stances, add: Add): void {
  const { deprel = '' } = tokens[child] ?? {};
  const who = () => antecedent(tokens, child, stances);
  if (isRelation(deprel, 'obj')) {
    // "was given a contract": beside the passive subject it stands as what is said of that.
    add(isPassive(tokens, at) && childOf(tokens, at, 'nsubj:pass') >= 0 ? 'complement' : 'object', who());
  } else if (isRelation(deprel, 'iobj')) add('iobject', who());
  else if (deprel === 'obl:agent') add('subject', who(), caseOf(tokens, child));
  else if (
    isRelation(deprel, 'obl') ||
    (isRelation(deprel, 'nmod') && tokens[at]?.upos !== 'NOUN' && tokens[at]?.upos !== 'PROPN')
  ) {
    const marker = caseOf(tokens, child);
    if (marker.length === 0) {
      // "earns a million a year from coal": the phrase hangs on "year".
      add('prep:when', child);
      for (const inner of childrenOf(tokens, child, 'nmod'))
        if (inner > at && caseOf(tokens, inner).length > 0) addDependent(tokens, at, inner, stances, add);
      return;
    }
    const preposition = lemmaOf(tokens, marker);
    if (preposition === 'accord to' || stances.get(preposition)?.has('say')) return;
    if (preposition === 'in' && viewerOf(tokens, child, stances) >= 0) return;
    // "earns about a million": the parser takes the hedge for a preposition.
    const hedged =
      /^(?:about|around|over|nearly)$/.test(preposition) && childOf(tokens, child, 'nummod') >= 0;
    if (hedged && childOf(tokens, at, 'obj') < 0) {
      add('object', child);
      return;
    }
    const whole = phrasePreposition(tokens, child, marker, stances);
    if (whole) {
      add(`prep:${lemmaOf(tokens, whole.marker)}`, antecedent(tokens, whole.noun, stances), whole.marker);
      return;
    }
    const agent = preposition === 'by' && isPassive(tokens, at) && tokens[child]?.upos !== 'VERB';
    add(agent ? 'subject' : `prep:${preposition}`, who(), marker);
  } else if (isRelation(deprel, 'xcomp') && !isPredicateVerb(tokens, child)) {
    const marker = caseOf(tokens, child);
    const noun = /^(?:NOUN|PROPN)$/.test(tokens[child]?.upos ?? '') && marker.length === 0;
    const says = stances.get(tokens[at]?.lemma.toLowerCase() ?? '');
    // Only a few verbs say what something is; elsewhere the parser has missed an object.
    const missed = noun && !says?.has('copular') && childOf(tokens, at, 'obj') < 0 && child > at;
    add(missed ? 'object' : 'complement', child, marker);
  }
}

/** "buys and sells coal", "bought and sold in Oslo": what follows the last verb is the first one's child. */
function addShared(tokens: readonly Token[], at: number, stances: Stances, add: Add): void {
  const token = tokens[at];
  // "buys and sells coal", with the coal hung on the last verb.
  const next = childrenOf(tokens, at, 'conj').find((child) => isPredicate(tokens, child) && child <= at + 3);
  if (
    next !== undefined &&
    !isPassive(tokens, at) &&
    childOf(tokens, at, 'obj', 'obl', 'ccomp', 'xcomp') < 0 &&
    childOf(tokens, next, 'nsubj') < 0
  ) {
    for (const child of childrenOf(tokens, next, 'obj')) addDependent(tokens, at, child, stances, add);
  }
  if (!token || !isRelation(token.deprel, 'conj') || !isPredicate(tokens, token.head)) return;
  if (childOf(tokens, at, 'obj', 'obl', 'ccomp', 'xcomp') >= 0) return;
  for (const child of childrenOf(tokens, token.head, 'obj', 'obl')) {
    if (child > at) addDependent(tokens, at, child, stances, add);
  }
}

/** The noun of a relative clause that has a subject of its own: "coal (that) the firm bought", "ports it ships to". */
function addGap(
  tokens: readonly Token[],
  at: number,
  found: readonly Participant[],
  stances: Stances,
  add: Add,
): void {
  const clause = relativeClauseOf(tokens, at);
  if (clause < 0 || (clause !== at && tokens[at]?.deprel === 'conj')) return;
  // "a firm whose pilots spoke": its subject has taken the noun up.
  const whose = childrenOf(tokens, childOf(tokens, clause, 'nsubj'), 'nmod:poss');
  if (whose.some((one) => tokens[one]?.xpos === 'WP$')) return;
  const noun = bearerOf(tokens, tokens[clause]?.head ?? -1, at);
  if (noun < 0 || found.some(({ token }) => token === noun)) return;
  const pronoun = (tokens[clause]?.children ?? []).find((child) => {
    const token = tokens[child];
    return token !== undefined && isRelativePronoun(token, stances);
  });
  const fronted =
    pronoun === undefined ? true : isRelation(tokens[pronoun]?.deprel ?? '', 'obj') || clause !== at;
  const filled = found.some(({ slot }) => slot === 'object') || !found.some(({ slot }) => slot === 'subject');
  const leads = childOf(tokens, at, 'xcomp', 'ccomp') >= 0;
  if (fronted && !filled && !leads && tokens[at]?.upos === 'VERB' && clause === at) add('object', noun);
}

function isPredicateVerb(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.upos === 'VERB' || isDisguised(tokens, i) || childOf(tokens, i, 'cop') >= 0;
}

/** "in spite of X", "on top of X": one preposition, and the noun X behind it. */
function phrasePreposition(
  tokens: readonly Token[],
  at: number,
  marker: readonly number[],
  stances: Stances,
): { readonly marker: readonly number[]; readonly noun: number } | undefined {
  const { lemma = '' } = tokens[at] ?? {};
  const known = stances.get(`${lemma.toLowerCase()} (noun)`)?.has('marker');
  if (!known || childOf(tokens, at, 'det', 'amod', 'nmod:poss') >= 0) return undefined;
  const noun = childOf(tokens, at, 'nmod');
  const inner = caseOf(tokens, noun);
  return noun > at && inner[0] === at + 1 ? { marker: [...marker, at, ...inner], noun } : undefined;
}

/** Tokens of the preposition of `i`: "in", "because of". */
export function caseOf(tokens: readonly Token[], i: number): number[] {
  const own = childrenOf(tokens, i, 'case');
  // "on Norwegian ships": the preposition may hang on the first word after it.
  const [next = -1] = own.length > 0 ? [] : childrenOf(tokens, i, 'amod', 'compound', 'nummod');
  return (next >= 0 && next < i ? childrenOf(tokens, next, 'case') : own)
    .filter((child) => tokens[child]?.xpos !== 'POS')
    .flatMap((child) => [child, ...childrenOf(tokens, child, 'fixed')])
    .sort((a, b) => a - b);
}

export function lemmaOf(tokens: readonly Token[], indexes: readonly number[]): string {
  return indexes.map((i) => tokens[i]?.lemma.toLowerCase() ?? '').join(' ');
}

/** Ida Strand of "in the view of Ida Strand", "in Ida Strand's words"; -1 if a noun is not for what somebody says. */
export function viewerOf(tokens: readonly Token[], noun: number, stances: Stances): number {
  if (!stances.get(`${tokens[noun]?.lemma.toLowerCase()} (noun)`)?.has('say')) return -1;
  const of = childrenOf(tokens, noun, 'nmod').find(
    (child) => lemmaOf(tokens, caseOf(tokens, child)) === 'of',
  );
  const owner = childOf(tokens, noun, 'nmod:poss');
  return owner >= 0 && tokens[owner]?.upos !== 'PRON' ? owner : (of ?? -1);
}
