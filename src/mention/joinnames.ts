/** What rules and the recognizer take for names, made into one list. */
import type { TypeTree } from '../model/types.ts';
import type { Token } from '../types.ts';
import { headOf } from './bounds.ts';
import { createBounds } from './namebounds.ts';
import type { RuledName } from './namefeatures.ts';
import { labelOf } from './namelabels.ts';
import { isOrdinal, type Page } from './page.ts';
import type { LabelledName } from './recognizer.ts';

export interface ArticleName {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly type: string;
  readonly sure: boolean;
}

export interface Joining {
  readonly types: TypeTree;
  isPeople(word: string): boolean;
  /** Marks tokens of dates. */
  readonly dates: Uint8Array;
}

/**
 * The recognizer has the say on where names stand and of what kind they are; rules say the narrower type, and keep what
 * is known for certain, and what has a capital but is none of the kinds.
 */
export function joinNames(
  page: Page,
  ruled: readonly RuledName[],
  labelled: readonly LabelledName[],
  { types, isPeople, dates }: Joining,
): ArticleName[] {
  const { tokens, lower } = page;
  const bySpan = new Map(ruled.map((name) => [`${name.first}:${name.last}`, name]));
  const knownIn = finderOf(tokens.length, ruled, isKnown);
  const sureIn = finderOf(tokens.length, ruled, ({ sure }) => sure);
  const boundsOf = createBounds(page, { bySpan, sureIn, isKnown }, dates, types);
  /** Index of the name that covers each token, -1 if there is none. */
  const covering = new Int32Array(tokens.length).fill(-1);
  const names: ArticleName[] = [];
  /** What rules say of a name is believed against what the recognizer says of it. */
  const upheld = new Set<RuledName>();
  const surnames = new Set(
    labelled.flatMap(({ first, last, label }) =>
      label === 'PER' && last - first > 1 ? (lower[last - 1] ?? []) : [],
    ),
  );
  for (const labelledName of labelled) {
    const { label, margin } = labelledName;
    const { first, last } = boundsOf(labelledName);
    const narrowed = first > labelledName.first || last < labelledName.last;
    const small = ({ text }: Token) => text === text.toLowerCase() && !isOrdinal(text);
    if (page.cased && tokens.slice(first, last).every(small)) continue;
    const own = bySpan.get(`${first}:${last}`);
    const known = knownIn(first, last);
    const cut = known.some((name) => name.first < first || name.last > last);
    if (cut || (own && isKnown(own)) || (!own && known.length > 0 && label === 'MISC')) continue;
    if (!own && label === 'MISC' && isList(page, first, last, sureIn(first, last))) continue;
    if (own && label === 'PER' && isListed(own, types) && !surnames.has(lower[first] ?? '')) continue;
    const faint = own !== undefined && (narrowed || margin < marginAgainst(own, label, types));
    if (own?.sure && faint && labelOf(own.type, types) !== label) {
      upheld.add(own);
      continue;
    }
    covering.fill(names.length, first, last);
    const people = last - first === 1 && isPeople(lower[first] ?? '');
    names.push({
      first,
      last,
      head: headOf(tokens, first, last),
      type: people ? 'Group' : typeOf(label, own ?? null, types),
      sure: margin > SURE || (own?.sure ?? false),
    });
  }
  for (const name of ruled) {
    const { first, last, head, type, sure, worded } = name;
    const outer = names[covering[first] as number] ?? names[covering[last - 1] as number];
    const inside = outer !== undefined && outer.first <= first && last <= outer.last;
    if (outer && !(inside && isKnown(name) && outer.last - outer.first > last - first)) continue;
    if (isKnown(name) || (sure && (worded || upheld.has(name))))
      names.push({ first, last, head, type, sure });
    else names.push({ first, last, head, type: leftOver(type, types), sure: false });
  }
  return names.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** Finds the names of a kind that cover some token of a stretch, in time that grows with the stretch alone. */
function finderOf(
  tokens: number,
  ruled: readonly RuledName[],
  wanted: (name: RuledName) => boolean,
): (first: number, last: number) => RuledName[] {
  const at = new Int32Array(tokens).fill(-1);
  for (const [index, name] of ruled.entries()) if (wanted(name)) at.fill(index, name.first, name.last);
  return (first, last) => [...new Set(at.subarray(first, last))].flatMap((index) => ruled[index] ?? []);
}

/** Nationalities, countries, peoples, and bodies of the lists with long names are what they are. */
function isKnown({ type, strength, first, last }: RuledName): boolean {
  if (strength < 3) return false;
  return (
    type === 'Nationality' ||
    type === 'Country' ||
    type === 'Group' ||
    (type !== 'Person' && last - first > 2)
  );
}

/** "OSLO/TORONTO", "Lark Mills and Tarn Foods": names that rules are sure of, with nothing but small words between. */
function isList({ tokens, lower }: Page, first: number, last: number, names: readonly RuledName[]): boolean {
  const covered = names.reduce((sum, name) => sum + name.last - name.first, 0);
  if (names.length < 2 || names.some((name) => name.first < first || name.last > last)) return false;
  let large = 0;
  for (let i = first; i < last; i++) if (tokens[i]?.text !== lower[i]) large++;
  return large <= covered;
}

/**
 * The margin from which on the recognizer is believed against what rules are sure of. What the whole article tells (the name is
 * the opening of a firm's, or an adjective is made from it) takes more than the name's own words.
 */
function marginAgainst(
  { type, guess, worded }: RuledName,
  label: LabelledName['label'],
  types: TypeTree,
): number {
  if (worded) return guess === type ? 1 : 3;
  return label === 'MISC' || labelOf(type, types) === 'LOC' ? 1 : -Infinity;
}

/** Places and bodies of the lists are no people, unless the article names one in full: George Washington. */
function isListed({ type, strength }: RuledName, types: TypeTree): boolean {
  return strength >= 3 && (types.isA(type, 'Place') || types.isA(type, 'Organization'));
}

/** A margin from which on the kind of a name is told rather than guessed. */
const SURE = 0.5;

const WIDEST = { PER: 'Person', ORG: 'Organization', LOC: 'Place' } as const;

/** The rules' type if it is of the recognizer's kind, else the kind's widest. */
function typeOf(label: LabelledName['label'], name: RuledName | null, types: TypeTree): string {
  for (const type of [name?.type, name?.guess]) {
    if (type === undefined) continue;
    const family = labelOf(type, types);
    if (family === label) return type;
  }
  return label === 'MISC' ? 'Concept' : WIDEST[label];
}

/** What the recognizer takes for no name: a capitalised phrase of its type, if that is none of the three kinds. */
function leftOver(type: string, types: TypeTree): string {
  return labelOf(type, types) === 'MISC' ? type : 'Concept';
}
