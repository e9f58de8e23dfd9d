/** `throughline verify`: does every quote still stand where the graph says? */
import type { Command } from 'commander';
import type { Failure as Unsound } from '../../graph/query/verify.ts';
import type { FieldMap } from '../article/format/fields.ts';
import type { Article } from '../types.ts';
import { articlesFrom, reportSkips, type Skips } from './articles.ts';
import { addCommand, endWithNothingFound, fieldMap } from './command.ts';
import { openGraph } from './graphs.ts';
import { messages } from './messages.ts';
import { loadLexicon } from './resources.ts';
import { print, printJson, styleOf } from './terminal.ts';

interface Options {
  readonly json?: true;
  readonly quiet?: true;
  readonly fields?: FieldMap;
  readonly fetch?: true;
}

export function addVerify(program: Command): void {
  addCommand(
    program,
    'verify',
    'Check every quote, sentence, subject and object of a graph against its articles. The exit code is 1 if one does ' +
      'not stand where the graph says, or an article is missing.',
    ['throughline verify graph.json articles/', 'throughline verify graph.json articles/ --json'],
  )
    .argument('<graph>', 'the graph')
    .argument('<inputs...>', 'its articles: files, folders, patterns, or -')
    .option('--fields <map>', 'where records hold what, as `build` was told', fieldMap)
    .option('--fetch', 'get articles that are addresses from the net, as `build` was told')
    .option('--json', 'print the failures as JSON')
    .action(async (file: string, inputs: readonly string[], options: Options) => {
      const graph = await openGraph(file);
      const { verify } = await import('../../graph/query/verify.ts');
      const skips: Skips = { count: 0 };
      const articles: Article[] = [];
      for await (const article of articlesFrom(inputs, await loadLexicon(), skips, options))
        articles.push(article);
      const verification = verify(graph, articles);
      const { claims, failures } = verification;
      reportSkips(skips, options.quiet === true);
      if (failures.length > 0) endWithNothingFound();
      if (options.json) return printJson('verify', verification);
      const { red, green } = styleOf(process.stdout);
      const summary =
        failures.length === 0
          ? green(messages.stands(claims, verification.articles))
          : red(messages.fails(failures.length, claims));
      await print(`${[...failures.map(failureText), summary].join('\n')}\n`);
    });
}

function failureText(failure: Unsound): string {
  if (failure.kind === 'moved') {
    const { uri, part, start, end, expected, found } = failure;
    return messages.movedWords(uri, part, start, end, expected, found);
  }
  const { uri, article, claims, changed } = failure;
  return (changed ? messages.changedArticle : messages.missingArticle)(uri, article, claims);
}
