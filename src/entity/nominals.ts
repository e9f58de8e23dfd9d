/** Noun phrases to clusters: what keeps its name in every article, what is only of its own, and what is said again. */
import { childOf, childrenOf, isPlural, isRelation } from '../tree.ts';
import type { Article, Mention, Token } from '../types.ts';
import type { Setting } from './antecedentfeatures.ts';
import type { Choose } from './antecedents.ts';
import { isBelow, isBound, isDoneBy } from './binding.ts';
import { addName, bestName, type Cluster, createCluster } from './cluster.ts';
import { type Content, contentOf } from './content.ts';
import { createDescriptions, type DescriptionTables } from './descriptions.ts';
import { localKey, normalise } from './keys.ts';
import { takeKinds } from './kinds.ts';

export interface NominalTables extends DescriptionTables {
  /** Lemmas of nouns that people and bodies are both called: "owner". */
  readonly agents: ReadonlySet<string>;
  /** Lemmas of nouns too wide to name one thing. */
  readonly vague: ReadonlySet<string>;
  /** Gender of a noun for a person, by lemma. */
  readonly gendered: ReadonlyMap<string, string>;
}

/** Types whose phrases mean the same thing wherever they are said. */
export const GENERAL: readonly string[] = [
  'Commodity',
  'Weapon',
  'Technology',
  'Money',
  'Product',
  'Award',
  'Position',
  'Law',
  'Concept',
];
/** Types of which an article speaks of one instance; a phrase of two words or more still means a kind. */
const INSTANCES = ['Measure', 'Event', 'Document'];
/** Bodies that the name before them makes one: "the Chinese government". */
const OFFICIAL = ['GovernmentBody', 'Military', 'Media', 'Party'];

