/** `throughline timeline`: what is said of a node, in the order of time. */
import type { Command } from 'commander';
import { citedBy } from './answers.ts';
import { addQuery, date as dateOf, endWithNothingFound, type QueryOptions } from './command.ts';
import { edgeLines, edgeWords } from './edges.ts';
import { nodeMeant, openGraph } from './graphs.ts';
import { messages } from './messages.ts';
import { notes, quotation, source } from './quotation.ts';
import { print, printJson, say, styleOf, widthOf } from './terminal.ts';

interface Options extends QueryOptions {
  readonly since?: string;
  readonly until?: string;
}

export function addTimeline(program: Command): void {
  addQuery(
    program,
    'timeline',
    'Print what is said of a node, oldest first: by the time that is told, else by the date of the article, in brackets.',
    [
      'throughline timeline "North Korea"',
      'throughline timeline "North Korea" --since 2017-08 --until 2017-12',
      'throughline timeline Treasury --json',
    ],
  )
    .argument('<node>', 'a name, part of one, or the key of a node')
    .option('--since <date>', 'only what was then or later', dateOf('--since'))
    .option('--until <date>', 'only what was then or before', dateOf('--until'))
    .action(async (phrase: string, options: Options) => {
      const graph = await openGraph(options.graph);
      const [best, { timelineOf }] = await Promise.all([
        nodeMeant(graph, phrase, options),
        import('../../graph/query/timeline.ts'),
      ]);
      if (!best) return options.json ? printJson('timeline', null) : undefined;
      const moments = timelineOf(graph, best.key, options);
      if (moments.length === 0) endWithNothingFound();
      if (options.json)
        return printJson('timeline', {
          key: best.key,
          moments,
          articles: citedBy(
            graph,
            moments.map(({ claim }) => claim),
          ),
        });
      if (moments.length === 0) return say(messages.noMoments(best.label));
      const style = styleOf(process.stdout);
      const width = widthOf(process.stdout);
      const shown = new Set<string>();
      const lines = moments.flatMap(({ date, told, edge, source: from, target, claim }) => [
        '',
        ...edgeLines(
          dated(style.bold(when(date, told)), edgeWords(graph, { edge, source: from, target })),
          width,
          style,
        ),
        ...quotation(claim, width - 3, style, shown).map((line) => `   ${line}`),
        ...notes(source(graph, claim), 3, width, style),
      ]);
      await print(`${[style.bold(best.label), ...lines].join('\n')}\n`);
    });
}

/** In brackets if it is the article's. */
function when(date: string | null, told: boolean): string {
  return date === null ? messages.undated : told ? date : `(${date})`;
}

function dated(date: string, [from, arrow, to]: [string, string, string]): [string, string, string] {
  return [`${date} ${from}`, arrow, to];
}
