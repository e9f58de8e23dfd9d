import { readList, readTable } from '../../model/wordlist.ts';
import type { Schema } from '../../types.ts';
import type { Draft } from './draft.ts';
import type { Lore } from './lore.ts';

/** The verbs that the schema's triggers begin with: their lemmas have to be right, or nothing is typed. */
export function verbsOf({ relations }: Schema): ReadonlySet<string> {
  return new Set(
    relations.flatMap(({ triggers }) =>
      triggers
        .filter(({ pos }) => pos === 'verb')
        .flatMap(({ lemmas }) => lemmas.map((lemma) => lemma.split(' ')[0] ?? '')),
    ),
  );
}

/** The nouns that the schema knows, of relations and of kinds of things: "embargo", "sanction" of "impose sanction", "militiaman". */
export function nounsOf({ relations, entities }: Schema): ReadonlySet<string> {
  const triggers = relations.flatMap(({ triggers }) =>
    triggers.flatMap(({ pos, lemmas }) =>
      lemmas.flatMap((lemma) => lemma.split(' ').slice(pos === 'verb' ? 1 : 0)),
    ),
  );
  return new Set([...triggers, ...entities.flatMap(({ nouns }) => nouns)]);
}

/** Forms that no ending tells, with their lemmas, from `lexicon/irregular-verbs.txt`; those that may be lemmas themselves are left out. */
export function irregularForms(text: string | undefined): ReadonlyMap<string, string> {
  const table = readTable(text);
  const lemmas = new Set(table.map(([lemma]) => lemma));
  return new Map(
    table
      .flatMap(([lemma = '', ...cells]) => cells.flatMap(readList).map((form) => [form, lemma] as const))
      .filter(([form]) => !lemmas.has(form)),
  );
}

/** "bombed" is a form of "bomb": the table of endings guesses at words that it has not seen. */
export function verbLemma(draft: Draft, i: number, { verbs, irregular }: Lore): void {
  if (!/^VB[DGNZ]$/.test(draft.xpos(i)) || verbs.has(draft.lemma(i))) return;
  const lemma =
    irregular.get(draft.form(i).toLowerCase()) ??
    stemsOf(draft.form(i).toLowerCase()).find((stem) => verbs.has(stem));
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
