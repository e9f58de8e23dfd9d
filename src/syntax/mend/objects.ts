/** Rules for what belongs to which verb. */
import type { Draft } from './draft.ts';
import { isLeading, type Lore } from './lore.ts';

/** "accused both sides of war crimes": what they are accused of hangs on the verb. */
export function charge(draft: Draft, verb: number, { charges, parts }: Lore): void {
  if (draft.upos(verb) !== 'VERB' || !charges.has(draft.lemma(verb))) return;
  const of = (i: number) => draft.children(i, 'case', 'mark').some((mark) => draft.lemma(mark) === 'of');
  const object = draft.child(verb, 'obj');
  if (parts.has(draft.lemma(object))) return;
  if (object < verb || draft.child(verb, 'ccomp') >= 0 || draft.children(verb).some(of)) return;
  const crimes = draft.children(object, 'nmod', 'acl').filter((child) => child > object && of(child));
  const crime = crimes[crimes.length - 1];
  if (crime === undefined || draft.upos(crime) === 'PROPN') return;
  draft.attach(crime, verb, draft.upos(crime) === 'VERB' ? 'advcl' : 'obl');
}

/** "denied attacking Chile", "accused them of selling coal": a gerund with an object, taken for an adjective. */
export function gerund(draft: Draft, i: number, lore: Lore): void {
  const noun = draft.head(i);
  // "ruled out buying it"
  if (draft.deprel(i) === 'advcl' && draft.deprel(i - 1) === 'compound:prt' && draft.head(i - 1) === noun)
    draft.attach(i, noun, 'xcomp');
  if (draft.relation(i) !== 'amod' || draft.xpos(i) !== 'VBG' || noun < i) return;
  const verb = draft.head(noun);
  const direct = verb === i - 1 && draft.relation(noun) === 'obj' && isLeading(draft, verb, lore);
  const of = draft.lemma(i - 1) === 'of' && draft.head(i - 1) === noun && lore.charges.has(draft.lemma(verb));
  if (draft.upos(verb) !== 'VERB' || !(direct || of) || draft.child(noun, 'det') >= 0) return;
  draft.attach(i, verb, direct ? 'xcomp' : 'advcl');
  if (of) draft.attach(i - 1, i, 'mark');
  draft.attach(noun, i, 'obj');
  draft.retag(i, { upos: 'VERB' });
}

/** "accused them of shelling the town, killing three": what came of the shelling is not the accuser's doing. */
export function outcome(draft: Draft, i: number, { charges }: Lore): void {
  const verb = draft.head(i);
  if (draft.deprel(i) !== 'advcl' || draft.xpos(i) !== 'VBG' || draft.form(i - 1) !== ',') return;
  if (!charges.has(draft.lemma(verb)) || draft.child(i, 'mark', 'nsubj') >= 0) return;
  const deed = draft.children(verb, 'advcl').find((child) => child > verb && child < i);
  if (deed !== undefined && draft.child(deed, 'mark') >= 0) draft.attach(i, deed, 'advcl');
}

/** "stopped attacking Chile": an object behind an infinitive or a gerund is that verb's. */
export function laterObject(draft: Draft, verb: number, lore: Lore): void {
  if (draft.upos(verb) !== 'VERB' || !isLeading(draft, verb, lore)) return;
  const inner = draft.child(verb, 'xcomp');
  const object = draft.child(verb, 'obj');
  if (inner < verb || object < inner || !/^VB[G]?$/.test(draft.xpos(inner))) return;
  if (draft.child(inner, 'obj') < 0) draft.attach(object, inner, 'obj');
}

/** "paid the mayor 200,000 euros": a number stands before its noun, and nothing with an article before it belongs to that. */
export function doubleObject(draft: Draft, sum: number, { doubles }: Lore): void {
  const verb = draft.head(sum);
  if (draft.relation(sum) !== 'obj' || draft.upos(verb) !== 'VERB') return;
  const number = draft.child(sum, 'nummod');
  const whom = draft
    .children(sum, 'compound')
    .filter((child) => child > verb && child < draft.span(number)[0])
    .pop();
  const article = draft.children(sum, 'det', 'nmod').some((child) => child < (whom ?? -1));
  // "fined Fjord Bank 5 million euros": no article is needed before a name.
  const bare =
    draft.upos(whom ?? -1) === 'PROPN' &&
    (draft.child(number, 'compound') >= 0 || doubles.has(draft.lemma(verb)));
  if (
    whom === undefined ||
    !(bare || (draft.upos(whom) === 'NOUN' && (article || draft.xpos(whom) === 'NNS')))
  )
    return;
  draft.attach(whom, verb, 'iobj');
  draft.hand(sum, whom, (child) => child < whom);
}

