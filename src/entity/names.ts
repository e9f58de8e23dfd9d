/** Names of one article to clusters: what the lexicon knows, full names, and the short ones that join them. */
import type { Mention, Token } from '../types.ts';
import { joinShortBodies } from './bodies.ts';
import { addName, type Cluster, createCluster } from './cluster.ts';
import { normalise, organizationForm, personForm, UNSURE, withoutGeneration } from './keys.ts';
import { canonicalBody, knownOf } from './knownnames.ts';
import type { NameTables } from './nametables.ts';
import { joinShortNames, partsOf } from './surnames.ts';
import { titleOf } from './titles.ts';

export interface NamedMention {
  readonly index: number;
  readonly mention: Mention;
  /** As the article writes it, single-spaced, without a possessive. */
  readonly text: string;
}

/** Puts each name into a cluster; `clusterOf` takes the cluster of each mention by index. */
export function gatherNames(
  names: readonly NamedMention[],
  tokens: readonly Token[],
  lower: readonly string[],
  clusterOf: (Cluster | null)[],
  paragraphs: Int32Array,
  tables: NameTables,
): void {
  const byKey = new Map<string, Cluster>();
  const put: Put = (named, key, make) => {
    let cluster = byKey.get(key);
    if (!cluster) {
      cluster = make();
      byKey.set(key, cluster);
    }
    clusterOf[named.index] = cluster;
    addName(cluster, named.text);
    if (cluster.type === 'Person') describe(cluster, named, tokens, lower, tables);
    return cluster;
  };

  const parts = partsOf(names, tables);
  const bodies = tables.ownedBodies(
    tokens,
    lower,
    names.map(({ mention }) => mention),
  );
  const pending: NamedMention[] = [];
  const adjectives: NamedMention[] = [];
  /** Bodies with a country, by what they are called without it. */
  const owned = new Map<string, Set<Cluster>>();
  for (const [i, named] of names.entries()) {
    const { mention, text } = named;
    const found = knownOf(mention, tokens, lower, tables);
    const body =
      tables.types.family(mention.type) === 'organization'
        ? bodies.ownedBody(mention, names[i - 1]?.mention, found)
        : null;
    const foreign = found !== null && bodies.isForeign(found);
    const known = body || foreign ? null : found;
    if (body) {
      const cluster = put(named, body.key, () => createCluster(body.key, mention.type, { named: true }));
      const owner = body.first < mention.first ? names[i - 1] : undefined;
      if (owner) {
        const possessive = tokens[owner.mention.last]?.xpos === 'POS' ? tokens[owner.mention.last]?.text : '';
        addName(cluster, `${owner.text}${possessive} ${text}`);
      }
      owned.set(body.bare, (owned.get(body.bare) ?? new Set()).add(cluster));
    } else if (known) {
      const { key, type, name, ids } = known;
      put(named, key, () => createCluster(key, type, { canonical: name, ids, named: true }));
    } else if (mention.type === 'Nationality') {
      adjectives.push(named);
    } else if (tables.types.family(mention.type) === 'person') {
      const part = tables.particles.has(lower[mention.first] ?? '') || parts.has(personForm(text));
      if (withoutGeneration(text).includes(' ') && !part) {
        const key = `${mention.sure ? 'person' : UNSURE}:${personForm(text)}`;
        put(named, key, () => createCluster(key, 'Person', { named: true }));
      } else pending.push(named);
    } else {
      const family = tables.types.family(mention.type);
      const [opening = '', ...rest] = normalise(text).split(' ');
      const ship = family === 'concept' && tables.vessels.has(opening) && rest.length > 0;
      const written = ship
        ? rest.join(' ')
        : mention.sure
          ? normalise(text)
          : normalise(text).replace(/^the /, '');
      const form =
        family === 'organization' ? organizationForm(text, tables.suffixes, tables.prefixes) : written;
      const known = family === 'organization' && !foreign ? canonicalBody(form, tables) : null;
      const key = known?.key ?? `${mention.sure ? family : UNSURE}:${form}`;
      put(named, key, () =>
        createCluster(key, known?.type ?? mention.type, {
          canonical: known?.name ?? null,
          named: true,
          plural: mention.type === 'Group',
        }),
      );
    }
  }
  joinGuesses(names, byKey, clusterOf);
  joinShortNames(pending, names, byKey, clusterOf, put, tables, {
    titleBefore: (mention) => titleOf(mention, lower, tables),
    wordsAround: ({ first, last }) => [lower[first - 1] ?? '', lower[last] ?? ''],
    paragraphs,
  });
  for (const named of adjectives) joinAdjective(named, byKey, clusterOf, tables);
  joinBareBodies(byKey, clusterOf, names, owned, bodies.bareForm);
  joinShortBodies(names, byKey, clusterOf, tables);
}

