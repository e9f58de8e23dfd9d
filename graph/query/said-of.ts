/** All that is said of a node, whatever it is: for what asks for no relation. */
import type { ReadableGraph } from '../knowledge.ts';
import { type Given, gather } from './given.ts';
import type { Match } from './match.ts';
import { standOf, WALKED } from './stand.ts';
import { isProper } from './words.ts';

/** The claims of a node's edges; what fills the hole is the node itself, or with `others` what it is said together with. */
function claimsOf(graph: ReadableGraph, key: string, others: boolean): Match[] {
  const found: Match[] = [];
  graph.forEachEdge(key, (edge, attributes, source, target) => {
    const fillers = others ? [source === key ? target : source] : [key];
    for (const claim of attributes.claims)
      found.push({ edge, source, target, claim, attributes, fillers, typed: attributes.typed });
  });
  return found;
}

/** What nodes have to do with others, as far as it is said to be so: relations of the schema first. */
export function saidOf(graph: ReadableGraph, nodes: Iterable<string>): Given[] {
  const claims = [...nodes].flatMap((key) => claimsOf(graph, key, true));
  const so = claims.filter(({ claim }) => WALKED.includes(standOf(claim)));
  const told = (typed: boolean): Given[] =>
    nodesIn(
      graph,
      so.filter((one) => one.typed === typed),
    );
  const typed = told(true);
  const keys = new Set(typed.map(({ key }) => key));
  return [...typed, ...told(false).filter(({ key }) => !keys.has(key))];
}

/** Everything of some types that has a name: "which banks are mentioned". What most is said of comes first. */
export function listed(
  graph: ReadableGraph,
  types: readonly string[],
  isMeant: (key: string) => boolean,
): Given[] {
  const wanted: string[] = [];
  graph.forEachNode((key, { label, type }) => {
    if (types.includes(type) && hasName(key, label) && isMeant(key)) wanted.push(key);
  });
  return nodesIn(
    graph,
    wanted.flatMap((key) => claimsOf(graph, key, false)),
  );
}

/** What is known in its article alone has no name: "Two members of the Congress". */
export function hasName(key: string, label: string): boolean {
  return isProper(label) && !key.includes('#');
}

function nodesIn(graph: ReadableGraph, matches: readonly Match[]): Given[] {
  return gather(matches, ({ fillers }) =>
    fillers.map((key) => ({ text: graph.getNodeAttribute(key, 'label'), key })),
  );
}
