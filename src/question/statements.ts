/** What a question says once a word stands for what it asks: "What did X buy?" is "X bought something". */
import type { Reading, Span, Token } from '../types.ts';
import type { Inflection } from './inflect.ts';
import { AUXILIARY, BE, DO, type Fronted, invertedDrafts, lower, type Sought } from './inversion.ts';
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

const NOT = /^(?:not|n't)$/;
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
  // "Didn't the firm pay" asks whether it did.
  const doubt = isAuxiliary(lower(tokens[0])) && NOT.test(lower(tokens[1])) ? 1 : 0;
  const question = tokens
    .filter(({ upos }, i) => !(i === tokens.length - 1 && upos === 'PUNCT'))
    .toSpliced(1, doubt);
  const names = mentions.filter(
    ({ kind, last }) => kind === 'name' && /^[\p{Lu}\p{N}]/u.test(tokens[last - 1]?.text ?? ''),
  );
  const isInName = (at: number): boolean =>
    names.some(({ first, last }) => first < at + doubt && at + doubt < last);
  const drafts = draftsWith({ question, isInName, inflection, words });
  // What was taken for a name may have the verb in it.
  return drafts.length > 0 ? drafts : draftsWith({ question, isInName: () => false, inflection, words });
}

function draftsWith(sought: Sought): Draft[] {
  const { question, words } = sought;
  const begins = words.isPreposition(lower(question[0])) && /^wh/.test(lower(question[1])) ? 1 : 0;
  const { bare, withNoun } = words.openers(question.slice(begins).map(lower));
  if (!bare && !withNoun) {
    const opens = isAuxiliary(lower(question[0]));
    const nothing: Fronted = { opener: TRUTH, noun: [], standIn: '', isNamed: false, preposition: '' };
    return opens ? invertedDrafts(sought, 0, nothing) : [];
  }
  const preposition = begins > 0 ? lower(question[0]) : '';
  const draftsFrom = (opener: Opener, at: number): Draft[] => {
    const fronted = frontedOf(opener, question.slice(begins + opener.words.length, at), preposition);
    const next = lower(question[at]);
    // "Who did not sign": somebody did not.
    const denied = DO.test(next) && NOT.test(lower(question[at + 1]));
    if (denied && opener.standIn !== '') return straightDrafts(question, at, fronted);
    if (DO.test(next)) return invertedDrafts(sought, at, fronted);
    if (AUXILIARY.test(next)) return eitherWay(sought, at, fronted);
    return opener.standIn === '' ? [] : straightDrafts(question, at, fronted);
  };
  const start = begins + (withNoun?.words.length ?? 0);
  const places = withNoun ? verbsFrom(question, start) : [];
  return [
    ...(withNoun ? places.flatMap((at) => draftsFrom(withNoun, at)) : []),
    ...(bare ? draftsFrom(bare, begins + bare.words.length) : []),
  ];
}

/** Whether words begin as a question does, though perhaps none that can be read: "how long …". */
export function asksAtAll(text: string, words: QuestionWords): boolean {
  const [first = '', ...rest] = text.toLowerCase().split(' ');
  const { bare, withNoun } = words.openers([first, ...rest]);
  return bare !== null || withNoun !== null || first === 'how' || (rest.length > 0 && isAuxiliary(first));
}

function isAuxiliary(word: string): boolean {
  return DO.test(word) || AUXILIARY.test(word);
}

/** What is asked for: of "whose chairman" and "which country's chairman" it is the owner. */
function frontedOf(opener: Opener, noun: readonly Token[], preposition: string): Fronted {
  const standIn = noun.length === 0 ? opener.standIn : `${opener.standIn} ${textOf(noun)}`;
  // "How much of the firm does X own": the whole is known, and nothing stands for its part.
  if (opener.asked === 'amount' && lower(noun[0]) === 'of')
    return { opener, noun: [], standIn: textOf(noun.slice(1)), isNamed: true, preposition };
  const owner = noun.findIndex(({ xpos }) => xpos === 'POS');
  const own = opener.standIn.endsWith("'s") ? [] : owner < 0 ? noun : noun.slice(0, owner);
  return { opener, noun: own, standIn, isNamed: false, preposition };
}

/** Where the noun of "which companies" may end: before the first auxiliary, or before a verb. */
function verbsFrom(question: readonly Token[], start: number): number[] {
  const places: number[] = [];
  if (isAuxiliary(lower(question[start]))) return [];
  for (let at = start + 1; at < question.length; at++) {
    const token = question[at];
    if (isAuxiliary(lower(token))) return [...places, at];
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
  const { question, words } = sought;
  const inverted = invertedDrafts(sought, at, fronted);
  if (standIn === '' || opener.asked === 'place' || preposition !== '') return inverted;
  const straight = straightDrafts(question, at, fronted);
  const next = question[at + 1];
  // "Whose chairman is X", "what has X bought": nothing else can be the subject.
  if (standIn.includes("'s ")) return inverted;
  const participle =
    /^(?:VERB|ADV|PART|ADP|AUX|ADJ)$/.test(next?.upos ?? '') && !/^[A-Z]/.test(next?.text ?? '');
  if (participle) return [...straight, ...inverted];
  if (!BE.test(lower(question[at]))) return inverted.length === 0 ? straight : inverted;
  // "Who is the author of the report": where no verb is to come, what follows says who.
  const more =
    question.slice(at + 1).some(({ upos }) => upos === 'VERB') || words.isPreposition(lower(question.at(-1)));
  return more ? [...inverted, ...straight] : [...straight, ...inverted];
}
