/** `throughline stats`: a graph in numbers. */
import type { Command } from 'commander';
import { addQuery, type QueryOptions } from './command.ts';
import { openGraph } from './graphs.ts';
import { messages } from './messages.ts';
import { print, printJson, styleOf, table } from './terminal.ts';

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
      if (options.json) return printJson(stats);
      const { bold } = styleOf(process.stdout);
      const { plural } = messages;
      const { published, parts } = stats;
      const when = published === null ? '' : `, published ${published.first} to ${published.last}`;
      const section = (title: string, rows: readonly (readonly [string, number])[]): string =>
        rows.length === 0
          ? ''
          : `\n${bold(title)}\n${table(rows.map(([name, count]) => [`  ${name}`, count]))}`;
      await print(
        [
          `${plural(stats.articles, 'article')}${when}\n`,
          `${plural(stats.nodes, 'node')}, ${plural(stats.edges, 'edge')}, ${plural(stats.claims, 'claim')}\n`,
          parts.length > 1
            ? `${plural(parts.length, 'separate part')}, the largest of ${plural(parts[0] ?? 0, 'node')}\n`
            : '',
          section('Nodes by type', stats.nodeTypes),
          section('Edges by relation', stats.relations),
          section('Edges by status', stats.statuses),
          section(
            'Most connected',
            stats.mostConnected.map(({ label, degree }) => [label, degree] as const),
          ),
        ].join(''),
      );
    });
}
