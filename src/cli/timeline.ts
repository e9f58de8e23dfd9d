/** `throughline timeline`: what is said of a node, in the order of time. */
import type { Command } from 'commander';
import { addQuery, endWithNothingFound, type QueryOptions } from './command.ts';
import { explain, openGraph, resolverFor } from './graphs.ts';
import { messages } from './messages.ts';
import { notes, quotation, source } from './quotation.ts';
import { print, printJson, say, styleOf, widthOf } from './terminal.ts';

export function addTimeline(program: Command): void {
  addQuery(
    program,
    'timeline',
    'Print what is said of a node, oldest first: by the time that is told, else by the date of the article, in brackets.',
    ['throughline timeline "North Korea"', 'throughline timeline Treasury --json'],
  )
    .argument('<node>', 'a name, part of one, or the key of a node')
    .action(async (phrase: string, options: QueryOptions) => {
      const graph = await openGraph(options.graph);
      const [resolve, { timelineOf }] = await Promise.all([
        resolverFor(graph),
        import('../../graph/query/timeline.ts'),
      ]);
      const found = resolve(phrase);
      const [best, ...further] = found.taken;
      if (!best) {
        explain(found, options.quiet === true);
        endWithNothingFound();
        return options.json ? printJson(null) : undefined;
      }
      const others = [...further, ...found.others].map(({ label }) => label);
      if (found.kind === 'spelling' && !options.quiet) say(messages.tookFor(phrase, [best.label]));
      else if (found.kind !== 'name' && others.length > 0 && !options.quiet)
        say(messages.alsoPossible(others));
      const moments = timelineOf(graph, best.key);
      if (options.json) return printJson({ key: best.key, moments });
      const style = styleOf(process.stdout);
      const width = widthOf(process.stdout);
      const shown = new Set<string>();
      const label = (key: string): string => graph.getNodeAttribute(key, 'label');
      const lines = moments.flatMap(({ date, told, edge, source: from, target, claim }) => [
        '',
        `${style.bold(date === null ? messages.undated : told ? date : `(${date})`)} ${label(from)} ${style.cyan(`── ${graph.getEdgeAttribute(edge, 'label')} ─→`)} ${label(target)}`,
        ...quotation(claim, width - 3, style, shown).map((line) => `   ${line}`),
        ...notes(source(graph, claim), 3, width, style),
      ]);
      await print(`${[style.bold(best.label), ...lines].join('\n')}\n`);
    });
}
