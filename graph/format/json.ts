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
export function writeGraphFile({ attributes, nodes, edges }: GraphFile): string {
  const { format, version, articles, judgements, relations } = attributes;
  const options: GraphFile['options'] = { type: 'directed', multi: true, allowSelfLoops: true };
  return [
    `{"options":${JSON.stringify(options)},`,
    `"attributes":{"format":${JSON.stringify(format)},"version":${version},`,
    `"relations":${JSON.stringify(relations)},`,
    `"judgements":${lines(judgements)},`,
    `"articles":${lines(articles)}},`,
    `"nodes":${lines(nodes.map(({ key, attributes }) => ({ key, attributes })))},`,
    `"edges":${lines(edges.map(({ key, source, target, attributes }) => ({ key, source, target, attributes })))}}`,
    '',
  ].join('\n');
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

function lines(items: readonly unknown[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}
