#!/usr/bin/env node
/** `throughline`: finds the command that is meant and loads only that. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { Failure } from './failure.ts';
import { root } from './resources.ts';
import { endQuietlyWithPipe, say, styleOf } from './terminal.ts';

type Adder = (program: Command) => void;

/** Name, summary for the list of commands, and the file that adds it. */
const commands: readonly (readonly [name: string, summary: string, load: () => Promise<Adder>])[] = [
  ['build', 'read articles into a graph', async () => (await import('./build.ts')).addBuild],
  [
    'extract',
    'read articles, and write what each says',
    async () => (await import('./extract.ts')).addExtract,
  ],
  ['merge', 'make a graph of what `extract` wrote', async () => (await import('./merge.ts')).addMerge],
  ['remove', 'take articles away from a graph, exactly', async () => (await import('./remove.ts')).addRemove],
  ['parse', 'tags, lemmas and trees alone', async () => (await import('./parse.ts')).addParse],
  ['ask', 'a question in plain English, answered with quotes', async () => (await import('./ask.ts')).addAsk],
  [
    'path',
    'how two things are connected, hop by hop with quotes',
    async () => (await import('./path.ts')).addPath,
  ],
  [
    'show',
    'a node with its edges and the words behind them',
    async () => (await import('./show.ts')).addShow,
  ],
  [
    'search',
    'nodes and quotes that have the words given',
    async () => (await import('./search.ts')).addSearch,
  ],
  [
    'same',
    'judge that two names are one thing, for the next build',
    async () => (await import('./judge.ts')).addSame,
  ],
  [
    'different',
    'judge that two names are two things, for the next build',
    async () => (await import('./judge.ts')).addDifferent,
  ],
  [
    'timeline',
    'what is said of a node, oldest first',
    async () => (await import('./timeline.ts')).addTimeline,
  ],
  ['diff', 'what changed from one graph to another', async () => (await import('./diff.ts')).addDiff],
  ['stats', 'a graph in numbers', async () => (await import('./stats.ts')).addStats],
  [
    'verify',
    'check that every quote stands where the graph says',
    async () => (await import('./verify.ts')).addVerify,
  ],
  ['schema', 'the entity and relation types', async () => (await import('./schema.ts')).addSchema],
  ['view', 'show a graph in the browser', async () => (await import('./view.ts')).addView],
  [
    'export',
    'a graph as CSV, GraphML, Cypher, RDF and more, for other programs',
    async () => (await import('./export.ts')).addExport,
  ],
  ['report', 'a graph with its viewer as one file', async () => (await import('./report.ts')).addReport],
  [
    'tour',
    'build the examples, ask a question, show the way',
    async () => (await import('./tour.ts')).addTour,
  ],
];

const examples = `
Examples:
  throughline build articles/ -o graph.json
  throughline ask "Who links China to coal revenue?"
  throughline path China "coal revenue"
  throughline show "Steven Mnuchin"
  throughline extract articles/ --format jsonl | throughline merge - -o graph.json
  throughline verify graph.json articles/
  throughline view graph.json
  throughline report graph.json -o report.html
  throughline export graph.json -o claims.csv

\`throughline <command> --help\` says more about each. Nothing leaves this machine.
`;

async function main(args: readonly string[]): Promise<void> {
  endQuietlyWithPipe();
  const program = new Command('throughline')
    .description(
      'Reads news articles into a knowledge graph in which every edge can be traced to the words that say it.',
    )
    .version(versionOf(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this, or what a command takes')
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'throughline: ')) })
    .exitOverride()
    .addHelpText('after', examples);
  const wanted = args.find((arg) => !arg.startsWith('-') && arg !== 'help');
  for (const [name, summary, load] of commands) {
    if (name === wanted) (await load())(program);
    else program.command(name).summary(summary);
  }
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
  await program.parseAsync(args, { from: 'user' });
}

function versionOf(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return String(version);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const { red } = styleOf(process.stderr);
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof Failure || (error instanceof Error && error.name === 'WeightsError')) {
    say(`${red('throughline:')} ${error.message}`);
    process.exitCode = 2;
  } else {
    say(
      `${red('throughline:')} a fault of this program: ${error instanceof Error ? error.stack : String(error)}`,
    );
    process.exitCode = 2;
  }
}
