/** Rules for relative clauses. */
import { type Draft, hasTense, phraseHead } from './draft.ts';
import type { Lore } from './lore.ts';

/** "told Mercer, who showed no emotion", "Peru, whose army left": such a clause, right behind a noun and a comma, is said of the noun. */
export function relativeClause(draft: Draft, clause: number): void {
  if (!/^(?:ccomp|conj|parataxis|advcl|xcomp|dep)$/.test(draft.relation(clause))) return;
  const subject = draft.child(clause, 'nsubj');
  const owner = draft.child(subject, 'nmod');
  const who = draft.xpos(owner) === 'WP$' ? owner : subject;
  if (who < 2 || !/^(?:WP\$?|WDT)$/.test(draft.xpos(who)) || draft.form(who - 1) !== ',') return;
  const noun = phraseHead(draft, who - 2);
  if (noun >= 0 && !draft.isAbove(clause, noun)) draft.attach(clause, noun, 'acl:relcl');
}

/** "the property of persons that is frozen": where one of two nouns has the number of the verb, the clause is said of that one. */
export function inNumber(draft: Draft, clause: number): void {
  if (draft.deprel(clause) !== 'acl:relcl') return;
  const who = draft.child(clause, 'nsubj');
  if (!/^(?:WP|WDT)$/.test(draft.xpos(who))) return;
  const verbs = [clause, ...draft.children(clause, 'aux', 'cop')];
  const singular = verbs.some((i) => draft.xpos(i) === 'VBZ' || draft.form(i) === 'was');
  const plural = verbs.some((i) => draft.xpos(i) === 'VBP' || draft.form(i) === 'were');
  const noun = draft.head(clause);
  if (singular === plural || draft.child(noun, 'conj') >= 0 || !/^NNS?$/.test(draft.xpos(noun))) return;
  const agrees = (i: number) => draft.xpos(i) === (singular ? 'NN' : 'NNS');
  if (agrees(noun) || (plural && draft.xpos(noun) !== 'NN')) return;
  const above = draft.relation(noun) === 'nmod' ? draft.head(noun) : -1;
  const below = draft.children(noun, 'nmod').filter((one) => one < who && draft.span(one)[1] >= who - 2);
  const better = [...below, above].find((one) => one >= 0 && agrees(one) && draft.child(one, 'conj') < 0);
  if (better !== undefined && better < clause) draft.attach(clause, better, 'acl:relcl');
}

/** "Alkor, that at its height had a newspaper": what a preposition opens is no subject, so "that" is. */
export function openedSubject(draft: Draft, noun: number): void {
  const clause = draft.head(noun);
  if (draft.deprel(noun) !== 'nsubj' || draft.child(noun, 'case') < 0 || noun > clause) return;
  const that = draft.child(clause, 'mark');
  if (draft.lemma(that) !== 'that' || that > noun || !hasTense(draft, clause)) return;
  const before = phraseHead(draft, draft.form(that - 1) === ',' ? that - 2 : that - 1);
  if (before < 0 || draft.isAbove(clause, before)) return;
  draft.attach(noun, clause, 'obl');
  draft.attach(that, clause, 'nsubj');
  draft.retag(that, { upos: 'PRON', xpos: 'WDT' });
  draft.attach(clause, before, 'acl:relcl');
}

/** "a company that X runs and that Y placed under sanctions": a second "that" opens a second clause about the company. */
export function secondRelative(draft: Draft, clause: number): void {
  if (draft.relation(clause) !== 'conj' || draft.child(clause, 'obj') >= 0) return;
  const that = draft.child(clause, 'mark');
  const subject = draft.child(clause, 'nsubj');
  if (draft.lemma(that) !== 'that' || subject < that || draft.lemma(that - 1) !== 'and') return;
  const isRelative = (i: number) =>
    draft.deprel(i) === 'acl:relcl' &&
    draft.children(i).some((one) => /^W(?:P|DT)$/.test(draft.xpos(one)) && draft.lemma(one) === 'that');
  const first = draft.words.findIndex((_, i) => i < that && isRelative(i) && draft.span(i)[1] >= that - 2);
  if (first < 0) return;
  draft.attach(clause, draft.head(first), 'acl:relcl');
  draft.attach(that, clause, 'obj');
  draft.retag(that, { upos: 'PRON', xpos: 'WDT' });
}

/**
 * "the party, who governed it and whose leader, X, appointed Y", "the bank, whose chairman, X, was a friend of Y": a predicate without a
 * subject behind "whose leader" is what the leader did or was.
 */
export function ownersVerb(draft: Draft, whose: number): void {
  const noun = draft.head(whose);
  if (draft.xpos(whose) !== 'WP$' || draft.relation(noun) === 'nsubj') return;
  const clause = draft.above(noun).find((one) => draft.deprel(one) === 'acl:relcl');
  const beside = draft.relation(noun) === 'appos' && draft.head(noun) < whose ? draft.head(noun) : -1;
  const bearer = clause === undefined ? beside : draft.head(clause);
  const end = draft.span(noun)[1];
  const verb = draft.words.findIndex(
    (_, i) => i > end && hasTense(draft, i) && !/^(?:aux|cop)$/.test(draft.relation(i)),
  );
  if (bearer < 0 || verb < 0 || !/^(?:conj|parataxis)$/.test(draft.relation(verb))) return;
  if (draft.child(verb, 'nsubj', 'cc') >= 0 || draft.head(verb) > noun) return;
  draft.attach(verb, bearer, 'acl:relcl');
  draft.attach(noun, verb, 'nsubj');
}

/** "the bank, which prosecutors say paid the broker": the second verb is what they say, and the pronoun its subject. */
export function relativeReport(draft: Draft, verb: number, { says }: Lore): void {
  const noun = draft.head(verb);
  if (draft.deprel(verb) !== 'acl:relcl' || draft.child(verb, 'nsubj', 'mark') >= 0 || !hasTense(draft, verb))
    return;
  const report = draft
    .children(noun, 'acl')
    .find((one) => one < verb && says.has(draft.lemma(one)) && draft.child(one, 'ccomp') < 0);
  const pronoun = draft.child(report ?? -1, 'obj');
  if (report === undefined || !/^W(?:P|DT)$/.test(draft.xpos(pronoun))) return;
  draft.attach(verb, report, 'ccomp');
  draft.attach(pronoun, verb, 'nsubj');
}
