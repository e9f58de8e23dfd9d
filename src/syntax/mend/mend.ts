/**
 * Where words and commas tell better than the parser what hangs on what. Its commonest faults in news are the same few: a verb that
 * was taken for a noun, a second subject, a quoted clause whose subject went to the verb of saying, a relative clause that became a
 * complement. Each rule looks for a tree that grammar rules out, and puts right that alone.
 */
import type { Schema } from '../../types.ts';
import type { ParsedSentence } from '../parser.ts';
import {
  conjunction,
  mainVerb,
  nearestNoun,
  participle,
  relativeClause,
  relativeReport,
  saidClause,
} from './clauses.ts';
import { invertedCondition } from './conditions.ts';
import { Draft } from './draft.ts';
import { verbLemma, verbsOf } from './lemmas.ts';
import { type Lore, readLore } from './lore.ts';
import {
  agent,
  charge,
  chargeBehind,
  controlled,
  doubleObject,
  firstObject,
  gerund,
  hedged,
  laterObject,
  payee,
  perfect,
  using,
} from './objects.ts';
import {
  addressed,
  aside,
  deniedCharge,
  inverted,
  invertedNoun,
  laterSubject,
  listed,
  relativeSubject,
  saidSubject,
  secondSubject,
} from './subjects.ts';
import {
  embeddedVerb,
  headline,
  infinitive,
  inLaw,
  ownNoun,
  pluralVerb,
  properNoun,
  taggedVerb,
} from './words.ts';

/** Mends the tree of one sentence with these word forms. */
export type Mender = (forms: readonly string[], parsed: ParsedSentence) => ParsedSentence;

/** Looks at one word, and may change the draft around it. */
type Rule = (draft: Draft, i: number, lore: Lore) => void;

/** What a word is has to be settled before what hangs on it, and clauses before their subjects. */
const PASSES: readonly (readonly Rule[])[] = [
  [verbLemma, taggedVerb, ownNoun, properNoun, inLaw, infinitive, embeddedVerb],
  [
    pluralVerb,
    headline,
    mainVerb,
    relativeClause,
    participle,
    nearestNoun,
    conjunction,
    saidClause,
    relativeReport,
  ],
  [
    invertedCondition,
    deniedCharge,
    listed,
    inverted,
    invertedNoun,
    aside,
    addressed,
    saidSubject,
    relativeSubject,
    secondSubject,
    laterSubject,
    perfect,
    gerund,
    laterObject,
    charge,
    chargeBehind,
    payee,
    doubleObject,
    firstObject,
    using,
    agent,
    hedged,
    controlled,
  ],
];

/**
 * @param stances the text of `lexicon/stances.txt`, whose words the rules go by
 * @param schema its verbs get their lemmas right
 * @example createMender(lexicon.stances, schema)(forms, parse([forms])[0])
 */
export function createMender(stances: string, schema: Schema): Mender {
  const lore = readLore(stances, verbsOf(schema));
  return (forms, parsed) => {
    const draft = new Draft(forms, parsed);
    for (const rules of PASSES) {
      for (let i = 0; i < forms.length; i++) for (const rule of rules) rule(draft, i, lore);
    }
    return draft.words;
  };
}
