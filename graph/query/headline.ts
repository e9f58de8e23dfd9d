/** What is said first of an answer, the same on the command line and in the page. */
import type { Answer, Verdict } from './ask.ts';

/** "Yes, according to the Treasury.", or that the articles don't say; '' where the answers speak for themselves. */
export function headlineOf({ answered, verdict, given }: Answer): string {
  if (!answered) return `${VERDICTS.unsaid}.`;
  if (verdict === null) return '';
  const speakers = given[0]?.grounds[0]?.claim.speakers ?? [];
  const attributable = verdict === 'said' || verdict === 'no';
  const source =
    attributable && speakers.length > 0 ? `, according to ${speakers.join(', as told by ')}` : '';
  return `${VERDICTS[verdict]}${source}.`;
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
