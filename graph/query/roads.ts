/** The graph as a path sees it: which hops may be taken from a node, and what each costs. */
import type { ReadableGraph } from '../knowledge.ts';
import { byCodeUnit } from '../order.ts';
import type { EdgeAttributes, Evidence } from '../types.ts';
import { type Stand, standOf, WALKED } from './stand.ts';
import { words } from './words.ts';

/** What a path may use. Absent means no limit; `include` adds to the stands that are always walked. */
export interface Limits {
  /** Entity types that nodes between the ends must have. */
  readonly via?: readonly string[];
  /** Relation types that hops must have; `open` stands for every open relation. */
  readonly types?: readonly string[];
  readonly include?: readonly Stand[];
  /** ISO dates, possibly reduced ("2017-08"): of the articles that vouch for a hop, both inclusive. */
  readonly since?: string;
  readonly until?: string;
  /** Whether edges may only be walked from source to target. */
  readonly directed?: boolean;
}

/** A step to a neighbour over the cheapest edge that may be used. */
export interface Road {
  readonly to: string;
  readonly edge: string;
  /** Against the direction of the edge. */
  readonly backwards: boolean;
  /** In thousandths. */
  readonly cost: number;
  /** Other edges that lead there and may be used, cheapest first. */
  readonly beside: readonly string[];
}

export interface Roads {
  /** One road for each neighbour, sorted by its key. */
  from(node: string): readonly Road[];
  /** The same roads walked the other way: who can reach this node. */
  into(node: string): readonly Road[];
  /** What passing through a node costs. */
  toll(node: string): number;
  /** Whether a node may stand between the ends. */
  passable(node: string): boolean;
}

/** Thousandths. A hop costs `HOP`, and up to as much again the less its edge is vouched for. */
export const HOP = 1000;
/** What is added if a relation is open, or only so much is said of it. */
const OPEN = 500;
const STAND: Readonly<Record<Stand, number>> = {
  asserted: 0,
  alleged: 100,
  planned: 600,
  possible: 600,
  denied: 1200,
};
/** What is added where one end's name has the other's in it: that Aland's coal is Aland's says little. */
const NAME_IN_NAME = 800;
/** A node with `BUSY` edges costs half of `TOLL` to pass: that two things both touch it says the less, the more do. */
const TOLL = 800;
const BUSY = 40;

/** @param within if given, the only nodes that roads lead to. */
export function createRoads(graph: ReadableGraph, limits: Limits, within?: ReadonlySet<string>): Roads {
  const usable = createUsable(graph, limits);
  const via = limits.via && new Set(limits.via);
  const cached = { from: new Map<string, readonly Road[]>(), into: new Map<string, readonly Road[]>() };
  const roads = (node: string, sense: 'from' | 'into'): readonly Road[] => {
    const known = cached[sense].get(node);
    if (known) return known;
    const found = roadsAt(graph, node, sense, limits.directed === true, usable, within);
    cached[sense].set(node, found);
    return found;
  };
  return {
    from: (node) => roads(node, 'from'),
    into: (node) => roads(node, 'into'),
    toll(node) {
      const degree = graph.degree(node);
      return Math.round((TOLL * degree) / (degree + BUSY));
    },
    passable: (node) => !via || via.has(graph.getNodeAttribute(node, 'type')),
  };
}

/** Those claims of an edge that the limits admit, the best first. */
export function admitted(graph: ReadableGraph, edge: EdgeAttributes, limits: Limits): Evidence[] {
  return createAdmission(graph, limits)(edge);
}

type Usable = (edge: string, attributes: EdgeAttributes, source: string, target: string) => number | null;

function roadsAt(
  graph: ReadableGraph,
  node: string,
  sense: 'from' | 'into',
  directed: boolean,
  usable: Usable,
  within: ReadonlySet<string> | undefined,
): Road[] {
  const relations = graph.getAttribute('relations');
  const ways = new Map<string, { edge: string; backwards: boolean; cost: number }[]>();
  graph.forEachEdge(node, (edge, attributes, source, target) => {
    const to = source === node ? target : source;
    if (source === target || within?.has(to) === false) return;
    const along = (sense === 'from') === (source === node);
    const symmetric = relations[attributes.type]?.symmetric === true;
    if (directed && !along && !symmetric) return;
    const cost = usable(edge, attributes, source, target);
    if (cost === null) return;
    const known = ways.get(to);
    const way = { edge, backwards: !along && !symmetric, cost };
    if (known) known.push(way);
    else ways.set(to, [way]);
  });
  return [...ways]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([to, edges]) => {
      const [first, ...rest] = edges.sort((a, b) => a.cost - b.cost || byCodeUnit(a.edge, b.edge));
      return first ? [{ to, ...first, beside: rest.map(({ edge }) => edge) }] : [];
    });
}

/** The cost of an edge, null if no claim of it is admitted. */
function createUsable(graph: ReadableGraph, limits: Limits): Usable {
  const admission = createAdmission(graph, limits);
  const types = limits.types && new Set(limits.types);
  const costs = new Map<string, number | null>();
  return (edge, attributes, source, target) => {
    const known = costs.get(edge);
    if (known !== undefined) return known;
    const fits =
      !types || types.has(attributes.typed ? attributes.type : 'open') || types.has(attributes.type);
    const [best] = fits ? admission(attributes) : [];
    const cost = best ? costOf(attributes, standOf(best)) + nameInName(graph, source, target) : null;
    costs.set(edge, cost);
    return cost;
  };
}

function costOf({ confidence, typed }: EdgeAttributes, stand: Stand): number {
  return HOP + Math.round(HOP * (1 - confidence)) + (typed ? 0 : OPEN) + STAND[stand];
}

function nameInName(graph: ReadableGraph, source: string, target: string): number {
  const name = (node: string): string => ` ${words(graph.getNodeAttribute(node, 'label')).join(' ')} `;
  const [a, b] = [name(source), name(target)];
  return a.includes(b) || b.includes(a) ? NAME_IN_NAME : 0;
}

function createAdmission(graph: ReadableGraph, limits: Limits): (edge: EdgeAttributes) => Evidence[] {
  const stands = new Set<Stand>([...WALKED, ...(limits.include ?? [])]);
  const { since, until } = limits;
  const dated = new Map(graph.getAttribute('articles').map(({ id, published }) => [id, published]));
  const inTime = (article: string): boolean => {
    if (since === undefined && until === undefined) return true;
    const date = dated.get(article) ?? null;
    if (date === null) return false;
    return (
      (since === undefined || date.slice(0, since.length) >= since) &&
      (until === undefined || date.slice(0, until.length) <= until)
    );
  };
  return ({ claims }) =>
    claims
      .filter((claim) => stands.has(standOf(claim)) && inTime(claim.article))
      .sort((a, b) => STAND[standOf(a)] - STAND[standOf(b)] || b.confidence - a.confidence);
}
