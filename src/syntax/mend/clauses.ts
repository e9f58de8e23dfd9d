/** Rules for what a clause is to the words around it. */
import { type Draft, hasTense, phraseHead } from './draft.ts';
import type { Lore } from './lore.ts';

/** "South Africa's president, X, congratulated Y": no participle has an object of its own, so it is the main verb. */
export function mainVerb(draft: Draft, verb: number): void {
  // "The envoy to Peru, Ida Strand, met him": it may hang on the last noun before it.
  const nouns = draft.above(verb);
  const noun = nouns[nouns.length - 1] ?? -1;
  if (!/^(?:acl|parataxis)$/.test(draft.deprel(verb)) || !/^VB[DN]$/.test(draft.xpos(verb))) return;
  if (noun > verb || nouns.some((one) => !/^(?:NOUN|PROPN)$/.test(draft.upos(one)))) return;
  if (draft.form(verb - 1) !== ',' || !/^(?:NOUN|PROPN)$/.test(draft.upos(noun))) return;
  const object = draft.child(verb, 'obj');
  if (
    object < verb ||
    draft.child(verb, 'mark', 'aux', 'nsubj') >= 0 ||
    draft.child(noun, 'cop', 'nsubj') >= 0
  )
    return;
  draft.attach(verb, -1, 'root');
  draft.attach(noun, verb, 'nsubj');
  draft.retag(verb, { xpos: 'VBD' });
  const later = /^(?:punct|conj|advcl|obl|parataxis)$/;
  draft.hand(noun, verb, (child) => child > verb && later.test(draft.relation(child)));
}

/** "X, reached by phone, denied that …": a participle between commas behind the subject is said of the subject. */
export function participle(draft: Draft, i: number): void {
  const verb = draft.head(i);
  if (draft.deprel(i) !== 'ccomp' || draft.xpos(i) !== 'VBN' || verb < i) return;
  if (draft.child(i, 'nsubj', 'aux', 'mark', 'obj') >= 0) return;
  const [first, last] = draft.span(i);
  const subject = draft.child(verb, 'nsubj');
  const opens = draft.form(first) === ',' || draft.form(first - 1) === ',';
  const closes = draft.form(last) === ',' || draft.form(last + 1) === ',';
  if (subject >= 0 && subject < first && opens && closes) draft.attach(i, subject, 'acl');
}

/** "though X blamed Y" is no complement, and the "that" of "evidence that X attacked Y" no object beside Y. */
export function conjunction(draft: Draft, clause: number): void {
  const mark = draft.child(clause, 'mark');
  if (draft.relation(clause) === 'ccomp' && mark >= 0 && ADVERBIAL.test(draft.lemma(mark)))
    draft.attach(clause, draft.head(clause), 'advcl');
  if (draft.deprel(clause) !== 'acl:relcl' || draft.child(clause, 'nsubj') < 0) return;
  const [that = -1, object = -1] = draft.children(clause, 'obj');
  if (object < 0 || draft.lemma(that) !== 'that') return;
  draft.attach(that, clause, 'mark');
  draft.retag(that, { upos: 'SCONJ', xpos: 'IN' });
  draft.attach(clause, draft.head(clause), 'acl');
}

const ADVERBIAL = /^(?:though|although|while|whereas|because|after|before|since|unless|until)$/;

/** "those who help people penalized before": a participle right behind a noun is said of that, not of one before another verb. */
export function nearestNoun(draft: Draft, i: number): void {
  const far = draft.head(i);
  if (draft.deprel(i) !== 'acl' || !/^VB[NG]$/.test(draft.xpos(i)) || far > i) return;
  let before = i - 1;
  while (draft.upos(before) === 'ADV') before--;
  const near = phraseHead(draft, before);
  if (near < 0 || near === far || !draft.isAbove(far, near) || draft.isAbove(i, near)) return;
  for (let at = draft.head(near); at !== far; at = draft.head(at)) {
    if (draft.upos(at) !== 'VERB') continue;
    draft.attach(i, near, 'acl');
    return;
  }
}

/** "bought coal mined there", "with money borrowed from X": a participle right behind a noun is said of that, not of the verb before. */
export function besideNoun(draft: Draft, i: number): void {
  if (draft.deprel(i) !== 'advcl' || draft.xpos(i) !== 'VBN') return;
  if (draft.child(i, 'obl') < 0 || draft.child(i, 'mark', 'nsubj', 'aux') >= 0) return;
  // "a market already hit by a ban"
  const noun = phraseHead(draft, draft.upos(i - 1) === 'ADV' ? i - 2 : i - 1);
  const verb = draft.head(i);
  if (noun < verb || !/^(?:obj|obl)$/.test(draft.relation(noun))) return;
  if (draft.head(noun) === i && draft.child(noun, 'case') >= 0) draft.attach(noun, verb, 'obl');
  if (draft.head(noun) === verb) draft.attach(i, noun, 'acl');
}

