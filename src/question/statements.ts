/** What a question says once a word stands for what it asks: "What did X buy?" is "X bought something". */
import type { Reading, Span, Token } from '../types.ts';
import type { Inflection } from './inflect.ts';
import {
  AUXILIARY,
  BE,
  DO,
  type Fronted,
  invertedDrafts,
  lower,
  PREPOSITION,
  type Sought,
} from './inversion.ts';
import { standInAt, statementOf, textOf } from './wording.ts';
import type { Opener, QuestionWords } from './words.ts';

/** A question as a statement, one of several that it may be. */
export interface Draft {
  readonly opener: Opener;
  readonly text: string;
  /** Where the stand-in stands; null if nothing stands for what is asked. */
  readonly hole: Span | null;
  /** How many letters the subject takes from the start; 0 if the stand-in is the subject. */
  readonly subject: number;
  /** The noun that is asked for: "Greek companies". */
  readonly noun: readonly Token[];
}

/** "did …?" */
const TRUTH: Opener = { words: [], noun: false, asked: 'truth', types: [], standIn: '' };

/**
 * The statements that a question may be, the likeliest first. Where the verb of "did the firm …" stands is not certain
 * before the statement has been read, so there is one for each place that no name goes across.
 */
export function draftsOf(
  { tokens, mentions }: Pick<Reading, 'tokens' | 'mentions'>,
  words: QuestionWords,
  inflection: Inflection,
): Draft[] {
  const question = tokens.filter(({ upos }, i) => !(i === tokens.length - 1 && upos === 'PUNCT'));
  const names = mentions.filter(({ kind }) => kind === 'name');
  const isInName = (at: number): boolean => names.some(({ first, last }) => first < at && at < last);
  const sought: Sought = { question, isInName, inflection };
  const begins = PREPOSITION.test(lower(question[0])) && /^wh/.test(lower(question[1])) ? 1 : 0;
  const { bare, withNoun } = words.openers(question.slice(begins).map(lower));
  if (!bare && !withNoun) {
    const opens = DO.test(lower(question[0])) || AUXILIARY.test(lower(question[0]));
    const nothing: Fronted = { opener: TRUTH, noun: [], standIn: '', preposition: '' };
    return opens ? invertedDrafts(sought, 0, nothing) : [];
  }
  const preposition = begins > 0 ? lower(question[0]) : '';
  const draftsFrom = (opener: Opener, at: number): Draft[] => {
    const fronted = frontedOf(opener, question.slice(begins + opener.words.length, at), preposition);
    const next = lower(question[at]);
    if (DO.test(next)) return invertedDrafts(sought, at, fronted);
    if (AUXILIARY.test(next)) return eitherWay(sought, at, fronted);
    return opener.standIn === '' ? [] : straightDrafts(question, at, fronted);
  };
  const start = begins + (withNoun?.words.length ?? 0);
  const places = withNoun ? verbsFrom(question, start).filter((at) => at > start) : [];
  return [
    ...(withNoun ? places.flatMap((at) => draftsFrom(withNoun, at)) : []),
    ...(bare ? draftsFrom(bare, begins + bare.words.length) : []),
  ];
}

/** What is asked for: of "whose chairman" and "which country's chairman" it is the owner. */
function frontedOf(opener: Opener, noun: readonly Token[], preposition: string): Fronted {
  const standIn = noun.length === 0 ? opener.standIn : `${opener.standIn} ${textOf(noun)}`;
  const owner = noun.findIndex(({ xpos }) => xpos === 'POS');
  const own = opener.standIn.endsWith("'s") ? [] : owner < 0 ? noun : noun.slice(0, owner);
  return { opener, noun: own, standIn, preposition };
}

/** Where the noun of "which companies" may end: before the first auxiliary, or before a verb. */
function verbsFrom(question: readonly Token[], start: number): number[] {
  const places: number[] = [];
  for (let at = start; at < question.length; at++) {
    const token = question[at];
    if (DO.test(lower(token)) || AUXILIARY.test(lower(token))) return [...places, at];
    if (token?.upos === 'VERB' && /^VB[DZPN]?$/.test(token.xpos)) places.push(at);
  }
  // The tagger may take a verb for a noun.
  return places.length > 0 ? places : [start + 1];
}

/** "Who owns X": the stand-in is the subject. Pronouns make a verb of what else is read as a noun: "he heads", "they own". */
function straightDrafts(question: readonly Token[], at: number, fronted: Fronted): Draft[] {
  const { opener, noun, standIn, preposition } = fronted;
  const lead = preposition === '' ? '' : `${preposition} `;
  const draft = (subject: string): Draft => ({
    opener,
    text: statementOf([lead.trim(), subject, textOf(question.slice(at))]),
    hole: standInAt(lead.length, subject),
    subject: 0,
    noun,
  });
  if (standIn === 'something') return [draft(standIn)];
  return [draft(standIn), draft(lower(question[at]).endsWith('s') || standIn === 'someone' ? 'he' : 'they')];
}

/** "Who is Y's head", "who was X founded by": the stand-in is the subject, or what follows the auxiliary is. */
function eitherWay(sought: Sought, at: number, fronted: Fronted): Draft[] {
  const { opener, standIn, preposition } = fronted;
  const { question } = sought;
  const inverted = invertedDrafts(sought, at, fronted);
  if (standIn === '' || opener.asked === 'place' || preposition !== '') return inverted;
  const straight = straightDrafts(question, at, fronted);
  const next = question[at + 1];
  // "Whose chairman is X", "what has X bought": nothing else can be the subject.
  if (standIn.includes("'s ")) return inverted;
  const participle =
    /^(?:VERB|ADV|PART|ADP|AUX|ADJ)$/.test(next?.upos ?? '') && !/^[A-Z]/.test(next?.text ?? '');
  if (participle) return [...straight, ...inverted];
  return BE.test(lower(question[at])) || inverted.length === 0 ? [...inverted, ...straight] : inverted;
}
