import { argumentWords } from './arguments.ts';
import type { Edge } from './edges.ts';
import type { Participant } from './frame.ts';
import { type Scene, wordsOf } from './scene.ts';

/**
 * The words of a claim in order: first argument, relation, second argument, and, for a clause's main edge, further ones
 * with their prepositions.
 */
export function tupleOf(
  scene: Scene,
  { frame, words, source: from, target: to, type }: Edge,
  source: number,
  target: number,
  alone: { readonly source: boolean; readonly target: boolean },
  further: readonly Participant[],
): string[] {
  const { tokens } = scene;
  const left = wordsOf(scene, argumentWords(tokens, source, alone.source));
  const right = wordsOf(scene, argumentWords(tokens, target, alone.target));
  if (
    frame.kind === 'noun' &&
    from.slot === 'subject' &&
    (to.slot === 'possessor' || to.slot === 'compound' || to.marker.length > 0)
  ) {
    return [left, 'is', wordsOf(scene, argumentWords(tokens, frame.token, true))];
  }
  if (frame.kind === 'adjective' && frame.lemma === 'have')
    return [left, 'has', right.replace(left, '').replace(/^\s*['’]s?\s*/, '')];
  if (frame.kind === 'adjective' && frame.lemma === 'nationality') return [left, 'is', right];
  const others = further.map(({ token, marker }) =>
    wordsOf(scene, [...marker, ...argumentWords(tokens, token, false)]),
  );
  const flipped = type !== null && from.token > to.token && from.slot !== 'subject' && to.slot === 'subject';
  return flipped
    ? [right, wordsOf(scene, words), left, ...others]
    : [left, wordsOf(scene, words), right, ...others];
}
