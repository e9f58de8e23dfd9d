/** What is said first of an answer, the same on the command line and in the page. */
import type { Answer } from './ask.ts';
import { attributionOf } from './attribution.ts';
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

const VERDICTS: Readonly<Record<Verdict, string>> = {
  yes: 'Yes',
  said: 'Yes',
  planned: 'It is planned',
  possible: 'It may be',
  no: 'No',
  disputed: 'It is disputed',
  unsaid: "The articles don't say",
};
