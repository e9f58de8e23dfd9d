import { childOf, isRelation } from '../tree.ts';
import type { Frame, Participant } from './frame.ts';
import { lemmaOf } from './participants.ts';
import { isSame, type Scene } from './scene.ts';

/**
 * The frame with what is known of its participants beside the tree: things do nothing "by selling coal", and who warns
 * that he himself will act makes a threat, for triggers the companion "oneself"; to beat may be to win.
 */
export function settled(scene: Scene, frame: Frame, canAct: (token: number) => boolean): Frame {
  if (frame.kind !== 'verb') return frame;
  return committed(
    scene,
    withoutThings(scene, isWin(scene, frame) ? { ...frame, lemma: 'defeat' } : frame, canAct),
    canAct,
  );
}

/** "The party beat Fjord Union", "the firm beat forecasts": only people who are not named are beaten with fists. */
function isWin({ mentions, mentionAt }: Scene, { lemma, particle, participants }: Frame): boolean {
  const beaten = participants.find(({ slot }) => slot === 'object');
  if (lemma !== 'beat' || particle || !beaten) return false;
  const { kind, type = '' } = mentions[mentionAt[beaten.token] ?? -1] ?? {};
  return kind === 'name' || !/^(?:Person|Group)$/.test(type);
}

/** The doer of "by selling", "before selling" is the one above; a plan, a sum or a war above is none. */
function withoutThings({ tokens }: Scene, frame: Frame, canAct: (token: number) => boolean): Frame {
  const { token } = frame;
  const { xpos = '', deprel = '' } = tokens[token] ?? {};
  const gerund = xpos === 'VBG' && isRelation(deprel, 'advcl') && childOf(tokens, token, 'mark') >= 0;
  if (!gerund || frame.passive || childOf(tokens, token, 'nsubj') >= 0) return frame;
  const participants = frame.participants.filter(({ slot, token }) => slot !== 'subject' || canAct(token));
  return { ...frame, participants };
}

/** "The minister warned that he would close the port". */
function committed(scene: Scene, frame: Frame, canAct: (token: number) => boolean): Frame {
  const { tokens, mentionAt } = scene;
  const own = frame.clause >= 0 ? childOf(tokens, frame.clause, 'nsubj') : -1;
  const speaker = frame.participants.find(({ slot }) => slot === 'subject')?.token ?? -1;
  if (own < 0 || speaker < 0 || tokens[own]?.upos !== 'PRON') return frame;
  const [a, b] = [mentionAt[own] ?? -1, mentionAt[speaker] ?? -1];
  const will = tokens[childOf(tokens, frame.clause, 'aux')]?.xpos === 'MD';
  if (!will || a < 0 || b < 0 || !isSame(scene, a, b)) return frame;
  const harmed = ({ slot, token, marker }: Participant) =>
    slot !== 'complement' ||
    (token !== own && canAct(token) && /^(?:|to|against|on|at)$/.test(lemmaOf(tokens, marker)));
  // "He would answer threats with tariffs": those are neither threatened nor warned of.
  return {
    ...frame,
    participants: frame.participants.filter(harmed),
    companions: [...frame.companions, { key: 'oneself', token: frame.clause }],
  };
}
