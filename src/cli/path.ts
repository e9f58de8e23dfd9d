/** `throughline path`: how two things are connected. */
import type { Command } from 'commander';
import type { ReadableGraph } from '../../graph/knowledge.ts';
import type { Opening } from '../../graph/query/openings.ts';
import type { PathAnswer, PathOptions } from '../../graph/query/paths.ts';
import type { Resolution } from '../../graph/query/resolve.ts';
import { STANDS, type Stand, standOf } from '../../graph/query/stand.ts';
import { citedBy, claimsOn, named } from './answers.ts';
import { addQuery, date, endWithNothingFound, list, type QueryOptions, wholeNumber } from './command.ts';
import { Failure } from './failure.ts';
import { explain, openGraph, resolverFor } from './graphs.ts';
import { messages } from './messages.ts';
import { createPathText, wayText } from './paths.ts';
import { loadSchema } from './resources.ts';
import { print, printJson, say, styleOf, widthOf, wrap } from './terminal.ts';
import { entityTypes, relationTypes } from './types.ts';

interface Options extends QueryOptions {
  readonly via?: readonly string[];
  readonly type?: readonly string[];
  readonly include?: readonly string[];
  readonly maxHops: number;
  readonly k: number;
  readonly since?: string;
  readonly until?: string;
  readonly directed?: true;
  readonly inOrder?: true;
}

export function addPath(program: Command): void {
  addQuery(
    program,
    'path',
    'Print the best paths between two things, hop by hop, each with the words that say it. An end may be a name or a ' +
      'phrase. Paths walk what is affirmed and actual, whoever says so, and edges in both directions.',
    [
      'throughline path China "coal revenue"',
      'throughline path Treasury Russia --via Person,Company -k 3',
      'throughline path Mnuchin China --type SANCTIONS,PRESSURES --include planned,denied',
      'throughline path Trump Kim --since 2017-08 --directed --json',
    ],
  )
    .argument('<from>', 'a name or a phrase')
    .argument('<to>', 'a name or a phrase')
    .option('--via <types>', 'entity types that nodes between must have', list)
    .option('--type <types>', 'relation types to walk; "open" for all that have none', list)
    .option('--include <statuses>', 'walk these as well: planned, possible, denied', list)
    .option('--max-hops <n>', 'most hops of a path', wholeNumber('--max-hops', 1), 4)
    .option('-k <n>', 'how many paths', wholeNumber('-k', 1), 5)
    .option('--since <date>', 'only articles published then or later', date('--since'))
    .option('--until <date>', 'only articles published then or before', date('--until'))
    .option('--directed', 'walk edges only from source to target')
    .option('--in-order', 'only paths whose hops follow one another in time')
    .action(answer);
}

async function answer(fromPhrase: string, toPhrase: string, options: Options): Promise<void> {
  const graph = await openGraph(options.graph);
  const [resolve, { findPaths }] = await Promise.all([
    resolverFor(graph),
    import('../../graph/query/paths.ts'),
  ]);
  const limits = await limitsOf(graph, options);
  const [from, to] = [resolve(fromPhrase), resolve(toPhrase)];
  const understood = [from, to].map((end) => explain(end, options.quiet === true || options.json === true));
  const meant = understood.every((one) => one);
  const found = findPaths(graph, from.taken, to.taken, limits);
  const { paths } = found;
  if (paths.length === 0) endWithNothingFound();
  if (options.json) {
    const quoted = claimsOn([...paths, ...found.openings.map(({ path }) => path)]);
    return printJson('path', { from, to, ...named(graph, found), articles: citedBy(graph, quoted) });
  }
  if (!meant) return;
  if (paths.length === 0) return say(whyNone(graph, from, to, limits, found));
  const pathText = createPathText(graph, widthOf(process.stdout), styleOf(process.stdout));
  await print(paths.map((path, i) => pathText(path, i + 1)).join('\n'));
}

async function limitsOf(graph: ReadableGraph, options: Options): Promise<PathOptions> {
  const { via, type, include, maxHops, k, since, until, directed, inOrder } = options;
  for (const stand of include ?? []) {
    if (!STANDS.some((one) => one === stand))
      throw new Failure(messages.badChoice('--include', stand, STANDS, []));
  }
  const schema = via || type ? await loadSchema() : null;
  return {
    maxHops,
    k,
    ...(via && schema ? { via: entityTypes(graph, schema, via) } : {}),
    ...(type && schema ? { types: relationTypes(graph, schema, type) } : {}),
    ...(include ? { include: include as readonly Stand[] } : {}),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(directed ? { directed } : {}),
    ...(inOrder ? { inOrder } : {}),
  };
}

/** Why there is no path, and what would open one. */
function whyNone(
  graph: ReadableGraph,
  from: Resolution,
  to: Resolution,
  limits: PathOptions,
  { none, openings }: PathAnswer,
): string {
  if (none === 'same') return messages.sameThing(from.phrase, to.phrase);
  const width = widthOf(process.stderr);
  const indented = (text: string, by: number): string[] =>
    wrap(text, width - by).map((line) => ' '.repeat(by) + line);
  const reasons = openings
    .slice(0, 3)
    .flatMap((opening) => [
      ...indented(reason(graph, opening), 2),
      ...indented(wayText(graph, opening.path), 4),
    ]);
  if (reasons.length === 0)
    reasons.push(...indented(none === 'apart' ? messages.notConnected : messages.tooFar, 2));
  return [messages.noPath(from.phrase, to.phrase, limits.maxHops ?? 4), ...reasons].join('\n');
}

function reason(graph: ReadableGraph, { lift, path }: Opening): string {
  const { opening } = messages;
  const inner = path.nodes.slice(1, -1).map((node) => graph.getNodeAttribute(node, 'type'));
  if (lift === 'hops') return opening.hops(path.hops.length);
  if (lift === 'via') return opening.via([...new Set(inner)]);
  if (lift === 'types')
    return opening.types([...new Set(path.hops.map(({ type, typed }) => (typed ? type : 'open')))]);
  if (lift === 'include') {
    const stands = path.hops
      .map(({ evidence }) => standOf(evidence))
      .filter((stand) => stand !== 'asserted' && stand !== 'alleged');
    return opening.include([...new Set(stands)]);
  }
  return opening[lift];
}
