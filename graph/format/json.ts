/** `graph.json`: graphology's serialization, one node, edge or article a line, so that changes show in a diff. */
import type { KnowledgeGraph } from '../knowledge.ts';
import { toGraph } from '../knowledge.ts';
import type { GraphFile } from '../types.ts';
import { faultOf } from './check.ts';

/** The file's text is no graph of ours; the message says why, and what to do. */
export class GraphFormatError extends Error {
  override readonly name = 'GraphFormatError';
}

/**
 * The text of `graph.json`. `Graph.from(JSON.parse(text))` reads it with graphology alone. The same graph is the same
 * text to the byte.
 */
export function writeGraph(graph: KnowledgeGraph): string {
  return writeGraphFile(graph.export() as unknown as GraphFile);
}

/** The same from plain data. */
export function writeGraphFile(file: GraphFile): string {
  return [...graphPieces(file)].join('');
}

/** The same in pieces of a line or so: no engine holds a string of a gigabyte, and a graph may be that large. */
export function* graphPieces({
  attributes,
  nodes,
  edges,
}: Pick<GraphFile, 'attributes' | 'nodes'> & {
  readonly edges: Iterable<GraphFile['edges'][number]>;
}): Generator<string> {
  const { format, version, articles, judgements, relations } = attributes;
  const options: GraphFile['options'] = { type: 'directed', multi: true, allowSelfLoops: true };
  yield `{"options":${JSON.stringify(options)},\n`;
  yield `"attributes":{"format":${JSON.stringify(format)},"version":${version},\n`;
  yield `"relations":${JSON.stringify(relations)},\n"judgements":`;
  yield* lines(judgements);
  yield ',\n"articles":';
  yield* lines(articles);
  yield '},\n"nodes":';
  yield* lines(nodes, ({ key, attributes }) => ({ key, attributes }));
  yield ',\n"edges":';
  yield* lines(edges, ({ key, source, target, attributes }) => ({ key, source, target, attributes }));
  yield '}\n';
}

/**
 * Reads what `writeGraph` wrote.
 *
 * @throws {GraphFormatError} if the text is not JSON, not a graph of ours, or of a version that is not known here.
 */
export function readGraph(text: string): KnowledgeGraph {
  return toGraph(readGraphFile(text));
}

/** The same as plain data. */
export function readGraphFile(text: string): GraphFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new GraphFormatError(`it is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const fault = faultOf(value);
  if (fault !== null) throw new GraphFormatError(fault);
  return value as GraphFile;
}

/** A list with an item on each line; of each what `kept` takes of it. */
function* lines<T>(items: Iterable<T>, kept: (item: T) => unknown = (item) => item): Generator<string> {
  let before = '[\n';
  for (const item of items) {
    yield `${before}${JSON.stringify(kept(item))}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n]';
}
