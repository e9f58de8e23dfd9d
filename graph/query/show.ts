/** A node and everything around it. */
import type { ReadableGraph } from '../knowledge.ts';
import { byCodeUnit } from '../order.ts';
import type { EdgeAttributes, NodeAttributes } from '../types.ts';

export interface Surroundings {
  /** Key of the node. */
  readonly key: string;
  /** All that the graph has of it. */
  readonly node: NodeAttributes;
  /** Its edges by what the node does in them: typed relations first, the best supported first. */
  readonly groups: readonly RelationGroup[];
}

export interface RelationGroup {
  /** Relation type, or the words of an open relation. */
  readonly type: string;
  /** Whether `type` is a relation type of the schema. */
  readonly typed: boolean;
  /** What the node does to its neighbours, in words. */
  readonly label: string;
  /** Whether the node is the target of these edges. */
  readonly backwards: boolean;
  /** The best supported first. */
  readonly edges: readonly Neighbour[];
}

export interface Neighbour {
  /** Key of the edge. */
  readonly edge: string;
  /** Key of the node at its other end. */
  readonly key: string;
  /** The name of that node. */
  readonly label: string;
  /** The entity type of that node. */
  readonly type: string;
  /** All that the graph has of the edge. */
  readonly attributes: EdgeAttributes;
}

/** @throws {Error} if the graph has no node of this key. */
export function surroundings(graph: ReadableGraph, key: string): Surroundings {
  const relations = graph.getAttribute('relations');
  const groups = new Map<string, Omit<RelationGroup, 'edges'> & { edges: Neighbour[] }>();
  graph.forEachEdge(key, (edge, attributes, source, target) => {
    const relation = relations[attributes.type];
    const backwards = target === key && relation?.symmetric !== true;
    const other = source === key ? target : source;
    const { label, type } = graph.getNodeAttributes(other);
    const neighbour = { edge, key: other, label, type, attributes };
    const name = `${attributes.type}|${backwards}`;
    const known = groups.get(name);
    if (known) known.edges.push(neighbour);
    else {
      groups.set(name, {
        type: attributes.type,
        typed: attributes.typed,
        label: backwards && relation ? relation.inverse : attributes.label,
        backwards,
        edges: [neighbour],
      });
    }
  });
  const sorted = [...groups.values()].map((group) => ({ ...group, edges: group.edges.sort(bySupport) }));
  return { key, node: graph.getNodeAttributes(key), groups: sorted.sort(byWeight) };
}

function bySupport(a: Neighbour, b: Neighbour): number {
  return (
    b.attributes.origins - a.attributes.origins ||
    b.attributes.confidence - a.attributes.confidence ||
    byCodeUnit(a.edge, b.edge)
  );
}

function byWeight(a: RelationGroup, b: RelationGroup): number {
  return (
    Number(b.typed) - Number(a.typed) ||
    b.edges.length - a.edges.length ||
    byCodeUnit(a.type, b.type) ||
    Number(a.backwards) - Number(b.backwards)
  );
}
