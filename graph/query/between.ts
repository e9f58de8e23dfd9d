/** Who stands between two things: the people, organizations and groups on the ways from one to the other. */
import type { ReadableGraph } from '../knowledge.ts';
import type { Path } from './path.ts';
import { type End, findPaths, type PathOptions } from './paths.ts';

/** Somebody between, with the best path that goes through them. */
export interface Between {
  readonly key: string;
  readonly label: string;
  readonly type: string;
  readonly path: Path;
}

export interface BetweenOptions extends PathOptions {
  /** Whether a node is what is looked for; a person, organization or group if not given. */
  readonly is?: (key: string) => boolean;
}

/** Types of those who are meant by "who", if nothing narrower is asked for. */
const WHO: ReadonlySet<string> = new Set(
  (
    'Agent Person Group Organization Company Bank GovernmentBody Legislature Court InternationalOrganization Party ' +
    'Military ArmedGroup CriminalOrganization Media University Hospital NonProfit ThinkTank TradeUnion ' +
    'ReligiousOrganization SportsTeam'
  ).split(' '),
);

/** How many paths are looked through for those on them. */
const LOOKED_THROUGH = 24;

/** Those between, best first: in order of the cheapest path through each. */
export function between(
  graph: ReadableGraph,
  from: End,
  to: End,
  { is, ...options }: BetweenOptions = {},
): Between[] {
  const wanted = is ?? ((key) => WHO.has(graph.getNodeAttribute(key, 'type')));
  const { paths } = findPaths(graph, from, to, { ...options, k: LOOKED_THROUGH });
  const found = new Map<string, Between>();
  for (const path of paths) {
    for (const key of path.nodes.slice(1, -1)) {
      const { label, type } = graph.getNodeAttributes(key);
      if (wanted(key) && !found.has(key)) found.set(key, { key, label, type, path });
    }
  }
  return [...found.values()];
}
