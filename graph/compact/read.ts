/** Collects a graph too large for one string (V8 ends them at half a gigabyte), part by part. */
import { escaped } from '../edge-key.ts';
import { attributesFault, isEdge, isNode } from '../format/check.ts';
import { GraphFormatError } from '../format/json.ts';
import { bitsOf, standOf } from '../query/stand.ts';
import { STATUSES } from '../status.ts';
import type { Relation } from '../topology.ts';
import type { GraphAttributes, GraphFile, NodeAttributes, Status } from '../types.ts';
import { CompactGraph } from './graph.ts';
import { Numbers } from './numbers.ts';
import { type Outline, outlineOf, standsIn, withoutComma } from './record.ts';

export interface CompactReader {
  /** @throws {GraphFormatError} if it is not what a graph says of itself */
  attributes(text: string): void;
  /** @throws {GraphFormatError} if it is no node */
  node(text: string): void;
  /**
   * An edge, once the attributes and all nodes were given.
   *
   * @param start where it stands, in the units in which it will be asked for again
   * @throws {GraphFormatError} if it is no edge between nodes
   */
  edge(text: string, start: number, length: number): void;
  /**
   * The graph, once all was given.
   *
   * @param read gives an edge again, from `start` and `length`
   */
  graph(read: (start: number, length: number) => string): CompactGraph;
}

/** Texts are JSON, perhaps with a comma behind. Of edges in the layout of `writeGraph` the evidence is only checked when it is read. */
export function createCompactReader(): CompactReader {
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
  let attributes: GraphAttributes | null = null;

  const addNode = (line: string): void => {
    const node: unknown = parsed(line);
    if (!isNode(node)) throw new GraphFormatError(`node ${nodes.length + 1} is broken`);
    if (places.has(node.key)) throw new GraphFormatError(`node ${JSON.stringify(node.key)} is there twice`);
    places.set(node.key, nodes.length);
    nodes.push(node);
  };

  const addEdge = (line: string, start: number, length: number): void => {
    const outline = outlineOf(line) ?? wholeEdge(line);
    if (!isOutline(outline)) throw new GraphFormatError(`edge ${sources.length + 1} is broken`);
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

  return {
    attributes(text) {
      const value: unknown = parsed(text);
      const fault = attributesFault(value);
      if (fault !== null) throw new GraphFormatError(fault);
      attributes = value as GraphAttributes;
    },
    node: addNode,
    edge: addEdge,
    graph(read) {
      if (attributes === null) throw new GraphFormatError('it is JSON, but no graph');
      const [at, long] = [starts.values(), lengths.values()];
      const stored = (edge: number) => {
        const found: unknown = parsed(read(at[edge] ?? 0, long[edge] ?? 0));
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

/** All of an edge, for what its outline does not tell. */
function wholeEdge(text: string): GraphFile['edges'][number] {
  const edge: unknown = parsed(text);
  if (!isEdge(edge)) throw new GraphFormatError('an edge is broken');
  return edge;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(withoutComma(text));
  } catch (error) {
    throw new GraphFormatError(`it is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
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
  const stands = standsIn(line);
  if (stands !== null) return bitsOf(stands);
  return bitsOf(wholeEdge(line).attributes.claims.map(standOf));
}
