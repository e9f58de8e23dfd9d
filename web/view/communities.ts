/** Groups of nodes that are connected among themselves more than with others, as many as there are colours. */
import { communitiesOf as groupsOf } from '../../graph/query/communities.ts';
import { graphOf } from '../model/graph.ts';
import { type Model, weight } from '../model/model.ts';

export interface Community {
  /** The name of its heaviest node. */
  readonly label: string;
  readonly size: number;
}

export interface Communities {
  /** Index into `list` by key of the node; a node of a community that is too small to be listed has none. */
  readonly of: ReadonlyMap<string, number>;
  /** The largest first. */
  readonly list: readonly Community[];
}

/** As many as there are colours that can be told apart. */
const MOST = 10;
const LEAST_SIZE = 3;

/** Those of `throughline stats`. The same graph has the same. */
export function communitiesOf(model: Model): Communities {
  const largest = groupsOf(graphOf(model))
    .filter(({ length }) => length >= LEAST_SIZE)
    .slice(0, MOST);
  return {
    of: new Map(largest.flatMap((keys, i) => keys.map((key) => [key, i] as const))),
    list: largest.map((keys) => ({ label: heaviest(model, keys), size: keys.length })),
  };
}

function heaviest(model: Model, keys: readonly string[]): string {
  const nodes = keys.flatMap((key) => model.nodes.get(key) ?? []);
  const [first, ...rest] = nodes;
  const best = rest.reduce((one, other) => (one && weight(one) >= weight(other) ? one : other), first);
  return best?.attributes.label ?? '';
}
