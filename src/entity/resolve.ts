/** Who is who inside one article: mentions to entities. */
import { createGazetteer } from '../model/gazetteer.ts';
import { createPhrases, type Phrases } from '../model/phrases.ts';
import { createTypeTree } from '../model/types.ts';
import { createSimilarity, readVectors } from '../model/vectors.ts';
import { readTable, readTerms } from '../model/wordlist.ts';
import { childOf, subtree } from '../tree.ts';
import type { Article, Entity, Mention, Resources, Syntax, Token } from '../types.ts';
import { createChooser } from './antecedents.ts';
import { addName, bestName, type Cluster, createCluster } from './cluster.ts';
import { type Borne, joinFormerNames } from './formernames.ts';
import { localKey, normalise, turned } from './keys.ts';
import { gatherNames } from './names.ts';
import { readNameTables } from './nametables.ts';
import { GENERAL, gatherNominals, textOf } from './nominals.ts';
import { byCodeUnit } from './order.ts';
import { joinPlaceNouns } from './placenouns.ts';
import { resolvePronouns } from './pronouns.ts';
import { quotationsOf } from './quotations.ts';
import { paragraphsOf } from './ways.ts';

export interface Resolved {
  /** The mentions given, with `entity` set; dates, bare counts and pronouns that stand for nothing keep -1. */
  readonly mentions: Mention[];
  /** In order of their first mention. */
  readonly entities: Entity[];
}

export type Resolver = (article: Article, syntax: Syntax, mentions: readonly Mention[]) => Resolved;

/**
 * @returns `(article, syntax, mentions)` → the mentions with their entities. Where it is unsure it does not merge.
 * @example const { mentions, entities } = createResolver(resources)(article, syntax, found);
 */
export function createResolver(
  resources: Pick<Resources, 'lexicon' | 'schema'> & Partial<Pick<Resources, 'weights'>>,
  gazetteer = createGazetteer(resources),
  choose = createChooser(resources),
): Resolver {
  const { lexicon, schema, weights } = resources;
  const types = createTypeTree(schema);
  const names = readNameTables(resources, gazetteer, types);
  const formerly = readFormerNames(lexicon['former-names']);
  const nominals = {
    types,
    states: new Map(readTable(lexicon['state-nouns']).map(([lemma = '', kind = '']) => [lemma, kind])),
    renaming: readRenaming(lexicon['renaming-nouns']),
    others: new Set(readTerms(lexicon['other-words'])),
    speech: new Set(readTerms(lexicon['speech-verbs'])),
    similarity: weights?.vectors ? createSimilarity(readVectors(weights.vectors)) : () => 0,
    agents: new Set(
      readTable(lexicon['name-cues']).flatMap(([lemma = '', place]) => (place === 'agent' ? [lemma] : [])),
    ),
    vague: new Set(readTerms(lexicon['vague-nouns'])),
    gendered: new Map(
      readTable(lexicon['gendered-nouns']).map(([lemma = '', gender = '']) => [lemma, gender]),
    ),
  };
  const pronouns = {
    types,
    forms: new Map(
      readTable(lexicon.pronouns).map(([form = '', person = '', number = '-', gender = '-', kind = '']) => [
        form,
        { person: Number(person), number, gender, kind },
      ]),
    ),
    speech: new Set(readTerms(lexicon['speech-verbs'])),
  };

  return (article, { tokens }, mentions) => {
    const lower = tokens.map((token) => token.text.toLowerCase());
    const clusterOf: (Cluster | null)[] = mentions.map(() => null);
    const wordsOf = ({ start, end }: Mention) => article.text.slice(start, end).replace(/\s+/g, ' ');
    const nameOf = (mention: Mention) =>
      mention.type === 'Person' ? turned(wordsOf(mention)) : wordsOf(mention);
    const named = mentions.flatMap((mention, index) =>
      mention.kind === 'name' ? [{ index, mention, text: nameOf(mention) }] : [],
    );
    const paragraphs = paragraphsOf(tokens);
    gatherNames(named, tokens, lower, clusterOf, paragraphs, names);
    joinPlaceNouns(mentions, tokens, clusterOf, types);
    const setting = { quotations: quotationsOf(tokens, pronouns.speech), paragraphs };
    gatherNominals(article, tokens, mentions, clusterOf, setting, nominals, choose);
    joinFormerNames(mentions, tokens, lower, clusterOf, types, formerly);
    /** A sum named twice in an article is one thing. */
    const sums = new Map<string, Cluster>();
    for (const [i, mention] of mentions.entries()) {
      if (clusterOf[i] || !standsAlone(mention, tokens)) continue;
      const text = mention.kind === 'amount' ? wordsOf(mention) : clauseOf(article, tokens, mention);
      const family = types.family(mention.type);
      const said = sums.get(text.toLowerCase());
      if (said) {
        clusterOf[i] = said;
        continue;
      }
      const cluster = createCluster(
        localKey(family, text.toLowerCase(), article, mention.start),
        mention.type,
        {
          plural: mention.type === 'Group',
        },
      );
      addName(cluster, text);
      clusterOf[i] = cluster;
      if (mention.kind === 'amount') sums.set(text.toLowerCase(), cluster);
    }
    resolvePronouns(tokens, mentions, clusterOf, setting, pronouns, choose);
    nameOwners(article, mentions, clusterOf);
    return number(mentions, clusterOf);
  };
}

