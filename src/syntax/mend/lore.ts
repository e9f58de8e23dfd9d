import { lemmasOfForms, readIrregularVerbs } from '../../model/irregular.ts';
import { readStances, type Stance } from '../../model/stances.ts';
import { createTypeTree } from '../../model/types.ts';
import { readTable } from '../../model/wordlist.ts';
import type { Resources, Schema, Slot, Trigger } from '../../types.ts';
import type { Draft } from './draft.ts';

/** What the rules know of words. */
export interface Lore {
  /** Lemmas of verbs that express relations. */
  readonly verbs: ReadonlySet<string>;
  /** Lemmas of nouns that do, and of kinds of things: "embargo", "militiaman". */
  readonly nouns: ReadonlySet<string>;
  /** Lemmas of nouns for those who have names, and for places and ships that do: "union". */
  readonly kinds: ReadonlySet<string>;
  /** Lemmas of nouns whose "by" says who did it: "murder". */
  readonly deeds: ReadonlySet<string>;
  /** Lemmas by the forms of irregular verbs: "fled" → "flee". */
  readonly irregular: ReadonlyMap<string, string>;
  /** Nouns by their short forms: "Gov." → "governor". */
  readonly short: ReadonlyMap<string, string>;
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
  /** Lemmas of verbs that do something to somebody behind "to": "sell". */
  readonly gives: ReadonlySet<string>;
  /** The same of verbs that have him for an object beside another: "lend". */
  readonly doubles: ReadonlySet<string>;
  /** The same of nouns: "envoy". */
  readonly tos: ReadonlySet<string>;
  /** Lemmas of verbs that say what something is, or is called: "name". */
  readonly copular: ReadonlySet<string>;
  /** Lemmas of nouns whose "of" says what they are made of: "group". */
  readonly parts: ReadonlySet<string>;
  /** Words that lead on to an infinitive or a gerund: "plan", "plan (noun)". */
  readonly leads: ReadonlySet<string>;
}

/**
 * @param lexicon raw texts by file name without ending; `stances`, `irregular-verbs` and `abbreviations` are read
 * @param schema the words of its triggers and kinds are known
 */
export function readLore(lexicon: Resources['lexicon'], schema: Schema): Lore {
  const known = readStances(lexicon.stances ?? '');
  const wordsOf = (...wanted: readonly Stance[]): ReadonlySet<string> =>
    new Set([...known].flatMap(([word, has]) => (wanted.some((one) => has.has(one)) ? [word] : [])));
  const words = wordsOfSchema(schema);
  return {
    ...words,
    short: new Map(
      readTable(lexicon.abbreviations).flatMap(([form = '', , word]) =>
        word ? [[form, word] as const] : [],
      ),
    ),
    irregular: lemmasOfForms(readIrregularVerbs(lexicon['irregular-verbs'])),
    lemmas: new Set([...words.verbs, ...[...known.keys()].filter((word) => /^[a-z]+$/.test(word))]),
    says: wordsOf('say'),
    denies: wordsOf('deny'),
    charges: wordsOf('of'),
    controls: wordsOf('object-control', 'of'),
    copular: wordsOf('copular'),
    parts: wordsOf('partitive'),
    leads: wordsOf('planned', 'possible', 'required', 'failed', 'done', 'deny'),
  };
}

/** The words whose lemmas have to be right, or nothing is typed. */
function wordsOfSchema(
  schema: Schema,
): Pick<Lore, 'verbs' | 'nouns' | 'kinds' | 'deeds' | 'gives' | 'doubles' | 'tos'> {
  const { relations, entities } = schema;
  const types = createTypeTree(schema);
  const triggers = relations.flatMap((relation) => relation.triggers);
  // "sanction" of "impose sanction" is a noun.
  const [verbs, nouns] = [new Set<string>(), new Set(entities.flatMap((entity) => entity.nouns))];
  for (const { pos, lemmas } of triggers) {
    for (const [verb = '', ...rest] of lemmas.map((lemma) => lemma.split(' '))) {
      if (pos === 'verb') verbs.add(verb);
      for (const word of pos === 'verb' ? rest : [verb, ...rest]) nouns.add(word);
    }
  }
  const having = (pos: Trigger['pos'], slot: Slot, ends: readonly ('source' | 'target')[]) =>
    new Set(
      triggers
        .filter((one) => one.pos === pos && ends.some((end) => one[end].includes(slot)))
        .flatMap(({ lemmas }) =>
          lemmas.map((lemma) => (pos === 'verb' ? (lemma.split(' ')[0] ?? '') : lemma)),
        ),
    );
  return {
    ...{ verbs, nouns },
    kinds: new Set(
      entities.flatMap(({ name, nouns }) => (BEARERS.some((wider) => types.isA(name, wider)) ? nouns : [])),
    ),
    deeds: having('noun', 'prep:by', ['source']),
    gives: having('verb', 'prep:to', ['source', 'target']),
    doubles: having('verb', 'iobject', ['source', 'target']),
    tos: having('noun', 'prep:to', ['source', 'target']),
  };
}

/** Types whose things have names of their own. */
const BEARERS: readonly string[] = ['Agent', 'Place', 'Product'];

/** Whether word `i` leads on to a verb. */
export function isLeading(draft: Draft, i: number, { leads }: Lore): boolean {
  const noun = draft.upos(i) === 'NOUN' || draft.upos(i) === 'PROPN';
  return noun
    ? leads.has(`${draft.lemma(i)} (noun)`)
    : leads.has(draft.lemma(i)) || leads.has(draft.form(i).toLowerCase());
}
