/** What the word lists know of names, for identity across articles. */
import { readList, readTable, readTerms } from '../model/wordlist.ts';
import type { Resources } from '../types.ts';
import { createCommonBodyTest, createSpelling } from './commonbodies.ts';
import { fold, normalise } from './keys.ts';

export interface Title {
  /** In lower case. */
  readonly word: string;
  readonly kind: string;
  readonly gender: Gender | null;
}

export type Gender = 'M' | 'F';

export interface NameLore {
  /** The title that ends right before an offset of a text, or null. */
  titleBefore(text: string, start: number): Title | null;
  genderOfPronoun(word: string): Gender | null;
  /** Of a name of two words or more, by its first. */
  genderOfGiven(name: string): Gender | null;
  isGiven(word: string): boolean;
  /** The full given names that a familiar one may stand for. */
  fullNames(given: string): readonly string[];
  /** Whether a word is a family name of those that stand first: "Kim" in "Kim Jong Un". */
  isFamilyFirst(word: string): boolean;
  /** Whether a word may open a surname: "van", "al". */
  isParticle(word: string): boolean;
  /** The words of a firm's name without legal forms, and the custom that these belong to; empty where nothing tells. */
  legalForms(words: readonly string[]): { readonly words: readonly string[]; readonly custom: string };
  /** British spelling of a word of which there are two. */
  spelling(word: string): string;
  /** Whether a name is made of such words alone that many countries have a body of this name. */
  isCommonBody(words: readonly string[]): boolean;
  /** The name of the country that a word or several call by name, adjective or demonym, or null. */
  countryOf(words: string): string | null;
  /** The name of the country that has this capital or seat, or null. */
  capitalOf(city: string): string | null;
  /** The country whose body is meant where a known common name stands alone: "Senate", in English-language news; or null. */
  homeOf(form: string): string | null;
}

/** Reads the lists once; about ten milliseconds. All words that come and go are folded, but for those of texts. */
export function createNameLore(lexicon: Resources['lexicon']): NameLore {
  const titles = new Map<string, Title>();
  for (const [word = '', kind = '', gender] of readTable(lexicon.titles)) {
    const key = word.toLowerCase();
    if (!titles.has(key)) titles.set(key, { word: key, kind, gender: genderOf(gender) });
  }
  const table = <T>(name: string, cellOf: (row: readonly string[]) => T): Map<string, T> =>
    new Map(readTable(lexicon[name]).map((row) => [fold(row[0] ?? ''), cellOf(row)]));
  const pronouns = table('pronouns', ([, , , gender]) => genderOf(gender));
  const given = table('given-names', ([, gender]) => genderOf(gender));
  const full = table('nicknames', ([, names]) => readList(names).map(fold));
  const forms = table('legal-forms', ([, custom = '-', place]) => ({ custom, first: place === 'first' }));
  const familyNames = new Set(readTerms(lexicon['family-names-first']).map(fold));
  const particles = new Set(
    readTable(lexicon['name-words']).flatMap(([word = '', kind]) =>
      kind === 'particle' || kind === 'opener' ? fold(word).split(' ') : [],
    ),
  );
  const countries = new Map<string, string>();
  const capitals = new Map<string, string>();
  for (const [, name = '', aliases, adjectives, seats] of readTable(lexicon.countries)) {
    for (const called of [name, ...readList(aliases), ...readList(adjectives)])
      countries.set(fold(called), fold(name));
    for (const seat of readList(seats)) capitals.set(fold(seat.replace(/^!/, '')), fold(name));
  }
  const homes = new Map<string, string>();
  for (const [name = '', , aliases] of readTable(lexicon.organizations)) {
    for (const alias of readList(aliases)) {
      const owner = countries.get(fold(alias).split(' ')[0] ?? '');
      if (owner && fold(alias).endsWith(fold(name))) homes.set(fold(name), owner);
    }
  }
  return {
    titleBefore: (text, start) => titleIn(text.slice(Math.max(0, start - FARTHEST), start), titles),
    genderOfPronoun: (word) => pronouns.get(fold(word)) ?? null,
    genderOfGiven(name) {
      const [first = '', second] = name.split(/\s+/);
      return second === undefined ? null : (given.get(fold(first)) ?? null);
    },
    isGiven: (word) => given.has(word),
    fullNames: (short) => full.get(short) ?? [],
    isFamilyFirst: (word) => familyNames.has(word),
    isParticle: (word) => particles.has(word),
    legalForms(words) {
      const rest = [...words];
      const customs = new Set<string>();
      const cut = (from: number, to: number): boolean => {
        const form = forms.get(rest.slice(from, to).join(' '));
        if (!form || (from === 0 && !form.first) || to - from === rest.length) return false;
        if (form.custom !== '-') customs.add(form.custom);
        rest.splice(from, to - from);
        return true;
      };
      cut(0, 1);
      while ([3, 2, 1].some((length) => length < rest.length && cut(rest.length - length, rest.length)))
        if (rest.at(-1) === 'and' && rest.length > 1) rest.pop();
      const [custom = '', second] = customs;
      return { words: rest, custom: second === undefined ? custom : '' };
    },
    spelling: createSpelling(lexicon),
    isCommonBody: createCommonBodyTest(lexicon),
    countryOf: (words) => countries.get(words) ?? null,
    capitalOf: (city) => capitals.get(city) ?? null,
    homeOf: (form) => homes.get(form) ?? null,
  };
}

/** Titles are looked for in so many letters before a name. */
const FARTHEST = 48;

/** The longest title of up to four words at the end of a text. */
function titleIn(before: string, titles: ReadonlyMap<string, Title>): Title | null {
  const words = normalise(before.replace(/^.*[\n!?;:,"“”()]/s, ''))
    .split(' ')
    .filter((word) => word !== '');
  for (let from = Math.max(0, words.length - 4); from < words.length; from++) {
    const title = titles.get(words.slice(from).join(' '));
    if (title) return title;
  }
  return null;
}

function genderOf(column: string | undefined): Gender | null {
  return column === 'M' || column === 'F' ? column : null;
}