function readFormerNames(raw: string | undefined): Phrases<Borne> {
  const phrases = createPhrases<Borne>();
  for (const [words = '', borne] of readTable(raw))
    phrases.add(words, borne === 'second' ? 'second' : 'first');
  return phrases;
}

/** Groups of nouns to the others of its groups, by noun. */
function readRenaming(raw: string | undefined): Map<string, Set<string>> {
  const others = new Map<string, Set<string>>();
  for (const group of readTerms(raw).map((line) => line.split(', '))) {
    for (const noun of group) {
      const known = others.get(noun) ?? new Set();
      others.set(noun, known);
      for (const other of group) if (other !== noun) known.add(other);
    }
  }
  return others;
}

/**
 * "its harbours" are "Norway's harbours" once it is known whose they are; goods and the like whose owner stays unknown are
 * those of everyone.
 */
function nameOwners(
  article: Article,
  mentions: readonly Mention[],
  clusterOf: readonly (Cluster | null)[],
): void {
  const owners = new Map<number, Cluster | null>();
  for (const [i, { kind, start }] of mentions.entries()) {
    if (kind === 'pronoun') owners.set(start, clusterOf[i] ?? null);
  }
  for (const [i, mention] of mentions.entries()) {
    const cluster = clusterOf[i];
    const owner = owners.get(mention.start);
    if (mention.kind !== 'nominal' || !cluster || cluster.named || owner === undefined) continue;
    if (owner === cluster) continue;
    const local = /^(concept:)(.*)#/.exec(cluster.key);
    const general = local !== null && GENERAL.includes(cluster.type);
    if (owner?.named) {
      const name = textOf(article, mention);
      const count = cluster.names.get(name);
      const of = bestName(owner);
      if (count !== undefined) {
        cluster.names.delete(name);
        cluster.names.set(`${of}${of.endsWith('s') ? "'" : "'s"} ${name}`, count);
      }
      if (general) cluster.key = `${local[1]}${normalise(of)} ${local[2]}`;
    } else if (general && GOODS.includes(cluster.type)) cluster.key = `${local[1]}${local[2]}`;
  }
}

/** Types whose things are one kind whoever has them. */
const GOODS: readonly string[] = ['Commodity', 'Weapon', 'Technology'];

/** Sums with a unit, and "those who …", are things of their own. */
function standsAlone({ kind, amount, head }: Mention, tokens: readonly Token[]): boolean {
  if (kind === 'amount') return amount !== null && amount.unit !== null;
  return (
    kind === 'pronoun' && tokens[head]?.text.toLowerCase() === 'those' && childOf(tokens, head, 'acl') >= 0
  );
}

/** "those who help": the words from a mention to the end of the clause that says which are meant. */
function clauseOf({ text }: Article, tokens: readonly Token[], { head, start, end }: Mention): string {
  const clause = childOf(tokens, head, 'acl');
  const last = clause < 0 ? end : (tokens[subtree(tokens, clause).last - 1]?.end ?? end);
  const words = text.slice(start, Math.max(end, last)).replace(/\s+/g, ' ');
  if (words.length <= LABEL) return words;
  return `${words.slice(0, words.lastIndexOf(' ', LABEL))} …`;
}

/** No description is longer than this, in UTF-16 code units. */
const LABEL = 80;

/** Clusters to entities, numbered as they come. */
function number(mentions: readonly Mention[], clusterOf: readonly (Cluster | null)[]): Resolved {
  const indexes = new Map<string, number>();
  const clusters: Cluster[] = [];
  const resolved = mentions.map(({ sure: _, ...mention }, i) => {
    const cluster = clusterOf[i];
    if (!cluster) return mention;
    let entity = indexes.get(cluster.key);
    if (entity === undefined) {
      entity = clusters.length;
      indexes.set(cluster.key, entity);
      clusters.push(cluster);
    } else if (clusters[entity] !== cluster) takeNames(clusters[entity], cluster);
    const person = mention.kind === 'name' && GUESSED.includes(mention.type) && cluster.type === 'Person';
    return person ? { ...mention, type: 'Person', entity } : { ...mention, entity };
  });
  return { mentions: resolved, entities: clusters.map(entityOf) };
}

/** Types of names that turn out to be people's. */
const GUESSED: readonly string[] = ['Concept', 'Organization'];

/** Two clusters of one key are one entity. */
function takeNames(into: Cluster | undefined, { names }: Cluster): void {
  if (!into) return;
  for (const [name, count] of names) if (!into.names.has(name)) into.names.set(name, count);
}

function entityOf(cluster: Cluster): Entity {
  const name = bestName(cluster);
  const aliases = [...cluster.names.keys()].filter((alias) => alias !== name).sort(byCodeUnit);
  const { type, ids, named } = cluster;
  const key = type === 'Person' ? cluster.key.replace(/^(?:concept|organization):/, 'person:') : cluster.key;
  const former = cluster.former.flatMap((one) => one.names.map((spelt) => ({ key: one.key, name: spelt })));
  return { key, name, type, aliases, ...(former.length > 0 ? { former } : {}), ids, named };
}
