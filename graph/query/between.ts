/** Who stands between two things: the people, organizations and groups on the ways from one to the other. */
import type { KnowledgeGraph } from '../knowledge.ts';
import { type End, findPaths, type Path, type PathOptions } from './paths.ts';

/** Somebody between, with the best path that goes through them. */
export interface Between {
  readonly key: string;
  readonly label: string;
  readonly type: string;
  readonly path: Path;
}

export interface BetweenOptions extends PathOptions {
  /** Types of those who are looked for; people, organizations and groups if none are given. */
  readonly who?: readonly string[];
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
  graph: KnowledgeGraph,
  from: End,
  to: End,
  { who = [], ...options }: BetweenOptions = {},
): Between[] {
  const wanted = who.length > 0 ? new Set(who) : WHO;
  const { paths } = findPaths(graph, from, to, { ...options, k: LOOKED_THROUGH });
  const found = new Map<string, Between>();
  for (const path of paths) {
    for (const key of path.nodes.slice(1, -1)) {
      const { label, type } = graph.getNodeAttributes(key);
      if (wanted.has(type) && !found.has(key)) found.set(key, { key, label, type, path });
    }
  }
  return [...found.values()];
}
