/** `throughline stats`: a graph in numbers. */
import type { Command } from 'commander';
import type { Stats } from '../../graph/query/stats.ts';
import { addQuery, type QueryOptions } from './command.ts';
import { openGraph } from './graphs.ts';
import { messages } from './messages.ts';
import { print, printJson, styleOf, table } from './terminal.ts';

/** Rows of a list that a person is shown; `--json` has all. */
const SHOWN = 12;

export function addStats(program: Command): void {
  addQuery(program, 'stats', 'Print how much a graph holds, and of what.', [
    'throughline stats',
    'throughline stats other.json',
    'throughline stats --json',
  ])
    .argument('[graph]', 'the graph, instead of --graph')
    .action(async (file: string | undefined, options: QueryOptions) => {
      const { statsOf } = await import('../../graph/query/stats.ts');
      const stats = statsOf(await openGraph(file ?? options.graph));
      await (options.json ? printJson('stats', stats) : print(statsText(stats)));
    });
}

function statsText({ articles, nodes, edges, claims, parts, published, ...lists }: Stats): string {
  const { plural } = messages;
  const when = published === null ? '' : `, published ${published.first} to ${published.last}`;
  const [largest = 0] = parts;
  return [
    `${plural(articles, 'article')}${when}\n`,
    `${plural(nodes, 'node')}, ${plural(edges, 'edge')}, ${plural(claims, 'claim')}\n`,
    parts.length > 1
      ? `${plural(parts.length, 'separate part')}, the largest of ${plural(largest, 'node')}\n`
      : '',
    section('Nodes by type', lists.nodeTypes),
    section('Edges by relation', lists.relations),
    section('Edges by status', lists.statuses),
    section(
      'Most connected',
      lists.mostConnected.map(({ label, degree }) => [label, degree] as const),
    ),
    section(
      'Most central (PageRank)',
      lists.mostCentral.map(({ label, rank }) => [label, rank.toFixed(4)] as const),
    ),
    section(
      'Communities, by their most central nodes',
      lists.communities.map(({ labels, size }) => [labels.join(', '), size] as const),
    ),
  ].join('');
}

function section(title: string, rows: readonly (readonly [string, number | string])[]): string {
  if (rows.length === 0) return '';
  const { bold, dim } = styleOf(process.stdout);
  const shown = rows.length <= SHOWN + 1 ? rows : rows.slice(0, SHOWN);
  const rest = rows.length - shown.length;
  const more = rest > 0 ? dim(`  and ${rest} more\n`) : '';
  return `\n${bold(title)}\n${table(shown.map(([name, count]) => [`  ${name}`, count]))}${more}`;
}
