/** The word lists that tell names apart: words that open or close them, particles inside them, titles before them. */

import type { Resources } from '../types.ts';
import { createPhrases, type Phrases } from './phrases.ts';
import { readTable, readTerms } from './wordlist.ts';

export interface NameWords {
  /** Type by the last word, by the first word, and after a comma, in lower case. */
  readonly last: ReadonlyMap<string, string>;
  readonly first: ReadonlyMap<string, string>;
  readonly afterComma: ReadonlyMap<string, string>;
  readonly particles: ReadonlySet<string>;
  /** Particles that a surname may begin with: "bin". */
  readonly openers: ReadonlySet<string>;
  /** What an office may be for: "mines" in "Mines Minister". */
  readonly portfolios: ReadonlySet<string>;
  /** Family names that stand before the given name: "Kim". */
  readonly familyFirst: ReadonlySet<string>;
  /** Words in capitals that name nothing, as written: "PM". */
  readonly plainCapitals: ReadonlySet<string>;
}

export interface Title {
  readonly kind: string;
  readonly gender: string;
}

/** Reads name-words.txt, and lists beside it. */
export function readNameWords({ lexicon }: Pick<Resources, 'lexicon'>): NameWords {
  const by = (place: string) =>
    new Map(
      readTable(lexicon['name-words'])
        .filter((row) => row[1] === place)
        .map(([word = '', , type = '']) => [word.toLowerCase(), type]),
    );
  return {
    last: by('last'),
    first: by('first'),
    afterComma: by('after-comma'),
    particles: new Set(by('particle').keys()),
    openers: new Set(by('opener').keys()),
    portfolios: new Set(by('portfolio').keys()),
    familyFirst: new Set(readTerms(lexicon['family-names-first']).map((name) => name.toLowerCase())),
    plainCapitals: new Set(readTerms(lexicon['plain-capitals'])),
  };
}

/** Reads titles.txt. */
export function readTitles({ lexicon }: Pick<Resources, 'lexicon'>): Phrases<Title> {
  const titles = createPhrases<Title>();
  for (const [word = '', kind = '', gender = '-'] of readTable(lexicon.titles))
    titles.add(word, { kind, gender });
  return titles;
}