/** "gave the clinic 12 million kroner": of an object and a sum the first is the one to whom. */
export function firstObject(draft: Draft, verb: number): void {
  const [first = -1, second = -1, ...more] = draft.children(verb, 'obj');
  if (draft.upos(verb) !== 'VERB' || more.length > 0 || second < 0 || first < verb) return;
  if (draft.child(verb, 'iobj') >= 0 || !/^(?:NOUN|PROPN|PRON)$/.test(draft.upos(first))) return;
  if (draft.xpos(second) !== '$' && draft.child(second, 'nummod') < 0) return;
  const article = draft.children(second, 'det').find((child) => child < first);
  const begins = draft.children(second).filter((child) => child > first)[0] ?? second;
  if (
    draft.span(first)[1] !== first ||
    draft.span(begins)[0] !== first + 1 ||
    draft.lemma(first + 1) === 'worth'
  )
    return;
  draft.attach(first, verb, 'iobj');
  if (article !== undefined) draft.attach(article, first, 'det');
}

/** "attacked the port using drones": whoever attacks uses them. */
export function using(draft: Draft, i: number): void {
  const noun = draft.head(i);
  const verb = draft.head(noun);
  if (draft.form(i) !== 'using' || draft.relation(i) !== 'acl' || draft.relation(noun) !== 'obj') return;
  if (draft.upos(verb) === 'VERB') draft.attach(i, verb, 'advcl');
}

/** "accused them of having sold coal": "having" is no clause of its own. */
export function perfect(draft: Draft, having: number): void {
  const verb = draft.head(having);
  if (draft.form(having).toLowerCase() !== 'having' || draft.xpos(verb) !== 'VBN' || verb < having) return;
  draft.attach(having, verb, 'aux');
  for (const mark of draft.children(having, 'mark', 'case')) draft.attach(mark, verb, 'mark');
}

/** "accused Marin, who heads the bank, of selling coal": the charge is no part of the relative clause. */
export function chargeBehind(draft: Draft, i: number, { charges }: Lore): void {
  const of = draft.children(i, 'mark', 'case').find((mark) => draft.lemma(mark) === 'of');
  const inner = draft.head(i);
  if (of === undefined || draft.form(of - 1) !== ',' || !/^(?:advcl|obl|acl|nmod)$/.test(draft.relation(i)))
    return;
  for (let clause = inner; clause >= 0; clause = draft.head(clause)) {
    const noun = draft.head(clause);
    const verb = draft.head(noun);
    if (draft.relation(clause) !== 'acl' || !/^(?:obj|nsubj)$/.test(draft.relation(noun))) continue;
    if (charges.has(draft.lemma(verb)) && verb < i)
      draft.attach(i, verb, draft.upos(i) === 'VERB' ? 'advcl' : 'obl');
    return;
  }
}

/** "paid the broker $5 million": no sum is of a broker. */
export function payee(draft: Draft, sum: number): void {
  const verb = draft.head(sum);
  if (draft.xpos(sum) !== '$' || draft.relation(sum) !== 'obj' || draft.upos(verb) !== 'VERB') return;
  const whom = draft
    .children(sum, 'compound', 'nummod')
    .find((child) => /^(?:NOUN|PROPN)$/.test(draft.upos(child)) && !/^[A-Z]{1,2}$/.test(draft.form(child)));
  if (whom === undefined || whom < verb || whom > sum) return;
  // "exported oil worth $2 million"
  const worth = draft.lemma(whom + 1) === 'worth';
  draft.attach(whom, verb, worth ? 'obj' : 'iobj');
  if (worth) draft.attach(sum, whom, 'nmod');
  draft.hand(sum, whom, (child) => child < whom);
}

/** "acquired smaller rival Volga Shipping": a noun without an article right before a name says what that is; nobody is given it. */
export function kindOfName(draft: Draft, noun: number): void {
  if (draft.relation(noun) !== 'iobj' || draft.xpos(noun) !== 'NN') return;
  const verb = draft.head(noun);
  const name = draft.child(verb, 'obj');
  if (draft.upos(name) !== 'PROPN' || draft.span(name)[0] !== noun + 1 || noun < verb) return;
  if (draft.child(noun, 'det', 'nmod', 'case') < 0) draft.attach(noun, name, 'nmod:desc');
}

