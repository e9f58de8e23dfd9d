import { readStances, type Stance } from '../../model/stances.ts';
import type { Draft } from './draft.ts';

/** What the rules know of words. */
export interface Lore {
  /** Lemmas of verbs that express relations. */
  readonly verbs: ReadonlySet<string>;
  /** Those, and all that lead on to a clause: verbs whose lemmas have to be right. */
  readonly lemmas: ReadonlySet<string>;
  /** Lemmas of verbs of saying. */
  readonly says: ReadonlySet<string>;
  /** Lemmas of verbs of denying. */
  readonly denies: ReadonlySet<string>;
  /** Lemmas of verbs that do something to somebody *of* something: "accuse". */
  readonly charges: ReadonlySet<string>;
  /** Lemmas of verbs that have an object beside a clause: "tell". */
  readonly controls: ReadonlySet<string>;
  /** Lemmas of nouns whose "of" says what they are made of: "group". */
  readonly parts: ReadonlySet<string>;
  /** Words that lead on to an infinitive or a gerund: "plan", "plan (noun)". */
  readonly leads: ReadonlySet<string>;
}

export function readLore(stances: string, verbs: ReadonlySet<string>): Lore {
  const known = readStances(stances);
  const wordsOf = (...wanted: readonly Stance[]): ReadonlySet<string> =>
    new Set([...known].flatMap(([word, has]) => (wanted.some((one) => has.has(one)) ? [word] : [])));
  return {
    verbs,
    lemmas: new Set([...verbs, ...[...known.keys()].filter((word) => /^[a-z]+$/.test(word))]),
    says: wordsOf('say'),
    denies: wordsOf('deny'),
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
