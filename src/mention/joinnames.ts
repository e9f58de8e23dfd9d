/** What rules and the recognizer take for names, made into one list. */
import type { TypeTree } from '../model/types.ts';
import { headOf } from './bounds.ts';
import type { RuledName } from './namefeatures.ts';
import type { Page } from './page.ts';
import type { LabelledName } from './recognizer.ts';

export interface ArticleName {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly type: string;
  readonly sure: boolean;
}

/**
 * The recognizer has the say on where names stand and of what kind they are; rules say the narrower type, and keep what
 * is known for certain, and what has a capital but is none of the kinds.
 */
export function joinNames(
  page: Page,
  ruled: readonly RuledName[],
  labelled: readonly LabelledName[],
  { types, isPeople }: { readonly types: TypeTree } & { isPeople(word: string): boolean },
): ArticleName[] {
  const { tokens, lower } = page;
  const bySpan = new Map(ruled.map((name) => [`${name.first}:${name.last}`, name]));
  const knownIn = finderOf(tokens.length, ruled, isKnown);
  const titledIn = finderOf(tokens.length, ruled, isTitled);
  /** Index of the name that covers each token, -1 if there is none. */
  const covering = new Int32Array(tokens.length).fill(-1);
  const names: ArticleName[] = [];
  /** What rules say of a name is believed against what the recognizer says of it. */
  const upheld = new Set<RuledName>();
  const openings = new Set(page.sentences.map(({ first }) => first));
  const surnames = new Set(
    labelled.flatMap(({ first, last, label }) =>
      label === 'PER' && last - first > 1 ? (lower[last - 1] ?? []) : [],
    ),
  );
  for (const labelledName of labelled) {
    const { first: from, last, label, margin } = labelledName;
    // "The" belongs to a name if it is written large where a small one might stand.
    const article =
      lower[from] === 'the' &&
      (tokens[from]?.text === 'the' || openings.has(from)) &&
      last - from > 1 &&
      !bySpan.has(`${from}:${last}`);
    const rest = bySpan.get(`${from + 1}:${last}`);
    const adjective = openings.has(from) && rest?.type === 'Country' && isKnown(rest);
    const first =
      article || adjective
        ? from + 1
        : begin(page, labelledName, [...knownIn(from, last), ...titledIn(from, last)]);
    if (page.cased && !tokens.slice(first, last).some(({ text }) => text !== text.toLowerCase())) continue;
    const own = bySpan.get(`${first}:${last}`);
    const known = knownIn(first, last);
    const cut = known.some((name) => name.first < first || name.last > last);
    if (cut || (own && isKnown(own)) || (!own && known.length > 0 && label === 'MISC')) continue;
    if (own && label === 'PER' && isListed(own, types) && !surnames.has(lower[first] ?? '')) continue;
    if (own && margin < OVERRULES && isTold(own, types) && kindOf(own.type, types) !== label) {
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

/** Where a name begins without a title, "Detective | Ann Lee", and without the country whose it is, "Israel's | Labor". */
function begin({ lower }: Page, { first, last, label }: LabelledName, within: readonly RuledName[]): number {
  for (const name of within) {
    const person = label === 'PER' || label === 'MISC';
    if (person && isTitled(name) && name.last === last && name.first > first) return name.first;
    const owner = label !== 'MISC' && isKnown(name) && name.first === first && name.last + 1 < last;
    if (owner && /^['’]s$/.test(lower[name.last] ?? '')) return name.last + 1;
  }
  return first;
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

/** A person by the title before the name. */
function isTitled({ type, strength }: RuledName): boolean {
  return type === 'Person' && strength === 3;
}

/** Rules that go by a name's own words, or are sure of a place without them, are believed against a faint guess. */
function isTold({ type, sure, worded }: RuledName, types: TypeTree): boolean {
  return sure && (worded || kindOf(type, types) === 'LOC');
}

/** Places and bodies of the lists are no people, unless the article names one in full: George Washington. */
function isListed({ type, strength }: RuledName, types: TypeTree): boolean {
  return strength >= 3 && (types.isA(type, 'Place') || types.isA(type, 'Organization'));
}

/** A margin from which on the kind of a name is told rather than guessed. */
const SURE = 0.5;
/** And from which on it is believed against rules that are told it. */
const OVERRULES = 1;

const WIDEST = { PER: 'Person', ORG: 'Organization', LOC: 'Place' } as const;

/** The rules' type if it is of the recognizer's kind, else the kind's widest. */
function typeOf(label: LabelledName['label'], name: RuledName | null, types: TypeTree): string {
  for (const type of [name?.type, name?.guess]) {
    if (type === undefined) continue;
    const family = kindOf(type, types);
    if (family === label) return type;
  }
  return label === 'MISC' ? 'Concept' : WIDEST[label];
}

function kindOf(type: string, types: TypeTree): LabelledName['label'] {
  if (types.isA(type, 'Person')) return 'PER';
  if (types.isA(type, 'Organization')) return 'ORG';
  return types.isA(type, 'Place') && type !== 'Nationality' ? 'LOC' : 'MISC';
}

/** What the recognizer takes for no name: a capitalised phrase of its type, if that is none of the three kinds. */
function leftOver(type: string, types: TypeTree): string {
  return kindOf(type, types) === 'MISC' ? type : 'Concept';
}
