/** Who is who inside one article: mentions to entities. */
import { createGazetteer } from '../model/gazetteer.ts';
import { createPhrases } from '../model/phrases.ts';
import { createTypeTree } from '../model/types.ts';
import { readTable, readTerms } from '../model/wordlist.ts';
import type { Article, Entity, Mention, Resources, Syntax } from '../types.ts';
import { addName, bestName, type Cluster, createCluster } from './cluster.ts';
import { localKey } from './keys.ts';
import { gatherNames, type NameTables } from './names.ts';
import { gatherNominals } from './nominals.ts';
import { resolvePronouns } from './pronouns.ts';

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
export function createResolver(resources: Pick<Resources, 'lexicon' | 'schema'>): Resolver {
  const { lexicon, schema } = resources;
  const types = createTypeTree(schema);
  const titles = createPhrases<{ kind: string; gender: string }>();
  for (const [word = '', kind = '', gender = '-'] of readTable(lexicon.titles))
    titles.add(word, { kind, gender });
  const names: NameTables = {
    gazetteer: createGazetteer(resources),
    types,
    titles,
    suffixes: new Set(
      readTable(lexicon['name-words'])
        .filter((row) => row[1] === 'after-comma' && row[2] === 'Company')
        .map(([word = '']) => word.toLowerCase())
        .concat('corporation', 'company', 'incorporated', 'limited', 'plc', 'gmbh', 'group'),
    ),
  };
  const nominals = {
    types,
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
    const named = mentions.flatMap((mention, index) =>
      mention.kind === 'name' ? [{ index, mention, text: wordsOf(mention) }] : [],
    );
    gatherNames(named, tokens, lower, clusterOf, names);
    gatherNominals(article, tokens, mentions, clusterOf, nominals);
    resolvePronouns(tokens, mentions, clusterOf, pronouns);

    for (const [i, mention] of mentions.entries()) {
      if (clusterOf[i]) continue;
      const sum = mention.kind === 'amount' && mention.amount?.unit != null;
      const those =
        mention.kind === 'pronoun' && mention.type === 'Group' && /^those$/i.test(wordsOf(mention));
      if (!sum && !those) continue;
      const text = wordsOf(mention);
      const cluster = createCluster(
        localKey(sum ? 'concept' : 'group', text.toLowerCase(), article, mention.start),
        mention.type,
      );
      addName(cluster, text);
      clusterOf[i] = cluster;
    }
    return number(mentions, clusterOf);
  };
}

/** Clusters to entities, numbered as they come. */
function number(mentions: readonly Mention[], clusterOf: readonly (Cluster | null)[]): Resolved {
  const indexes = new Map<Cluster, number>();
  const entities: Entity[] = [];
  const resolved = mentions.map((mention, i) => {
    const cluster = clusterOf[i];
    if (!cluster) return mention;
    let entity = indexes.get(cluster);
    if (entity === undefined) {
      entity = entities.length;
      indexes.set(cluster, entity);
      entities.push(entityOf(cluster));
    }
    return { ...mention, entity };
  });
  return { mentions: resolved, entities };
}

function entityOf(cluster: Cluster): Entity {
  const name = bestName(cluster);
  const aliases = [...cluster.names.keys()].filter((alias) => alias !== name).sort(byCodeUnit);
  return { key: cluster.key, name, type: cluster.type, aliases, ids: cluster.ids, named: cluster.named };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
