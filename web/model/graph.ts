/** The graph as `graph/query` asks it: built when it is first asked, and kept as long as the model is. */
import { type KnowledgeGraph, toGraph } from '../../graph/knowledge.ts';
import type { Model } from './model.ts';

const built = new WeakMap<Model, KnowledgeGraph>();

export function graphOf(model: Model): KnowledgeGraph {
  const known = built.get(model);
  if (known) return known;
  const graph = toGraph(model.file);
  built.set(model, graph);
  return graph;
}
