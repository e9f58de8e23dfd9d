/** The names of an article with their types: found and typed by rules, then settled by the recognizer, which weighs them with all else. */
import { createDemonymTest } from '../model/demonyms.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { readNameWords, readTitles, type Title } from '../model/nametables.ts';
import type { Phrases } from '../model/phrases.ts';
import { createTypeTree } from '../model/types.ts';
import { weightsOf } from '../model/weights.ts';
import { readTerms } from '../model/wordlist.ts';
import type { Resources } from '../types.ts';
import { agree } from './agree.ts';
import { headOf } from './bounds.ts';
import { readCues } from './evidence.ts';
import { type ArticleName, joinNames } from './joinnames.ts';
import { createNameFeatures, type RuledName, type TokenFeatures } from './namefeatures.ts';
import { readKnownNames } from './namelists.ts';
import { createNameFinder } from './names.ts';
import { guessType, type Naming } from './nametypes.ts';
import { isCapitalised, type Page } from './page.ts';
import { createRecognizer } from './recognizer.ts';
import { settleTypes } from './settle.ts';

/** Names in order, a name within a name after it. `dates` marks tokens of dates. */
export type ArticleNames = (page: Page, dates: Uint8Array) => ArticleName[];

/** What comes before the recognizer: rules and features, which training needs as well. */
export interface NameEvidence {
  readonly naming: Naming;
  readonly titles: Phrases<Title>;
  readonly isDemonym: (adjective: string, name: string) => boolean;
  /** Whether a word in small letters is for members of a faith, a people, a movement. */
  isPeople(word: string): boolean;
  rule(page: Page, dates: Uint8Array): RuledName[];
  featuresOf(page: Page, dates: Uint8Array, ruled: readonly RuledName[]): TokenFeatures;
}

export function createNameEvidence(
  resources: Pick<Resources, 'lexicon' | 'schema'>,
  gazetteer: Gazetteer,
): NameEvidence {
  const naming: Naming = {
    gazetteer,
    words: readNameWords(resources),
    types: createTypeTree(resources.schema),
    speech: new Set(readTerms(resources.lexicon['speech-verbs'])),
    cues: readCues(resources),
  };
  const titles = readTitles(resources);
  const isDemonym = createDemonymTest(resources);
  const findNames = createNameFinder(gazetteer, naming.words, titles, naming.types);
  const { words, types, cues } = naming;
  const listed = readKnownNames(resources);
  const featuresOf = createNameFeatures({ gazetteer, words, titles, types, ...listed }, cues);
  const isPlaceName = (name: string) =>
    (listed.known.get(name) ?? '').split(' ').some((kind) => /\d/.test(kind) || types.isA(kind, 'Place'));
  const settling = { types, cues, isDemonym, isPlaceName };
  const peoples = new Set(readTerms(resources.lexicon.peoples).map((word) => word.toLowerCase()));
  return {
    naming,
    titles,
    isDemonym,
    featuresOf,
    isPeople: (word) => peoples.has(word),
    rule(page, dates) {
      const guesses = page.sentences.flatMap((_, s) =>
        findNames(page, s, dates).map((span) => {
          const head = headOf(page.tokens, span.first, span.last);
          return { ...span, head, ...guessType(page, span, head, naming) };
        }),
      );
      const named = new Uint8Array(page.tokens.length);
      for (const { first, last } of guesses) named.fill(1, first, last);
      const adjectives = new Set(adjectivesOf(page, named).map((i) => page.lower[i] ?? ''));
      return settleTypes(page, guesses, adjectives, settling);
    },
  };
}

/** Without the weights `names`, rules alone. @throws {WeightsError} if the weights are damaged */
export function createArticleNames(
  weights: Resources['weights'],
  { naming, rule, featuresOf, isPeople }: NameEvidence,
): ArticleNames {
  if (!weights.names) return rule;
  const recognize = createRecognizer(weights.names, weightsOf({ weights }, 'vectors'));
  return (page, dates) => {
    const ruled = rule(page, dates);
    const labelled = agree(page, recognize(page, featuresOf(page, dates, ruled)));
    return joinNames(page, ruled, labelled, { types: naming.types, isPeople, dates });
  };
}

/** Capitalised adjectives that belong to no name, which may be made from one: "Ruritanian". */
export function adjectivesOf({ tokens }: Page, named: Uint8Array): number[] {
  return [...tokens.keys()].filter((i) => {
    const token = tokens[i];
    return token && !named[i] && token.upos === 'ADJ' && isCapitalised(token.text);
  });
}
