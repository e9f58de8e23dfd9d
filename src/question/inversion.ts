/** Questions whose subject stands behind the auxiliary: "did the firm buy …", "was the firm bought …". */
import type { Token } from '../types.ts';
import type { Inflection } from './inflect.ts';
import type { Draft } from './statements.ts';
import { standInAt, statementOf, textOf } from './wording.ts';
import type { Opener, QuestionWords } from './words.ts';

export const DO = /^(?:do|does|did)$/;
export const AUXILIARY =
  /^(?:is|are|was|were|am|has|have|had|can|could|will|would|shall|should|may|might|must)$/;
export const BE = /^(?:is|are|was|were|am)$/;

/** What the question begins with, as far as it asks. */
export interface Fronted {
  readonly opener: Opener;
  readonly noun: readonly Token[];
  /** What stands for it in a statement; '' if nothing does. */
  readonly standIn: string;
  /** Whether that names something, rather than stand for what is asked. */
  readonly isNamed: boolean;
  /** The preposition that stood before the question word. */
  readonly preposition: string;
}

export interface Sought {
  readonly question: readonly Token[];
  /** Whether a name goes across the place before a token. */
  readonly isInName: (at: number) => boolean;
  readonly inflection: Inflection;
  readonly words: QuestionWords;
}

/** A draft for each place `verb` where the subject may end, verbs first. @param at index of the auxiliary */
export function invertedDrafts(sought: Sought, at: number, fronted: Fronted): Draft[] {
  const drafts = draftsWith(sought, at, fronted, mayFollow);
  // The tagger may have missed the verb: "will the bank increase pressure".
  return drafts.length > 0 ? drafts : draftsWith(sought, at, fronted, (_, token) => token !== undefined);
}

function draftsWith(
  { question, isInName, inflection, words }: Sought,
  at: number,
  fronted: Fronted,
  admits: typeof mayFollow,
): Draft[] {
  const auxiliary = lower(question[at]);
  const ahead: Draft[] = [];
  const emphatic: Draft[] = [];
  const behind: Draft[] = [];
  for (let verb = at + 2; verb <= question.length; verb++) {
    const token = question[verb];
    if (isInName(verb) || token?.xpos === 'POS' || question[verb - 1]?.xpos === 'POS') continue;
    if (!admits(auxiliary, token, fronted)) continue;
    const subject = textOf(question.slice(at + 1, verb));
    const whole = `${auxiliary} ${token?.text ?? ''}`.trim();
    const predicate = DO.test(auxiliary) ? inflection.finite(auxiliary, token?.text ?? '') : whole;
    const likely = /^(?:VERB|ADJ|AUX)$/.test(token?.upos ?? '');
    const draft = (verbs: string): Draft[] =>
      around(words, subject, verbs, question.slice(verb + 1), fronted, token);
    (likely ? ahead : behind).push(...draft(predicate));
    // "The bank imposed sanctions" may be read as sanctions that the bank imposed; "did impose" may not.
    if (likely && predicate !== whole) emphatic.push(...draft(whole));
  }
  return [...ahead, ...emphatic, ...behind];
}

/** Whether what follows the subject may be `token`: a plain verb after "did", a verb after "has" and "will". */
function mayFollow(auxiliary: string, token: Token | undefined, { standIn }: Fronted): boolean {
  if (DO.test(auxiliary))
    return token !== undefined && /^[a-z-]+$/.test(token.text) && !/^(?:ADV|PART)$/.test(token.upos);
  if (BE.test(auxiliary)) return token !== undefined || standIn !== '';
  return /^(?:VERB|AUX|ADV|PART)$/.test(token?.upos ?? '');
}

/** The statements that differ only in where the stand-in stands. */
function around(
  words: QuestionWords,
  subject: string,
  predicate: string,
  after: readonly Token[],
  { opener, noun, standIn, isNamed, preposition }: Fronted,
  verb: Token | undefined,
): Draft[] {
  const drafts: Draft[] = [];
  const add = (gap: number, stands: boolean): void => {
    const lead = [subject, predicate, textOf(after.slice(0, gap)), preposition]
      .filter((part) => part !== '')
      .join(' ');
    drafts.push({
      opener,
      text: statementOf([lead, stands ? standIn : '', textOf(after.slice(gap))]),
      hole: stands && !isNamed ? standInAt(lead.length + 1, standIn) : null,
      subject: subject.length,
      noun,
    });
  };
  const last = opener.asked === 'place' || preposition !== '';
  const gap = last ? after.length : gapIn(words, after, verb);
  // "How much must X pay Y": "some money" follows Y, or stands nowhere.
  const sum = opener.asked === 'amount' && noun.length === 0;
  const payee = sum && gap < after.length && /^(?:PROPN|NOUN|DET|PRON)$/.test(after[gap]?.upos ?? '');
  if (payee) add(after.length, true);
  add(gap, true);
  if (opener.asked === 'place' || sum) add(gap, false);
  return drafts;
}

/** Where the answer would stand among the words after the verb: behind a preposition that nothing follows, or first. */
function gapIn(words: QuestionWords, after: readonly Token[], verb: Token | undefined): number {
  for (const [i, token] of after.entries()) {
    if (!words.isPreposition(lower(token))) continue;
    const next = after[i + 1];
    if (next === undefined || (i > 0 && words.isPreposition(lower(next)))) return i + 1;
  }
  // "promise to build": what is built is asked for.
  if (after.at(-1)?.upos === 'VERB' && lower(after.at(-2)) === 'to') return after.length;
  const [first] = after;
  const particle = first?.xpos === 'RP' || first?.deprel === 'compound:prt';
  return particle && verb?.upos === 'VERB' ? 1 : 0;
}

export function lower(token: Token | undefined): string {
  return token?.text.toLowerCase() ?? '';
}
