/** Whether a node is what a question asks for. */
import type { Question } from '../../src/types.ts';
import type { ReadableGraph } from '../knowledge.ts';
import type { Match } from './match.ts';
import type { Terms } from './terms.ts';
import { isProper, type WordSense } from './words.ts';

/**
 * Whether a node may be the answer: of the type, and what the question's noun says it is.
 *
 * @param bare labels that answer nothing by themselves
 */
export function isWanted(
  graph: ReadableGraph,
  terms: Terms,
  sense: WordSense,
  bare: ReadonlySet<string>,
  { types, noun, asked }: Question,
  key: string,
  { claim, source, target }: Match,
): boolean {
  const { label, type } = graph.getNodeAttributes(key);
  // That the owners of a firm own it says nothing.
  const others = [source, target]
    .filter((end) => end !== key)
    .map((end) => graph.getNodeAttribute(end, 'label'));
  const people = type === 'Person' || type === 'Group';
  if (people && others.some((other) => label.startsWith(`${other}'`))) return false;
  // "the company" does not say which.
  if (asked !== 'description' && isVague(label, noun, sense, bare)) return false;
  if (noun === '') {
    if (types.length === 0 || types.includes(type)) return true;
    return isProper(label) && (type === 'Concept' || key.startsWith(OF_NO_SURE_TYPE));
  }
  return (
    isSo(graph, sense, { types, noun }, key) && isSuch(graph, terms, sense, noun, key, claim.sentence.text)
  );
}

/** Whether a node is all that stands before the noun, by its own words, by where it is or by what is said: "Greek" of "Greek companies". */
export function isSuch(
  graph: ReadableGraph,
  terms: Terms,
  sense: WordSense,
  noun: string,
  key: string,
  said: string,
): boolean {
  const { label, aliases } = graph.getNodeAttributes(key);
  const own = new Set(sense.contentStems([label, ...aliases].join(' ')));
  const text = `${said} ${neighbourNames(graph, key)}`;
  return sense
    .contentStems(noun)
    .slice(0, -1)
    .every((stem) => own.has(stem) || terms.has(text, stem, false));
}

/** How the keys of names begin whose type is only guessed. */
const OF_NO_SURE_TYPE = 'name:';

/** Whether a node is what a noun says, by its type or by its own words. */
export function isSo(
  graph: ReadableGraph,
  sense: WordSense,
  { types, noun }: Pick<Question, 'types' | 'noun'>,
  key: string,
): boolean {
  const { label, type, aliases } = graph.getNodeAttributes(key);
  if (types.includes(type)) return true;
  const head = sense.contentStems(noun).at(-1) ?? '';
  return sense.contentStems([label, ...aliases].join(' ')).some((stem) => sense.likeness(stem, head) > 0);
}

/** Where it is, and whose: the names beside it that its nationality may be told by. */
function neighbourNames(graph: ReadableGraph, key: string): string {
  const names: string[] = [];
  graph.forEachOutEdge(key, (_, { type }, __, target) => {
    if (!PLACING.has(type)) return;
    const { label, aliases } = graph.getNodeAttributes(target);
    names.push(label, ...aliases);
  });
  return names.join(' ');
}

/** Relations that say where something is or whose, and nothing that happens. */
export const PLACING: ReadonlySet<string> = new Set([
  'BASED_IN',
  'LOCATED_IN',
  'CITIZEN_OF',
  'COMES_FROM',
  'LIVES_IN',
]);

function isVague(label: string, noun: string, sense: WordSense, bare: ReadonlySet<string>): boolean {
  if (isProper(label)) return false;
  const stems = sense.contentStems(label);
  const asked = new Set(sense.contentStems(noun));
  return stems.every((stem) => asked.has(stem)) && stems.length <= 1 && noun !== ''
    ? !/s$/.test(label)
    : bare.has(label.toLowerCase());
}
