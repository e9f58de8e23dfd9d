import { lemmasOfForms, readIrregularVerbs } from '../../model/irregular.ts';
import { readStances, type Stance } from '../../model/stances.ts';
import { readTable } from '../../model/wordlist.ts';
import type { Resources } from '../../types.ts';
import type { Draft } from './draft.ts';

/** Words of the schema's triggers. */
export interface TriggerWords {
  /** Lemmas of verbs that express relations. */
  readonly verbs: ReadonlySet<string>;
  /** Lemmas of nouns whose "by" says who did it: "murder". */
  readonly deeds: ReadonlySet<string>;
}

/** What the rules know of words. */
export interface Lore extends TriggerWords {
  /** Lemmas by the forms of irregular verbs: "fled" → "flee". */
  readonly irregular: ReadonlyMap<string, string>;
  /** Nouns by their short forms: "Gov." → "governor". */
  readonly short: ReadonlyMap<string, string>;
  /** Lemmas of verbs of saying. */
  readonly says: ReadonlySet<string>;
  /** Lemmas of verbs that do something to somebody *of* something: "accuse". */
  readonly charges: ReadonlySet<string>;
  /** Lemmas of verbs that have an object beside a clause: "tell". */
  readonly controls: ReadonlySet<string>;
  /** Lemmas of nouns whose "of" says what they are made of: "group". */
  readonly parts: ReadonlySet<string>;
  /** Words that lead on to an infinitive or a gerund: "plan", "plan (noun)". */
  readonly leads: ReadonlySet<string>;
}

/** @param lexicon raw texts by file name without ending; `stances`, `irregular-verbs` and `abbreviations` are read */
export function readLore(lexicon: Resources['lexicon'], triggers: TriggerWords): Lore {
  const known = readStances(lexicon.stances ?? '');
  const wordsOf = (...wanted: readonly Stance[]): ReadonlySet<string> =>
    new Set([...known].flatMap(([word, has]) => (wanted.some((one) => has.has(one)) ? [word] : [])));
  return {
    ...triggers,
    short: new Map(
      readTable(lexicon.abbreviations).flatMap(([form = '', , word]) =>
        word ? [[form, word] as const] : [],
      ),
    ),
    irregular: lemmasOfForms(readIrregularVerbs(lexicon['irregular-verbs'])),
    says: wordsOf('say'),
    charges: wordsOf('of'),
    controls: wordsOf('object-control', 'of'),
    parts: wordsOf('partitive'),
    leads: wordsOf('planned', 'possible', 'required', 'failed', 'done', 'deny'),
  };
}

/** Whether word `i` leads on to a verb. */
export function isLeading(draft: Draft, i: number, { leads }: Lore): boolean {
  const noun = draft.upos(i) === 'NOUN' || draft.upos(i) === 'PROPN';
  return noun
    ? leads.has(`${draft.lemma(i)} (noun)`)
    : leads.has(draft.lemma(i)) || leads.has(draft.form(i).toLowerCase());
}
