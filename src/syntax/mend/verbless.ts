/** Rules for sentences whose only verb was taken for a part of a noun phrase. */
import { type Draft, hasFinite, hasTense, phraseHead } from './draft.ts';
import { verbStem } from './lemmas.ts';
import type { Lore } from './lore.ts';

/** "Ida Strand shot Lee Marsden": between two names, the only word in small letters that can be a verb is no part of them. */
export function nameVerb(draft: Draft, i: number, { irregular, verbs }: Lore): void {
  if (!/^NNP?$/.test(draft.xpos(i)) || !/^\p{Ll}/u.test(draft.form(i))) return;
  const isName = (at: number) => draft.upos(at) === 'PROPN' && /^\p{Lu}/u.test(draft.form(at));
  if (!isName(i - 1) || !isName(i + 1) || hasFinite(draft)) return;
  const lemma = irregular.get(draft.form(i)) ?? verbStem(draft.form(i), verbs);
  if (lemma === undefined) return;
  let last = i + 1;
  while (isName(last + 1)) last++;
  const object = phraseHead(draft, last);
  let subject = i - 1;
  while (draft.head(subject) < i && isName(draft.head(subject))) subject = draft.head(subject);
  draft.retag(i, { lemma, upos: 'VERB', xpos: 'VBD' });
  draft.attach(i, draft.head(object), draft.deprel(object));
  draft.attach(object, i, 'obj');
  draft.attach(subject, i, 'nsubj');
  draft.hand(object, subject, (child) => child < subject);
}

/** "Petroleo do Sul is …": between two parts of a name "do" is one of them. */
export function nameParticle(draft: Draft, i: number): void {
  if (draft.form(i) !== 'do' || !/^VB/.test(draft.xpos(i))) return;
  const [before, after] = [i - 1, i + 1];
  if (draft.xpos(before) !== 'NNP' || draft.xpos(after) !== 'NNP' || draft.head(before) !== draft.head(after))
    return;
  draft.retag(i, { upos: 'PROPN', xpos: 'NNP', lemma: 'do' });
  for (const part of [i, after]) draft.attach(part, before, 'flat');
}

/** "Norway mobilized reservists", "supporters of X blocked roads": behind a noun and before its own, the only word that can be the verb. */
export function lostVerb(draft: Draft, i: number): void {
  const object = draft.head(i);
  if (draft.relation(i) !== 'amod' || !/^VB[DN]$/.test(draft.xpos(i)) || object < i) return;
  if (!/^(?:NOUN|PROPN)$/.test(draft.upos(i - 1)) || !/^(?:NOUN|PROPN)$/.test(draft.upos(object))) return;
  const root = draft.words.findIndex(({ head }) => head < 0);
  const said = draft.child(root, 'nsubj', 'cop', 'aux') >= 0 || hasTense(draft, root);
  if (said || draft.upos(root) === 'VERB' || !(draft.isAbove(root, object) || root === object)) return;
  if (draft.upos(i - 1) !== 'PROPN' && draft.forms.at(-1) !== '.') return;
  let name = i - 1;
  while (draft.head(name) >= 0 && draft.head(name) < i) name = draft.head(name);
  const later = draft.children(root).filter((child) => child > i && child !== object);
  draft.retag(i, { upos: 'VERB', xpos: 'VBD' });
  draft.attach(i, -1, 'root');
  draft.attach(object, i, 'obj');
  draft.hand(object, name, (child) => child < i && child !== name);
  const subject = root < i ? root : name;
  if (subject !== name && draft.head(name) === object) draft.attach(name, subject, 'nmod');
  draft.attach(subject, i, 'nsubj');
  for (const child of later) {
    if (draft.relation(child) === 'punct') draft.attach(child, i, 'punct');
    else if (draft.child(child, 'mark') >= 0) draft.attach(child, i, 'advcl');
    else if (root !== object)
      draft.attach(child, i, draft.child(child, 'case') >= 0 ? 'obl' : draft.deprel(child));
  }
}
