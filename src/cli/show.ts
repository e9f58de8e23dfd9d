/** `throughline show`: a node and everything around it. */
import type { Command } from 'commander';
import type { ReadableGraph } from '../../graph/knowledge.ts';
import { mergeText } from '../../graph/query/merges.ts';
import type { Neighbour, RelationGroup, Surroundings } from '../../graph/query/show.ts';
import type { Evidence } from '../../graph/types.ts';
import { citedBy } from './answers.ts';
import { addQuery, type QueryOptions, wholeNumber } from './command.ts';
import { nodeMeant, openGraph } from './graphs.ts';
import { messages } from './messages.ts';
import { notes, quotation, source, support } from './quotation.ts';
import { columns, print, printJson, type Style, styleOf, widthOf, wrap } from './terminal.ts';

interface Options extends QueryOptions {
  readonly quotes: number;
}

export function addShow(program: Command): void {
  addQuery(program, 'show', 'Print a node: its names, and its edges by what it does in them, with quotes.', [
    'throughline show China',
    'throughline show "Steven Mnuchin" --quotes 3',
    'throughline show Treasury --json',
  ])
    .argument('<node>', 'a name, part of one, or the key of a node')
    .option('--quotes <n>', 'how many quotes of each edge', wholeNumber('--quotes', 0), 1)
    .action(async (phrase: string, options: Options) => {
      const graph = await openGraph(options.graph);
      const [best, { surroundings }] = await Promise.all([
        nodeMeant(graph, phrase, options),
        import('../../graph/query/show.ts'),
      ]);
      if (!best) return options.json ? printJson('show', null) : undefined;
      const around = surroundings(graph, best.key);
      if (options.json) return printJson('show', { ...around, articles: citedBy(graph, claimsIn(around)) });
      await print(nodeText(graph, around, options.quotes));
    });
}

function claimsIn({ groups }: Surroundings): Evidence[] {
  return groups.flatMap(({ edges }) => edges.flatMap(({ attributes }) => attributes.claims));
}

function nodeText(graph: ReadableGraph, { node, groups }: Surroundings, quotes: number): string {
  const style = styleOf(process.stdout);
  const width = widthOf(process.stdout);
  const { bold, dim } = style;
  const { plural } = messages;
  const ids = Object.entries(node.ids).map(([scheme, id]) => `${scheme} ${id}`);
  const known = [node.type, plural(node.mentions, 'mention'), plural(node.articles, 'article'), ...ids];
  const labelOf = (key: string): string => graph.getNodeAttribute(key, 'label');
  const shown = new Set<string>();
  const note = (text: string): string[] => wrap(text, width - 2).map((line) => dim(`  ${line}`));
  return [
    bold(node.label),
    ...note(known.join(' · ')),
    ...(node.aliases.length > 0 ? note(`also: ${node.aliases.join('; ')}`) : []),
    ...node.merges.flatMap((merge) =>
      note(`${mergeText(merge, node.label)} · ${plural(merge.articles, 'article')}`),
    ),
    ...(node.mayBe.length > 0 ? note(messages.mayBe(node.mayBe.map(labelOf))) : []),
    ...groups.flatMap((group) => ['', ...groupLines(graph, group, quotes, width, style, shown)]),
    '',
  ].join('\n');
}

function groupLines(
  graph: ReadableGraph,
  { label, backwards, edges }: RelationGroup,
  quotes: number,
  width: number,
  style: Style,
  shown: Set<string>,
): string[] {
  const arrow = backwards ? `←─ ${label}` : `─→ ${label}`;
  return [
    style.cyan(arrow),
    ...edges.flatMap((edge) => neighbourLines(graph, edge, quotes, width, style, shown)),
  ];
}

function neighbourLines(
  graph: ReadableGraph,
  { label, type, attributes }: Neighbour,
  quotes: number,
  width: number,
  style: Style,
  seen: Set<string>,
): string[] {
  const { bold, dim } = style;
  const shown = attributes.claims.slice(0, quotes);
  const rest = attributes.claims.length - shown.length;
  return [
    ...nameLines(`${bold(label)} ${dim(`(${type})`)}`, dim(support(attributes)), width - 3).map(
      (line) => `   ${line}`,
    ),
    ...shown.flatMap((claim) => [
      ...quotation(claim, width - 6, style, seen).map((line) => `      ${line}`),
      ...notes(source(graph, claim), 6, width, style),
    ]),
    ...(rest > 0 && quotes > 0 ? [dim(`      and ${messages.plural(rest, 'further quote')}`)] : []),
  ];
}

/** In one line where it fits, else with what is noted in a line of its own. */
function nameLines(name: string, note: string, width: number): string[] {
  const line = `${name} · ${note}`;
  return columns(line) <= width ? [line] : [...wrap(name, width), note];
}
