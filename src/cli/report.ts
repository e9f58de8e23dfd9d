/** `throughline report`: a graph and its viewer as one file that works from disk, offline. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { addCommand } from './command.ts';
import { Failure, isAbsence } from './failure.ts';
import { openGraphFile } from './graphs.ts';
import { messages } from './messages.ts';
import { writeOutput } from './output.ts';
import { fillReport } from './report-page.ts';
import { root } from './resources.ts';
import { say } from './terminal.ts';

/** Adds `report` to the program. */
export function addReport(program: Command): void {
  addCommand(
    program,
    'report',
    'Write a graph with its viewer as one file, to keep or to send: it works from disk, asks the network for nothing, and ' +
      'holds the sentences behind every edge.',
    [
      'throughline report graph.json -o report.html',
      'throughline report graph.json -o report.html --title "Coal and ships"',
    ],
  )
    .argument('<graph>', 'a graph that `throughline build` wrote')
    .requiredOption('-o, --output <file>', 'where to write the report; - for standard output')
    .option('--title <text>', 'what the page is called', 'throughline')
    .action(async (path: string, options: { output: string; title: string; quiet?: true }) => {
      const [page, graph] = await Promise.all([template(), openGraphFile(path)]);
      const text = fillReport(page, graph, options.title);
      await writeOutput(options.output, text);
      if (options.output === '-' || options.quiet) return;
      say(messages.reported(options.output, graph.nodes.length, graph.edges.length, Buffer.byteLength(text)));
    });
}

async function template(): Promise<string> {
  try {
    return await readFile(join(root, 'dist', 'web', 'report.html'), 'utf8');
  } catch (error) {
    if (isAbsence(error)) throw new Failure(messages.noViewer);
    throw error;
  }
}
