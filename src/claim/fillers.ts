import { childOf, childrenOf, conjuncts, isRelation } from '../tree.ts';
import type { Token } from '../types.ts';
import { coreOf } from './arguments.ts';
import type { Edge } from './edges.ts';
import type { Frame, Participant } from './frame.ts';
import { caseOf, lemmaOf } from './participants.ts';
import { isTime, typeOf } from './scene.ts';
import type { Desk } from './write.ts';

/** Participants beside the two ends, as mentions. */
export function rolesOf(
  { scene, stances, roleOf }: Desk,
  { frame, source, target }: Edge,
  subject: number,
  object: number,
): Record<string, number> {
  const roles: Record<string, number> = {};
  for (const participant of frame.participants) {
    const { token, slot, own } = participant;
    const within = !own && (slot === 'complement' || slot === 'prep:by');
    if (token === source.token || token === target.token || within) continue;
    if (frame.kind === 'noun' && !slot.startsWith('prep:') && (slot !== 'self' || source.slot !== 'subject'))
      continue;
    const mention = scene.mentionAt[coreOf(scene, token, stances)] ?? -1;
    if (mention < 0 || mention === subject || mention === object || isTime(scene, mention)) continue;
    if (slot === 'prep:when') continue;
    // How much is the claim's amount.
    const quantity = scene.mentions[mention]?.kind === 'amount';
    const noun = scene.tokens[token]?.lemma.toLowerCase() ?? '';
    const price = slot === 'prep:for' && stances.get(`${noun} (noun)`)?.has('sum');
    if ((quantity && slot !== 'object') || price) continue;
    // "the doors of our computers" belong together.
    const part = slot === 'prep:of' && frame.kind !== 'noun';
    const role = part ? 'of' : roleOf(participant, typeOf(scene, mention), noun);
    roles[role] ??= mention;
  }
  for (const { token, slot, marker } of innerParticipants(scene.tokens, frame)) {
    const mention = scene.mentionAt[coreOf(scene, token, stances)] ?? -1;
    if (mention < 0 || mention === subject || mention === object) continue;
    const inner: Participant = { slot, token, marker, own: false };
    const role = roleOf(inner, typeOf(scene, mention), scene.tokens[token]?.lemma.toLowerCase() ?? '');
    if (role === 'place' || (role === 'instrument' && slot !== 'prep:of')) roles[role] ??= mention;
  }
  return roles;
}

/**
 * What stands with a participant, or before the verb that this one is joined to, and may tell where or with what the thing is done:
 * "was killed by gunmen in Lima", "at a summit in Oslo", "talks between Norway and Peru in Geneva", "In Aden, they held him and
 * beat him". Who acts is elsewhere told apart by such words ("gunmen in Lima").
 */
function innerParticipants(tokens: readonly Token[], frame: Frame): Participant[] {
  const inner = frame.participants
    .filter((one) => tellsWhere(one, frame))
    .flatMap(({ token }) => conjuncts(tokens, token))
    .flatMap((one) => childrenOf(tokens, one, 'nmod'));
  return [...inner, ...fronted(tokens, frame.token)].flatMap((token): Participant[] => {
    const marker = caseOf(tokens, token);
    const preposition = lemmaOf(tokens, marker);
    // "an attack on the port" tells what is attacked.
    return preposition === '' || preposition === 'on'
      ? []
      : [{ slot: `prep:${preposition}`, token, marker, own: false }];
  });
}

/** Sufferer and agent of a passive, and what stands behind a preposition, unless that puts it elsewhere or at another time. */
function tellsWhere({ slot, marker }: Participant, { passive }: Frame): boolean {
  if (slot === 'subject') return marker.length > 0;
  if (slot === 'object') return passive;
  return /^prep:(?:in|at|on|during|for|with|to|between|against|by|of|before)$/.test(slot);
}

/** Before the subject that a verb shares with the one before it: "In Aden" of "In Aden, they held him and beat him". */
function fronted(tokens: readonly Token[], at: number): number[] {
  const { deprel = '', head = -1 } = tokens[at] ?? {};
  if (!isRelation(deprel, 'conj') || childOf(tokens, at, 'nsubj') >= 0) return [];
  const subject = childOf(tokens, head, 'nsubj');
  return childrenOf(tokens, head, 'obl').filter((one) => one < subject);
}
