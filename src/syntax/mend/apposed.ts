/** Rules for names that stand right behind what they name. */
import type { Draft } from './draft.ts';
import type { Lore } from './lore.ts';

/**
 * "joined the firm Fjord Bank", "the union ANPV called", "papers from the firm Fjord Bank show": a noun for what has names and the name
 * right behind it are one object, or one subject, and a clause has no second one.
 */
export function named(draft: Draft, name: number, { copular, kinds }: Lore): void {
  const verb = draft.head(name);
  const relation = draft.deprel(name);
  if (draft.upos(name) !== 'PROPN' || draft.upos(verb) !== 'VERB' || !/^(?:nsubj|obj|obl)/.test(relation))
    return;
  const noun = draft.span(name)[0] - 1;
  if (draft.xpos(noun) !== 'NN' || !kinds.has(draft.lemma(noun)) || draft.span(noun)[1] !== noun) return;
  const beside = draft.head(noun) === verb && draft.deprel(noun) === relation;
  const subject = draft.child(verb, 'nsubj');
  const inside = relation === 'nsubj' && subject < name && draft.isAbove(subject, noun);
  if (!(beside || inside) || draft.child(name, 'case', 'det', 'nmod') >= 0) return;
  // "named the firm Fjord Bank"
  if (copular.has(draft.lemma(verb)) || draft.child(noun, 'det', 'nmod', 'amod') < 0) return;
  draft.attach(name, noun, 'appos');
}

/** "six ships, among them the Tide, were seen": one of them is no second subject. */
export function among(draft: Draft, them: number): void {
  if (draft.form(them).toLowerCase() !== 'them' || !/^among(?:st)?$/i.test(draft.form(them - 1))) return;
  const group = draft.head(them);
  const member = [...draft.words.keys()].find(
    (i) => i > them && draft.span(i)[0] === them + 1 && !draft.isAbove(i, them),
  );
  if (member === undefined || !/^NNS?$/.test(draft.xpos(group)) || group > them) return;
  const top = draft.above(member).find((one) => draft.span(one)[0] === them + 1) ?? member;
  if (!/^(?:NOUN|PROPN)$/.test(draft.upos(top))) return;
  draft.attach(top, group, 'nmod');
  draft.attach(them - 1, top, 'case');
  draft.attach(them, them - 1, 'fixed');
}
