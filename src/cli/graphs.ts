/** Opens graphs, and finds in them what the command line names. */
import { readFile, stat } from 'node:fs/promises';
import type { ReadableGraph } from '../../graph/knowledge.ts';
import type { Resolution, Resolve } from '../../graph/query/resolve.ts';
import type { GraphFile } from '../../graph/types.ts';
import { endWithNothingFound, type QueryOptions } from './command.ts';
import { Failure, isAbsence, reasonOf } from './failure.ts';
import { messages } from './messages.ts';
import { note, say } from './terminal.ts';

/** From this size on, in bytes, a graph is not read as one string: V8 ends strings at half a gigabyte. */
const LARGE = 200e6;

/** @throws {Failure} if there is no such file, or no graph in it. */
export async function openGraph(path: string): Promise<ReadableGraph> {
  const large = await attempt(path, async () => (await stat(path)).size >= LARGE);
  if (large) {
    const { openLargeGraph } = await import('./large-graph.ts');
    return attempt(path, () => openLargeGraph(path));
  }
  const { toGraph } = await import('../../graph/knowledge.ts');
  return toGraph(await openGraphFile(path));
}

/** The same as plain data. */
export async function openGraphFile(path: string): Promise<GraphFile> {
  const { readGraphFile } = await import('../../graph/format/json.ts');
  return attempt(path, async () => readGraphFile(await readFile(path, 'utf8')));
}

async function attempt<Result>(path: string, open: () => Result | Promise<Result>): Promise<Result> {
  const { GraphFormatError } = await import('../../graph/format/json.ts');
  try {
    return await open();
  } catch (error) {
    if (error instanceof GraphFormatError) throw new Failure(messages.notAGraph(path, error.message));
    if (isAbsence(error)) throw new Failure(messages.noGraph(path));
    throw new Failure(messages.unreadable(path, reasonOf(error)));
  }
}

/** Says on stderr how a phrase was understood, unless it is simply a name; returns whether it means anything. */
export function explain(resolution: Resolution, quiet: boolean): boolean {
  const { phrase, kind, taken, others } = resolution;
  const labels = distinct(taken.map(({ label }) => label));
  const further = distinct(others.map(({ label }) => label));
  if (kind === 'none') say(messages.noNode(phrase, further));
  if (quiet || kind === 'none') return kind !== 'none';
  if (kind === 'partial') note(messages.takenInPart(phrase, labels));
  else if (kind === 'spelling') note(messages.tookFor(phrase, labels));
  else if (kind === 'type') note(messages.anyOfType(phrase, taken.length));
  else if (kind !== 'name') note(messages.takenAs(phrase, labels));
  else if (taken.length > 1) note(sharedBy(phrase, taken));
  if (further.length > 0) note(messages.alsoPossible(phrase, further));
  return true;
}

/** The one node that a phrase means, said on stderr if it is not simply its name; null, and exit code 1, if there is none. */
export async function nodeMeant(
  graph: ReadableGraph,
  phrase: string,
  options: Pick<QueryOptions, 'quiet'>,
): Promise<Resolution['taken'][number] | null> {
  const quiet = options.quiet === true;
  const found = (await resolverFor(graph))(phrase);
  const [best, ...further] = found.taken;
  if (!best) {
    explain(found, quiet);
    endWithNothingFound();
    return null;
  }
  const others = distinct([...further, ...found.others].map(({ label }) => label)).filter(
    (label) => label !== best.label,
  );
  if (found.kind === 'spelling' && !quiet) note(messages.tookFor(phrase, [best.label]));
  else if (others.length > 0 && !quiet) note(messages.alsoPossible(phrase, others));
  return best;
}

/** Names are told apart by their keys; what is only ever described, by its kind. */
function sharedBy(phrase: string, taken: Resolution['taken']): string {
  if (taken.some(({ key }) => !key.includes('#'))) return messages.sharedName(phrase, taken);
  return messages.severalSuch(phrase, [...new Set(taken.map(({ type }) => type))].sort(), taken.length);
}

/** Each label once, letter case aside. */
function distinct(labels: readonly string[]): string[] {
  return [...new Map(labels.toReversed().map((label) => [label.toLowerCase(), label])).values()].toReversed();
}

/** A resolver with the word lists of this package. */
export async function resolverFor(graph: ReadableGraph): Promise<Resolve> {
  const [{ createResolver }, { loadQuestionLexicon }] = await Promise.all([
    import('../../graph/query/resolve.ts'),
    import('./resources.ts'),
  ]);
  return createResolver(graph, await loadQuestionLexicon());
}
