/** Words that tell for certain where a name ends and what it names. */
import type { Resources } from '../types.ts';
import { createPhrases, type Phrases } from './phrases.ts';
import { readTable } from './wordlist.ts';

export interface NameSigns {
  /** Small words inside a person's name that are nothing else: "binti", "van". */
  readonly links: ReadonlySet<string>;
  /** First words that tell the kind of a name: "Banco", and what stands before the name of a ship. */
  readonly openings: ReadonlyMap<string, string>;
  /** Those of them before the name of a ship: "MV". */
  readonly vessels: ReadonlySet<string>;
  /** Lemmas of nouns for ships, with their kinds: "tanker". */
  readonly ships: ReadonlyMap<string, string>;
  /** What notices put before a date, a place or a number: "DOB". */
  readonly labels: ReadonlySet<string>;
  /** Legal forms of firms; whether one may also open a name: "OOO". */
  readonly forms: Phrases<LegalForm>;
  /** Those that may open a name, in small letters. */
  readonly prefixes: ReadonlySet<string>;
}

interface LegalForm {
  readonly written: string;
  readonly first: boolean;
}

/** Reads name-words.txt and legal-forms.txt. */
export function readNameSigns({ lexicon }: Pick<Resources, 'lexicon'>): NameSigns {
  const rows = readTable(lexicon['name-words']);
  const of = (...places: string[]) => rows.filter(([, place = '']) => places.includes(place));
  const wordsOf = (...places: string[]) => new Set(of(...places).map(([word = '']) => word));
  const tableOf = (...places: string[]) =>
    new Map(of(...places).map(([word = '', , type = '']): [string, string] => [word, type]));
  const forms = createPhrases<LegalForm>();
  const prefixes = new Set<string>();
  for (const [written = '', , place] of readTable(lexicon['legal-forms'])) {
    const first = place === 'first';
    forms.add(written.replaceAll('/', ' / '), { written, first });
    if (first) prefixes.add(written.toLowerCase());
  }
  return {
    links: wordsOf('link', 'particle', 'opener'),
    openings: tableOf('kind', 'vessel'),
    vessels: wordsOf('vessel'),
    ships: tableOf('ship'),
    labels: wordsOf('label'),
    forms,
    prefixes,
  };
}