/** Puts noun phrases into clusters, in order of the text; names have theirs already. */
export function gatherNominals(
  article: Article,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  clusterOf: (Cluster | null)[],
  setting: Setting,
  tables: NominalTables,
  choose: Choose,
): void {
  takeKinds(tokens, mentions, clusterOf, tables);
  const descriptions = createDescriptions(tokens, mentions, setting, tables, choose);
  const byKey = new Map<string, Cluster>();
  /** Unnamed things of this article by their words: said twice in the same two words or more, they are the same. */
  const local = new Map<string, Cluster>();
  const nameAt = new Map<number, number>();
  const nameFrom = new Map<number, { last: number; name: string | null }>();
  const personFrom = new Map<number, Cluster>();
  const personTo = new Map<number, Cluster>();
  for (const [i, mention] of mentions.entries()) {
    if (mention.kind !== 'name') continue;
    nameAt.set(mention.head, i);
    const cluster = clusterOf[i];
    if (!nameFrom.has(mention.first))
      nameFrom.set(mention.first, { last: mention.last, name: cluster ? bestName(cluster) : null });
    if (cluster?.type !== 'Person') continue;
    personFrom.set(mention.first, cluster);
    personTo.set(mention.last, cluster);
  }

  for (const [i, mention] of mentions.entries()) {
    const token = tokens[mention.head];
    if (!token) continue;
    if (mention.kind === 'name') {
      const cluster = clusterOf[i];
      if (cluster) descriptions.note(i, mention, cluster, { modifiers: [], names: ownersOf(mention) });
      continue;
    }
    if (mention.kind !== 'nominal' || clusterOf[i]) continue;
    const words = contentOf(tokens, mention, nameFrom);
    const cluster = apposed(mention) ?? described(i, mention, words) ?? made(mention, words);
    clusterOf[i] = cluster;
    if (!cluster.named) addName(cluster, textOf(article, mention));
    const head = token.lemma.toLowerCase();
    if (cluster.type === 'Person') {
      cluster.roles.add(head);
      const gender = tables.gendered.get(head);
      if (gender === 'M' || gender === 'F') cluster.gender ??= gender;
    }
    descriptions.note(i, mention, cluster, words);
  }

  /** "Romania's Danubia Grain", "Halden Metals of Norway": the names that say whose or from where something is. */
  function ownersOf({ head }: Mention): string[] {
    return childrenOf(tokens, head, 'nmod').flatMap((owner) => {
      const cluster = clusterOf[nameAt.get(owner) ?? -1];
      return cluster ? [normalise(bestName(cluster))] : [];
    });
  }

  /** "Ann Lee, an analyst": the description is the one named, where their types allow it. */
  function apposed(mention: Mention): Cluster | null {
    const token = tokens[mention.head];
    if (!token) return null;
    const beside = besides(mention);
    if (beside) return beside;
    const other = isRelation(token.deprel, 'appos')
      ? token.head
      : mention.type === 'Person' && isEquated(mention)
        ? token.head
        : childOf(tokens, mention.head, 'appos');
    // "Fjord Bank's owner, the trader Ann Lee"
    const beyond = nameAt.has(other) ? other : childOf(tokens, other, 'appos');
    const cluster = clusterOf[nameAt.get(beyond) ?? -1];
    if (!cluster || mention.amount) return null;
    const { types } = tables;
    const noun = token.lemma.toLowerCase();
    const same = types.isA(cluster.type, mention.type) || types.isA(mention.type, cluster.type);
    const bodies =
      types.family(cluster.type) === types.family(mention.type) && types.family(mention.type) !== 'concept';
    const agent = tables.agents.has(noun) && cluster.named && !isPlural(tokens, mention.head);
    return same || bodies || (agent && types.family(cluster.type) === 'organization') ? cluster : null;
  }

  /** "Its sole director is Ann Lee": the one who holds the place that there is one of. */
  function isEquated({ head, first }: Mention): boolean {
    const token = tokens[head];
    if (token?.deprel !== 'nsubj' || isPlural(tokens, head)) return false;
    const owned = childOf(tokens, head, 'nmod:poss') >= 0 || tokens[first]?.text.toLowerCase() === 'the';
    const copula = tokens[childOf(tokens, token.head, 'cop')];
    return owned && copula?.xpos === 'VBZ' && childOf(tokens, token.head, 'advmod') < 0;
  }

  /** "President | Ann Lee" and "Ann Lee, | an analyst": a person's title, or a description after a comma. */
  function besides(mention: Mention): Cluster | null {
    if (mention.type !== 'Person') return null;
    const titled = personFrom.get(mention.last);
    if (titled && tokens[mention.last]?.sentence === tokens[mention.head]?.sentence) return titled;
    const opens = tokens[mention.first]?.upos === 'DET' && tokens[mention.first - 1]?.text === ',';
    return opens && !isPlural(tokens, mention.head) ? (personTo.get(mention.first - 1) ?? null) : null;
  }

  /** What a definite phrase describes. */
  function described(at: number, mention: Mention, content: Content): Cluster | null {
    const ours = content.bound && tables.states.has(tokens[mention.head]?.lemma ?? '');
    if (!(content.definite || ours) || isNarrowed(mention)) return null;
    return descriptions.antecedent(at, content, barredFor(at, mention));
  }

  /** What its sentence names that a description cannot be: it is an argument of the same verb, or the subject of their clause. */
  function barredFor(at: number, mention: Mention): Set<Cluster> {
    const barred = new Set<Cluster>();
    const sentence = tokens[mention.head]?.sentence;
    const within = (k: number): boolean => tokens[mentions[k]?.head ?? -1]?.sentence === sentence;
    for (let k = at + 1; k < mentions.length && within(k); k++) bar(k, isBelow);
    // "Norway rebuilt the country" may speak of Norway, "Fjord Bank bought the lender" of no Fjord Bank.
    const isState = tables.states.has(tokens[mention.head]?.lemma ?? '');
    const apart: typeof isBelow = (_, __, name) =>
      isBound(tokens, mention, 'personal', name) || (!isState && isDoneBy(tokens, mention, name));
    for (let k = at - 1; k >= 0 && within(k); k--) bar(k, apart);
    return barred;

    function bar(k: number, apart: typeof isBelow): void {
      const name = mentions[k];
      const cluster = clusterOf[k];
      if (cluster && name && apart(tokens, mention, name)) barred.add(cluster);
    }
  }

  /** "the contract to carry the wheat", "the daughter of a clerk": what follows says which is meant, and that it is new. */
  function isNarrowed({ head }: Mention): boolean {
    const isNew = (noun: number) =>
      noun > head && /^an?$/.test(tokens[childOf(tokens, noun, 'det')]?.text ?? '');
    return (
      tokens[childOf(tokens, head, 'acl')]?.xpos === 'VB' || childrenOf(tokens, head, 'nmod').some(isNew)
    );
  }

  /** "sanctions", "firms": said of the kind, so that saying it again in the article is no new thing. */
  function isKind(mention: Mention, { indefinite, definite }: Content): boolean {
    const concept = tables.types.family(mention.type) === 'concept';
    return !indefinite && (concept || (!definite && isPlural(tokens, mention.head)));
  }

  function made(mention: Mention, content: Content): Cluster {
    const family = tables.types.family(mention.type);
    // "The government of Norway" is the Norwegian government.
    const { words, modifiers } = content;
    const rest = words.filter((word) => !modifiers.includes(word));
    const plural = isPlural(tokens, mention.head);
    const phrase = (family === 'organization' ? [...modifiers, ...rest] : words).join(' ');
    const shared = isShared(mention, content, tables);
    const again =
      !shared && !content.bound && !mention.amount && (content.words.length > 1 || isKind(mention, content));
    const said = `${family}:${phrase}${plural ? ' (several)' : ''}`;
    const known = again ? local.get(said) : undefined;
    if (known) return known;
    const key = shared ? `${family}:${phrase}` : localKey(family, phrase, article, mention.start);
    let cluster = byKey.get(key);
    if (!cluster) {
      cluster = createCluster(key, mention.type, { plural });
      byKey.set(key, cluster);
      if (again) local.set(said, cluster);
    }
    return cluster;
  }
}

function isShared(mention: Mention, content: Content, { types, vague }: NominalTables): boolean {
  if (content.bound || mention.amount || content.words.length === 0) return false;
  const head = content.words.find((word) => !content.modifiers.includes(word)) ?? '';
  if (OFFICIAL.some((type) => types.isA(mention.type, type))) return content.hasName;
  if (INSTANCES.some((type) => types.isA(mention.type, type)) && mention.type !== 'Law') {
    return content.words.length > 1 && (content.hasName || !content.definite);
  }
  const place = types.isA(mention.type, 'Place') && mention.type !== 'Country';
  if (place) return content.hasName && content.words.length > 1;
  if (!GENERAL.some((type) => types.isA(mention.type, type))) return false;
  return (
    content.words.length > 1 || (!vague.has(head) && (!content.definite || mention.type === 'Commodity'))
  );
}

/** The words of a phrase as a label: without what points or says whose it is. */
export function textOf({ text }: Article, { start, end }: Mention): string {
  return text.slice(start, end).replace(/\s+/g, ' ').replace(POINTERS, '');
}

const POINTERS =
  /^(?:(?:the|a|an|this|that|these|those|some|any|no|such|whose|its|their|his|her|our|my|your) )+/i;
