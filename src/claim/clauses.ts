import type { Stances } from '../model/stances.ts';
import { childOf, childrenOf, conjuncts, isRelation } from '../tree.ts';
import type { Token } from '../types.ts';
import type { Companion, Frame, Participant } from './frame.ts';
import { caseOf, lemmaOf, participantsOf } from './participants.ts';
import { isDisguised, isPassive, isPredicate, relationOf, verbGroup } from './verbs.ts';

/** The frame of each clause of the sentence with tokens `[first, last)`, in order of the predicates. */
export function clausesOf(tokens: readonly Token[], first: number, last: number, stances: Stances): Frame[] {
  const frames: Frame[] = [];
  for (let at = first; at < last; at++) {
    if (!isPredicate(tokens, at)) {
      if (isSecondary(tokens, at)) frames.push(copularFrame(tokens, at, stances));
      continue;
    }
    frames.push(
      tokens[at]?.upos === 'VERB' || isDisguised(tokens, at)
        ? verbFrame(tokens, at, stances)
        : copularFrame(tokens, at, stances),
    );
  }
  return frames;
}

/** "is seen as crucial to Y", "considers X hostile to Y": an adjective that a verb says of its subject or object. */
function isSecondary(tokens: readonly Token[], at: number): boolean {
  const { upos = '', deprel = '', head = -1 } = tokens[at] ?? {};
  if (upos !== 'ADJ' || tokens[head]?.upos !== 'VERB') return false;
  const as = childrenOf(tokens, at, 'mark', 'case', 'advmod').some((child) => tokens[child]?.lemma === 'as');
  return isRelation(deprel, 'xcomp') || (as && /^(?:advcl|obl)/.test(deprel));
}

function leadsOn(tokens: readonly Token[], at: number): boolean {
  return relationOf(tokens, at) === 'xcomp' || isSecondary(tokens, at);
}

function verbFrame(tokens: readonly Token[], at: number, stances: Stances): Frame {
  const clause = clauseOf(tokens, at);
  const participants = [...participantsOf(tokens, at, stances), ...throughClause(tokens, clause, stances)];
  return {
    kind: 'verb',
    token: at,
    lemma: tokens[at]?.lemma.toLowerCase() ?? '',
    words: chain(tokens, at),
    passive: isPassive(tokens, at),
    participants,
    companions: companionsOf(tokens, at, participants),
    clause: childOf(tokens, at, 'ccomp'),
    particle: childrenOf(tokens, at).some((child) => isParticle(tokens, child)),
    says: stances.get(tokens[at]?.lemma.toLowerCase() ?? '')?.has('say') ?? false,
  };
}

/** The clause that the verb speaks about: "that …", "to …". */
function clauseOf(tokens: readonly Token[], at: number): number {
  const after = childrenOf(tokens, at).filter((child) => child > at && isPredicate(tokens, child));
  const complement = after.find((child) => /^[cx]comp$/.test(relationOf(tokens, child)));
  return complement ?? after.find((child) => isAim(tokens, child)) ?? -1;
}

/** Who takes part in what is demanded, threatened, said: for triggers that reach into a clause. */
function throughClause(tokens: readonly Token[], clause: number, stances: Stances): Participant[] {
  if (clause < 0) return [];
  const own = childOf(tokens, clause, 'nsubj');
  const participants = participantsOf(tokens, clause, stances);
  const filled = participants.some(({ slot }) => slot === 'object');
  // "threatened to close the mine at Lom": where it lies is threatened by nobody.
  const place = (slot: string) => filled && /^prep:(?:at|near)$/.test(slot);
  return participants
    .filter(
      ({ token, slot }) => token === own || slot === 'object' || (slot.startsWith('prep:') && !place(slot)),
    )
    .map((one): Participant => ({ ...one, slot: 'complement', own: false }));
}

/** "X is a Y", "X is crucial to Y", "X is in Y": the predicate itself is a participant, or leads to one. */
function copularFrame(tokens: readonly Token[], at: number, stances: Stances): Frame {
  const { upos = '', lemma = '' } = tokens[at] ?? {};
  const marker = caseOf(tokens, at);
  const adjective = upos === 'ADJ' || upos === 'ADV';
  const about = participantsOf(tokens, at, stances).filter(({ slot }) => slot !== 'object' || !adjective);
  const predicate: Participant[] = adjective
    ? []
    : [
        {
          slot: marker.length > 0 ? `prep:${lemmaOf(tokens, marker)}` : 'complement',
          token: at,
          marker,
          own: true,
        },
      ];
  const words = chain(tokens, at).filter((word) => word !== at || adjective);
  return {
    kind: adjective ? 'adjective' : 'copula',
    token: at,
    lemma: adjective ? lemma.toLowerCase() : 'be',
    words,
    passive: false,
    participants: [...about, ...predicate],
    companions: [],
    clause: childOf(tokens, at, 'ccomp'),
    particle: false,
    says: false,
  };
}

/** The verb's words after those of the verbs that lead to it: "did not want to take". */
function chain(tokens: readonly Token[], at: number, depth = 0): number[] {
  const token = tokens[at];
  const words = verbGroup(tokens, at);
  if (!token || depth > 5 || !leadsOn(tokens, at)) return words;
  const governor = token.head;
  if (!isPredicate(tokens, governor) || childOf(tokens, governor, 'obj', 'iobj') >= 0) return words;
  const mark = childrenOf(tokens, at, 'mark', 'advmod', 'case').filter(
    (child) => child < at && !words.includes(child) && child > governor,
  );
  return [...chain(tokens, governor, depth + 1), ...mark, ...words].sort((a, b) => a - b);
}

/** "voted … to ban it", read as a purpose. */
function isAim(tokens: readonly Token[], i: number): boolean {
  const to = childOf(tokens, i, 'mark');
  return tokens[i]?.deprel === 'advcl' && tokens[i]?.xpos === 'VB' && tokens[to]?.lemma === 'to';
}

function isParticle(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.deprel === 'compound:prt' || tokens[i]?.xpos === 'RP';
}

/** Everything beside the verb that may make a phrase with it. */
function companionsOf(
  tokens: readonly Token[],
  at: number,
  participants: readonly Participant[],
): Companion[] {
  const companions: Companion[] = [];
  const add = (key: string, token: number) => companions.push({ key, token });
  for (const child of childrenOf(tokens, at)) {
    const { deprel = '', lemma = '' } = tokens[child] ?? {};
    if (
      deprel === 'compound:prt' ||
      deprel === 'advmod' ||
      relationOf(tokens, child) === 'xcomp' ||
      isAim(tokens, child)
    )
      add(lemma.toLowerCase(), child);
  }
  for (const { slot, token, marker, own } of participants) {
    if (!own && slot === 'complement') continue;
    const noun = tokens[token]?.lemma.toLowerCase() ?? '';
    if (slot === 'object')
      for (const one of conjuncts(tokens, token)) add(tokens[one]?.lemma.toLowerCase() ?? '', one);
    if (slot.startsWith('prep:')) {
      add(`${lemmaOf(tokens, marker)} ${noun}`, token);
      add(lemmaOf(tokens, marker), marker[0] ?? token);
    }
  }
  return companions;
}
