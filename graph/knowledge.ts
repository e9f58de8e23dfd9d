/** The graph in memory: graphology's, with our attributes. */
import { MultiDirectedGraph } from 'graphology';
import type { EdgeAttributes, GraphAttributes, GraphFile, NodeAttributes } from './types.ts';

export type KnowledgeGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** A graph in memory from plain data, its nodes and edges in the order they are given. */
export function toGraph(file: GraphFile): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph();
  graph.import(file);
  return graph;
}
