/** `throughline search`: nodes and quotes that have the words given. */
import type { Command } from 'commander';
import { citedBy } from './answers.ts';
import { addQuery, endWithNothingFound, type QueryOptions, wholeNumber } from './command.ts';
import { openGraph, resolverFor } from './graphs.ts';
import { messages } from './messages.ts';
import { notes, quotation, source } from './quotation.ts';
import { loadQuestionLexicon } from './resources.ts';
import { print, printJson, say, styleOf, widthOf } from './terminal.ts';

interface Options extends QueryOptions {
  readonly limit: number;
}

export function addSearch(program: Command): void {
  addQuery(
    program,
    'search',
    'Print nodes that the words may mean, and quotes whose sentences have all of them or words like them.',
    [
      'throughline search coal',
      'throughline search missile tests -n 20',
      'throughline search "asset freeze" --json',
    ],
  )
    .argument('<words...>', 'what to look for')
    .option('-n, --limit <n>', 'how many quotes', wholeNumber('--limit', 1), 10)
    .action(async (given: readonly string[], options: Options) => {
      const phrase = given.join(' ');
      const graph = await openGraph(options.graph);
      const [resolve, { search }, { createWordSense }, lexicon] = await Promise.all([
        resolverFor(graph),
        import('../../graph/query/search.ts'),
        import('../../graph/query/words.ts'),
        loadQuestionLexicon(),
      ]);
      const { nodes, claims, respelt } = search(graph, resolve, createWordSense(lexicon), phrase);
      if (nodes.length + claims.length === 0) endWithNothingFound();
      const best = claims.slice(0, options.limit);
      if (options.json)
        return printJson('search', {
          nodes,
          claims: best,
          found: claims.length,
          respelt,
          articles: citedBy(
            graph,
            best.map(({ claim }) => claim),
          ),
        });
      if (nodes.length + claims.length === 0) {
        const guesses = resolve(phrase).others.map(({ label }) => label);
        return say(guesses.length > 0 ? messages.noNode(phrase, guesses) : messages.nothingFound(phrase));
      }
      if (!options.quiet)
        for (const [word, meant] of Object.entries(respelt)) say(messages.tookFor(word, [meant]));
      const style = styleOf(process.stdout);
      const { bold, dim } = style;
      const label = (key: string): string => graph.getNodeAttribute(key, 'label');
      const lines = nodes.map((node) => `${bold(node.label)} ${dim(node.type)}`);
      const quotes = best.flatMap(({ claim, edge, source: from, target }) => [
        '',
        `${label(from)} ${style.cyan(`── ${graph.getEdgeAttribute(edge, 'label')} ─→`)} ${label(target)}`,
        ...quotation(claim, widthOf(process.stdout) - 3, style).map((line) => `   ${line}`),
        ...notes(source(graph, claim), 3, widthOf(process.stdout), style),
      ]);
      await print(`${[...lines, ...quotes].join('\n').trim()}\n`);
      const rest = claims.length - options.limit;
      if (rest > 0 && !options.quiet) say(messages.furtherFound(rest, claims.length));
    });
}
