/** What matched claims give for an answer, by what is asked for. */
import type { Question, Time } from '../../src/types.ts';
import type { ReadableGraph } from '../knowledge.ts';
import { type AmountKind, amountsIn } from './amounts.ts';
import { type Given, gather, sentences } from './given.ts';
import type { Match } from './match.ts';
import { createReasonTest } from './reasons.ts';
import type { Terms } from './terms.ts';
import { isSo, isWanted } from './wanted.ts';
import { linesOf, type QuestionLexicon, type WordSense } from './words.ts';

/** @param kind of a question for an amount, of which kind */
export type AnswersTo = (question: Question, matches: readonly Match[], kind?: AmountKind) => Given[];

/** How many things are said of who or what something is. */
const DESCRIBED = 6;

export function createAnswers(
  graph: ReadableGraph,
  terms: Terms,
  sense: WordSense,
  { reasons, bareAnswers }: Pick<QuestionLexicon, 'reasons' | 'bareAnswers'>,
): AnswersTo {
  const bare = new Set(linesOf(bareAnswers ?? ''));
  const givesReason = createReasonTest(reasons ?? '');
  return (question, matches, kind = 'any') => {
    const { asked, noun } = question;
    if (asked === 'amount') return amountsIn(graph, matches, kind);
    if (asked === 'time') return times(matches);
    if (asked === 'reason')
      return sentences(matches.filter(({ claim, attributes }) => givesReason(claim, attributes.type)));
    if (asked === 'speaker') {
      const isMeant = (name: string): boolean =>
        noun === '' || [...terms.meaning(name).nodes].some((key) => isSo(graph, sense, question, key));
      return gather(matches, ({ claim }) =>
        claim.speakers
          .slice(0, 1)
          .filter(isMeant)
          .map((text) => ({ text, key: null })),
      );
    }
    const nodes = gather(matches, (one) =>
      one.fillers
        .filter((key) => isWanted(graph, terms, sense, bare, question, key, one))
        .map((key) => ({ text: graph.getNodeAttribute(key, 'label'), key })),
    );
    return asked === 'description' ? nodes.slice(0, DESCRIBED) : nodes;
  };
}

/** When, those first that tell the day. */
function times(matches: readonly Match[]): Given[] {
  const precision = ({ grounds }: Given): number => {
    const { start, end } = grounds[0]?.claim.time ?? { start: null, end: null };
    return (start ?? end ?? '').length;
  };
  const given = gather(matches, ({ claim }) =>
    claim.time === null ? [] : [{ text: timeText(claim.time), key: null }],
  );
  return given.sort((a, b) => precision(b) - precision(a));
}

/** The words with the date that they mean, where they don't tell the year themselves: "Thursday (2021-03-04)". */
function timeText({ text, start, end }: Time): string {
  const date = start ?? end;
  return date === null || text.includes(date.slice(0, 4)) ? text : `${text} (${date})`;
}
