/** Rules for words that were taken for another kind of word. */
import { type Draft, hasFinite, phraseHead } from './draft.ts';
import { isLeading, type Lore } from './lore.ts';

/** "his son-in-law" is no son: one word in five pieces, which the first of them heads. */
export function inLaw(draft: Draft, law: number): void {
  if (draft.form(law) !== 'law') return;
  const kin = law - 4;
  if (draft.upos(kin) !== 'NOUN' || draft.forms.slice(kin + 1, law).join('') !== '-in-') return;
  if (draft.isAbove(law, kin)) draft.attach(kin, draft.head(law), draft.deprel(law));
  draft.attach(law, kin, 'nmod');
  for (let i = kin + 1; i < law; i++) draft.attach(i, law, draft.lemma(i) === 'in' ? 'case' : 'punct');
  draft.hand(law, kin, (child) => child < kin || child > law);
  draft.retag(kin, { lemma: `${draft.lemma(kin)}-in-law` });
}

/** "Norwegian Prime Minister Ida Strand": what stands before a title belongs to it, and not to the name. */
export function ofTitle(draft: Draft, i: number): void {
  const name = draft.head(i);
  if (!/^(?:amod|compound)$/.test(draft.relation(i)) || name < i) return;
  const title = draft.children(name, 'nmod').find((child) => draft.deprel(child) === 'nmod:desc');
  if (title !== undefined && i < title && title < name) draft.attach(i, title, draft.deprel(i));
}

/** "charged with money laundering": behind a bare noun that a preposition opens, a gerund with nothing of its own is the head of both. */
export function activity(draft: Draft, i: number): void {
  const noun = i - 1;
  if (draft.xpos(i) !== 'VBG' || draft.xpos(noun) !== 'NN' || draft.head(i) === noun) return;
  if (
    !/^(?:advcl|acl|xcomp|conj|dep)$/.test(draft.relation(i)) ||
    draft.children(i).some((one) => draft.deprel(one) !== 'punct')
  )
    return;
  const listed = draft.deprel(noun) === 'conj' && draft.head(noun) === draft.head(i);
  if (!(OFFENCE.test(draft.marker(noun)) || listed) || draft.child(noun, 'det', 'nmod', 'amod') >= 0) return;
  draft.attach(i, draft.head(noun), draft.deprel(noun));
  draft.hand(noun, i);
  draft.attach(noun, i, 'compound');
  draft.retag(i, { upos: 'NOUN', xpos: 'NN', lemma: draft.form(i).toLowerCase() });
}

/** Behind these stands what somebody did; "with inflation rising" tells of inflation. */
const OFFENCE = /^(?:of|for|on|from|to|against|in)$/;

/** "in neighboring Peru": a place that lies beside another. */
export function neighbouring(draft: Draft, i: number): void {
  const place = draft.child(i, 'obj');
  if (!/^neighbou?ring$/.test(draft.form(i)) || draft.upos(i) === 'ADJ' || place !== i + 1) return;
  const preposition = draft.child(i, 'mark', 'case');
  draft.attach(place, draft.head(i), /^(?:NOUN|PROPN)$/.test(draft.upos(draft.head(i))) ? 'nmod' : 'obl');
  if (preposition >= 0) draft.attach(preposition, place, 'case');
  draft.attach(i, place, 'amod');
  draft.retag(i, { upos: 'ADJ', xpos: 'JJ' });
}

/** "had seized handcuffs", "has seized assets": a participle right behind "have", and no article before it, is the verb. */
export function participleVerb(draft: Draft, i: number): void {
  const have = i - 1;
  const object = draft.head(i);
  if (draft.relation(i) !== 'amod' || draft.xpos(i) !== 'VBN' || draft.lemma(have) !== 'have') return;
  if (draft.upos(have) !== 'VERB' || draft.head(object) !== have || draft.relation(object) !== 'obj') return;
  const [relation, governor] = [draft.deprel(have), draft.head(have)];
  draft.attach(object, governor, 'dep');
  draft.attach(i, governor, relation);
  draft.hand(have, i);
  draft.attach(have, i, 'aux');
  draft.attach(object, i, 'obj');
  draft.retag(have, { upos: 'AUX' });
  draft.retag(i, { upos: 'VERB' });
}

/** "the mine" is a noun, though "mine" alone may be a pronoun. */
export function ownNoun(draft: Draft, i: number): void {
  if (draft.form(i) !== 'mine' || draft.upos(i) !== 'PRON') return;
  if (/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(draft.upos(i - 1))) draft.retag(i, { upos: 'NOUN', xpos: 'NN' });
}

/** "called on Peru to free them": the finer tag knows that it is a verb. */
export function taggedVerb(draft: Draft, i: number): void {
  if (/^VB/.test(draft.xpos(i)) && /^(?:NOUN|ADJ)$/.test(draft.upos(i)) && draft.child(i, 'obj', 'mark') >= 0)
    draft.retag(i, { upos: 'VERB' });
}

