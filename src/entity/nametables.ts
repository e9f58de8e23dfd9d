/** What is looked up of names while an article is resolved. */
import { createDemonymTest } from '../model/demonyms.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { readNameSigns } from '../model/namesigns.ts';
import { readNameWords, readTitles } from '../model/nametables.ts';
import type { Phrases } from '../model/phrases.ts';
import type { TypeTree } from '../model/types.ts';
import type { Resources } from '../types.ts';
import { createCommonBodyTest } from './commonbodies.ts';
import { createOwnedBodies } from './ownedbodies.ts';

export interface NameTables {
  readonly gazetteer: Gazetteer;
  readonly types: TypeTree;
  readonly titles: Phrases<{ readonly kind: string; readonly gender: string }>;
  /** Words that close a body's name and tell its kind: "institute", in lower case. */
  readonly bodyWords: ReadonlySet<string>;
  /** Those of them that are called by this word alone, as ministries and parliaments, of which every country has one, are not. */
  readonly tailWords: ReadonlySet<string>;
  /** Words before the proper part of a body's name, "banco", and before a ship's, "mv"; in lower case. */
  readonly openings: ReadonlySet<string>;
  readonly vessels: ReadonlySet<string>;
  /** Words that close a company's name and add nothing: "inc.", in lower case. */
  readonly suffixes: ReadonlySet<string>;
  /** Those that open one: "ooo". */
  readonly prefixes: ReadonlySet<string>;
  /** Words inside names in small letters: "van", "al-". */
  readonly particles: ReadonlySet<string>;
  /** Family names that stand first: "park", in lower case. */
  readonly familyFirst: ReadonlySet<string>;
  readonly isDemonym: (adjective: string, name: string) => boolean;
  readonly ownedBodies: ReturnType<typeof createOwnedBodies>;
}

/** Reads the lists once. */
export function readNameTables(
  resources: Pick<Resources, 'lexicon' | 'schema'>,
  gazetteer: Gazetteer,
  types: TypeTree,
): NameTables {
  const { lexicon } = resources;
  const words = readNameWords(resources);
  const signs = readNameSigns(resources);
  const wordsOf = (table: ReadonlyMap<string, string>, fits: (type: string) => boolean) =>
    [...table].flatMap(([word, type]) => (fits(type) ? [word] : []));
  return {
    gazetteer,
    types,
    titles: readTitles(resources),
    isDemonym: createDemonymTest(resources),
    ownedBodies: createOwnedBodies(lexicon, gazetteer, createCommonBodyTest(lexicon)),
    particles: words.particles,
    familyFirst: words.familyFirst,
    bodyWords: new Set(wordsOf(words.last, (type) => types.isA(type, 'Organization'))),
    tailWords: new Set(
      wordsOf(words.last, (type) => types.isA(type, 'Organization') && !types.isA(type, 'GovernmentBody')),
    ),
    prefixes: signs.prefixes,
    openings: new Set([...signs.openings.keys()].map((word) => word.toLowerCase())),
    vessels: new Set([...signs.vessels].map((word) => word.toLowerCase())),
    suffixes: new Set(
      wordsOf(words.afterComma, (type) => type === 'Company').concat(
        'corporation',
        'company',
        'incorporated',
        'limited',
        'plc',
        'gmbh',
        'group',
      ),
    ),
  };
}