/** "since X, a general, ordered a review": behind such a word, and no "and", a second verb is that of a clause which the first noun opens. */
export function subordinate(draft: Draft, verb: number): void {
  if (
    draft.relation(verb) !== 'conj' ||
    !hasTense(draft, verb) ||
    draft.child(verb, 'nsubj', 'cc', 'mark') >= 0
  )
    return;
  const main = draft.head(verb);
  const noun = draft
    .children(main, 'obl', 'nmod')
    .find((one) => one > main && one < verb && ADVERBIAL.test(draft.marker(one)));
  if (noun === undefined || draft.children(noun, 'cc').length > 0) return;
  draft.attach(verb, main, 'advcl');
  draft.attach(draft.child(noun, 'case'), verb, 'mark');
  draft.attach(noun, verb, 'nsubj');
}

/** "was welcomed by X, which owns it, but criticised by Y": a second participle with its own "by" goes with the passive before it. */
export function secondPassive(draft: Draft, verb: number): void {
  if (draft.relation(verb) !== 'conj' || draft.xpos(verb) !== 'VBN') return;
  const agents = draft.children(verb, 'obl').some((one) => draft.marker(one) === 'by');
  if (!agents || draft.child(verb, 'aux', 'nsubj', 'obj') >= 0) return;
  if (draft.isPassive(draft.head(verb)) || draft.xpos(draft.head(verb)) === 'VBN') return;
  const above = draft.above(verb).find((one) => draft.isPassive(one));
  if (above !== undefined) draft.attach(verb, above, 'conj');
}

/** "said the police had arrested four men and had seized arms": what is told in the same tense is told, too. */
export function toldToo(draft: Draft, verb: number, { says }: Lore): void {
  const report = draft.head(verb);
  if (draft.relation(verb) !== 'conj' || !says.has(draft.lemma(report)) || draft.xpos(report) !== 'VBD')
    return;
  const had = (i: number) =>
    draft.children(i, 'aux').some((one) => draft.lemma(one) === 'have' && draft.xpos(one) === 'VBD');
  const told = draft.children(report, 'ccomp').find((one) => one > report && one < verb && had(one));
  if (told !== undefined && had(verb) && !had(report) && draft.child(verb, 'nsubj') < 0)
    draft.attach(verb, told, 'conj');
}

/** "is 24 percent owned by X": it is owned by X, and the percentage says how far. */
export function owned(draft: Draft, verb: number): void {
  const share = verb - 1;
  const copula = draft.child(share, 'cop');
  const beside = draft.head(verb) === share || draft.head(verb) === draft.head(share);
  if (draft.deprel(verb) !== 'acl' || draft.xpos(verb) !== 'VBN' || !beside || copula < 0) return;
  if (!/^(?:%|percent)$/.test(draft.lemma(share)) || draft.children(verb).every((one) => one < verb)) return;
  draft.attach(verb, draft.head(share), draft.deprel(share));
  for (const child of draft.children(share)) {
    if (/^(?:nummod|compound|advmod)$/.test(draft.relation(child))) continue;
    const passive = { nsubj: 'nsubj:pass', cop: 'aux:pass' }[draft.relation(child)];
    draft.attach(child, verb, passive ?? draft.deprel(child));
  }
  draft.attach(share, verb, 'obl:unmarked');
}

/** "admitted in a letter to customers that …": what is said hangs on the verb of saying, not on where it was said. */
export function saidClause(draft: Draft, clause: number, { says }: Lore): void {
  if (draft.relation(clause) !== 'acl' || draft.lemma(draft.child(clause, 'mark')) !== 'that') return;
  let at = draft.head(clause);
  if (draft.child(clause, 'nsubj') < 0 || !/^(?:nmod|obl)$/.test(draft.relation(at))) return;
  while (draft.relation(at) === 'nmod' && draft.marker(at) !== 'of') at = draft.head(at);
  const verb = draft.head(at);
  if (draft.relation(at) !== 'obl' || !says.has(draft.lemma(verb)) || verb > at) return;
  if (draft.child(verb, 'ccomp', 'obj') < 0) draft.attach(clause, verb, 'ccomp');
}
