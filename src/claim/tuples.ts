import { descendants } from '../tree.ts';
import type { Token } from '../types.ts';
import { argumentWords } from './arguments.ts';
import { ascending, type Edge, objectWords, withModifiers } from './edges.ts';
import { isOwned } from './frame.ts';
import { type Scene, wordsOf } from './scene.ts';
import { verbGroup } from './verbs.ts';

/**
 * The words of a claim: first argument, relation, second argument. A further participant is another claim's second argument.
 * Empty where the sentence has no words for the relation but a noun, or none: "Oslo's exports to Peru", "its base".
 */
export function tupleOf(
  scene: Scene,
  edge: Edge,
  source: number,
  target: number,
  alone: { readonly source: boolean; readonly target: boolean },
): string[] {
  const { tokens } = scene;
  const { frame, words, source: from, target: to, type } = edge;
  const left = wordsOf(scene, argumentWords(tokens, source, alone.source, frame.token));
  const right = wordsOf(scene, argumentWords(tokens, target, alone.target, frame.token));
  if (frame.kind === 'noun') return nounTuple(scene, edge, source, target, left, right);
  if (isOwned(frame)) return [];
  // "The workers were arrested by the police."
  const agent = type !== null && frame.passive && from.slot === 'subject' && from.marker.length > 0;
  if (agent && to.slot === 'object')
    return [right, wordsOf(scene, ascending([...words, ...from.marker])), left];
  // "sold the mine to X": the words are a whole fact only with what was sold.
  const object = frame.participants.find(({ slot }) => slot === 'object');
  const whole =
    object && object !== from && object !== to && type !== null && to.slot.startsWith('prep:')
      ? ascending([...words, ...objectWords(scene, frame, object)])
      : words;
  const flipped = type !== null && from.token > to.token && from.slot !== 'subject' && to.slot === 'subject';
  return flipped ? [right, wordsOf(scene, words), left] : [left, wordsOf(scene, whole), right];
}

function nounTuple(
  scene: Scene,
  { frame, words, source: from, target: to }: Edge,
  source: number,
  target: number,
  left: string,
  right: string,
): string[] {
  const { tokens } = scene;
  // "Bergen, Norway", "the firm in Oslo"
  if (frame.lemma === 'name') {
    const preposition = to.slot === 'prep:comma' ? 'in' : wordsOf(scene, to.marker);
    return [wordsOf(scene, without(tokens, source, target)), `is ${preposition}`, right];
  }
  const noun = () => wordsOf(scene, argumentWords(tokens, frame.token, true));
  const bearer = [from, to].find(({ slot }) => slot === 'subject');
  if (bearer?.own) return [bearer === from ? left : right, 'is', noun()];
  // "imposed sanctions on X": the verb lends its subject.
  if (!bearer || bearer !== from) return [];
  const verb = tokens[frame.token]?.head ?? -1;
  const phrase = [...verbGroup(tokens, verb), ...withModifiers(scene, frame.token, verb), ...words];
  return [left, wordsOf(scene, ascending(phrase)), right];
}

/** The words of an argument but for those of another inside it: "base" of "the firm's own base". */
function without(tokens: readonly Token[], at: number, other: number): number[] {
  const others = new Set(descendants(tokens, other));
  return argumentWords(tokens, at, true).filter((i) => !others.has(i));
}
