/**
 * Where words and commas tell better than the parser what hangs on what. Its commonest faults in news are the same few: a second
 * subject, a quoted clause whose subject went to the verb of saying, a relative clause that became a complement, a main verb
 * that was taken for a participle. Each rule looks for a tree that grammar rules out, and puts right that alone.
 */
import { Draft } from './draft.ts';
import type { ParsedSentence } from './parser.ts';

/** Mends the tree of one sentence with these word forms. */
export type Mender = (forms: readonly string[], parsed: ParsedSentence) => ParsedSentence;

/** What the rules know of words, by lemma. */
interface Lore {
  readonly says: ReadonlySet<string>;
  /** Verbs that do something to somebody *of* something: "accuse". */
  readonly charges: ReadonlySet<string>;
  /** Verbs that have an object beside a clause: "tell". */
  readonly controls: ReadonlySet<string>;
  /** Nouns whose "of" says what they are made of: "group". */
  readonly parts: ReadonlySet<string>;
}

/** @param stances the text of `lexicon/stances.txt`: its verbs of class "say" and "of" are what the rules go by */
export function createMender(stances: string): Mender {
  const controls = new Set([...wordsOf(stances, 'object-control'), ...wordsOf(stances, 'of')]);
  const parts = wordsOf(stances, 'partitive');
  const lore = { says: wordsOf(stances, 'say'), charges: wordsOf(stances, 'of'), controls, parts };
  return (forms, parsed) => {
    const draft = new Draft(forms, parsed);
    for (let i = 0; i < forms.length; i++) {
      if (draft.form(i) === 'law') inLaw(draft, i);
      mainVerb(draft, i);
      relativeClause(draft, i);
      participle(draft, i);
      inverted(draft, i, lore);
      aside(draft, i, lore);
      saidSubject(draft, i, lore);
      relativeSubject(draft, i);
      conjunction(draft, i);
      if (draft.children(i, 'nsubj').length > 1) secondSubject(draft, i, lore);
      charge(draft, i, lore);
    }
    return draft.words;
  };
}

function wordsOf(stances: string, wanted: string): ReadonlySet<string> {
  const lines = stances.split('\n').map((line) => line.split('#')[0]?.trimEnd().split('\t') ?? []);
  return new Set(
    lines.flatMap(([word = '', classes = '']) => (classes.split(',').includes(wanted) ? [word] : [])),
  );
}

/** "South Africa's president, X, congratulated Y": no participle has an object of its own, so it is the main verb. */
function mainVerb(draft: Draft, verb: number): void {
  const noun = draft.head(verb);
  if (draft.deprel(verb) !== 'acl' || !/^VB[DN]$/.test(draft.xpos(verb)) || draft.head(noun) >= 0) return;
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
  for (const child of draft.children(noun)) {
    const later = child > verb && /^(?:punct|conj|advcl|obl|parataxis)$/.test(draft.relation(child));
    if (later) draft.attach(child, verb, draft.deprel(child));
  }
}

/** "his son-in-law" is no son: one word in five pieces, which the first of them heads. */
function inLaw(draft: Draft, law: number): void {
  const kin = law - 4;
  if (draft.upos(kin) !== 'NOUN' || draft.forms.slice(kin + 1, law).join('') !== '-in-') return;
  if (draft.isAbove(law, kin)) draft.attach(kin, draft.head(law), draft.deprel(law));
  draft.attach(law, kin, 'nmod');
  for (let i = kin + 1; i < law; i++) draft.attach(i, law, draft.lemma(i) === 'in' ? 'case' : 'punct');
  for (const child of draft.children(law))
    if (child < kin || child > law) draft.attach(child, kin, draft.deprel(child));
  draft.retag(kin, { lemma: `${draft.lemma(kin)}-in-law` });
}

/** "told Mercer, who showed no emotion": a clause about "who", right behind a noun and a comma, is said of the noun. */
function relativeClause(draft: Draft, clause: number): void {
  if (!/^(?:ccomp|conj|parataxis|advcl|xcomp|dep)$/.test(draft.relation(clause))) return;
  const who = draft.child(clause, 'nsubj');
  if (who < 2 || !/^(?:WP|WDT)$/.test(draft.xpos(who)) || draft.form(who - 1) !== ',') return;
  const noun = phraseHead(draft, who - 2);
  if (noun >= 0 && !draft.isAbove(clause, noun)) draft.attach(clause, noun, 'acl:relcl');
}

/** "X, reached by phone, denied that …": a participle between commas behind the subject is said of the subject. */
function participle(draft: Draft, i: number): void {
  const verb = draft.head(i);
  if (draft.deprel(i) !== 'ccomp' || draft.xpos(i) !== 'VBN' || verb < i) return;
  if (draft.child(i, 'nsubj', 'aux', 'mark', 'obj') >= 0) return;
  const [first, last] = draft.span(i);
  const subject = draft.child(verb, 'nsubj');
  const opens = draft.form(first) === ',' || draft.form(first - 1) === ',';
  const closes = draft.form(last) === ',' || draft.form(last + 1) === ',';
  if (subject >= 0 && subject < first && opens && closes) draft.attach(i, subject, 'acl');
}

