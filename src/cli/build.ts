/** `throughline build`: articles to a graph. */
import type { Command } from 'commander';
import type { Identify } from '../../graph/build/identity.ts';
import { LEAST_CONFIDENCE } from '../format/jsonl.ts';
import type { Reading } from '../types.ts';
import { addCommand, addReading, list, share } from './command.ts';
import { Failure } from './failure.ts';
import { contradiction, type JudgementOption, loadJudgements, notesOn, type Placed } from './judgements.ts';
import { messages } from './messages.ts';
import { writeOutput } from './output.ts';
import { showWork } from './progress.ts';
import { loadLexicon, loadSchema } from './resources.ts';
import type { ReadOptions } from './run/run.ts';
import type { ReadingStore } from './run/store.ts';
import { say } from './terminal.ts';

/** Options of `build` and `merge`. */
export interface GraphOptions {
  readonly output: string;
  readonly schema?: readonly string[];
  readonly judgements?: JudgementOption;
  readonly minConfidence: number;
  readonly quiet?: true;
}

/** The options that `build` and `merge` have in common. */
export function withGraphOptions(command: Command): Command {
  return withJudgements(
    command
      .option('-o, --output <file>', 'where the graph goes; - for standard output', 'graph.json')
      .option('--schema <file>', 'a schema file of your own, on top (may be repeated)', list),
  );
}

/** The options of all that makes a graph of readings. */
export function withJudgements(command: Command): Command {
  return command
    .option(
      '--judgements <file>',
      'who is who, as `same` and `different` write it (may be repeated); by default the file beside the graph: ' +
        'graph.judgements.txt for graph.json',
      list,
    )
    .option('--no-judgements', 'without any judgements')
    .option(
      '--min-confidence <number>',
      'leave out claims that are less likely to be said, from 0 (keep all) to 1',
      share('--min-confidence'),
      LEAST_CONFIDENCE,
    );
}

type BuildOptions = GraphOptions & ReadOptions & { readonly cache?: string | false };

/** The file beside a graph that keeps what was read for it. */
export function cacheBeside(graph: string): string {
  return `${graph}.cache`;
}

/** Null device and standard output are no files beside which there is room. */
function fileOf(output: string): string | undefined {
  return output === '-' || output.startsWith('/dev/') ? undefined : output;
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
  withGraphOptions(
    addReading(command).argument('<inputs...>', 'files, folders, patterns, or - for standard input'),
  )
    .option('--cache <file>', 'where what was read is kept for the next run (default: beside the graph)')
    .option('--no-cache', 'keep nothing beside the graph, and read all again')
    .action(async (inputs: readonly string[], options: BuildOptions) => {
      const judgements = await loadJudgements(options.judgements, options.output);
      const { readInputs } = await import('./run/run.ts');
      await writeGraphFrom(options, judgements, async (store) => {
        const run = {
          ...options,
          cache: cacheFor(options),
          minConfidence: 0,
          form: 'jsonl',
          english: true,
        } as const;
        for await (const { id, text } of readInputs(inputs, run)) store.add(id, text);
      });
    });
}

/**
 * Writes the graph of what is read, and says how much it holds, and which judgements it could not use.
 *
 * @param fill puts the readings in
 */
export async function writeGraphFrom(
  options: GraphOptions,
  judgements: readonly Placed[],
  fill: (store: ReadingStore) => Promise<void>,
): Promise<void> {
  const { openReadingStore } = await import('./run/store.ts');
  const store = openReadingStore(fileOf(options.output), options.minConfidence);
  try {
    await fill(store);
    if (store.size === 0) throw new Failure(messages.nothingRead);
    const done = showWork(messages.making(store.size), options.quiet === true);
    const notes = await writeGraphOf(store, judgements, options).finally(done);
    if (!options.quiet) for (const note of notes) say(note);
  } finally {
    store.close();
  }
}

/** Returns what there is to say of it. */
async function writeGraphOf(
  readings: Iterable<Reading>,
  judgements: readonly Placed[],
  options: GraphOptions,
): Promise<readonly string[]> {
  const [{ streamGraph }, { graphPieces }, { createIdentify }, { openShelf }, lexicon, schema] =
    await Promise.all([
      import('../../graph/build/build.ts'),
      import('../../graph/format/json.ts'),
      import('../entity/identity.ts'),
      import('./run/store.ts'),
      loadLexicon(),
      loadSchema(options.schema),
    ]);
  const notes: string[] = [];
  const whoIsWho = createIdentify(lexicon, judgements);
  const identify: Identify = (all) => {
    try {
      const identity = whoIsWho(all);
      notes.push(...notesOn(identity.unused, judgements));
      return identity;
    } catch (error) {
      throw contradiction(error, judgements);
    }
  };
  const shelf = openShelf(fileOf(options.output));
  const graph = streamGraph(readings, schema, { identify, shelf });
  const { nodes, attributes, edgeCount } = graph;
  await writeOutput(options.output, graphPieces(graph));
  shelf.close();
  const files = [...new Set(judgements.map(({ file }) => file))];
  return [
    ...notes,
    messages.built(options.output, nodes.length, edgeCount, attributes.articles.length),
    ...(files.length > 0 ? [messages.withJudgements(attributes.judgements.length, files)] : []),
  ];
}
