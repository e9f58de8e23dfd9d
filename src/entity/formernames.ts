/** Two names of one thing, where an article says so: "Northmere Lines, formerly known as Kestova Shipping". */
import type { Phrases } from '../model/phrases.ts';
import type { TypeTree } from '../model/types.ts';
import type { Mention, Token } from '../types.ts';
import { type Cluster, mayBeAnything } from './cluster.ts';

/** Which of two names is borne now. */
export type Borne = 'first' | 'second';

/**
 * Joins what bears two names, or is described and then named by an old one; the one that it bears now stays its name. What lists
 * know, and what is of two kinds, stays two.
 *
 * @param phrases the words between the names
 */
export function joinFormerNames(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  lower: readonly string[],
  clusterOf: (Cluster | null)[],
  types: TypeTree,
  phrases: Phrases<Borne>,
): void {
  const dated = new Uint8Array(tokens.length);
  for (const { kind, first, last } of mentions) if (kind === 'date') dated.fill(1, first, last);
  const isDate = (token: number): boolean => dated[token] === 1;
  for (const [i, second] of mentions.entries()) {
    if (second.kind !== 'name') continue;
    const sentence = tokens[second.first]?.sentence;
    for (let j = i - 1; j >= Math.max(0, i - REACH); j--) {
      const first = mentions[j];
      if (!first || tokens[first.first]?.sentence !== sentence) break;
      if (first.last > second.first || !clusterOf[j]?.named) continue;
      // "The group known as the Dawn" is no group of before; "the group, known as the Dawn," is.
      if (first.kind !== 'name' && !/^[,(]$/.test(tokens[first.last]?.text ?? '')) continue;
      const words = wordsBetween(lower, first.last, second.first, isDate);
      const match = words.length > 0 ? phrases.longest(words, 0, words.length) : null;
      const [one, other] = [clusterOf[j], clusterOf[i]];
      if (match?.length !== words.length || words.length === 0 || !one || !other || one === other) continue;
      const owner = tokens[second.last]?.xpos === 'POS';
      if (owner || !mayBeOne(one, other, types)) continue;
      if (match.values[0] === 'second') take(other, one, clusterOf);
      else take(one, other, clusterOf);
      break;
    }
  }
}

/** Mentions among which the other is looked for: some may stand in parentheses, or in a date. */
const REACH = 4;

/** The words between two names in small letters, without commas, what parentheses hold, articles, relative pronouns and dates. */
function wordsBetween(
  lower: readonly string[],
  first: number,
  last: number,
  isDate: (token: number) => boolean,
): string[] {
  const words: string[] = [];
  let depth = 0;
  for (let i = first; i < last; i++) {
    const word = lower[i] ?? '';
    // A parenthesis that the second name is inside of holds the words that are looked for.
    if (word === '(' && lower.slice(i, last).includes(')')) depth++;
    else if (word === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && !isDate(i) && !(BEFORE_DATE.has(word) && isDate(i + 1)) && !LEFT_OUT.has(word))
      words.push(word);
  }
  return words;
}

const LEFT_OUT: ReadonlySet<string> = new Set([
  ',',
  '(',
  'the',
  'which',
  'that',
  'who',
  '“',
  '”',
  '"',
  '‘',
  '’',
]);
const BEFORE_DATE: ReadonlySet<string> = new Set(['until', 'till', 'since', 'in', 'from', 'on', 'before']);

function mayBeOne(a: Cluster, b: Cluster, types: TypeTree): boolean {
  if (a.canonical !== null || b.canonical !== null) return false;
  return mayBeAnything(a) || mayBeAnything(b) || types.family(a.type) === types.family(b.type);
}

/** Gives the names of one cluster to another as former ones. */
function take(into: Cluster, from: Cluster, clusterOf: (Cluster | null)[]): void {
  for (const [index, cluster] of clusterOf.entries()) if (cluster === from) clusterOf[index] = into;
  for (const [name, count] of from.names) if (!into.names.has(name)) into.names.set(name, count);
  if (mayBeAnything(into) && !mayBeAnything(from)) into.type = from.type;
  into.former.push({ key: from.key, names: [...from.names.keys()] }, ...from.former);
}
