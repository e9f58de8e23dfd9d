/** By which words the things of an article are spoken of, and how the words of a description are like them. */
import type { Mention, Token } from '../types.ts';
import type { Cluster } from './cluster.ts';

export interface WordingTables {
  /** Nouns that may name a thing after another one has, by lemma. */
  readonly renaming: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What is said of a thing where it is named or described. */
export interface Told {
  /** The words before the noun, as `Content` has them. */
  readonly modifiers: readonly string[];
  /** Names that say whose or from where it is, in normal form. */
  readonly names: readonly string[];
}

/** How the noun of a description is a word for a thing. */
export const WAY = {
  none: 0,
  /** The whole description was said before: "the merged group". */
  same: 1,
  /** The same of a noun alone: "the group". */
  bare: 2,
  /** It ends the name, and tells the kind: "the fund", of the Harbour Relief Fund. */
  kind: 3,
  /** It is the office: "the minister". */
  office: 4,
  /** It was said with more before it: "the group" after "the merged group". */
  less: 5,
  /** It was said, but not with all that is before it now. */
  other: 6,
  /** It may name what was named by another noun: "the deal" after "a contract". */
  renamed: 7,
  /** It is a word of the name. */
  inside: 8,
} as const;

export interface Wordings {
  /** Takes down by which words a thing is spoken of. */
  note(mention: Mention, cluster: Cluster, told: Told): void;
  /** The things that a noun is a word for. */
  called(noun: string): Set<Cluster>;
  /** Nouns that a thing was called by. */
  nounsOf(cluster: Cluster): Iterable<string>;
  /** How a noun with what is said before it is a word for a thing; one of `WAY`. */
  wayOf(noun: string, modifiers: readonly string[], cluster: Cluster): number;
  /** Whether a thing was called by a noun in a description, with all that is said before the noun. */
  hasSaid(noun: string, modifiers: readonly string[], cluster: Cluster): boolean;
  /** Whether one of these names was said of a thing: 1 if so, 0 if none was said yet, -1 if only others were. */
  told(names: readonly string[], cluster: Cluster): number;
  /** How many of these words were said before a noun for a thing, or are words of its name. */
  shared(modifiers: readonly string[], cluster: Cluster): number;
}

interface Wording {
  /** Lemmas of nouns, offices, and the word of the name that tells the kind. */
  readonly nouns: Set<string>;
  /** Lemmas of the nouns of noun phrases alone. */
  readonly said: Set<string>;
  readonly modifiers: Set<string>;
  /** Noun phrases: modifiers and noun. */
  readonly phrases: Set<string>;
  /** Words of its names, in small letters. */
  readonly names: Set<string>;
  /** Names that were said of it. */
  readonly told: Set<string>;
  /** The word that tells the kind. */
  kind: string;
}

/** Of an article of which nothing was read yet. */
export function createWordings(tokens: readonly Token[], { renaming }: WordingTables): Wordings {
  const wordings = new Map<Cluster, Wording>();
  const byNoun = new Map<string, Set<Cluster>>();
  return { note, called, nounsOf, wayOf, hasSaid, told, shared };

  function note(mention: Mention, cluster: Cluster, { modifiers, names }: Told): void {
    const wording = wordings.get(cluster) ?? emptyWording();
    wordings.set(cluster, wording);
    for (const modifier of modifiers) wording.modifiers.add(modifier);
    for (const name of names) wording.told.add(name);
    if (mention.kind === 'nominal') {
      const noun = tokens[mention.head]?.lemma.toLowerCase() ?? '';
      call(noun, cluster, wording);
      wording.said.add(noun);
      wording.phrases.add([...modifiers, noun].join(' '));
      return;
    }
    for (const role of cluster.roles) call(role, cluster, wording);
    if (cluster.type === 'Person') return;
    for (let i = mention.first; i < mention.last; i++) wording.names.add(tokens[i]?.text.toLowerCase() ?? '');
    if (wording.kind !== '') return;
    wording.kind = kindWord(cluster.key);
    call(wording.kind, cluster, wording);
  }

  function call(noun: string, cluster: Cluster, { nouns }: Wording): void {
    if (nouns.has(noun)) return;
    nouns.add(noun);
    const clusters = byNoun.get(noun) ?? new Set();
    byNoun.set(noun, clusters);
    clusters.add(cluster);
  }

  function called(noun: string): Set<Cluster> {
    const found = new Set(byNoun.get(noun));
    for (const other of renaming.get(noun) ?? [])
      for (const cluster of byNoun.get(other) ?? []) found.add(cluster);
    return found;
  }

  function nounsOf(cluster: Cluster): Iterable<string> {
    return wordings.get(cluster)?.nouns ?? [];
  }

  function wayOf(noun: string, modifiers: readonly string[], cluster: Cluster): number {
    const wording = wordings.get(cluster);
    if (!wording) return WAY.none;
    if (wording.nouns.has(noun)) {
      if (wording.phrases.has([...modifiers, noun].join(' ')))
        return modifiers.length > 0 ? WAY.same : WAY.bare;
      if (wording.kind === noun) return WAY.kind;
      if (cluster.roles.has(noun)) return WAY.office;
      return modifiers.every((one) => wording.modifiers.has(one)) ? WAY.less : WAY.other;
    }
    for (const other of renaming.get(noun) ?? []) if (wording.nouns.has(other)) return WAY.renamed;
    return wording.names.has(noun) ? WAY.inside : WAY.none;
  }

  function hasSaid(noun: string, modifiers: readonly string[], cluster: Cluster): boolean {
    const wording = wordings.get(cluster);
    return wording?.said.has(noun) === true && modifiers.every((one) => wording.modifiers.has(one));
  }

  function told(names: readonly string[], cluster: Cluster): number {
    const known = wordings.get(cluster)?.told;
    if (!known?.size) return 0;
    return names.some((name) => known.has(name)) ? 1 : -1;
  }

  function shared(modifiers: readonly string[], cluster: Cluster): number {
    const wording = wordings.get(cluster);
    if (!wording) return 0;
    return modifiers.filter((one) => wording.modifiers.has(one) || wording.names.has(one)).length;
  }
}

function emptyWording(): Wording {
  return {
    ...{ nouns: new Set<string>(), said: new Set<string>(), modifiers: new Set<string>() },
    ...{ phrases: new Set<string>(), names: new Set<string>(), told: new Set<string>() },
    kind: '',
  };
}

/** The word of a body's key that tells its kind: the last one, or the one before "of" or "for". */
function kindWord(key: string): string {
  const words = key.slice(key.indexOf(':') + 1).split(' ');
  const link = words.findIndex((word, i) => i > 0 && (word === 'of' || word === 'for'));
  return words[link > 0 ? link - 1 : words.length - 1] ?? '';
}
