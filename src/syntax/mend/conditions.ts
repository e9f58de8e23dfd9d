/** Rules for conditions without a conjunction. */
import type { Draft } from './draft.ts';

/** "Should Chad attack, Norway would act", "Were Chad to attack, …": what opens the sentence goes with the clause before the comma. */
export function invertedCondition(draft: Draft, opening: number): void {
  if (opening !== 0 || !/^(?:should|were|had)$/i.test(draft.form(opening))) return;
  const main = draft.head(opening);
  const verb = draft.words.findIndex(
    (_, i) => i > opening && i < main && /^VB[N]?$/.test(draft.xpos(i)) && draft.upos(i) === 'VERB',
  );
  if (main < 0 || verb < 0 || draft.child(main, 'aux', 'nsubj') < 0) return;
  const subject = draft.head(verb) === main ? draft.child(verb, 'nsubj') : draft.head(verb);
  if (subject <= opening || subject >= verb) return;
  draft.attach(verb, main, 'advcl');
  draft.attach(subject, verb, 'nsubj');
  draft.attach(opening, verb, 'aux');
}
