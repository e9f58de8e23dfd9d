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

/** "bombed" is a form of "bomb": the table of endings guesses at words that it has not seen. */
export function verbLemma(draft: Draft, i: number, { lemmas }: Lore): void {
  if (!/^VB[DGNZ]$/.test(draft.xpos(i)) || lemmas.has(draft.lemma(i))) return;
  const lemma = stemsOf(draft.form(i).toLowerCase()).find((stem) => lemmas.has(stem));
  if (lemma !== undefined) draft.retag(i, { lemma });
}

/** What a verb's form may be made from, the longest first: "planned" from "planne", "plann", "plan". */
export function stemsOf(form: string): string[] {
  const ending = /(?:ed|ing|s)$/.exec(form)?.[0];
  if (!ending) return [];
  const stem = form.slice(0, -ending.length);
  const stems = [`${stem}e`, stem];
  if (/i(?:ed|es)$/.test(form)) stems.push(`${form.slice(0, -3)}y`);
  if (form.endsWith('es')) stems.push(form.slice(0, -2));
  if (/([b-df-hj-np-tv-z])\1$/.test(stem)) stems.push(stem.slice(0, -1));
  return stems;
}
