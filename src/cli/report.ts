/** `throughline report`: a graph and its viewer as one file that works from disk, offline. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { addCommand } from './command.ts';
import { Failure, isAbsence } from './failure.ts';
import { openGraphFile } from './graphs.ts';
import { messages } from './messages.ts';
import { writeOutput } from './output.ts';
import { fillReport, type QuestionKit } from './report-page.ts';
import { loadResources, root } from './resources.ts';
import { type ArticleOptions, besideClaims, sentencesBehind, withArticles } from './sentences.ts';
import { say } from './terminal.ts';

interface ReportOptions extends ArticleOptions {
  readonly output: string;
  readonly title: string;
  readonly ask?: true;
}

/** Adds `report` to the program. */
export function addReport(program: Command): void {
  const command = addCommand(
    program,
    'report',
    'Write a graph with its viewer as one file, to keep or to send: it works from disk, asks the network for nothing, and ' +
      'holds the sentences behind every edge.',
    [
      'throughline report graph.json -o report.html',
      'throughline report graph.json -o report.html --title "Coal and ships"',
      'throughline report graph.json -o report.html --articles articles/',
      'throughline report graph.json -o report.html --ask',
    ],
  );
  withArticles(command)
    .argument('<graph>', 'a graph that `throughline build` wrote')
    .requiredOption('-o, --output <file>', 'where to write the report; - for standard output')
    .option('--title <text>', 'what the page is called', 'throughline')
    .option('--ask', 'let it answer questions in words as well, which takes 25 MB more')
    .action(async (path: string, { title, ...options }: ReportOptions) => {
      const [page, graph, kit, all] = await Promise.all([
        pagePart('report.html'),
        openGraphFile(path),
        options.ask ? questionKit() : undefined,
        sentencesBehind(path, options),
      ]);
      const sentences = besideClaims(graph, all);
      const text = fillReport(page, { graph, title, sentences, kit });
      await writeOutput(options.output, text);
      if (options.output === '-' || options.quiet) return;
      say(messages.reported(options.output, graph.nodes.length, graph.edges.length, Buffer.byteLength(text)));
      if (graph.edges.length > 0 && sentences.size === 0) say(messages.quotesAlone);
    });
}

async function questionKit(): Promise<QuestionKit> {
  const [worker, resources] = await Promise.all([pagePart('assets', 'question-worker.js'), loadResources()]);
  return { worker, resources };
}

/** A file that the build of the viewer left. */
async function pagePart(...path: readonly string[]): Promise<string> {
  try {
    return await readFile(join(root, 'dist', 'web', ...path), 'utf8');
  } catch (error) {
    if (isAbsence(error)) throw new Failure(messages.noViewer);
    throw error;
  }
}
