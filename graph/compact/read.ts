/** Reads `graph.json` line by line, where it is too large for one string (V8 ends them at half a gigabyte). */
import { escaped } from '../edge-key.ts';
import { attributesFault, isEdge, isNode } from '../format/check.ts';
import { GraphFormatError } from '../format/json.ts';
import { bitsOf, standOf } from '../query/stand.ts';
import type { Relation } from '../topology.ts';
import type { GraphAttributes, NodeAttributes, Status } from '../types.ts';
import { CompactGraph, STATUSES } from './graph.ts';
import { Numbers } from './numbers.ts';
import { edgeOf, type Outline, outlineOf, withoutComma } from './record.ts';

export interface CompactReader {
  /**
   * @param line without its end
   * @param start where it stands, in the units in which it will be asked for again
   * @throws {GraphFormatError} if it is not what `writeGraph` writes there
   */
  line(line: string, start: number, length: number): void;
  /**
   * The graph, once all lines were given.
   *
   * @param read gives a line again, from `start` and `length`
   * @throws {GraphFormatError} if lines are missing
   */
  graph(read: (start: number, length: number) => string): CompactGraph;
}

/** Takes the lines of a file that `writeGraph` wrote, in order. Evidence is checked when it is read. */
export function createCompactReader(): CompactReader {
  const head: string[] = [];
  const nodes: { key: string; attributes: NodeAttributes }[] = [];
  const places = new Map<string, number>();
  const relations: Relation[] = [];
  const relationPlaces = new Map<string, number>();
  const whole = () => new Numbers((length) => new Uint32Array(length));
  const small = () => new Numbers((length) => new Uint8Array(length));
  const exact = () => new Numbers((length) => new Float64Array(length));
  const [sources, targets, types, lengths] = [whole(), whole(), whole(), whole()];
  const [starts, confidences] = [exact(), exact()];
  const [statuses, stands] = [small(), small()];
  let section: 'head' | 'nodes' | 'edges' | 'end' = 'head';
  let attributes: GraphAttributes | null = null;

  const addNode = (line: string): void => {
    const node: unknown = JSON.parse(withoutComma(line));
    if (!isNode(node)) throw new GraphFormatError(`node ${nodes.length + 1} is broken`);
    if (places.has(node.key)) throw new GraphFormatError(`node ${JSON.stringify(node.key)} is there twice`);
    places.set(node.key, nodes.length);
    nodes.push(node);
  };

  const addEdge = (line: string, start: number, length: number): void => {
    const outline = outlineOf(line);
    if (outline === null || !isOutline(outline))
      throw new GraphFormatError(`edge ${sources.length + 1} is broken`);
    const { source, target } = outline;
    const { type, typed, label, status, confidence } = outline.attributes;
    const [from, to] = [source, target].map((end) => places.get(end) ?? -1);
    if (from === undefined || to === undefined || from < 0 || to < 0)
      throw new GraphFormatError(`edge ${sources.length + 1} ends at what is no node`);
    const relation = typed ? type : ` ${type}`;
    const symmetric = attributes?.relations[type]?.symmetric === true;
    const place = relationPlaces.get(relation) ?? relations.push({ type, typed, label, symmetric }) - 1;
    relationPlaces.set(relation, place);
    sources.push(from);
    targets.push(to);
    types.push(place);
    statuses.push(STATUSES.indexOf(status));
    stands.push(standsOf(line, status));
    confidences.push(confidence);
    starts.push(start);
    lengths.push(length);
  };

  const take = (line: string, start: number, length: number): void => {
    if (section === 'nodes') {
      if (line.startsWith(']')) section = 'edges';
      else addNode(line);
    } else if (section === 'edges') {
      if (line.startsWith(']')) section = 'end';
      else if (line !== '"edges":[') addEdge(line, start, length);
    } else if (section === 'head' && line === '"nodes":[') {
      attributes = attributesOf(head);
      section = 'nodes';
    } else if (section === 'head') {
      head.push(line);
    }
  };

  return {
    line(line, start, length) {
      try {
        take(line, start, length);
      } catch (error) {
        if (error instanceof SyntaxError) throw new GraphFormatError(`it is not JSON (${error.message})`);
        throw error;
      }
    },
    graph(read) {
      if (attributes === null || section !== 'end') throw new GraphFormatError('its end is missing');
      const [at, long] = [starts.values(), lengths.values()];
      const stored = (edge: number) => {
        const found: unknown = edgeOf(read(at[edge] ?? 0, long[edge] ?? 0));
        if (!isEdge(found)) throw new GraphFormatError(`edge ${edge + 1} is broken`);
        return found.attributes;
      };
      const columns = { sources: sources.values(), targets: targets.values(), types: types.values() };
      const nodeNames = nodes.map(({ key }) => escaped(key));
      const relationNames = relations.map(({ type }) => escaped(type));
      return new CompactGraph({
        ...{ attributes, nodes, places, relations, stored },
        ...columns,
        ...{ statuses: statuses.values(), stands: stands.values(), confidences: confidences.values() },
        edgeKeyOf(edge) {
          const [source, target] = [columns.sources[edge] ?? -1, columns.targets[edge] ?? -1];
          return `${nodeNames[source]}|${relationNames[columns.types[edge] ?? -1]}|${nodeNames[target]}`;
        },
      });
    },
  };
}

/** The lines before the nodes end in the middle of the file's object. */
function attributesOf(head: readonly string[]): GraphAttributes {
  const value: unknown = JSON.parse(`${withoutComma(head.join('\n'))}}`);
  const attributes: unknown =
    value !== null && typeof value === 'object' && 'attributes' in value ? value.attributes : null;
  const fault = attributesFault(attributes);
  if (fault !== null) throw new GraphFormatError(fault);
  return attributes as GraphAttributes;
}

function isOutline({ source, target, attributes }: Outline): boolean {
  const { type, typed, label, confidence, status } = attributes;
  return (
    [source, target, type, label].every((part) => typeof part === 'string') &&
    typeof typed === 'boolean' &&
    typeof confidence === 'number' &&
    STATUSES.includes(status)
  );
}

/** What may always be walked is told by the status alone, and so is what is only denied; else the claims tell. */
function standsOf(line: string, status: Status): number {
  if (status === 'asserted' || status === 'alleged' || status === 'denied') return bitsOf([status]);
  const edge: unknown = edgeOf(line);
  if (!isEdge(edge)) throw new GraphFormatError('an edge is broken');
  return bitsOf(edge.attributes.claims.map(standOf));
}
