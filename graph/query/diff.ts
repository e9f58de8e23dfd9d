/** What changed from one graph to another. */
import type { ReadableGraph } from '../knowledge.ts';
import { sortedSet } from '../order.ts';
import type { Status } from '../types.ts';

/** An edge in words. */
export interface Told {
  /** Key of the edge. */
  readonly edge: string;
  /** Label of the node that it leads from. */
  readonly source: string;
  /** The relation in words. */
  readonly label: string;
  /** Label of the node that it leads to. */
  readonly target: string;
}

/** An edge that both graphs have, with what it is vouched for by now and before. */
export interface Change extends Told {
  /** Before, and now. */
  readonly status: readonly [before: Status, now: Status];
  /** Before, and now. */
  readonly confidence: readonly [before: number, now: number];
  /** Ids of the articles that say so now and did not, and that no longer do. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** Lists are sorted by key; an edge counts as changed if its status, its confidence or its articles did. */
export interface Diff {
  /** Edges that only the new graph has. */
  readonly added: readonly Told[];
  /** Edges that only the old one had. */
  readonly gone: readonly Told[];
  /** Edges that both have, and that are vouched for otherwise. */
  readonly changed: readonly Change[];
}

/** @example diffOf(before, now).added.map(({ source, label, target }) => `${source} ${label} ${target}`) */
export function diffOf(before: ReadableGraph, now: ReadableGraph): Diff {
  const edges = sortedSet(now.edges());
  const added = edges.filter((edge) => !before.hasEdge(edge));
  const gone = sortedSet(before.edges()).filter((edge) => !now.hasEdge(edge));
  const both = edges.filter((edge) => before.hasEdge(edge));
  const changed = both.map((edge): Change => {
    const [old, young] = [before.getEdgeAttributes(edge), now.getEdgeAttributes(edge)];
    return {
      ...toldBy(now, edge),
      status: [old.status, young.status],
      confidence: [old.confidence, young.confidence],
      gained: missingFrom(old.articles, young.articles),
      lost: missingFrom(young.articles, old.articles),
    };
  });
  return {
    added: added.map((edge) => toldBy(now, edge)),
    gone: gone.map((edge) => toldBy(before, edge)),
    changed: changed.filter(
      ({ status, confidence, gained, lost }) =>
        status[0] !== status[1] || confidence[0] !== confidence[1] || gained.length + lost.length > 0,
    ),
  };
}

/** Those of `all` that `some` lacks. */
function missingFrom(some: readonly string[], all: readonly string[]): string[] {
  const known = new Set(some);
  return all.filter((one) => !known.has(one));
}

function toldBy(graph: ReadableGraph, edge: string): Told {
  const label = (node: string): string => graph.getNodeAttribute(node, 'label');
  return {
    edge,
    source: label(graph.source(edge)),
    label: graph.getEdgeAttribute(edge, 'label'),
    target: label(graph.target(edge)),
  };
}
