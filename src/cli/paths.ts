/** How a path is shown: hop by hop, each with the words that say it. */
import type { ReadableGraph } from '../../graph/knowledge.ts';
import { mergeText } from '../../graph/query/merges.ts';
import type { Hop, Path } from '../../graph/query/path.ts';
import { messages } from './messages.ts';
import { notes, quotation, source, support, twoDecimals } from './quotation.ts';
import { columns, type Style, wrap } from './terminal.ts';

/** @param shown sentences that the reader has just seen, as in `quotation`. */
export function pathText(
  graph: ReadableGraph,
  path: Path,
  number: number,
  width: number,
  style: Style,
  shown: Set<string>,
): string {
  const { bold, dim } = style;
  const labels = path.nodes.map((node) => graph.getNodeAttribute(node, 'label'));
  const title = wrap(labels.join(' — '), width - 3).map((line, i) =>
    bold(`${i === 0 ? `${number}.` : '  '} ${line}`),
  );
  const lines = [
    ...title,
    dim(`   ${messages.plural(path.hops.length, 'hop')}, confidence ${twoDecimals(path.confidence)}`),
    ...caveats(graph, path).flatMap((line) => notes(line, 3, width, style)),
  ];
  for (const hop of path.hops) lines.push('', ...hopLines(graph, hop, width, style, shown));
  return `${lines.join('\n')}\n`;
}

/** What the path stands and falls with. */
function caveats(graph: ReadableGraph, { hops, weakest, merges }: Path): string[] {
  const label = (node: string): string => graph.getNodeAttribute(node, 'label');
  const weak = hops.length > 1 ? hops[weakest] : undefined;
  return [
    ...(weak ? [messages.weakest(label(weak.from), weak.label, label(weak.to))] : []),
    ...merges.map(({ node, merge }) => messages.restsOn(mergeText(merge, label(node)))),
  ];
}

function hopLines(graph: ReadableGraph, hop: Hop, width: number, style: Style, shown: Set<string>): string[] {
  const { bold, cyan } = style;
  const note = (text: string): string[] => notes(text, 6, width, style);
  const label = (node: string): string => bold(graph.getNodeAttribute(node, 'label'));
  const edge = graph.getEdgeAttribute(hop.edge, 'label');
  const arrow = hop.symmetric ? `←─ ${edge} ─→` : hop.backwards ? `←─ ${edge} ──` : `── ${edge} ─→`;
  const [from, to] = [label(hop.from), label(hop.to)];
  const oneLine = `   ${from} ${cyan(arrow)} ${to}`;
  const head = columns(oneLine) <= width ? [oneLine] : [`   ${from}`, `     ${cyan(arrow)} ${to}`];
  const more = hop.claims > 1 ? ` · and ${messages.plural(hop.claims - 1, 'further quote')}` : '';
  const beside = hop.beside.map((key) => graph.getEdgeAttribute(key, 'label'));
  return [
    ...head,
    ...quotation(hop.evidence, width - 6, style, shown).map((line) => `      ${line}`),
    ...note(`${source(graph, hop.evidence)}${more}`),
    ...note(support(hop)),
    ...(beside.length > 0
      ? note(`also: ${beside.slice(0, 4).join('; ')}${beside.length > 4 ? ' …' : ''}`)
      : []),
  ];
}
