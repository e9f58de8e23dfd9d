/** How two things are connected: the answer of the command line's `path`, for the page. */
import { findPaths, type PathAnswer } from '../../graph/query/paths.ts';
import type { Resolution } from '../../graph/query/resolve.ts';
import type { Stand } from '../../graph/query/stand.ts';
import type { Model } from '../model/model.ts';
import { knowledgeOf } from './knowledge.ts';

/** A question of connection as the panel asks it. */
export interface Connection {
  /** A node's key, a name or a phrase; empty until the reader gives one. */
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  /** What is walked besides what is asserted and alleged. */
  readonly include: readonly Stand[];
  readonly directed: boolean;
  /** Which of the ways is looked at, from 0. */
  readonly way: number;
}

export const NO_CONNECTION: Connection = {
  from: '',
  to: '',
  maxHops: 4,
  include: [],
  directed: false,
  way: 0,
};

/** Stands that a reader may add, in the order they are offered. */
export const FURTHER_STANDS: readonly Stand[] = ['planned', 'possible', 'denied'];

export interface Ways extends PathAnswer {
  readonly from: Resolution;
  readonly to: Resolution;
}

/** Null until both ends are given. The dates limit the articles, as `--since` and `--until` do. */
export function waysBetween(
  model: Model,
  { from, to, maxHops, include, directed }: Connection,
  { since, until }: { readonly since: string | null; readonly until: string | null },
): Ways | null {
  if (from.trim() === '' || to.trim() === '') return null;
  const { graph, resolve } = knowledgeOf(model);
  const [start, goal] = [resolve(from), resolve(to)];
  const dates = { ...(since === null ? {} : { since }), ...(until === null ? {} : { until }) };
  const answer = findPaths(graph, start.taken, goal.taken, { maxHops, include, directed, ...dates });
  return { from: start, to: goal, ...answer };
}
