import type { Stances } from '../model/stances.ts';
import { childOf, childrenOf, firstConjunct, isRelation, subtree } from '../tree.ts';
import type { Slot, Token } from '../types.ts';
import type { Companion, Frame, Participant } from './frame.ts';
import { caseOf, lemmaOf } from './participants.ts';
import { stancesOf } from './path.ts';
import { subjectOf } from './subjects.ts';
import { isPassive, isPredicate } from './verbs.ts';

/**
 * The frame of each noun that may express a relation: "sanctions against X", "a research analyst with Y", "Z's chairman".
 * `known` holds the lemmas worth a frame. Who bears a noun of role is its subject: by copula, apposition, title, "as", or a verb such as "become".
 */
export function nominalsOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  stances: Stances,
  known: ReadonlySet<string>,
): Frame[] {
  const frames: Frame[] = [];
  for (let at = first; at < last; at++) {
    if (!known.has(tokens[at]?.lemma.toLowerCase() ?? '') || !isNounlike(tokens, at)) continue;
    const participants = participantsOfNoun(tokens, at, stances);
    if (participants.length < 2) continue;
    frames.push({
      kind: 'noun',
      token: at,
      lemma: tokens[at]?.lemma.toLowerCase() ?? '',
      words: wordsOfNoun(tokens, at),
      passive: false,
      participants,
      companions: companionsOfNoun(tokens, at),
      clause: childOf(tokens, at, 'acl'),
      particle: false,
      says: false,
    });
  }
  return frames;
}

/** A noun, or an adjective in a noun's place: "its chief executive". */
function isNounlike(tokens: readonly Token[], at: number): boolean {
  const { upos = '', deprel = '' } = tokens[at] ?? {};
  if (upos !== 'ADJ') return upos === 'NOUN' || upos === 'PROPN';
  // "is the chief executive of X"
  if (childOf(tokens, at, 'cop') >= 0)
    return childOf(tokens, at, 'det') >= 0 && childOf(tokens, at, 'nmod') >= 0;
  const place = /^(?:appos|nsubj|obj|obl|nmod|conj|xcomp)/.test(deprel);
  return place && childOf(tokens, at, 'nmod:poss', 'nmod', 'det') >= 0;
}

function participantsOfNoun(tokens: readonly Token[], at: number, stances: Stances): Participant[] {
  const found: Participant[] = [];
  const add = (slot: Slot, token: number, marker: readonly number[] = [], own = true) => {
    if (token >= 0 && (token !== at || slot === 'self')) found.push({ slot, token, marker, own });
  };
  for (const bearer of bearersOf(tokens, at, stances)) add('subject', bearer);
  add('self', at);
  for (const child of childrenOf(tokens, at)) {
    const { deprel = '', upos = '' } = tokens[child] ?? {};
    if (deprel === 'nmod:poss') {
      add('possessor', child);
      add('owner', child);
    } else if (isRelation(deprel, 'nmod') || isRelation(deprel, 'obl')) addPhrase(tokens, child, add);
    else if (deprel === 'compound') add('compound', child);
    else if (deprel === 'amod') for (const one of withConjuncts(tokens, child, upos)) add('possessor', one);
  }
  addFromVerb(tokens, at, stances, add);
  addSufferer(tokens, at, stances, add);
  return found;
}

type Add = (slot: Slot, token: number, marker?: readonly number[], own?: boolean) => void;

function addPhrase(tokens: readonly Token[], child: number, add: Add, own = true): void {
  const marker = caseOf(tokens, child);
  if (marker.length === 0) return;
  const preposition = lemmaOf(tokens, marker);
  add(`prep:${preposition}`, child, marker, own);
  if (preposition === 'between')
    for (const other of childrenOf(tokens, child, 'conj')) add('prep:between', other, marker, own);
  // "a professor of law at X": what follows may hang on the law.
  if (own && /^(?:of|by|in|on|to|from)$/.test(preposition))
    for (const inner of childrenOf(tokens, child, 'nmod')) addPhrase(tokens, inner, add, false);
  if (own && preposition === 'of') add('possessor', child, marker, own);
}

function withConjuncts(tokens: readonly Token[], i: number, upos: string): number[] {
  return [i, ...childrenOf(tokens, i, 'conj').filter((child) => tokens[child]?.upos === upos)];
}

/** Whoever a noun of role is said of. */
export function bearersOf(tokens: readonly Token[], at: number, stances: Stances): number[] {
  const token = tokens[at];
  if (!token) return [];
  const { deprel, head } = token;
  const governor = tokens[head];
  const bearers: number[] = [];
  // "is a minister", "is in talks"; who "is under sanctions" has imposed none.
  const under = tokens[childOf(tokens, at, 'case')]?.lemma === 'under';
  if (childOf(tokens, at, 'cop') >= 0 && !under) bearers.push(subjectOf(tokens, at, stances));
  // "Its chairman is X".
  if (deprel === 'nsubj' && governor?.upos === 'PROPN' && childOf(tokens, head, 'cop') >= 0)
    bearers.push(head);
  if (deprel === 'appos' || deprel === 'nmod:desc') bearers.push(nearer(tokens, at, head));
  if (deprel === 'compound' && governor?.upos === 'PROPN' && at < head) bearers.push(head);
  for (const child of childrenOf(tokens, at, 'appos', 'flat'))
    if (tokens[child]?.upos === 'PROPN') bearers.push(child);
  if (bearers.length === 0) bearers.push(beforeDash(tokens, at));
  const first = firstConjunct(tokens, at);
  const own = childOf(tokens, at, 'nmod:poss') >= 0;
  if (own && bearers.every((bearer) => bearer < 0)) bearers.push(afterComma(tokens, at));
  if (!own && first !== at && tokens[first]?.upos === 'NOUN' && !isRelation(tokens[first].deprel, 'conj'))
    bearers.push(...bearersOf(tokens, first, stances));
  if (governor && isPredicate(tokens, head)) {
    const asRole = deprel === 'obl' && tokens[childOf(tokens, at, 'case')]?.lemma === 'as';
    // "succeeded her as head": both have been it.
    if (asRole && SUCCEEDS.has(governor.lemma)) bearers.push(subjectOf(tokens, head, stances));
    const copular = deprel === 'obj' && stances.get(governor.lemma.toLowerCase())?.has('copular');
    if (asRole || copular || isRelation(deprel, 'xcomp')) {
      const object = childOf(tokens, head, 'obj');
      bearers.push(object >= 0 && object !== at ? object : subjectOf(tokens, head, stances));
    }
  }
  return bearers.filter((bearer) => bearer >= 0 && bearer !== at);
}

