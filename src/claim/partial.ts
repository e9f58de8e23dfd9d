import type { Stances } from '../model/stances.ts';
import { childOf, isRelation } from '../tree.ts';
import type { Claim } from '../types.ts';
import { adjectiveWords, argumentWords, clauseWords, conjunctsOf, coreOf } from './arguments.ts';
import { type Frame, isOfPlace } from './frame.ts';
import { type Qualifiers, speakersIn } from './qualifiers.ts';
import { type Scene, wordsOf } from './scene.ts';

/** "X said that …", "X is late": what only a tuple of words can hold. */
export function clauseClaims(scene: Scene, stances: Stances, frame: Frame, qualifiers: Qualifiers): Claim[] {
  const { tokens } = scene;
  if (frame.kind === 'noun' || isOfPlace(frame)) return [];
  const main = frame.participants.find(
    ({ slot }) => slot === 'subject' || (frame.passive && slot === 'object'),
  );
  const said = saidOf(scene, frame);
  if (!main || !said) return [];
  const { relation, right } = said;
  return conjunctsOf(tokens, main.token).map((source, _, all) => {
    const left = argumentWords(tokens, source, all.length > 1, frame.token);
    return tupleClaim(scene, stances, source, relation, [left, relation, right], qualifiers);
  });
}

/** "X, a bank in Oslo, …": what is said of a name beside it. */
export function appositionClaims(scene: Scene, stances: Stances, first: number, last: number): Claim[] {
  const { tokens, mentions, mentionAt } = scene;
  const claims: Claim[] = [];
  for (let at = first; at < last; at++) {
    const { deprel = '', head = -1, upos = '' } = tokens[at] ?? {};
    if (!isRelation(deprel, 'appos') || !/^(?:NOUN|PROPN)$/.test(upos)) continue;
    const governor = tokens[head];
    if (!governor || !/^(?:NOUN|PROPN)$/.test(governor.upos)) continue;
    // "the chief executive, Ida Strand"
    const [name, what] = upos === 'PROPN' && governor.upos === 'NOUN' ? [at, head] : [head, at];
    const kinds = [name, what].map((i) => mentions[mentionAt[i] ?? -1]?.kind);
    const plain = kinds.every((kind) => kind === 'name' || kind === 'nominal');
    if (!plain || (kinds[1] === 'name' && kinds[0] === 'name')) continue;
    const words = [argumentWords(tokens, name, true, what), argumentWords(tokens, what, true, name)];
    claims.push({
      ...tupleClaim(scene, stances, name, [what], [words[0] ?? [], [], words[1] ?? []], PLAIN),
      tuple: [wordsOf(scene, words[0] ?? []), 'is', wordsOf(scene, words[1] ?? [])],
    });
  }
  return claims;
}

const PLAIN: Qualifiers = { polarity: 'affirmed', modality: 'actual', voices: [], time: null, amount: -1 };

function saidOf(
  { tokens }: Scene,
  { kind, clause, words, token, participants }: Frame,
): { readonly relation: readonly number[]; readonly right: readonly number[] } | undefined {
  if (clause >= 0) return { relation: words, right: clauseWords(tokens, clause) };
  const alone = participants.every(({ slot }) => slot === 'subject' || slot === 'prep:when');
  if (kind !== 'adjective' || !alone || childOf(tokens, token, 'cop') < 0) return undefined;
  const right = adjectiveWords(tokens, token);
  const relation = words.filter((i) => !right.includes(i));
  return relation.length > 0 ? { relation, right } : undefined;
}

function tupleClaim(
  scene: Scene,
  stances: Stances,
  source: number,
  relation: readonly number[],
  parts: readonly (readonly number[])[],
  { polarity, modality, voices, time }: Qualifiers,
): Claim {
  const { tokens, mentionAt } = scene;
  const used = [...relation, source];
  return {
    subject: mentionAt[coreOf(scene, source, stances)] ?? -1,
    object: -1,
    type: null,
    phrase: wordsOf(scene, relation),
    polarity,
    modality,
    ...speakersIn(voices, -1),
    roles: {},
    time,
    amount: null,
    start: tokens[Math.min(...used)]?.start ?? 0,
    end: tokens[Math.max(...used)]?.end ?? 0,
    confidence: 0.5,
    tuple: parts.map((words) => wordsOf(scene, words)),
  };
}
