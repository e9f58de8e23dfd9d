import { childOf } from '../tree.ts';
import type { Claim } from '../types.ts';
import { argumentWords, clauseWords, conjunctsOf, coreOf } from './arguments.ts';
import type { Edge } from './edges.ts';
import type { Frame } from './frame.ts';
import type { Qualifiers } from './qualifiers.ts';
import { type Scene, wordsOf } from './scene.ts';
import type { Stances } from './stances.ts';

/** "X said that …", "X slept": what only a tuple of words can hold. */
export function clauseClaims(
  scene: Scene,
  stances: Stances,
  frame: Frame,
  edges: readonly Edge[],
  qualifiers: Qualifiers,
): Claim[] {
  const { tokens, mentionAt } = scene;
  if (
    frame.kind === 'noun' ||
    frame.lemma === 'nationality' ||
    (frame.lemma === 'have' && frame.kind === 'adjective')
  )
    return [];
  const main = frame.participants.find(
    ({ slot }) => slot === 'subject' || (frame.passive && slot === 'object'),
  );
  if (!main || (edges.some(({ main }) => main) && frame.clause < 0)) return [];
  const right = frame.clause >= 0 ? [wordsOf(scene, clauseWords(tokens, frame.clause))] : [];
  const leads = childOf(tokens, frame.token, 'xcomp') >= 0;
  if (right.length === 0 && (edges.length > 0 || leads || frame.words.length === 0)) return [];
  return conjunctsOf(tokens, main.token).map((source, _, all) => {
    const used = [...frame.words, source];
    const first = Math.min(...used);
    const last = Math.max(...used);
    return {
      subject: mentionAt[coreOf(scene, source, stances)] ?? -1,
      object: -1,
      type: null,
      phrase: wordsOf(scene, frame.words),
      polarity: qualifiers.polarity,
      modality: qualifiers.modality,
      speakers: qualifiers.speakers,
      roles: {},
      time: qualifiers.time,
      amount: null,
      start: tokens[first]?.start ?? 0,
      end: tokens[last]?.end ?? 0,
      confidence: right.length > 0 ? 0.5 : 0.3,
      tuple: [
        wordsOf(scene, argumentWords(tokens, source, all.length > 1)),
        wordsOf(scene, frame.words),
        ...right,
      ],
    };
  });
}
