/** The part of the picture that the reader should see first. */
import { across, type Model, type NodeRecord } from '../model/model.ts';
import type { Visible } from './visible.ts';

/** A part of the graph that has this share of what is in view is shown without the small islands beside it. */
const MAIN_SHARE = 0.6;

/** Keys of the nodes in view; of those of the largest connected part, where it is most of them. */
export function mainPart(model: Model, visible: Visible | null): string[] {
  const shown = [...model.nodes.values()].filter(({ key }) => visible?.nodes.has(key) ?? true);
  const left = new Set(shown);
  while (left.size > shown.length * (1 - MAIN_SHARE)) {
    const part = takePart(left, visible);
    if (part.length >= shown.length * MAIN_SHARE) return part.map(({ key }) => key);
  }
  return shown.map(({ key }) => key);
}

/** Takes a connected part out of `left`. */
function takePart(left: Set<NodeRecord>, visible: Visible | null): NodeRecord[] {
  const [first] = left;
  if (!first) return [];
  left.delete(first);
  const part = [first];
  for (const node of part) {
    for (const edge of node.edges) {
      if (visible !== null && !visible.edges.has(edge.key)) continue;
      const other = across(edge, node);
      if (left.delete(other)) part.push(other);
    }
  }
  return part;
}
