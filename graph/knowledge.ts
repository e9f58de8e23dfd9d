/** The graph in memory: graphology's, with our attributes. */
import { MultiDirectedGraph } from 'graphology';
import type { Topology } from './topology.ts';
import type { EdgeAttributes, GraphAttributes, GraphFile, NodeAttributes } from './types.ts';

export type KnowledgeGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

type EdgeVisitor<Result> = (
  edge: string,
  attributes: EdgeAttributes,
  source: string,
  target: string,
) => Result;

/**
 * What questions ask of a graph: those of graphology's methods that read, so that a graph of graphology's answers, and one
 * too large for it (`compact/graph.ts`) as well. Methods that take the key of a node or edge throw an Error if there is none.
 */
export interface ReadableGraph {
  readonly order: number;
  readonly size: number;
  /** Itself in numbers, if it is kept so. */
  readonly topology?: Topology;
  getAttribute<Name extends keyof GraphAttributes>(name: Name): GraphAttributes[Name];
  hasNode(key: string): boolean;
  nodes(): string[];
  degree(key: string): number;
  neighbors(key: string): string[];
  getNodeAttributes(key: string): NodeAttributes;
  getNodeAttribute<Name extends keyof NodeAttributes>(key: string, name: Name): NodeAttributes[Name];
  forEachNode(visit: (key: string, attributes: NodeAttributes) => void): void;
  mapNodes<Result>(visit: (key: string, attributes: NodeAttributes) => Result): Result[];
  hasEdge(key: string): boolean;
  edges(): string[];
  source(edge: string): string;
  target(edge: string): string;
  getEdgeAttributes(key: string): EdgeAttributes;
  getEdgeAttribute<Name extends keyof EdgeAttributes>(key: string, name: Name): EdgeAttributes[Name];
  forEachEdge(visit: EdgeVisitor<void>): void;
  forEachEdge(node: string, visit: EdgeVisitor<void>): void;
  forEachOutEdge(node: string, visit: EdgeVisitor<void>): void;
  someEdge(node: string, test: EdgeVisitor<boolean>): boolean;
  mapEdges<Result>(visit: EdgeVisitor<Result>): Result[];
}

/** A graph in memory from plain data, its nodes and edges in the order they are given. */
export function toGraph(file: GraphFile): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph();
  graph.import(file);
  return graph;
}
