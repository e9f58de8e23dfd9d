/** One path, hop by hop, with the evidence of each and what it rests on. */
import type { Merge } from '../../src/types.ts';
import type { ReadableGraph } from '../knowledge.ts';
import type { Topology } from '../topology.ts';
import type { Evidence, Status } from '../types.ts';
import { inOrder } from './in-order.ts';
import type { Region, Road } from './region.ts';
import type { Way } from './shortest.ts';
import { admitted, HOP, type Limits } from './walk.ts';
import { words } from './words.ts';

export interface Hop {
  /** Key of the node where it starts. */
  readonly from: string;
  /** Key of the node where it ends. */
  readonly to: string;
  /** Key of the edge. */
  readonly edge: string;
  /** Relation type, or the words of an open relation. */
  readonly type: string;
  /** Whether `type` is a relation type of the schema. */
  readonly typed: boolean;
  /** What `from` does to `to`, in words; the inverse of the relation if walked backwards. */
  readonly label: string;
  /** Walked against the direction of the edge. */
  readonly backwards: boolean;
  /** Whether the relation has no direction. */
  readonly symmetric: boolean;
  /** How the articles vouch for the edge. */
  readonly status: Status;
  /** How likely it is that the articles say so. */
  readonly confidence: number;
  /** How many independent articles do. */
  readonly origins: number;
  /** The best claim that the limits admit, and how many they admit. */
  readonly evidence: Evidence;
  readonly claims: number;
  /** Keys of other edges between the two that could be walked. */
  readonly beside: readonly string[];
}

export interface Path {
  readonly nodes: readonly string[];
  /** From the first node to the last. */
  readonly hops: readonly Hop[];
  /** Lower is better; in hops: one that is certain, typed and asserted costs 1. */
  readonly cost: number;
  /** The product of the confidences of its hops, to four decimals. */
  readonly confidence: number;
  /** Index of the hop with the least confidence, the first of equals: where the path would break. */
  readonly weakest: number;
  /** The merges that it rests on: its words for a node are another name of it. Each once, in the order of the hops. */
  readonly merges: readonly MergeOn[];
}

/** That a name in the quotes of a path is the node's. */
export interface MergeOn {
  /** Key of the node. */
  readonly node: string;
  /** Which name, and why it is the node's. */
  readonly merge: Merge;
}

export function pathOf(
  graph: ReadableGraph,
  topology: Topology,
  region: Region,
  way: Way,
  limits: Limits,
): Path {
  const nodes = way.nodes.map((number) => topology.keyOf(region.nodes[number] ?? -1));
  const hops = way.roads.flatMap((road, i) => {
    const hop = hopOf(graph, topology, nodes[i] ?? '', nodes[i + 1] ?? '', road, limits);
    return hop ?? [];
  });
  return pathWith(graph, nodes, hops, way.cost / HOP);
}

/** The same path over claims that follow one another in time; null if there are none. */
export function pathInOrder(graph: ReadableGraph, path: Path, limits: Limits): Path | null {
  const { nodes, hops, cost } = path;
  const chosen = inOrder(
    graph,
    hops.map(({ edge }) => admitted(graph, graph.getEdgeAttributes(edge), limits)),
  );
  if (!chosen) return null;
  const dated = hops.map((hop, i) => ({ ...hop, evidence: chosen[i] ?? hop.evidence }));
  return pathWith(graph, nodes, dated, cost);
}

function pathWith(graph: ReadableGraph, nodes: Path['nodes'], hops: Path['hops'], cost: number): Path {
  const confidence = hops.reduce((product, hop) => product * hop.confidence, 1);
  const least = Math.min(...hops.map((hop) => hop.confidence));
  return {
    nodes,
    hops,
    cost,
    confidence: Math.round(confidence * 10_000) / 10_000,
    weakest: hops.findIndex((hop) => hop.confidence === least),
    merges: mergesOn(graph, hops),
  };
}

function hopOf(
  graph: ReadableGraph,
  topology: Topology,
  from: string,
  to: string,
  { edges, backwards }: Road,
  limits: Limits,
): Hop | null {
  const [edge = '', ...beside] = edges.map((place) => topology.edgeKeyOf(place));
  const attributes = graph.getEdgeAttributes(edge);
  const { type, typed, status, confidence, origins } = attributes;
  const relation = graph.getAttribute('relations')[type];
  const claims = admitted(graph, attributes, limits);
  const [evidence] = claims;
  if (!evidence) return null;
  const label = backwards && relation ? relation.inverse : attributes.label;
  const symmetric = relation?.symmetric === true;
  const told = { type, typed, label, backwards, symmetric, status, confidence, origins };
  return { from, to, edge, ...told, evidence, claims: claims.length, beside };
}

function mergesOn(graph: ReadableGraph, hops: Path['hops']): MergeOn[] {
  const found = new Map<string, MergeOn>();
  for (const { from, to, evidence } of hops) {
    const spoken = new Set([evidence.subject.text, evidence.object.text].map(plainName));
    for (const node of [from, to]) {
      const { label, merges } = graph.getNodeAttributes(node);
      for (const merge of merges) {
        const name = plainName(merge.name);
        if (spoken.has(name) && name !== plainName(label))
          found.set(`${node}\n${merge.name}`, { node, merge });
      }
    }
  }
  return [...found.values()];
}

/** "the Treasury's" and "Treasury" are one name. */
function plainName(text: string): string {
  return words(text)
    .join(' ')
    .replace(/^(?:the|a|an) /, '');
}
