/** The names that `lexicon/` knows: countries with their adjectives and capitals, places, organizations, given names. */
import type { Resources } from '../types.ts';
import { createPhrases, type Phrases } from './phrases.ts';
import { readList, readTable } from './wordlist.ts';

/** What stands behind a known name. */
export interface Known {
  /** The same for every name of one thing. */
  readonly key: string;
  readonly name: string;
  readonly type: string;
  /** As the lexicon writes this name of it. */
  readonly written: string;
  /** How the name stands for it: as its name, its nationality ("Chinese"), the people ("Americans"), or the capital. */
  readonly as: 'name' | 'nationality' | 'people' | 'capital';
  readonly ids: Readonly<Record<string, string>>;
}

export interface Gazetteer {
  readonly names: Phrases<Known>;
  /** Gender of a given name, in lower case: M, F, or `-` where either; undefined if it is none. */
  readonly givenNames: ReadonlyMap<string, string>;
  /** A country as the lexicon has it, by ISO code. */
  country(code: string): Known | null;
}

const NO_IDS: Readonly<Record<string, string>> = {};

/** Builds the tables once; about two milliseconds. */
export function createGazetteer({ lexicon }: Pick<Resources, 'lexicon'>): Gazetteer {
  const names = createPhrases<Known>();
  const countries = new Map<string, Known>();
  for (const [code = '', name = '', aliases, adjectives, capitals] of readTable(lexicon.countries)) {
    const country = { key: `country:${code}`, name, type: 'Country', ids: { iso3166: code } };
    countries.set(code, { ...country, written: name, as: 'name' });
    for (const written of [name, ...readList(aliases)])
      names.add(written, { ...country, written, as: 'name' });
    for (const written of readList(adjectives)) {
      names.add(written, { ...country, written, as: isPeople(written) ? 'people' : 'nationality' });
    }
    for (const capital of readList(capitals)) {
      const written = capital.replace(/^!/, '');
      if (capital === written) names.add(written, { ...country, written, as: 'capital' });
      else
        names.add(written, {
          key: `place:${written.toLowerCase()}`,
          name: written,
          type: 'City',
          written,
          as: 'name',
          ids: NO_IDS,
        });
    }
  }
  for (const [name = '', type = 'Place'] of readTable(lexicon.places)) {
    names.add(name, {
      key: `place:${name.toLowerCase()}`,
      name,
      type,
      written: name,
      as: 'name',
      ids: NO_IDS,
    });
  }
  for (const [name = '', type = 'Organization', aliases] of readTable(lexicon.organizations)) {
    const family = NOT_BODIES.has(type) ? 'concept' : 'organization';
    for (const written of [name, ...readList(aliases)]) {
      names.add(written, {
        key: `${family}:${name.toLowerCase()}`,
        name,
        type,
        written,
        as: 'name',
        ids: NO_IDS,
      });
    }
  }
  const givenNames = new Map(
    readTable(lexicon['given-names']).map(([name = '', gender = '-']) => [name.toLowerCase(), gender]),
  );
  return { names, givenNames, country: (code) => countries.get(code) ?? null };
}

/** Types in organizations.txt that are no organizations. */
const NOT_BODIES = new Set(['Law', 'Event', 'Product', 'Concept', 'Money', 'Award', 'Conflict', 'Document']);

/** "Americans", "Frenchman": words for the people, not the country. */
function isPeople(written: string): boolean {
  return /(?:[^su']s|[cs]hm[ae]n|woman)$/.test(written) && !written.endsWith('ois');
}
