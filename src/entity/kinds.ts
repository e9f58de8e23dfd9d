/** What the noun beside a name says that it is: "the airline Aurelia" is a firm, whoever else is called so. */
import type { TypeTree } from '../model/types.ts';
import { childOf } from '../tree.ts';
import type { Mention, Token } from '../types.ts';
import type { Cluster } from './cluster.ts';

export interface KindTables {
  readonly types: TypeTree;
  /** Lemmas of nouns that people and bodies are both called: "owner". */
  readonly agents: ReadonlySet<string>;
}

/**
 * Gives names, wherever the article has them, the kind of body, or of ship and the like, that a noun beside them says they are: one right
 * before ("the airline Aurelia") or in apposition ("Aurelia, an airline"). What a list knows keeps its type, and so does a person with a title,
 * an office or a known given name before another.
 */
export function takeKinds(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  clusterOf: readonly (Cluster | null)[],
  tables: KindTables,
): void {
  const told = new Map<string, string>();
  for (const [i, mention] of mentions.entries()) {
    const cluster = clusterOf[i];
    if (mention.kind !== 'name' || !cluster) continue;
    const form = formOf(cluster);
    const kind = kindBeside(tokens, mention, tables);
    if (kind !== null && !told.has(form)) told.set(form, kind);
  }
  for (const cluster of new Set(clusterOf)) {
    const kind = cluster ? told.get(formOf(cluster)) : undefined;
    if (!cluster || kind === undefined || !mayBe(cluster, kind, tables.types)) continue;
    cluster.type = kind;
    cluster.key = `${tables.types.family(kind)}:${formOf(cluster)}`;
  }
}

/** Its key without the family. */
function formOf({ key }: Cluster): string {
  return key.slice(key.indexOf(':') + 1);
}

/** The kind that a common noun in the singular, or right before names in the plural, tells; null if there is none. */
function kindBeside(
  tokens: readonly Token[],
  { first, last, head }: Mention,
  { types, agents }: KindTables,
): string | null {
  const before = tokens[first - 1];
  const modifies = /^(?:compound|nmod:desc)$/.test(before?.deprel ?? '');
  const { deprel = '', head: governor = -1 } = tokens[head] ?? {};
  const beside = deprel === 'appos' ? tokens[governor] : tokens[childOf(tokens, head, 'appos')];
  const noun =
    before && modifies && before.head >= first && before.head < last
      ? before
      : beside?.xpos === 'NN'
        ? beside
        : undefined;
  const lemma = noun?.upos === 'NOUN' ? noun.lemma.toLowerCase() : '';
  if (agents.has(lemma)) return null;
  const kind = lemma === 'group' ? 'Organization' : types.ofNoun(lemma);
  return kind !== null && TOLD.some((wider) => types.isA(kind, wider)) ? kind : null;
}

/** Kinds of things that are often called like people and places. */
const TOLD: readonly string[] = ['Organization', 'Product'];

/** Whether what is known of a name lets it be of a kind. */
function mayBe(cluster: Cluster, kind: string, types: TypeTree): boolean {
  // "Aurelia" alone may be anybody's name.
  const person = cluster.surePerson && [...cluster.names.keys()].some((name) => name.includes(' '));
  const known = cluster.canonical !== null || Object.keys(cluster.ids).length > 0 || person;
  if (known || !cluster.named || types.isA(cluster.type, kind)) return false;
  const [before, after] = [types.family(cluster.type), types.family(kind)];
  if (before === after && cluster.type !== 'Concept') return types.isA(kind, cluster.type);
  return before === 'person' || before === 'place' || cluster.type === 'Concept';
}
