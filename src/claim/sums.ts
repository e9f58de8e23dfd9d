import type { Stances } from '../model/stances.ts';
import { childOf } from '../tree.ts';
import type { Mention, Token } from '../types.ts';
import { stancesOf } from './path.ts';

/** Whether an amount may be how much of something was done: no age, no duration, no hour, no score. */
export function isSum(tokens: readonly Token[], { kind, amount, head }: Mention): boolean {
  if (kind !== 'amount' || amount === null) return false;
  const marker = tokens[childOf(tokens, head, 'case')]?.lemma ?? '';
  // "for three weeks", "two days after"; but "sentenced to six years", "served six years"
  if (MEASURE.test(amount.unit ?? '')) return marker === 'to' || tokens[head]?.deprel === 'obj';
  if (amount.unit !== null) return true;
  const above = tokens[head]?.head ?? -1;
  const age = tokens[head]?.xpos === 'CD' && above >= 0 && above < head && tokens[head - 1]?.text === ',';
  return !age && tokens[above]?.upos !== 'PROPN' && (marker === '' || marker === 'of');
}

/** Units of time and of length, as `lexicon/units.txt` has them. */
const MEASURE =
  /^(?:second|minute|hour|day|week|month|year|decade|km|kilomet(?:er|re)|mile|m|met(?:er|re)|foot)s?$/;

/** Whether the amount on a noun is that of the clause: "in a deal worth a million", "a bribe of $900", but not "with revenue of $3 billion". */
export function isOfDeal(tokens: readonly Token[], noun: number, stances: Stances): boolean {
  const { upos = '', deprel = '' } = tokens[noun] ?? {};
  return upos !== 'NOUN' || !deprel.startsWith('obl') || stancesOf(tokens, noun, stances).has('sum');
}
