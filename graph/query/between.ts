/** Who stands between two things: the people, organizations and groups on the ways from one to the other. */
import type { ReadableGraph } from '../knowledge.ts';
import type { Path } from './path.ts';
import { type End, findPaths, type PathOptions } from './paths.ts';

/** Somebody between, with the best path that goes through them. */
export interface Between {
  /** Key of the node. */
  readonly key: string;
  /** Its name. */
  readonly label: string;
  /** Its entity type. */
  readonly type: string;
  /** The best path through it. */
  readonly path: Path;
}

/** How many paths are looked through for those on them. */
const LOOKED_THROUGH = 24;

/**
 * Those between, best first: in order of the cheapest path through each.
 *
 * @param isWanted whether a node is what is looked for
 */
export function between(
  graph: ReadableGraph,
  from: End,
  to: End,
  isWanted: (key: string) => boolean,
  options: PathOptions = {},
): Between[] {
  const { paths } = findPaths(graph, from, to, { ...options, k: LOOKED_THROUGH });
  const found = new Map<string, Between>();
  for (const path of paths) {
    for (const key of path.nodes.slice(1, -1)) {
      const { label, type } = graph.getNodeAttributes(key);
      if (isWanted(key) && !found.has(key)) found.set(key, { key, label, type, path });
    }
  }
  return [...found.values()];
}

/** A path, and all who stand on it. */
export interface StandingOn {
  readonly path: Path;
  readonly standing: readonly Between[];
}

/** Each path once, in the order in which somebody stands on it. */
export function byPath(all: readonly Between[]): StandingOn[] {
  const groups = new Map<string, { path: Path; standing: Between[] }>();
  for (const one of all) {
    const way = one.path.nodes.join('\n');
    const known = groups.get(way);
    if (known) known.standing.push(one);
    else groups.set(way, { path: one.path, standing: [one] });
  }
  return [...groups.values()];
}
