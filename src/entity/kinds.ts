/** What the noun beside a name says that it is: "the airline Aurelia" is a firm, whoever else is called so. */
import type { TypeTree } from '../model/types.ts';
import type { Mention, Token } from '../types.ts';
import type { Cluster } from './cluster.ts';

/**
 * Gives a name the kind of body, or of ship and the like, that a noun says it is. What a list knows keeps its type, and so does a person with
 * a title, an office or a known given name.
 */
export function takeKind(cluster: Cluster, kind: string | null, types: TypeTree): void {
  if (kind === null || !TOLD.some((wider) => types.isA(kind, wider))) return;
  // "Aurelia" alone may be anybody's name.
  const person = cluster.surePerson && [...cluster.names.keys()].some((name) => name.includes(' '));
  const known = cluster.canonical !== null || Object.keys(cluster.ids).length > 0 || person;
  if (known || !cluster.named || types.isA(cluster.type, kind)) return;
  const [before, after] = [types.family(cluster.type), types.family(kind)];
  if (before === after && before !== 'concept' && !types.isA(kind, cluster.type)) return;
  if (before === 'concept' && cluster.type !== 'Concept') return;
  if (before === 'country' || before === 'group') return;
  cluster.type = kind;
  cluster.key = cluster.key.replace(/^[^:]*/, after);
}

/** Kinds of things that are often called like people and places. */
const TOLD: readonly string[] = ['Organization', 'Product'];

/** The kind that the noun right before a name tells, if that belongs to the name; null if there is none. */
export function kindBefore(
  tokens: readonly Token[],
  { first, last }: Mention,
  types: TypeTree,
  agents: ReadonlySet<string>,
): string | null {
  const noun = tokens[first - 1];
  if (noun?.upos !== 'NOUN' || !/^(?:compound|nmod:desc)$/.test(noun.deprel)) return null;
  if (noun.head < first || noun.head >= last || agents.has(noun.lemma.toLowerCase())) return null;
  return kindOf(noun.lemma.toLowerCase(), types);
}

/** The kind of thing that a noun beside a name says that it is: "the group Fjord" is one body. */
export function kindOf(noun: string, types: TypeTree): string | null {
  return noun === 'group' ? 'Organization' : types.ofNoun(noun);
}
