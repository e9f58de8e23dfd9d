/** How an answer is told, the same on the command line and in the page. */
import type { Answer } from './ask.ts';
import { attributionOf } from './attribution.ts';
import type { Resolution } from './resolve.ts';
import type { Verdict } from './verdict.ts';

/** "Yes, according to the Treasury.", or that the articles don't say; '' where the answers speak for themselves, or nothing was understood. */
export function headlineOf({ statement, answered, verdict, given }: Answer): string {
  if (statement === '') return '';
  if (!answered) return `${VERDICTS.unsaid}.`;
  if (verdict === null) return '';
  const claim = given[0]?.grounds[0]?.claim;
  const attributable = verdict === 'said' || verdict === 'no';
  const source = attributable && claim ? attributionOf(claim) : '';
  return `${VERDICTS[verdict]}${source === '' ? '' : ', '}${source}.`;
}

/** What is asked in a form of its own is read as it stands. */
const OWN_WORDS: ReadonlySet<Answer['asked']> = new Set([
  ...(['description', 'link', 'between', 'saying', 'event', 'list'] as const),
]);

/** The statement that the question was read as; null where it is the question again: who sees it can ask better. */
export function readAs({ question, statement, asked }: Answer): string | null {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[\s?.!]+/g, ' ')
      .trim();
  if (OWN_WORDS.has(asked) || plain(statement) === plain(question)) return null;
  return statement.replace(/ \.$/, '.');
}

/** What the names and phrases were taken to mean. Half a phrase is not enough to answer from: it is not taken to mean anything. */
export function meanings({ terms }: Answer): Resolution[] {
  return terms.map((term) =>
    term.kind === 'partial' ? { ...term, kind: 'none', others: term.taken } : term,
  );
}

/** Whether the answers are the very sentences. */
export function answersInQuotes({ asked }: Answer): boolean {
  return asked === 'truth' || asked === 'saying' || asked === 'reason' || asked === 'event';
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  yes: 'Yes',
  said: 'Yes',
  planned: 'It is planned',
  possible: 'It may be',
  no: 'No',
  disputed: 'It is disputed',
  unsaid: "The articles don't say",
};