/** "was killed with a knife by X", "was paid $5 million by X": the one by whom it was done hangs on the verb. */
export function agent(draft: Draft, verb: number): void {
  if (!draft.isPassive(verb) || draft.children(verb).some((child) => draft.deprel(child) === 'obl:agent'))
    return;
  for (const noun of draft.children(verb, 'obl', 'obj', 'xcomp')) {
    const apart =
      /^(?:with|to|from)$/.test(draft.marker(noun)) ||
      draft.upos(noun) === 'PROPN' ||
      draft.xpos(noun) === '$';
    const by = draft.children(noun, 'nmod').find((child) => child > noun && draft.marker(child) === 'by');
    if (noun > verb && apart && by !== undefined) draft.attach(by, verb, 'obl:agent');
  }
}

/** "condemned the murder of X by Y": who did it hangs on the deed, and neither on the name before nor on the verb. */
export function doer(draft: Draft, deed: number, { deeds }: Lore): void {
  if (draft.upos(deed) !== 'NOUN' || !deeds.has(draft.lemma(deed))) return;
  const victim =
    draft.children(deed, 'nmod').find((child) => child > deed && draft.marker(child) === 'of') ?? -1;
  // "was blamed for the murder of X by the court": who did the blaming.
  const verb = draft.isPassive(draft.head(deed)) ? -1 : draft.head(deed);
  const by = [...draft.children(victim, 'nmod'), ...draft.children(verb, 'obl')].find(
    (child) => child > victim && draft.marker(child) === 'by',
  );
  if (victim >= 0 && by !== undefined) draft.attach(by, deed, 'nmod');
}

/** "killed at least 400 people", "buy up to 50 tanks": a hedge makes no time and no aim of what was killed or bought. */
export function hedged(draft: Draft, noun: number): void {
  const verb = draft.head(noun);
  if (draft.deprel(noun) !== 'obl' || noun < verb || draft.upos(verb) !== 'VERB') return;
  const number = draft.child(noun, 'nummod');
  if (number < 0 || draft.child(verb, 'obj') >= 0) return;
  const to = draft.child(noun, 'case');
  // "at least" is a phrase of the number's own; "up to" looks like a particle and a preposition.
  const upTo = draft.lemma(to) === 'to' && draft.form(to - 1) === 'up' && to - 1 > verb;
  // "killed as many as 80 people"
  const many = draft
    .children(noun, 'amod')
    .some((child) => /^(?:many|much)$/.test(draft.lemma(child)) && draft.form(child - 1) === 'as');
  const hedges = /^(?:least|most|more|less|few)$/;
  if (!upTo && !many && (to >= 0 || !draft.children(number).some((child) => hedges.test(draft.lemma(child)))))
    return;
  draft.attach(noun, verb, 'obj');
  if (!upTo) return;
  draft.attach(to - 1, number, 'advmod');
  draft.attach(to, to - 1, 'fixed');
}

/** "blocked a proposal by Peru to close the port": an infinitive right behind what it is a proposal of belongs to that. */
export function ofProposal(draft: Draft, i: number, { leads, controls }: Lore): void {
  const verb = draft.head(i);
  const object = draft.child(verb, 'obj');
  if (draft.deprel(i) !== 'advcl' || draft.xpos(i) !== 'VB' || draft.lemma(draft.child(i, 'mark')) !== 'to')
    return;
  if (object < verb || !leads.has(`${draft.lemma(object)} (noun)`) || controls.has(draft.lemma(verb))) return;
  const by = draft.children(object, 'nmod').some((one) => draft.marker(one) === 'by');
  if (by && draft.span(object)[1] + 1 === draft.span(i)[0]) draft.attach(i, object, 'acl');
}

/** "allows banks to finance mines": what they are allowed hangs on the verb. */
export function controlled(draft: Draft, i: number, { controls }: Lore): void {
  const object = draft.head(i);
  if (draft.deprel(i) !== 'acl' || draft.xpos(i) !== 'VB' || draft.relation(object) !== 'obj') return;
  const verb = draft.head(object);
  if (controls.has(draft.lemma(verb)) && draft.child(verb, 'xcomp') < 0) draft.attach(i, verb, 'xcomp');
}
