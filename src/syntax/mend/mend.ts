/**
 * Where words and commas tell better than the parser what hangs on what. Its commonest faults in news are the same few: a verb that
 * was taken for a noun, a second subject, a quoted clause whose subject went to the verb of saying, a relative clause that became a
 * complement. Each rule looks for a tree that grammar rules out, and puts right that alone.
 */
import type { Resources, Schema } from '../../types.ts';
import type { ParsedSentence } from '../parser.ts';
import { among, named } from './apposed.ts';
import {
  besideNoun,
  conjunction,
  mainVerb,
  nearestNoun,
  owned,
  participle,
  saidClause,
  secondPassive,
  subordinate,
  toldToo,
} from './clauses.ts';
import { invertedCondition } from './conditions.ts';
import { Draft } from './draft.ts';
import { irregularVerb, nounLemma, shortNoun, verbLemma } from './lemmas.ts';
import { type Lore, readLore } from './lore.ts';
import {
  agent,
  charge,
  chargeBehind,
  controlled,
  doer,
  doubleObject,
  firstObject,
  gerund,
  hedged,
  kindOfName,
  laterObject,
  ofProposal,
  outcome,
  payee,
  perfect,
  using,
} from './objects.ts';
import { counted, recipient } from './recipients.ts';
import {
  inNumber,
  openedSubject,
  ownersVerb,
  relativeClause,
  relativeReport,
  secondRelative,
} from './relatives.ts';
import {
  addressed,
  afterSemicolon,
  aside,
  compoundSubject,
  deniedCharge,
  inverted,
  invertedNoun,
  kindBefore,
  laterSubject,
  listed,
  relativeSubject,
  saidSubject,
  secondSubject,
} from './subjects.ts';
import { lostVerb, nameParticle, nameVerb } from './verbless.ts';
import {
  activity,
  embeddedVerb,
  headline,
  infinitive,
  inLaw,
  neighbouring,
  ofTitle,
  ownNoun,
  participleVerb,
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
  [
    shortNoun,
    irregularVerb,
    verbLemma,
    nounLemma,
    taggedVerb,
    ownNoun,
    properNoun,
    inLaw,
    infinitive,
    embeddedVerb,
    activity,
    neighbouring,
    participleVerb,
    nameVerb,
    lostVerb,
    nameParticle,
    ofTitle,
  ],
  [
    counted,
    pluralVerb,
    headline,
    mainVerb,
    relativeClause,
    participle,
    nearestNoun,
    besideNoun,
    owned,
    subordinate,
    inNumber,
    openedSubject,
    secondRelative,
    ownersVerb,
    secondPassive,
    toldToo,
    conjunction,
    saidClause,
    relativeReport,
  ],
  [
    compoundSubject,
    afterSemicolon,
    kindBefore,
    named,
    among,
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
    outcome,
    laterObject,
    charge,
    chargeBehind,
    payee,
    kindOfName,
    doubleObject,
    firstObject,
    recipient,
    using,
    agent,
    doer,
    hedged,
    ofProposal,
    controlled,
  ],
];

/**
 * @param lexicon raw texts by file name without ending; the rules go by the words of `stances`, `irregular-verbs` and `abbreviations`
 * @param schema its verbs and nouns get their lemmas right, and its deeds their doers
 * @example createMender(lexicon, schema)(forms, parse([forms])[0])
 */
export function createMender(lexicon: Resources['lexicon'], schema: Schema): Mender {
  const lore = readLore(lexicon, schema);
  return (forms, parsed) => {
    const draft = new Draft(forms, parsed);
    for (const rules of PASSES) {
      for (let i = 0; i < forms.length; i++) for (const rule of rules) rule(draft, i, lore);
    }
    return draft.words;
  };
}