/** "…, said X, an official, …": the name right behind a verb of saying that ends a clause is its subject. */
function inverted(draft: Draft, verb: number, { says }: Lore): void {
  if (!/^VB[DZ]$/.test(draft.xpos(verb)) || !says.has(draft.lemma(verb))) return;
  if (!/^(?:[,"”]|'')$/.test(draft.form(verb - 1)) || draft.upos(verb + 1) !== 'PROPN') return;
  const name = phraseHead(draft, verb + 1);
  const before = draft.child(verb, 'nsubj');
  if (name < 0 || draft.head(name) < 0 || draft.head(name) >= verb || before > verb) return;
  draft.attach(name, verb, 'nsubj');
  if (before >= 0 && draft.child(before, 'cop', 'nsubj') >= 0) draft.attach(before, verb, 'ccomp');
}

/** "…, Dutch and British officials said on Monday, …": a verb of saying right behind a noun is no second verb of the clause before. */
function aside(draft: Draft, verb: number, { says }: Lore): void {
  if (draft.relation(verb) !== 'conj' || !/^VB[DZP]$/.test(draft.xpos(verb)) || !says.has(draft.lemma(verb)))
    return;
  if (draft.child(verb, 'nsubj', 'cc', 'aux', 'obj') >= 0) return;
  const speaker = phraseHead(draft, verb - 1);
  const comma = commaBefore(draft, verb);
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
function saidSubject(draft: Draft, verb: number, { says, controls }: Lore): void {
  if (!says.has(draft.lemma(verb)) || controls.has(draft.lemma(verb))) return;
  const object = draft.child(verb, 'obj');
  const clause = draft.child(verb, 'ccomp');
  if (object < verb || clause < object || draft.child(clause, 'nsubj', 'csubj', 'mark') >= 0) return;
  const passive = draft.children(clause, 'aux').some((child) => draft.deprel(child) === 'aux:pass');
  if (hasFinite(draft, clause)) draft.attach(object, clause, passive ? 'nsubj:pass' : 'nsubj');
}

/** "which the report says sold coal": a finite verb without a subject has the pronoun for one, not for its object. */
function relativeSubject(draft: Draft, verb: number): void {
  if (draft.relation(verb) !== 'ccomp' || draft.child(verb, 'nsubj') >= 0) return;
  const past = draft.xpos(verb) === 'VBN' && draft.child(verb, 'aux') < 0;
  const pronoun = draft.child(verb, 'obj');
  if (pronoun < 0 || pronoun > draft.head(verb) || !/^W(?:P|DT)$/.test(draft.xpos(pronoun))) return;
  if (!past && !hasFinite(draft, verb)) return;
  draft.attach(pronoun, verb, 'nsubj');
  if (past) draft.retag(verb, { xpos: 'VBD' });
}

/** "though X blamed Y" is no complement, and the "that" of "evidence that X attacked Y" no object beside Y. */
function conjunction(draft: Draft, clause: number): void {
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

function hasFinite(draft: Draft, verb: number): boolean {
  return [verb, ...draft.children(verb, 'aux', 'cop')].some((i) => /^(?:MD|VB[DPZ])$/.test(draft.xpos(i)));
}

/** A verb has one subject; which of two is not, the commas and their places tell. */
function secondSubject(draft: Draft, verb: number, { says }: Lore): void {
  const subjects = draft.children(verb, 'nsubj').filter((one) => one < verb);
  const [first = -1, second = -1] = subjects;
  if (second < 0) return;
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

/** "Rescuers dug through homes, officials said": the first subject is that of the clause between. */
function quotedSubject(draft: Draft, verb: number, first: number, second: number): void {
  const finite = (i: number) => i > first && i < second && /^VB[DPZN]$/.test(draft.xpos(i));
  const own = draft
    .children(first, 'acl')
    .find((child) => finite(child) && draft.child(child, 'mark', 'nsubj') < 0);
  const clause =
    own ?? draft.children(verb).find((child) => finite(child) && draft.child(child, 'nsubj', 'mark') < 0);
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

/** "accused both sides of war crimes": what they are accused of hangs on the verb. */
function charge(draft: Draft, verb: number, { charges, parts }: Lore): void {
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

/** From the last word of a phrase to its head, through names and compounds; -1 if no noun stands there. */
function phraseHead(draft: Draft, i: number): number {
  let at = i;
  if (!/^(?:NOUN|PROPN)$/.test(draft.upos(at))) return -1;
  while (/^(?:flat|compound)$/.test(draft.relation(at)) && draft.head(at) >= 0) at = draft.head(at);
  return at;
}
