/** Rules for who a clause is about. */
import { type Draft, hasTense, phraseHead } from './draft.ts';
import { verbStem } from './lemmas.ts';
import type { Lore } from './lore.ts';

/** "Brandt Oil sues Norvale Bank": a noun right before a verb with tense, hung on it as if that were a noun. */
export function compoundSubject(draft: Draft, i: number): void {
  const verb = draft.head(i);
  if (draft.relation(i) !== 'compound' || verb !== i + 1 || !/^VB[DPZ]$/.test(draft.xpos(verb))) return;
  if (draft.deprel(i) === 'compound:prt' || draft.child(verb, 'nsubj') >= 0) return;
  draft.attach(i, verb, 'nsubj');
}

/** "human rights watchdog Amnesty": a noun right behind another, without a comma, is no second name for it but what it modifies. */
export function kindBefore(draft: Draft, i: number): void {
  const kind = draft.head(i);
  if (draft.deprel(i) !== 'appos' || kind !== i - 1 || !/^\p{Ll}/u.test(draft.form(i))) return;
  if (!/^NN/.test(draft.xpos(i)) || !/^NNS?$/.test(draft.xpos(kind)) || draft.xpos(i + 1) !== 'NNP') return;
  draft.attach(i, draft.head(kind), draft.deprel(kind));
  draft.attach(kind, i, 'compound');
  draft.hand(kind, i, (child) => child > i || draft.relation(child) === 'det');
}

