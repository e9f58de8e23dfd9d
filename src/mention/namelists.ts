/** What the word lists say of each token, as marks: numbers that stand for "second word of a known city" and the like. */
import type { Gazetteer } from '../model/gazetteer.ts';
import { hashText, mix } from '../model/hash.ts';
import type { NameWords, Title } from '../model/nametables.ts';
import type { Phrases } from '../model/phrases.ts';
import type { TypeTree } from '../model/types.ts';
import { readList, readTable } from '../model/wordlist.ts';
import type { Resources } from '../types.ts';
import { isCapitalised, type Page } from './page.ts';

export interface NameLists {
  readonly gazetteer: Gazetteer;
  readonly words: NameWords;
  readonly titles: Phrases<Title>;
  readonly types: TypeTree;
  /** What a phrase in small letters may be, parted by spaces: types, and sizes of cities. */
  readonly known: ReadonlyMap<string, string>;
  /** How common a surname is, by its small letters. */
  readonly surnames: ReadonlyMap<string, string>;
}

/** Reads the lists that only lend weight: long, and full of words that are something else as often. */
export function readKnownNames({
  lexicon,
}: Pick<Resources, 'lexicon'>): Pick<NameLists, 'known' | 'surnames'> {
  const known = new Map<string, string>();
  const add = (name: string, kind: string) => {
    const small = name.toLowerCase().replaceAll('’', "'");
    const before = known.get(small);
    known.set(small, before === undefined ? kind : `${before} ${kind}`);
  };
  for (const file of ['city-names', 'body-names', 'places'])
    for (const [name = '', kind = ''] of readTable(lexicon[file])) add(name, kind);
  for (const [name = '', kind = '', aliases] of readTable(lexicon.organizations))
    for (const one of [name, ...readList(aliases)]) add(one, kind);
  const surnames = readTable(lexicon.surnames).map(([name = '', rank = '']): [string, string] => [
    name.toLowerCase(),
    rank,
  ]);
  return { known, surnames: new Map(surnames) };
}

/** No known name has more tokens. */
const LONGEST = 6;

/** Marks by token. `dates` marks tokens of dates. */
export function marksOf({ tokens, lower, sentences }: Page, dates: Uint8Array, lists: NameLists): number[][] {
  const { gazetteer, words, titles, types, known, surnames } = lists;
  const marks: number[][] = lower.map(() => []);
  const mark = (i: number, kind: number, what: string) =>
    marks[i]?.push(mix(kind, hashText(what, 0, what.length, 9)));
  const opens: readonly (readonly [string, ReadonlyMap<string, string>])[] = [
    ['last', words.last],
    ['first', words.first],
    ['comma', words.afterComma],
  ];

  const markGazetteer = (i: number, last: number, covered: number): number => {
    const match = gazetteer.names.longest(lower, i, last);
    const one = match?.values[0];
    if (!match || !one || i + match.length <= covered) return covered;
    const end = i + match.length;
    const letter = isCapitalised(tokens[i]?.text ?? '') ? 'c' : 's';
    for (let j = i; j < end; j++) {
      const place = match.length === 1 ? 'S' : j === i ? 'B' : j === end - 1 ? 'E' : 'I';
      mark(j, 2, `${place}${one.as}${one.type}${letter}`);
      mark(j, 3, `${types.family(one.type)}${one.as}${letter}${match.length > 1}`);
    }
    return end;
  };

  const markKnown = (i: number, last: number): void => {
    let phrase = '';
    for (let j = i; j < last && j < i + LONGEST; j++) {
      phrase += (j > i && tokens[j]?.start !== tokens[j - 1]?.end ? ' ' : '') + lower[j];
      const found = known.get(phrase);
      if (found === undefined) continue;
      for (let k = i; k <= j; k++) {
        const place = j === i ? 'S' : k === i ? 'B' : k === j ? 'E' : 'I';
        for (const kind of found.split(' ')) {
          mark(k, 11, place + kind);
          mark(k, 12, (j === i ? 'S' : 'M') + (/\d/.test(kind) ? 'place' : types.family(kind)));
        }
      }
    }
  };

  for (const { first, last } of sentences) {
    let covered = first;
    for (let i = first; i < last; i++) {
      const small = lower[i] ?? '';
      const text = tokens[i]?.text ?? '';
      if (dates[i]) mark(i, 1, 'date');
      covered = markGazetteer(i, last, covered);
      const title = titles.longest(lower, i, last);
      for (let j = i; title && j < i + title.length; j++)
        for (const { kind } of title.values) mark(j, 4, kind);
      if (gazetteer.givenNames.has(small)) mark(i, 5, 'given');
      for (const [kind, list] of opens) {
        const type = list.get(small);
        if (type === undefined) continue;
        mark(i, 6, kind + type);
        mark(i, 7, kind + types.family(type));
      }
      if (isCapitalised(text)) {
        const rank = surnames.get(small);
        if (rank !== undefined) mark(i, 10, rank);
        markKnown(i, last);
      }
      if (words.particles.has(small)) mark(i, 8, 'particle');
      if (words.plainCapitals.has(text)) mark(i, 9, 'plain');
    }
  }
  return marks;
}