/** Verbs whose subject is what their object was. */
const SUCCEEDS: ReadonlySet<string> = new Set(['succeed', 'replace', 'follow']);

/** "and its chairman, Ida Strand, …": the name, whatever it hangs on. */
function afterComma(tokens: readonly Token[], at: number): number {
  const name = tokens[at + 2];
  if (tokens[at + 1]?.text !== ',' || name?.upos !== 'PROPN' || !/^(?:appos|conj)/.test(name.deprel))
    return -1;
  return at + 2;
}

/** "investors in Fjord Bank, a lender": of one among several, so the name just before is meant. */
function nearer(tokens: readonly Token[], at: number, head: number): number {
  const comma = subtree(tokens, at).first - 1;
  const name = tokens[comma - 1];
  const odd = tokens[head]?.xpos === 'NNS' && tokens[at]?.xpos === 'NN';
  if (!odd || tokens[comma]?.text !== ',' || name?.upos !== 'PROPN') return head;
  return isRelation(name.deprel, 'flat') ? name.head : comma - 1;
}

/** "X — the firm's only rival — …": the name before the dash, which the tree may have missed. */
function beforeDash(tokens: readonly Token[], at: number): number {
  if (/^(?:conj|nsubj|root)/.test(tokens[at]?.deprel ?? '')) return -1;
  const { first } = subtree(tokens, at, (child) => tokens[child]?.deprel !== 'punct');
  const name = tokens[first - 2];
  if (!/^(?:[—–]|--)$/.test(tokens[first - 1]?.text ?? '') || name?.upos !== 'PROPN') return -1;
  return name.deprel === 'flat' ? name.head : first - 2;
}

/** "X imposed sanctions on Y", "X walked out in protest at Y": the verb lends its subject and its prepositions. */
function addFromVerb(tokens: readonly Token[], at: number, stances: Stances, add: Add): void {
  const { deprel = '', head = -1 } = tokens[at] ?? {};
  const verb = tokens[head];
  if (verb?.upos !== 'VERB') return;
  const passive = deprel === 'nsubj:pass';
  const light = (passive || deprel === 'obj') && stancesOf(tokens, head, stances).has('light');
  if (!light && !isManner(tokens, at)) return;
  const agent = passive ? childOf(tokens, head, 'obl:agent') : subjectOf(tokens, head, stances);
  if (agent >= 0) add('subject', agent, [], false);
  for (const child of childrenOf(tokens, head, 'obl')) {
    if (child > at && tokens[child]?.deprel !== 'obl:agent') addPhrase(tokens, child, add, false);
  }
}

/** "X was put under Norwegian sanctions", "X is under investigation": whoever is under it suffers it. */
function addSufferer(tokens: readonly Token[], at: number, stances: Stances, add: Add): void {
  const marker = childrenOf(tokens, at, 'case');
  if (marker.length !== 1 || tokens[marker[0] ?? -1]?.lemma !== 'under') return;
  const { head = -1 } = tokens[at] ?? {};
  const copular = childOf(tokens, at, 'cop') >= 0;
  const verb = copular ? at : head;
  if (!copular && !isPassive(tokens, verb) && !BECOMES.has(tokens[verb]?.lemma ?? '')) return;
  const sufferer = subjectOf(tokens, verb, stances);
  if (sufferer >= 0) add('prep:against', sufferer, marker, false);
}

/** Verbs that say that something is under something. */
const BECOMES: ReadonlySet<string> = new Set([
  'come',
  'fall',
  'remain',
  'stay',
  'live',
  'operate',
  'labour',
  'labor',
]);

/** "in protest", "in support": how somebody does what the verb says, who then does what the noun says. */
function isManner(tokens: readonly Token[], at: number): boolean {
  const { deprel, head = -1 } = tokens[at] ?? {};
  const [marker = -1, ...more] = childrenOf(tokens, at, 'case');
  if (deprel !== 'obl' || marker !== at - 1 || more.length > 0 || tokens[marker]?.lemma !== 'in')
    return false;
  return at > head && childOf(tokens, head, 'aux:pass') < 0;
}

/** "prime" of "prime minister" and "in" of "marched in support", for phrases. */
function companionsOfNoun(tokens: readonly Token[], at: number): Companion[] {
  const before = childrenOf(tokens, at, 'amod', 'compound', 'nmod:desc').filter((child) => child < at);
  const lemmas = before.map((child) => tokens[child]?.lemma.toLowerCase() ?? '');
  const companions = before.map((token, i) => ({ key: lemmas.slice(i).join(' '), token }));
  return isManner(tokens, at) ? [...companions, { key: 'in', token: at - 1 }] : companions;
}

function wordsOfNoun(tokens: readonly Token[], at: number): number[] {
  return [...childrenOf(tokens, at, 'amod', 'compound').filter((child) => child < at && child >= at - 3), at];
}
