/** The names of an article with their types: found and typed by rules, then settled by the recognizer, which weighs them with all else. */
import { createDemonymTest } from '../model/demonyms.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { createTypeTree, type TypeTree } from '../model/types.ts';
import { readTerms } from '../model/wordlist.ts';
import type { Resources, Token } from '../types.ts';
import { agree } from './agree.ts';
import { readCues } from './evidence.ts';
import { createNameFeatures, type RuledName, type TokenFeatures } from './namefeatures.ts';
import { readKnownNames } from './namelists.ts';
import { createNameFinder } from './names.ts';
import { readNameWords, readTitles } from './nametables.ts';
import { guessType, type Naming } from './nametypes.ts';
import { isCapitalised, type Page } from './page.ts';
import { createRecognizer, type LabelledName } from './recognizer.ts';
import { settleTypes } from './settle.ts';

export interface ArticleName {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly type: string;
  readonly sure: boolean;
}

/** Names in order, a name within a name after it. `dates` marks tokens of dates. */
export type ArticleNames = (page: Page, dates: Uint8Array) => ArticleName[];

/** What comes before the recognizer: rules and features, which training needs as well. */
export interface NameEvidence {
  readonly naming: Naming;
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
  const settling = { types: naming.types, cues: naming.cues, isDemonym: createDemonymTest(resources) };
  const findNames = createNameFinder(gazetteer, naming.words, titles, naming.types);
  const { words, types, cues } = naming;
  const featuresOf = createNameFeatures(
    { gazetteer, words, titles, types, ...readKnownNames(resources) },
    cues,
  );
  const peoples = new Set(readTerms(resources.lexicon.peoples).map((word) => word.toLowerCase()));
  return {
    naming,
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
  const file = weights.names;
  if (!file) return rule;
  const recognize = createRecognizer(file);
  return (page, dates) => {
    const ruled = rule(page, dates);
    const labelled = agree(page, recognize(page, featuresOf(page, dates, ruled)));
    return joined(page, ruled, labelled, { types: naming.types, isPeople });
  };
}

/**
 * The recognizer has the say on where names stand and of what kind they are; rules say the narrower type, and keep what
 * is known for certain, and what has a capital but is none of the kinds.
 */
function joined(
  page: Page,
  ruled: readonly RuledName[],
  labelled: readonly LabelledName[],
  { types, isPeople }: { readonly types: TypeTree } & Pick<NameEvidence, 'isPeople'>,
): ArticleName[] {
  const { tokens, lower } = page;
  /** Index of the name that covers each token, -1 if there is none: of the recognizer's, and of what is known for certain. */
  const covering = new Int32Array(tokens.length).fill(-1);
  const knownAt = new Int32Array(tokens.length).fill(-1);
  const bySpan = new Map<string, RuledName>();
  for (const [index, name] of ruled.entries()) {
    bySpan.set(`${name.first}:${name.last}`, name);
    if (isKnown(name)) knownAt.fill(index, name.first, name.last);
  }
  const sureAt = new Int32Array(tokens.length).fill(-1);
  for (const [index, { first, last, sure }] of ruled.entries()) if (sure) sureAt.fill(index, first, last);
  const names: ArticleName[] = [];
  for (const { first: from, last, label, margin } of labelled) {
    const article = lower[from] === 'the' && last - from > 1 && !bySpan.has(`${from}:${last}`);
    const first = article ? from + 1 : from;
    if (page.cased && !tokens.slice(first, last).some(({ text }) => isCapitalised(text))) continue;
    const own = bySpan.get(`${first}:${last}`);
    const known = [...new Set(knownAt.subarray(first, last))].flatMap((index) => ruled[index] ?? []);
    const cut = known.some((name) => name.first < first || name.last > last);
    if (cut || (own && isKnown(own)) || (!own && known.length > 0 && label === 'MISC')) continue;
    const against = [...new Set(sureAt.subarray(first, last))]
      .flatMap((index) => ruled[index] ?? [])
      .filter(
        (name) => !isKnown(name) && (name === own ? kindOf(name.type, types) !== label : own === undefined),
      );
    const within = against.some((name) => name !== own && name.first <= first && last <= name.last);
    if (within || (against.length > 0 && margin < OVERRULES)) continue;
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
    const { first, last, head, type, sure } = name;
    const outer = names[covering[first] as number] ?? names[covering[last - 1] as number];
    const inside = outer !== undefined && outer.first <= first && last <= outer.last;
    if (outer && !(inside && isKnown(name) && outer.last - outer.first > last - first)) continue;
    if (isKnown(name) || sure) names.push({ first, last, head, type, sure });
    else names.push({ first, last, head, type: leftOver(type, types), sure: false });
  }
  return names.sort((a, b) => a.first - b.first || b.last - a.last);
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

/** A margin from which on the kind of a name is told rather than guessed. */
const SURE = 0.5;
/** And from which on it is believed against rules that are sure. */
const OVERRULES = 2;

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

/** Capitalised adjectives that belong to no name, which may be made from one: "Ruritanian". */
export function adjectivesOf({ tokens }: Page, named: Uint8Array): number[] {
  return [...tokens.keys()].filter((i) => {
    const token = tokens[i];
    return token && !named[i] && token.upos === 'ADJ' && isCapitalised(token.text);
  });
}

/** The token of a span whose governor is outside it; the last one on an odd tree. */
export function headOf(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const head = tokens[i]?.head ?? -1;
    if (head < first || head >= last) {
      if (tokens[i]?.upos !== 'ADP' && tokens[i]?.upos !== 'DET' && tokens[i]?.upos !== 'PUNCT') return i;
    }
  }
  return last - 1;
}
