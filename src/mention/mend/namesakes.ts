/** Which of two places of one name is meant, by what is spoken of beside it: Georgia, of Atlanta or of Tbilisi. */
import { readList, readTable } from '../../model/wordlist.ts';
import type { Resources } from '../../types.ts';
import type { ArticleName } from '../joinnames.ts';
import type { Page } from '../page.ts';

/** Another place with the name of a country. */
interface Namesake {
  readonly type: string;
  /** Words in small letters that are spoken of with it, and with the country. */
  readonly own: ReadonlySet<string>;
  readonly country: ReadonlySet<string>;
}

/** The names, those of countries with the kind of their namesake where that is meant. */
export type NamesakeTeller = (page: Page, names: readonly ArticleName[]) => ArticleName[];

/** Reads namesakes.txt. */
export function createNamesakes({ lexicon }: Pick<Resources, 'lexicon'>): NamesakeTeller {
  const wordsOf = (cell: string | undefined) => new Set(readList(cell).map((word) => word.toLowerCase()));
  const namesakes = new Map<string, Namesake>(
    readTable(lexicon.namesakes).map(([name = '', type = 'Region', own, country]) => [
      name.toLowerCase(),
      { type, own: wordsOf(own), country: wordsOf(country) },
    ]),
  );
  return ({ tokens, lower, sentences }, names) =>
    names.map((name) => {
      const namesake = name.last - name.first === 1 ? namesakes.get(lower[name.first] ?? '') : undefined;
      if (!namesake || name.type !== 'Country') return name;
      /** Above zero for the namesake. */
      const tell = (first: number, last: number): number => {
        let sum = 0;
        for (let i = first; i < last; i++) {
          if (namesake.own.has(lower[i] ?? '')) sum++;
          if (namesake.country.has(lower[i] ?? '')) sum--;
        }
        return sum;
      };
      const { first = 0, last = 0 } = sentences[tokens[name.first]?.sentence ?? -1] ?? {};
      const near = tell(first, last);
      return (near || tell(0, tokens.length)) > 0 ? { ...name, type: namesake.type } : name;
    });
}
