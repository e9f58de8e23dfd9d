/** Pronouns that stand for something, but nobody can tell for what. */

import type { Stances } from '../model/stances.ts';
import { ancestors, childOf, isDescendant } from '../tree.ts';
import type { Quote } from './quotes.ts';
import { isRelativeClause } from './relatives.ts';
import { isTime, type Scene, typeOf } from './scene.ts';
import { subjectOf } from './subjects.ts';

interface Page {
  readonly scene: Scene;
  readonly stances: Stances;
  readonly quotes: readonly Quote[];
}

/** "The … on Monday said it would go": where the speaker is missing, nobody can tell whom the pronoun means. */
export function isOrphan({ scene, stances }: Page, subject: number): boolean {
  const { tokens, mentionAt } = scene;
  const { upos = '', deprel = '', head = -1 } = tokens[subject] ?? {};
  const said = tokens[head];
  if (upos !== 'PRON' || !/^nsubj/.test(deprel) || said?.deprel !== 'ccomp') return false;
  if (!stances.get(tokens[said.head]?.lemma.toLowerCase() ?? '')?.has('say')) return false;
  const speaker = subjectOf(tokens, said.head, stances);
  return speaker >= 0 && speaker < said.head && isTime(scene, mentionAt[speaker] ?? -1);
}

/** Whether an argument is such an "it", or "its …". */
export function isUncertain({ scene, quotes }: Page, argument: number): boolean {
  const { tokens } = scene;
  const pronoun = tokens[argument]?.upos === 'PRON' ? argument : childOf(tokens, argument, 'nmod:poss');
  const form = tokens[pronoun]?.text.toLowerCase() ?? '';
  if (form !== 'it' && form !== 'its') return false;
  // "92 percent had backed it. It accused …": a share of something does nothing.
  if (typeOf(scene, scene.mentionAt[pronoun] ?? -1) === 'Quantity') return true;
  return isPointing(scene, quotes, pronoun) || isRivalled(scene, pronoun);
}

/** "It's forcing them to decide," said Strand: who speaks of "it" means what was spoken of, not what the article has named. */
function isPointing(scene: Scene, quotes: readonly Quote[], pronoun: number): boolean {
  const quote = quotes.find(({ first, last }) => first <= pronoun && pronoun < last);
  return quote !== undefined && !isNamedIn(scene, pronoun, quote.first);
}

/** "America sanctions those who help Peruvian firms sell coal or pay its debts": a country in the same clause may be meant as well. */
function isRivalled(scene: Scene, pronoun: number): boolean {
  const { tokens, mentions, mentionAt } = scene;
  const clause = ancestors(tokens, pronoun).find((one) => isRelativeClause(tokens, one)) ?? -1;
  const meant = mentionAt[pronoun] ?? -1;
  const { entity = -1 } = mentions[meant] ?? {};
  if (
    clause < 0 ||
    !COUNTRIES.has(typeOf(scene, meant)) ||
    isNamedIn(scene, pronoun, tokens[clause]?.head ?? pronoun)
  )
    return false;
  const sentence = tokens[pronoun]?.sentence ?? -1;
  return (scene.mentionsIn[sentence] ?? []).some((one) => {
    const other = mentions[one];
    return (
      other !== undefined &&
      COUNTRIES.has(typeOf(scene, one)) &&
      other.entity !== entity &&
      other.head < pronoun &&
      isDescendant(tokens, other.head, clause)
    );
  });
}

const COUNTRIES: ReadonlySet<string> = new Set(['Country', 'Nationality']);

/** Whether what a pronoun stands for is spoken of between token `first` and the pronoun, and not only by a pronoun or before a noun. */
function isNamedIn({ tokens, mentions, mentionAt }: Scene, pronoun: number, first: number): boolean {
  const { entity = -1 } = mentions[mentionAt[pronoun] ?? -1] ?? {};
  return mentions.some(
    (one) =>
      one.entity === entity &&
      one.kind !== 'pronoun' &&
      one.head >= first &&
      one.head < pronoun &&
      !/^(?:amod|compound)/.test(tokens[one.head]?.deprel ?? ''),
  );
}
