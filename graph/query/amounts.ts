/** How much, and how many: the amounts that claims have. */
import type { Question } from '../../src/types.ts';
import type { ReadableGraph } from '../knowledge.ts';
import { type Given, gather } from './given.ts';
import type { Match } from './match.ts';

/** Money has a currency for its unit; a share is what is no money; anything may be asked for. */
export type AmountKind = 'money' | 'share' | 'any';

/** What kinds of amount answer a question, those that are meant first: the next kind answers where none of the first does. */
export function amountKinds({ text, noun }: Pick<Question, 'text' | 'noun'>): readonly AmountKind[] {
  if (/^how many\b/i.test(text) || /^how much of\b/i.test(text)) return ['share'];
  return noun === '' ? ['money', 'any'] : ['any'];
}

/** The amounts of a kind that claims have of their own, or that what fills the hole is called by. */
export function amountsIn(graph: ReadableGraph, matches: readonly Match[], kind: AmountKind): Given[] {
  return gather(matches, ({ claim, fillers }) => {
    if (claim.amount !== null) {
      const money = claim.amount.unit !== null && /^[A-Z]{3}$/.test(claim.amount.unit);
      const fits = kind === 'any' || (kind === 'money') === money;
      return fits ? [{ text: claim.amount.text, key: null }] : [];
    }
    const labels = fillers.map((key) => graph.getNodeAttribute(key, 'label'));
    return labels.filter((label) => NUMBER.test(label)).map((label) => ({ text: label, key: null }));
  });
}

const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|dozens?|hundreds?|thousands?|millions?|billions?)\b/i;
