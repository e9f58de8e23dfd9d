/** The words of questions, from `lexicon/` and the schema. */
import { lemmasOfForms, readIrregularVerbs } from '../model/irregular.ts';
import { createTypeTree } from '../model/types.ts';
import { readList, readTable, readTerms } from '../model/wordlist.ts';
import type { Asked, Resources } from '../types.ts';

/** A word or two that open a question. */
export interface Opener {
  readonly words: readonly string[];
  /** Whether a noun follows: "which companies". */
  readonly noun: boolean;
  readonly asked: Asked;
  /** Types of what is asked for, narrower ones included; empty if any will do. */
  readonly types: readonly string[];
  /** What stands for it in a statement. */
  readonly standIn: string;
}

export interface QuestionWords {
  /** The longest openers that these words, in small letters, begin with: with a noun, and without. */
  openers(words: readonly string[]): { readonly bare: Opener | null; readonly withNoun: Opener | null };
  /** The types that a noun (a lemma) asks for, with the narrower ones; empty if it names none. */
  typesOf(noun: string): readonly string[];
  /** Whether a noun is but the name of a type: "bank"; a ship is one product of many. */
  isKind(noun: string): boolean;
  /** The relation types that say what `type` says: it and those that imply it. */
  saying(type: string): readonly string[];
  /** What else says what a verb or noun says, and in place of which relation type. */
  answers(lemma: string, type: string | null): Answering;
  /** Whether a noun is but the name of a relation type: "owner" of OWNS. A role is more than a type: "chairman" of HEADS. */
  isName(noun: string, type: string): boolean;
  /** Whether a noun is no more than the kind of what has a name of a type: "bank" of a Company, not of a Country. */
  isKindOf(noun: string, named: string): boolean;
  /** The plain form of a verb that was taken for one itself: "froze" is "freeze". */
  plain(verb: string): string;
  isPreposition(word: string): boolean;
  /** Whether a noun takes a part of what it stands before: "part of the mine". */
  isPart(noun: string): boolean;
  /** A type with its narrower ones. */
  below(type: string): readonly string[];
  /** Relation types that tell who or what something is, from it and to it. */
  readonly describing: Answering;
}

export interface Answering {
  readonly lemmas: readonly string[];
  readonly types: readonly string[];
  /** Relation types with their ends exchanged. */
  readonly turned: readonly string[];
}

export function createQuestionWords({
  lexicon,
  schema,
}: Pick<Resources, 'lexicon' | 'schema'>): QuestionWords {
  const tree = createTypeTree(schema);
  const below = (type: string): string[] =>
    schema.entities.map(({ name }) => name).filter((name) => tree.isA(name, type));
  const table = readTable(lexicon['question-words']).map(
    ([words = '', asked = '', types, standIn = '']): Opener => ({
      words: words.replace(/ \+$/, '').split(' '),
      noun: words.endsWith('+'),
      asked: asked as Asked,
      types: [...new Set(readList(types).flatMap(below))],
      standIn,
    }),
  );
  const synonyms = new Map(
    readTable(lexicon['asked-words']).map(([word = '', others]) => [word, (others ?? '').split(/,\s*/)]),
  );
  const asked = new Map(
    readTable(lexicon['asked-nouns']).map(([noun = '', types]) => [
      noun,
      [...new Set(readList(types).flatMap(below))],
    ]),
  );
  const plainForms = lemmasOfForms(readIrregularVerbs(lexicon['irregular-verbs']));
  const prepositions = new Set(readTerms(lexicon.prepositions));
  const partitives = new Set(readTerms(lexicon.partitives));
  const saying = (type: string): readonly string[] => {
    const all = new Set([type]);
    for (const wider of all) {
      for (const { name, implies } of schema.relations) if (implies.includes(wider)) all.add(name);
    }
    return [...all];
  };
  const longest = (words: readonly string[], noun: boolean): Opener | null =>
    table
      .filter((opener) => opener.noun === noun && opener.words.every((word, i) => words[i] === word))
      .sort((a, b) => b.words.length - a.words.length)[0] ?? null;
  const telling = schema.relations.filter(({ family }) => DESCRIBING.has(family));
  return {
    openers: (words) => ({ bare: longest(words, false), withNoun: longest(words, true) }),
    typesOf(noun) {
      const type = tree.ofNoun(noun);
      return asked.get(noun) ?? (type === null ? [] : below(type));
    },
    isKind: (noun) => asked.has(noun) || schema.entities.some(({ name }) => name.toLowerCase() === noun),
    saying,
    answers(lemma, type) {
      const all = [...(synonyms.get(lemma) ?? []), ...((type && synonyms.get(type)) || [])];
      return {
        lemmas: all.filter((word) => /^[a-z]/.test(word)),
        types: [...new Set(all.filter((word) => /^[A-Z]/.test(word)).flatMap(saying))],
        turned: all.filter((word) => word.startsWith('~')).map((word) => word.slice(1)),
      };
    },
    isName: (noun, type) =>
      schema.relations.some(
        ({ name, family, triggers }) =>
          name === type &&
          family !== ROLES &&
          triggers.some(({ pos, lemmas }) => pos === 'noun' && lemmas.includes(noun)),
      ),
    isKindOf(noun, named) {
      const type = tree.ofNoun(noun);
      // Offices and missions are bodies of what is named.
      if (type === null || type === 'Organization' || tree.isA(type, 'Facility')) return false;
      if (!tree.isA(type, 'Organization') && !tree.isA(type, 'Place')) return false;
      const other = tree.isA(named, 'Agent') || tree.isA(named, 'Place');
      return tree.isA(named, type) || tree.isA(type, named) || !other;
    },
    plain: (verb) => plainForms.get(verb) ?? verb,
    isPreposition: (word) => prepositions.has(word),
    isPart: (noun) => partitives.has(noun),
    below,
    describing: {
      lemmas: ['be', 'know'],
      types: telling.map(({ name }) => name),
      turned: telling.map(({ name }) => name).filter((name) => !WEAK_BACKWARDS.has(name)),
    },
  };
}

/** Families of relations that say who or what something is; of the first, a noun tells a role. */
const ROLES = 'people and roles';
const DESCRIBING: ReadonlySet<string> = new Set([ROLES, 'organisations and places']);
/** Relations that say much of their source and little of their target. */
const WEAK_BACKWARDS: ReadonlySet<string> = new Set([
  ...[
    'BASED_IN',
    'LOCATED_IN',
    'LIVES_IN',
    'BORN_IN',
    'DIED_IN',
    'CITIZEN_OF',
    'WORKS_FOR',
    'HOLDS_POSITION',
  ],
  ...['AFFILIATED_WITH', 'EDUCATED_AT'],
]);
