/** How far each edge bends, so that edges between the same two nodes lie side by side. */

export interface Ends {
  readonly key: string;
  readonly source: string;
  readonly target: string;
}

/** The bend of an edge that has its pair of nodes for itself. */
const ALONE = 0.12;
/** The bend of an edge in the middle of a bundle: all but straight (0 has no curve to be near to). */
const MIDDLE = 0.02;

/**
 * Bend by edge key, as a share of the distance between the ends; positive bends to the left of source → target.
 * Opposite directions of one pair take different slots of one fan.
 */
export function curvatures(edges: Iterable<Ends>): Map<string, number> {
  const bundles = new Map<string, Ends[]>();
  for (const edge of edges) {
    const pair = JSON.stringify(
      edge.source < edge.target ? [edge.source, edge.target] : [edge.target, edge.source],
    );
    const bundle = bundles.get(pair);
    if (bundle) bundle.push(edge);
    else bundles.set(pair, [edge]);
  }
  const bends = new Map<string, number>();
  for (const bundle of bundles.values()) {
    const step = Math.min(0.28, 1.4 / bundle.length);
    bundle.forEach((edge, i) => {
      const slot = (i - (bundle.length - 1) / 2) * step;
      const bend = bundle.length === 1 ? ALONE : Math.abs(slot) < MIDDLE ? MIDDLE : slot;
      bends.set(edge.key, edge.source < edge.target || bundle.length === 1 ? bend : -bend);
    });
  }
  return bends;
}
