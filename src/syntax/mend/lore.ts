import { readStances, type Stance } from '../../model/stances.ts';
import type { Resources, Schema } from '../../types.ts';
import type { Draft } from './draft.ts';
import { irregularForms, nounsOf, verbsOf } from './lemmas.ts';

/** What the rules know of words. */
export interface Lore {
  /** Lemmas of verbs that express relations. */
  readonly verbs: ReadonlySet<string>;
  /** Lemmas of nouns that do. */
  readonly nouns: ReadonlySet<string>;
  /** Irregular forms of verbs with their lemmas. */
  readonly irregular: ReadonlyMap<string, string>;
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

export function readLore(lexicon: Resources['lexicon'], schema: Schema): Lore {
  const known = readStances(lexicon.stances ?? '');
  const wordsOf = (...wanted: readonly Stance[]): ReadonlySet<string> =>
    new Set([...known].flatMap(([word, has]) => (wanted.some((one) => has.has(one)) ? [word] : [])));
  return {
    verbs: verbsOf(schema),
    nouns: nounsOf(schema),
    irregular: irregularForms(lexicon['irregular-verbs']),
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