/** "The ministry of defence" of an article that names one country's alone is that one. */
function joinBareBodies(
  byKey: Map<string, Cluster>,
  clusterOf: (Cluster | null)[],
  names: readonly NamedMention[],
  owned: ReadonlyMap<string, ReadonlySet<Cluster>>,
  bareForm: (words: string) => string,
): void {
  const target = new Map<Cluster, Cluster>();
  for (const [key, cluster] of byKey) {
    const [only, second] = owned.get(bareForm(key.slice(key.indexOf(':') + 1))) ?? [];
    if (!only || second || only === cluster) continue;
    target.set(cluster, only);
    byKey.delete(key);
  }
  for (const { index, text } of names) {
    const cluster = clusterOf[index];
    const into = cluster && target.get(cluster);
    if (!into) continue;
    clusterOf[index] = into;
    addName(into, text);
  }
}

/** What the article is sure of in one place it is sure of everywhere: a guess joins the one thing of the same name. */
function joinGuesses(
  names: readonly NamedMention[],
  byKey: Map<string, Cluster>,
  clusterOf: (Cluster | null)[],
): void {
  const sure = new Map<string, Cluster | null>();
  for (const [key, cluster] of byKey) {
    const form = key.slice(key.indexOf(':') + 1);
    if (!key.startsWith(`${UNSURE}:`)) sure.set(form, sure.has(form) ? null : cluster);
  }
  for (const { index, text } of names) {
    const guess = clusterOf[index];
    if (!guess?.key.startsWith(`${UNSURE}:`)) continue;
    const known = sure.get(guess.key.slice(UNSURE.length + 1));
    if (!known) continue;
    clusterOf[index] = known;
    addName(known, text);
    byKey.delete(guess.key);
  }
}

/** Puts a mention into the cluster of a key, which is made if there is none. */
export type Put = (named: NamedMention, key: string, make: () => Cluster) => Cluster;

/** "Ruritanian" stands for Ruritania, as known nationalities do for their countries, but is never its best name. */
function joinAdjective(
  named: NamedMention,
  byKey: ReadonlyMap<string, Cluster>,
  clusterOf: (Cluster | null)[],
  { types, isDemonym }: NameTables,
): void {
  const adjective = normalise(named.text);
  for (const [key, cluster] of byKey) {
    if (!types.isA(cluster.type, 'Place') || !isDemonym(adjective, key.slice(key.indexOf(':') + 1))) continue;
    clusterOf[named.index] = cluster;
    if (!cluster.names.has(named.text)) cluster.names.set(named.text, 0);
    return;
  }
}

/** Title, office and gender of a person, from the words before the name and the name itself. */
function describe(
  cluster: Cluster,
  { mention }: NamedMention,
  tokens: readonly Token[],
  lower: readonly string[],
  tables: NameTables,
): void {
  const title = titleOf(mention, lower, tables);
  if (title) {
    cluster.surePerson = true;
    cluster.gender = title.gender ?? cluster.gender;
    for (const role of title.roles) cluster.roles.add(role);
  }
  const before = tokens[mention.first - 1];
  if (before?.upos === 'NOUN') cluster.roles.add(before.lemma.toLowerCase());
  const given = tables.gazetteer.givenNames.get(lower[mention.first] ?? '');
  if (given !== undefined) cluster.surePerson = true;
  if (cluster.gender === null && (given === 'M' || given === 'F')) cluster.gender = given;
}
