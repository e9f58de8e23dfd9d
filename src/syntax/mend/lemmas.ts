import type { Draft } from './draft.ts';
import type { Lore } from './lore.ts';

/** "Gov." is a governor. */
export function shortNoun(draft: Draft, i: number, { short }: Lore): void {
  const lemma = short.get(draft.form(i));
  if (lemma !== undefined && /^NN/.test(draft.xpos(i))) draft.retag(i, { lemma });
}

/** "fled" is a form of "flee", and a past where it was taken for a present; "found" and "wound" may be either. */
export function irregularVerb(draft: Draft, i: number, { irregular, verbs }: Lore): void {
  const form = draft.form(i).toLowerCase();
  const lemma = irregular.get(form);
  if (lemma === undefined || !/^VB[DNP]$/.test(draft.xpos(i))) return;
  if (draft.xpos(i) === 'VBP') {
    if (!verbs.has(form)) draft.retag(i, { lemma, xpos: 'VBD' });
  } else if (draft.lemma(i) !== lemma) draft.retag(i, { lemma });
}

/** "bombed" is a form of "bomb": the table of endings guesses at words that it has not seen. */
export function verbLemma(draft: Draft, i: number, { lemmas }: Lore): void {
  if (!/^VB[DGNZ]$/.test(draft.xpos(i)) || lemmas.has(draft.lemma(i))) return;
  const lemma = verbStem(draft.form(i).toLowerCase(), lemmas);
  if (lemma !== undefined) draft.retag(i, { lemma });
}

/** "embargoes" is the plural of "embargo", "militiamen" that of "militiaman", whatever number the tagger sees in it. */
export function nounLemma(draft: Draft, i: number, { nouns }: Lore): void {
  if (draft.upos(i) !== 'NOUN' || nouns.has(draft.lemma(i))) return;
  const form = draft.form(i).toLowerCase();
  const stems = form.endsWith('men')
    ? [`${form.slice(0, -2)}an`]
    : draft.xpos(i) === 'NNS'
      ? stemsOf(form)
      : [];
  const lemma = stems.find((stem) => nouns.has(stem));
  if (lemma !== undefined) draft.retag(i, { lemma });
}

/** The verb that a form is of: "bomb" of "bombed"; undefined if it is of none of these. */
export function verbStem(form: string, verbs: ReadonlySet<string>): string | undefined {
  return stemsOf(form).find((stem) => verbs.has(stem));
}

/** What a verb's form may be made from, the longest first: "planned" from "planne", "plann", "plan". */
function stemsOf(form: string): string[] {
  const ending = /(?:ed|ing|s)$/.exec(form)?.[0];
  if (!ending) return [];
  const stem = form.slice(0, -ending.length);
  const stems = [`${stem}e`, stem];
  if (/i(?:ed|es)$/.test(form)) stems.push(`${form.slice(0, -3)}y`);
  if (form.endsWith('es')) stems.push(form.slice(0, -2));
  if (/([b-df-hj-np-tv-z])\1$/.test(stem)) stems.push(stem.slice(0, -1));
  return stems;
}
