/** Why names are one, in words for people. */
import type { Merge } from '../../src/types.ts';

const WORDS: Readonly<Record<Merge['reason'], (name: string, label: string) => string>> = {
  surname: (name, label) => `${name} is the surname of ${label}`,
  letters: (name, label) => `${name} are the initials of ${label}`,
  opening: (name, label) => `${name} is short for ${label}`,
  spelling: (name, label) => `${name} is another spelling of ${label}`,
  shorter: (name, label) => `${name} and ${label} differ by what one leaves out`,
  familiar: (name, label) => `${name} and ${label} differ by a familiar given name`,
  order: (name, label) => `${name} is ${label}, the family name at the other end`,
  form: (name, label) => `${name} is ${label}, the legal form aside`,
  office: (name, label) => `${name} has an office that of those who may be meant only ${label} has`,
  owner: (name) => `${name} is that of the one country that its article leaves open`,
  former: (name, label) => `${name} is ${label} by another name`,
  type: (name, label) =>
    `${name} is ${label}: of another kind by a guess, of this kind by articles that are sure`,
  judgement: (name, label) => `${name} is ${label} by a judgement`,
};

/** Reasons that hold because nothing else in the articles may be meant. */
const ALONE: ReadonlySet<Merge['reason']> = new Set([
  'surname',
  'letters',
  'opening',
  'shorter',
  'familiar',
  'form',
]);

/**
 * @param label that of the node
 * @example mergeText({ name: 'Lee', reason: 'surname', within: true, … }, 'Ann Lee') // '“Lee” is the surname of Ann Lee'
 */
export function mergeText({ name, reason, within }: Merge, label: string): string {
  const words = WORDS[reason](`“${name}”`, label);
  if (reason === 'former')
    return within ? `${words}, as its article says` : `${words}, as another article says`;
  return !within && ALONE.has(reason) ? `${words}; no article has another it may be` : words;
}
