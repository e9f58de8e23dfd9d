/** What a question says once a word stands for what it asks: "What did X buy?" is "X bought something". */
import type { Span, Token } from '../types.ts';
import type { Inflection } from './inflect.ts';
import type { Opener, QuestionWords } from './words.ts';

/** A question as a statement, one of several that it may be. */
export interface Draft {
  readonly opener: Opener;
  /** The words that stand before the subject's verb, those of the verb and the rest, as one text. */
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

const DO = /^(?:do|does|did)$/;
const AUXILIARY = /^(?:is|are|was|were|am|has|have|had|can|could|will|would|shall|should|may|might|must)$/;
const PREPOSITION =
  /^(?:of|in|on|at|by|for|from|to|with|into|about|against|over|through|under|between|after|before|near)$/;

/**
 * The statements that a question may be, the likeliest first. Where the verb of "did the firm …" stands is not certain
 * before the statement has been read, so there is one for each place.
 */
export function draftsOf(tokens: readonly Token[], words: QuestionWords, inflection: Inflection): Draft[] {
  const question = tokens.filter(({ upos }, i) => !(i === tokens.length - 1 && upos === 'PUNCT'));
  const fronted = PREPOSITION.test(lower(question[0])) && /^wh/.test(lower(question[1]));
  const first = fronted ? 1 : 0;
  const small = question.slice(first).map(lower);
  const { bare, withNoun } = words.openers(small);
  if (!bare && !withNoun) {
    const auxiliary = small[0] ?? '';
    return DO.test(auxiliary) || AUXILIARY.test(auxiliary)
      ? inverted({ question, at: 0, opener: TRUTH, noun: [], standIn: '', preposition: '', inflection })
      : [];
  }
  const drafts: Draft[] = [];
  const asking = (opener: Opener, at: number): void => {
    const noun = question.slice(first + opener.words.length, at);
    const standIn = noun.length === 0 ? opener.standIn : `${opener.standIn} ${textOf(noun)}`;
    const preposition = fronted ? lower(question[0]) : '';
    const owner =
      standIn.includes("'s ") || noun.some(({ deprel, xpos }) => xpos === 'POS' && deprel === 'case');
    const parts = {
      question,
      at,
      opener,
      noun: owner
        ? noun.slice(
            0,
            Math.max(
              0,
              noun.findIndex(({ xpos }) => xpos === 'POS'),
            ),
          )
        : noun,
      standIn,
      preposition,
      inflection,
    };
    const next = lower(question[at]);
    if (DO.test(next)) drafts.push(...inverted(parts));
    else if (AUXILIARY.test(next)) drafts.push(...eitherWay(parts));
    else if (opener.standIn !== '') drafts.push(straight(parts));
  };
  if (withNoun) {
    const start = first + withNoun.words.length;
    for (const at of verbsFrom(question, start)) if (at > start) asking(withNoun, at);
  }
  if (bare) asking(bare, first + bare.words.length);
  return drafts;
}

interface Parts {
  readonly question: readonly Token[];
  /** Index of the verb or auxiliary that follows what is asked for. */
  readonly at: number;
  readonly opener: Opener;
  readonly noun: readonly Token[];
  readonly standIn: string;
  /** The preposition that stood before the question word. */
  readonly preposition: string;
  readonly inflection: Inflection;
}

/** Where the noun of "which companies" may end: before the first auxiliary, or before a verb. */
function verbsFrom(question: readonly Token[], start: number): number[] {
  const places: number[] = [];
  for (let at = start; at < question.length; at++) {
    const token = question[at];
    if (!token) break;
    if (DO.test(lower(token)) || AUXILIARY.test(lower(token))) return [...places, at];
    if (token.upos === 'VERB' && /^VB[DZPN]?$/.test(token.xpos)) places.push(at);
  }
  // The tagger may take a verb for a noun.
  return places.length > 0 ? places : [start + 1];
}

/** "Who owns X": the stand-in is the subject. */
function straight({ question, at, opener, noun, standIn, preposition }: Parts): Draft {
  const rest = textOf(question.slice(at));
  const lead = preposition === '' ? '' : `${preposition} `;
  const text = sentence(`${lead}${standIn} ${rest}`);
  const hole = holeAt(lead.length, standIn);
  return { opener, text, hole, subject: 0, noun };
}

/** "Who is Y's head", "who was X founded by": the stand-in is the subject, or what follows the auxiliary is. */
function eitherWay(parts: Parts): Draft[] {
  const { question, at, opener } = parts;
  const turned = inverted(parts);
  if (opener.standIn === '' || opener.asked === 'place' || parts.preposition !== '') return turned;
  const next = question[at + 1];
  const participle =
    next !== undefined && /^(?:VERB|ADV|PART|ADP|AUX|ADJ)$/.test(next.upos) && !/^[A-Z]/.test(next.text);
  return participle ? [straight(parts), ...turned] : [...turned, straight(parts)];
}

/** "did the firm buy", "was the firm bought": the subject stands after the auxiliary, and how far it goes is tried out. */
function inverted(parts: Parts): Draft[] {
  const { question, at, opener, noun, standIn, preposition, inflection } = parts;
  const auxiliary = lower(question[at]);
  const drafts: (Draft & { readonly likely: boolean })[] = [];
  for (let verb = at + 2; verb <= question.length; verb++) {
    const token = question[verb];
    const subject = textOf(question.slice(at + 1, verb));
    const does = DO.test(auxiliary);
    if (token?.xpos === 'POS') continue;
    if (does && (!token || !/^[a-z-]+$/.test(token.text))) continue;
    if (!does && verb === question.length && standIn === '') continue;
    const predicate = does
      ? inflection.finite(auxiliary, token?.text ?? '')
      : [auxiliary, token?.text ?? ''].join(' ').trim();
    const after = question.slice(verb + 1);
    const gap = opener.asked === 'place' || preposition !== '' ? after.length : gapIn(after, question, verb);
    const lead = [subject, predicate, textOf(after.slice(0, gap)), preposition]
      .filter((part) => part !== '')
      .join(' ');
    const tail = textOf(after.slice(gap));
    const text = sentence([lead, standIn, tail].filter((part) => part !== '').join(' '));
    const hole = standIn === '' ? null : holeAt(lead.length + 1, standIn);
    const likely = token !== undefined && /^(?:VERB|ADJ|AUX)$/.test(token.upos);
    drafts.push({ opener, text, hole, subject: subject.length, noun, likely });
    // "Where is X based", "how much does X earn": what is asked for need not stand in the statement.
    if (hole && (opener.asked === 'place' || (opener.asked === 'amount' && noun.length === 0)))
      drafts.push({
        opener,
        text: sentence([lead, tail].filter((part) => part !== '').join(' ')),
        hole: null,
        subject: subject.length,
        noun,
        likely,
      });
  }
  return [...drafts.filter(({ likely }) => likely), ...drafts.filter(({ likely }) => !likely)];
}

/** Where the answer would stand among the words after the verb: behind a preposition that nothing follows, or first. */
function gapIn(after: readonly Token[], question: readonly Token[], verb: number): number {
  for (const [i, token] of after.entries()) {
    if (!PREPOSITION.test(lower(token))) continue;
    const next = after[i + 1];
    if (next === undefined || (PREPOSITION.test(lower(next)) && i > 0)) return i + 1;
  }
  const particle = after[0] && (after[0].xpos === 'RP' || after[0].deprel === 'compound:prt');
  return particle && question[verb]?.upos === 'VERB' ? 1 : 0;
}

/** Of the stand-in's words only what stands for the answer: "someone" of "someone's chairman", "some place" of "in some place". */
function holeAt(start: number, standIn: string): Span {
  const before = standIn.startsWith('in ') ? 3 : 0;
  const owner = standIn.indexOf("'s ");
  return { start: start + before, end: start + (owner < 0 ? standIn.length : owner) };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The words of tokens with the spaces between them that the question has. */
function textOf(tokens: readonly Token[]): string {
  let text = '';
  let end = -1;
  for (const token of tokens) {
    if (end >= 0 && token.start > end) text += ' ';
    text += token.text;
    end = token.end;
  }
  return text;
}

function lower(token: Token | undefined): string {
  return token?.text.toLowerCase() ?? '';
}
