import type { Stances } from '../model/stances.ts';
import { childOf, childrenOf, isRelation } from '../tree.ts';
import type { Token } from '../types.ts';
import { stancesOf } from './path.ts';
import { isNegated } from './polarity.ts';
import { sayer, speakingTogether } from './speakers.ts';

/** A verb that denies what was said before it in its sentence, and who denies. */
export interface Denial {
  readonly verb: number;
  readonly deniers: readonly number[];
}

/** What contradicts a charge or report in its own sentence: "…, which he denies", "…, a charge he rejects", "…; both deny this"; null if nothing does. */
export function denialOf(tokens: readonly Token[], at: number, stances: Stances): Denial | null {
  const sentence = tokens[at]?.sentence;
  for (let i = at + 1; tokens[i]?.sentence === sentence && i < tokens.length; i++) {
    if (tokens[i]?.upos !== 'VERB' || !stancesOf(tokens, i, stances).has('deny')) continue;
    if (isNegated(tokens, i, stances) || !refersBack(tokens, i, stances)) continue;
    const subjects = childrenOf(tokens, i, 'nsubj');
    const denier = subjects.length > 1 ? (subjects.at(-1) ?? -1) : sayer(tokens, i, stances);
    if (denier >= 0 && denier !== at) return { verb: i, deniers: speakingTogether(tokens, denier) };
  }
  return null;
}

/** Whether what a verb denies was said before: "this", "which", or a noun of saying that says nothing of its own. */
function refersBack(tokens: readonly Token[], verb: number, stances: Stances): boolean {
  const { deprel = '', head = -1 } = tokens[verb] ?? {};
  if (childOf(tokens, verb, 'ccomp', 'xcomp') >= 0) return false;
  const said = (i: number): boolean => {
    const { upos = '', lemma = '' } = tokens[i] ?? {};
    if (upos === 'PRON' || upos === 'DET') return BACK.test(lemma.toLowerCase());
    const own = childrenOf(tokens, i, 'acl', 'nmod').some((child) => child !== verb);
    return upos === 'NOUN' && !own && stancesOf(tokens, i, stances).has('say');
  };
  const object = childOf(tokens, verb, 'obj');
  if (object >= 0) return said(object);
  // "an allegation Lima rejects", hung up as a relative clause or as two subjects
  const relative = isRelation(deprel, 'acl') && head < verb && said(head);
  return relative || childrenOf(tokens, verb, 'nsubj').slice(0, -1).some(said);
}

const BACK = /^(?:it|this|that|which|those|these)$/;
