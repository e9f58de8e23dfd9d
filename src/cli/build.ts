/** `throughline build`: articles to a graph. */
import type { Command } from 'commander';
import type { Reading } from '../types.ts';
import { readingsFrom } from './articles.ts';
import { addCommand, addReading, list } from './command.ts';
import { Failure } from './failure.ts';
import { messages } from './messages.ts';
import { writeOutput } from './output.ts';
import { loadSchema } from './resources.ts';
import type { ReadOptions } from './run/run.ts';
import { say } from './terminal.ts';

/** Options of `build` and `merge`. */
export interface GraphOptions {
  readonly output: string;
  readonly schema?: readonly string[];
  readonly quiet?: true;
}

type BuildOptions = GraphOptions & ReadOptions & { readonly cache?: string | false };

/** The file beside a graph that keeps what was read for it. */
export function cacheBeside(graph: string): string {
  return `${graph}.cache`;
}

function cacheFor({ cache, output }: BuildOptions): string | undefined {
  if (typeof cache === 'string') return cache;
  return cache !== false && output !== '-' ? cacheBeside(output) : undefined;
}

export function addBuild(program: Command): void {
  const command = addCommand(
    program,
    'build',
    'Read articles and write the graph of all that they say. The same articles give the same graph, to the byte.',
    [
      'throughline build articles/ -o graph.json',
      'throughline build a.txt b.md "wire/*.jsonl" -o graph.json',
      'curl … | throughline build - -o graph.json',
      'throughline build articles/ --schema my.yaml -o graph.json',
      'throughline build export.csv --fields text=body,title=headline -o graph.json',
    ],
  );
  addReading(command)
    .argument('<inputs...>', 'files, folders, patterns, or - for standard input')
    .option('-o, --output <file>', 'where the graph goes; - for standard output', 'graph.json')
    .option('--schema <file>', 'a schema file of your own, on top (may be repeated)', list)
    .option('--cache <file>', 'where what was read is kept for the next run (default: beside the graph)')
    .option('--no-cache', 'keep nothing beside the graph, and read all again')
    .action(async (inputs: readonly string[], options: BuildOptions) => {
      const readings: Reading[] = [];
      const cache = cacheFor(options);
      for await (const reading of readingsFrom(inputs, { ...options, cache }))
        readings.push({ ...reading, tokens: [] });
      await writeGraphOf(readings, options);
    });
}

/** Writes the graph of some readings, and says how much it holds. */
export async function writeGraphOf(readings: readonly Reading[], options: GraphOptions): Promise<void> {
  if (readings.length === 0) throw new Failure(messages.nothingRead);
  const [{ buildGraphFile }, { writeGraphFile }, { identify }, schema] = await Promise.all([
    import('../../graph/build/build.ts'),
    import('../../graph/format/json.ts'),
    import('../entity/identity.ts'),
    loadSchema(options.schema),
  ]);
  const graph = buildGraphFile(readings, schema, { identify });
  await writeOutput(options.output, writeGraphFile(graph));
  const { nodes, edges, attributes } = graph;
  if (!options.quiet)
    say(messages.built(options.output, nodes.length, edges.length, attributes.articles.length));
}
