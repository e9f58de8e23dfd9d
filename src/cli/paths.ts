/** How paths are shown: hop by hop, each with the words that say it. */
import type { ReadableGraph } from '../../graph/knowledge.ts';
import { mergeText } from '../../graph/query/merges.ts';
import type { Hop, Path } from '../../graph/query/path.ts';
import { edgeLines, hopWords } from './edges.ts';
import { messages } from './messages.ts';
import { notes, quotation, source, support, twoDecimals } from './quotation.ts';
import { type Style, wrap } from './terminal.ts';

export type PathText = (path: Path, number: number) => string;

/** Shows paths one after another: what one has quoted, those after it point back to. */
export function createPathText(graph: ReadableGraph, width: number, style: Style): PathText {
  const shown = new Set<string>();
  const quoted = new Map<string, number>();
  return (path, number) => {
    const { bold, dim } = style;
    const [first = '', ...rest] = wrap(wayText(graph, path), width - 3);
    const lines = [
      bold(`${number}. ${first}`),
      ...rest.map((line) => bold(`   ${line}`)),
      dim(`   ${messages.plural(path.hops.length, 'hop')}, confidence ${twoDecimals(path.confidence)}`),
      ...caveats(graph, path).flatMap((line) => notes(line, 3, width, style)),
    ];
    for (const hop of path.hops) {
      const [from, arrow, to] = hopWords(graph, hop);
      lines.push(
        '',
        ...edgeLines([bold(from), arrow, bold(to)], width - 3, style).map((line) => `   ${line}`),
      );
      const walked = `${hop.edge} ${hop.backwards}`;
      const before = quoted.get(walked);
      if (before === undefined) {
        quoted.set(walked, number);
        lines.push(...hopLines(graph, hop, width, style, shown));
      } else lines.push(...notes(messages.quotedAbove(before), 6, width, style));
    }
    return `${lines.join('\n')}\n`;
  };
}

/** `Aland — Borrow — Cask` */
export function wayText(graph: ReadableGraph, { nodes }: Pick<Path, 'nodes'>): string {
  return nodes.map((node) => graph.getNodeAttribute(node, 'label')).join(' — ');
}

/** What the path stands and falls with. */
function caveats(graph: ReadableGraph, { hops, weakest, merges }: Path): string[] {
  const label = (node: string): string => graph.getNodeAttribute(node, 'label');
  const weak = hops.length > 1 ? hops[weakest] : undefined;
  return [
    ...(weak ? [messages.weakest(...sentenceOf(weak, label))] : []),
    ...merges.map(({ node, merge }) => messages.restsOn(mergeText(merge, label(node)))),
  ];
}

/** The words of an open relation can only be read in their own direction. */
function sentenceOf(
  { from, to, label, backwards, typed }: Hop,
  name: (node: string) => string,
): [string, string, string] {
  return backwards && !typed ? [name(to), label, name(from)] : [name(from), label, name(to)];
}

function hopLines(graph: ReadableGraph, hop: Hop, width: number, style: Style, shown: Set<string>): string[] {
  const note = (text: string): string[] => notes(text, 6, width, style);
  const more = hop.claims > 1 ? ` · and ${messages.plural(hop.claims - 1, 'further quote')}` : '';
  const beside = hop.beside.map((key) => graph.getEdgeAttribute(key, 'label'));
  return [
    ...quotation(hop.evidence, width - 6, style, shown).map((line) => `      ${line}`),
    ...note(`${source(graph, hop.evidence)}${more}`),
    ...note(support(hop)),
    ...(beside.length > 0
      ? note(`also: ${beside.slice(0, 4).join('; ')}${beside.length > 4 ? ' …' : ''}`)
      : []),
  ];
}