/** "refused to sanction the bank": behind "to" and a word that leads on to one, what has an object is a verb. */
export function infinitive(draft: Draft, i: number, lore: Lore): void {
  const to = i - 1;
  // "voted not to sanction"
  const leader = draft.upos(to - 1) === 'PART' || draft.upos(to - 1) === 'ADV' ? to - 2 : to - 1;
  const isVerb = draft.upos(i) === 'VERB' && draft.relation(to) === 'mark' && draft.head(to) === i;
  if (!/^(?:NN|VB)$/.test(draft.xpos(i)) || draft.upos(i) === 'AUX' || isVerb) return;
  if (draft.lemma(to) !== 'to' || !isLeading(draft, leader, lore)) return;
  const noun = draft.upos(leader) === 'NOUN';
  const object = objectAfter(
    draft,
    i,
    draft.upos(leader) === 'VERB' && !/^(?:agree|commit)$/.test(draft.lemma(leader)),
  );
  if (object < 0) return;
  draft.retag(i, { upos: 'VERB', xpos: 'VB' });
  draft.retag(to, { upos: 'PART', xpos: 'TO' });
  draft.attach(i, leader, noun ? 'acl' : 'xcomp');
  draft.attach(to, i, 'mark');
  draft.attach(object, i, 'obj');
  if (leader < to - 1) draft.attach(to - 1, i, 'advmod');
}

/** The head of the phrase that begins right behind word `i` with a determiner or a name, or if `bare` with a noun; else -1. */
function objectAfter(draft: Draft, i: number, bare: boolean): number {
  const opens = /^(?:DET|PROPN)$/.test(draft.upos(i + 1)) || draft.xpos(i + 1) === 'PRP$';
  if (!opens && !(bare && draft.upos(i + 1) === 'NOUN')) return -1;
  let last = i + 1;
  while (/^(?:ADJ|NUM|NOUN|PROPN)$/.test(draft.upos(last + 1))) last++;
  for (let at = last; at > i; at--) {
    const head = phraseHead(draft, at);
    if (head > i) return head;
    if (head >= 0) return at;
  }
  return -1;
}

/** "Volga Shipping" is a name: a capital and a name before it make no participle. */
export function properNoun(draft: Draft, i: number): void {
  if (draft.xpos(i) !== 'VBG' || !/^\p{Lu}/u.test(draft.form(i)) || draft.upos(i - 1) !== 'PROPN') return;
  if (draft.head(i - 1) !== i || !/^(?:xcomp|obj)$/.test(draft.relation(i))) return;
  draft.retag(i, { upos: 'PROPN', xpos: 'NNP', lemma: draft.form(i) });
  draft.attach(i, draft.head(i), 'obj');
}

/** "Fjord Bank to buy Volga Shipping": in a headline without another verb, what is to come. */
export function headline(draft: Draft, verb: number): void {
  const subject = draft.head(verb);
  if (draft.deprel(verb) !== 'acl' || draft.xpos(verb) !== 'VB' || draft.head(subject) >= 0 || subject > verb)
    return;
  if (!/^(?:NNP|NNPS|NNS)$/.test(draft.xpos(subject)) || draft.lemma(draft.child(verb, 'mark')) !== 'to')
    return;
  if (hasFinite(draft)) return;
  draft.attach(verb, -1, 'root');
  draft.attach(subject, verb, 'nsubj');
  draft.hand(subject, verb, (child) => child > verb);
}

/** "The bank plans to pay": the only word that can be the verb, taken for a noun with another before it. */
export function pluralVerb(draft: Draft, i: number, lore: Lore): void {
  if (
    draft.head(i) >= 0 ||
    !/^(?:NNS|VBZ)$/.test(draft.xpos(i)) ||
    draft.child(i, 'nsubj', 'cop', 'aux') >= 0
  )
    return;
  const subject = draft
    .children(i, 'compound')
    .filter((child) => child < i)
    .pop();
  const to = draft.lemma(i + 1) === 'to' && draft.xpos(i + 2) === 'VB';
  if (subject === undefined || subject !== i - 1 || !to || !lore.leads.has(draft.lemma(i))) return;
  if (hasFinite(draft, i)) return;
  draft.retag(i, { upos: 'VERB', xpos: 'VBZ' });
  draft.attach(subject, i, 'nsubj');
  draft.hand(i, subject, (child) => child < subject);
  draft.attach(i + 2, i, 'xcomp');
}

/** "said the firm acquired Volga Shipping": a noun with a determiner of its own is no part of the name behind the participle. */
export function embeddedVerb(draft: Draft, i: number, { says }: Lore): void {
  const [subject, object] = [i - 1, draft.head(i)];
  if (draft.relation(i) !== 'amod' || !/^VB[DN]$/.test(draft.xpos(i)) || object < i) return;
  const verb = draft.head(object);
  if (
    !says.has(draft.lemma(verb)) ||
    verb > subject ||
    !/^(?:obj|iobj|[cx]comp)$/.test(draft.relation(object))
  )
    return;
  const own = draft.upos(subject) === 'PROPN' || draft.upos(subject - 1) === 'DET';
  const nominal = /^(?:NOUN|PROPN)$/.test(draft.upos(subject));
  if (!own || !nominal || (draft.head(subject) !== object && draft.head(subject) !== verb)) return;
  draft.retag(i, { upos: 'VERB', xpos: 'VBD' });
  draft.attach(i, verb, 'ccomp');
  draft.attach(object, i, 'obj');
  draft.attach(subject, i, 'nsubj');
  draft.hand(object, subject, (child) => child < subject);
}
