/** How the reader has cut the picture down by hand: to a node and its neighbours, further nodes, hidden ones. */
import { byCodeUnit } from '../../graph/order.ts';
import { across, type Model, type NodeRecord, weight } from '../model/model.ts';

/** `focus` keeps a node and its neighbours alone, `expand` adds the neighbours of another, `hide` takes a node away. */
export interface Step {
  readonly kind: 'focus' | 'expand' | 'hide';
  readonly key: string;
}

/** At most so many neighbours come with a node at once. */
export const MOST_NEIGHBOURS = 30;

export interface Cut {
  /** The only nodes that are left; null for all. */
  readonly kept: ReadonlySet<string> | null;
  readonly hidden: ReadonlySet<string>;
}

/** What the steps, one after the other, leave of the graph. Keys that it lacks do nothing. */
export function cutBy(model: Model, steps: readonly Step[]): Cut {
  let kept: Set<string> | null = null;
  const hidden = new Set<string>();
  for (const { kind, key } of steps) {
    const node = model.nodes.get(key);
    if (!node) continue;
    if (kind === 'hide') {
      hidden.add(key);
      kept?.delete(key);
      continue;
    }
    if (kind === 'focus') {
      kept = new Set();
      hidden.clear();
    }
    const added = furtherNeighbours(node, kept ?? new Set()).slice(0, MOST_NEIGHBOURS);
    for (const one of [node, ...added]) {
      kept?.add(one.key);
      hidden.delete(one.key);
    }
  }
  return { kept, hidden };
}

/** Neighbours that are not among `known`: over the best vouched-for edges first, then the heaviest. */
export function furtherNeighbours(node: NodeRecord, known: ReadonlySet<string>): NodeRecord[] {
  const best = new Map<NodeRecord, number>();
  for (const edge of node.edges) {
    const other = across(edge, node);
    if (other === node || known.has(other.key)) continue;
    const { origins, confidence, typed } = edge.attributes;
    const support = origins + confidence + (typed ? 1 : 0);
    best.set(other, Math.max(best.get(other) ?? 0, support));
  }
  return [...best]
    .sort(([a, m], [b, n]) => n - m || weight(b) - weight(a) || byCodeUnit(a.key, b.key))
    .map(([other]) => other);
}
