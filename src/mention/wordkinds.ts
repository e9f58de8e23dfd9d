/** How a word is written, and what rules take it for, as one small number: what a window sees of a word beside its vector. */
import type { TypeTree } from '../model/types.ts';
import type { RuledName } from './namefeatures.ts';
import { LABELS, labelOf } from './namelabels.ts';
import { isCapitalised, type Page } from './page.ts';

const SPELLINGS = { small: 0, capitalised: 1, capitals: 2, mixed: 3, digits: 4, sign: 5 } as const;
/** None, or one of the labels. */
const RULED = 1 + LABELS.length;

/** Number of kinds. */
export const KINDS = RULED * Object.keys(SPELLINGS).length;

/** The kind of each token, below `KINDS`. */
export function wordKindsOf({ tokens }: Page, ruled: readonly RuledName[], types: TypeTree): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  for (const { first, last, type } of ruled)
    labels.fill(1 + LABELS.indexOf(labelOf(type, types)), first, last);
  return labels.map((label, i) => label + RULED * spellingOf(tokens[i]?.text ?? ''));
}

function spellingOf(text: string): number {
  const [first, rest] = [text.charAt(0), text.slice(1)];
  if (first >= '0' && first <= '9') return SPELLINGS.digits;
  if (first.toLowerCase() === first.toUpperCase()) return SPELLINGS.sign;
  if (!isCapitalised(text)) return rest === rest.toLowerCase() ? SPELLINGS.small : SPELLINGS.mixed;
  if (rest === rest.toLowerCase()) return SPELLINGS.capitalised;
  return rest === rest.toUpperCase() ? SPELLINGS.capitals : SPELLINGS.mixed;
}