/** "…, said X, an official, …": the name right behind a verb of saying that ends a clause is its subject. */
export function inverted(draft: Draft, verb: number, { says }: Lore): void {
  if (!/^VB[DZ]$/.test(draft.xpos(verb)) || !says.has(draft.lemma(verb))) return;
  if (!/^(?:[,"”]|'')$/.test(draft.form(verb - 1)) || draft.upos(verb + 1) !== 'PROPN') return;
  const name = phraseHead(draft, verb + 1);
  const before = draft.child(verb, 'nsubj');
  if (name < 0 || draft.head(name) < 0 || draft.head(name) >= verb || before > verb) return;
  draft.attach(name, verb, 'nsubj');
  if (before >= 0 && draft.child(before, 'cop', 'nsubj') >= 0) draft.attach(before, verb, 'ccomp');
}

/** "…, Dutch and British officials said on Monday, …": a verb of saying right behind a noun is no second verb of the clause before. */
export function aside(draft: Draft, verb: number, { says }: Lore): void {
  if (!/^(?:conj|parataxis)$/.test(draft.relation(verb))) return;
  if (!/^VB[DZP]$/.test(draft.xpos(verb)) || !says.has(draft.lemma(verb))) return;
  if (draft.child(verb, 'nsubj', 'cc', 'aux', 'obj', 'iobj') >= 0) return;
  const comma = commaBefore(draft, verb);
  let speaker = phraseHead(draft, verb - 1);
  // "a spokesman for the union said"
  while (draft.relation(speaker) === 'nmod' && draft.head(speaker) > comma) speaker = draft.head(speaker);
  if (speaker < 0 || comma < 0 || draft.isAbove(verb, speaker) || draft.head(speaker) > verb) return;
  if (!/^(?:conj|appos|nmod|obl|obj|dep|parataxis)$/.test(draft.relation(speaker))) return;
  draft.attach(speaker, verb, 'nsubj');
  draft.attach(verb, draft.head(verb), 'parataxis');
  for (let i = comma + 1; i < speaker; i++) {
    if (draft.head(i) < comma) draft.attach(i, speaker, draft.upos(i) === 'CCONJ' ? 'cc' : 'amod');
  }
}

/** The comma before the phrase that ends at a verb, with no other verb or preposition between; -1 if there is none. */
function commaBefore(draft: Draft, verb: number): number {
  for (let i = verb - 1; i >= 0 && i > verb - 9; i--) {
    if (draft.form(i) === ',') return i;
    if (/^(?:VERB|AUX|PRON|SCONJ)$/.test(draft.upos(i))) return -1;
  }
  return -1;
}

/** "said Gulf Lantern, a shipping firm, had moved oil": who says that something is so says nothing of an object. */
export function saidSubject(draft: Draft, verb: number, { says, controls }: Lore): void {
  if (!says.has(draft.lemma(verb)) || controls.has(draft.lemma(verb))) return;
  const object = draft.child(verb, 'obj');
  const clause = draft.child(verb, 'ccomp');
  if (object < verb || clause < object || draft.child(clause, 'nsubj', 'csubj', 'mark') >= 0) return;
  if (hasTense(draft, clause)) draft.attach(object, clause, draft.isPassive(clause) ? 'nsubj:pass' : 'nsubj');
}

/** "Norway will sue the bank, officials said": of two subjects of the clause before, the one behind its verb speaks. */
export function laterSubject(draft: Draft, verb: number, { says }: Lore): void {
  if (!says.has(draft.lemma(verb)) || draft.child(verb, 'nsubj') >= 0) return;
  const clause = draft.children(verb, 'ccomp').find((child) => child < verb);
  if (clause === undefined) return;
  const [first = -1, second = -1] = draft.children(clause, 'nsubj');
  if (first < clause && clause < second && second < verb && draft.form(draft.span(second)[0] - 1) === ',')
    draft.attach(second, verb, 'nsubj');
}

/** "…, said two people with knowledge of the matter": whoever follows is nobody who is told. */
export function invertedNoun(draft: Draft, verb: number, { says }: Lore): void {
  if (!/^VB[DZ]$/.test(draft.xpos(verb)) || !says.has(draft.lemma(verb))) return;
  if (!/^(?:[,"”]|'')$/.test(draft.form(verb - 1)) || draft.child(verb, 'nsubj', 'ccomp') >= 0) return;
  const objects = draft.children(verb, 'obj', 'iobj');
  const [speaker = -1] = objects;
  if (objects.length === 1 && speaker > verb && draft.upos(speaker) === 'NOUN')
    draft.attach(speaker, verb, 'nsubj');
}

/** "which the report says sold coal": a finite verb without a subject has the pronoun for one, not for its object. */
export function relativeSubject(draft: Draft, verb: number): void {
  if (draft.relation(verb) !== 'ccomp' || draft.child(verb, 'nsubj') >= 0) return;
  const past = draft.xpos(verb) === 'VBN' && draft.child(verb, 'aux') < 0;
  const pronoun = draft.child(verb, 'obj');
  if (pronoun < 0 || pronoun > draft.head(verb) || !/^W(?:P|DT)$/.test(draft.xpos(pronoun))) return;
  if (!past && !hasTense(draft, verb)) return;
  draft.attach(pronoun, verb, 'nsubj');
  if (past) draft.retag(verb, { xpos: 'VBD' });
}

/** A verb has one subject; which of two is not, the commas and their places tell. */
export function secondSubject(draft: Draft, verb: number, { says }: Lore): void {
  const subjects = draft.children(verb, 'nsubj');
  const [first = -1, second = -1] = subjects.filter((one) => one < verb);
  if (first >= 0 && subjects.some((one) => one > verb)) ownSubject(draft, verb, first);
  if (second < 0) return;
  // "Breach blamed on a group; regulator opens a probe"
  for (let i = first + 1; i < second; i++) {
    if (draft.form(i) !== ';') continue;
    draft.attach(first, verb, 'parataxis');
    return;
  }
  const [begins] = draft.span(first);
  const [opens, ends] = draft.span(second);
  const beside = draft.form(ends) === ',' || draft.form(ends + 1) === ',';
  // "According to prosecutor José Paredes, some of it was spent": the name is the prosecutor's.
  const title = begins - 1;
  if (draft.upos(first) === 'PROPN' && draft.upos(title) === 'NOUN' && draft.head(title) === verb) {
    const [relation, marks] = [draft.deprel(title), draft.children(title, 'case', 'det')];
    draft.attach(first, verb, relation);
    for (const mark of marks) draft.attach(mark, first, draft.deprel(mark));
    draft.attach(title, first, 'nmod:desc');
  } else if (!beside && says.has(draft.lemma(verb)) && draft.form(opens - 1) === ',') {
    quotedSubject(draft, verb, first, second);
  } else if (
    beside &&
    draft.upos(second) !== 'PRON' &&
    draft.form(opens - 1) === ',' &&
    draft.isAbove(first, opens - 2)
  ) {
    // "The United States, Zambia's largest donor, said".
    draft.attach(second, first, 'appos');
  }
}

/** "Norway sued the bank, said Ida Strand": she speaks, so the first subject is that of the clause before the verb. */
function ownSubject(draft: Draft, verb: number, first: number): void {
  const clause = draft.children(verb, 'ccomp').find((child) => child > first && child < verb);
  if (clause !== undefined && draft.child(clause, 'nsubj') < 0) draft.attach(first, clause, 'nsubj');
}

/** "Rescuers dug through homes, officials said": the first subject is that of the clause between. */
function quotedSubject(draft: Draft, verb: number, first: number, second: number): void {
  const finite = (i: number) => i > first && i < second && /^VB[DPZN]$/.test(draft.xpos(i));
  const own = draft
    .children(first, 'acl')
    .find((child) => finite(child) && draft.child(child, 'mark', 'nsubj') < 0);
  const bare = (child: number) => draft.child(child, 'nsubj', 'mark') < 0;
  // "The bank, the minister said, paid the broker."
  const after = (child: number) => child > verb && draft.form(verb + 1) === ',' && hasTense(draft, child);
  const clause =
    own ??
    draft.children(verb).find((child) => finite(child) && bare(child)) ??
    draft.children(verb, 'ccomp').find((child) => after(child) && bare(child));
  if (clause === undefined) return;
  draft.attach(clause, verb, 'ccomp');
  draft.attach(first, clause, 'nsubj');
  if (draft.xpos(clause) === 'VBN' && draft.child(clause, 'aux') < 0) draft.retag(clause, { xpos: 'VBD' });
  for (const child of draft.children(verb)) {
    if (child <= first || child >= second || child === clause) continue;
    const relation = draft.relation(child);
    if (relation !== 'punct')
      draft.attach(child, clause, relation === 'ccomp' ? 'advcl' : draft.deprel(child));
  }
}

/** "…, a charge Chad denies": behind a noun of saying and a name, no noun but a verb. */
export function deniedCharge(draft: Draft, i: number, { says, denies }: Lore): void {
  const name = phraseHead(draft, i - 1);
  if (draft.xpos(i) !== 'NNS' || draft.upos(i - 1) !== 'PROPN') return;
  const lemma = verbStem(draft.form(i).toLowerCase(), denies);
  const whose = name === i ? i - 1 : name;
  const [begins] = whose === i - 1 ? [i - 1] : draft.span(whose);
  const charge = begins - 1;
  if (lemma === undefined || !says.has(`${draft.lemma(charge)} (noun)`)) return;
  draft.retag(i, { upos: 'VERB', xpos: 'VBZ', lemma });
  draft.attach(i, charge, 'acl:relcl');
  draft.attach(whose, i, 'nsubj');
}

/** "Norway, Peru and Chile said": a comma parts names, it joins none. */
export function listed(draft: Draft, name: number): void {
  const first = draft.head(name);
  if (draft.relation(name) !== 'flat' || draft.form(name - 1) !== ',' || draft.child(first, 'conj') < name)
    return;
  draft.attach(name, first, 'conj');
}

/** "Peru, which is small, attacked Chile": nobody is spoken to by a finite verb without a subject. */
export function addressed(draft: Draft, i: number): void {
  if (draft.relation(i) !== 'vocative') return;
  // "Peru, the minister said, had attacked Chile."
  const [verb, said] = [draft.head(i), draft.child(draft.head(i), 'ccomp')];
  const past = (one: number) =>
    draft.xpos(one) === 'VBN' && draft.child(one, 'aux', 'mark') < 0 && one === said;
  const bare = [verb, said].find(
    (one) => one > i && (hasTense(draft, one) || past(one)) && draft.child(one, 'nsubj') < 0,
  );
  if (bare === undefined) return;
  draft.attach(i, bare, 'nsubj');
  if (past(bare)) draft.retag(bare, { xpos: 'VBD' });
}

/** "It wants a raise; the bank, which Y owns, has offered one": behind a semicolon a noun is no part of what is before it, but a subject. */
export function afterSemicolon(draft: Draft, noun: number): void {
  const opens = draft.span(noun)[0];
  if (
    !/^(?:NOUN|PROPN)$/.test(draft.upos(noun)) ||
    draft.form(opens - 1) !== ';' ||
    draft.head(noun) >= opens
  )
    return;
  if (!/^(?:appos|conj|nmod|list|dep)$/.test(draft.relation(noun)) || draft.child(noun, 'case') >= 0) return;
  const end = draft.span(noun)[1];
  const verb = draft.words.findIndex((_, i) => i > end && draft.upos(i) === 'VERB' && hasTense(draft, i));
  if (verb < 0 || draft.head(verb) >= opens || draft.child(verb, 'nsubj') >= 0) return;
  draft.attach(noun, verb, draft.isPassive(verb) ? 'nsubj:pass' : 'nsubj');
}
