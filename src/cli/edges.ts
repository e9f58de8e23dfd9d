/** How an edge is shown in a line: from where, by what, to where. */
import type { ReadableGraph } from '../../graph/knowledge.ts';
import type { Hop } from '../../graph/query/path.ts';
import { columns, type Style, wrap } from './terminal.ts';

/** `Aland ── owns ─→ Borrow`; broken before the arrow, and further, where it is wider than `width`. */
export function edgeLines(
  [from, arrow, to]: readonly [from: string, arrow: string, to: string],
  width: number,
  { cyan }: Pick<Style, 'cyan'>,
): string[] {
  if (columns(`${from} ${arrow} ${to}`) <= width) return [`${from} ${cyan(arrow)} ${to}`];
  const [first = '', ...rest] = wrap(`${arrow} ${to}`, width - 4);
  const painted = first.startsWith(arrow) ? cyan(arrow) + first.slice(arrow.length) : first;
  return [...wrap(from, width), `  ${painted}`, ...rest.map((line) => `    ${line}`)];
}

/** From its source to its target. */
export function edgeWords(
  graph: ReadableGraph,
  { edge, source, target }: { readonly edge: string; readonly source: string; readonly target: string },
): [string, string, string] {
  const label = (key: string): string => graph.getNodeAttribute(key, 'label');
  return [label(source), `── ${graph.getEdgeAttribute(edge, 'label')} ─→`, label(target)];
}

/** As a path walks it: from where it stands, with the head of the arrow where the edge leads. */
export function hopWords(
  graph: ReadableGraph,
  { edge, from, to, symmetric, backwards }: Hop,
): [string, string, string] {
  const words = graph.getEdgeAttribute(edge, 'label');
  const arrow = symmetric ? `←─ ${words} ─→` : backwards ? `←─ ${words} ──` : `── ${words} ─→`;
  return [graph.getNodeAttribute(from, 'label'), arrow, graph.getNodeAttribute(to, 'label')];
}
