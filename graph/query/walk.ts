/** What a path may walk, and what each step costs. */
import type { ReadableGraph } from '../knowledge.ts';
import { degreeOf, type Relation, type Topology } from '../topology.ts';
import type { EdgeAttributes, Evidence } from '../types.ts';
import { bitsOf, firstOf, STANDS, type Stand, standOf, WALKED } from './stand.ts';
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

/** A graph as limits leave it. Nodes and edges by their places. */
export interface Walk {
  readonly directed: boolean;
  /** Whether an edge may be walked; where only its evidence can tell (dates), whether it perhaps may. */
  admits(edge: number): boolean;
  /** What walking an edge costs, in thousandths; null if no claim of it is admitted. */
  cost(edge: number): number | null;
  /** Whether the edge has no direction. */
  symmetric(edge: number): boolean;
  /** What passing through a node costs. */
  toll(node: number): number;
  /** Whether a node may stand between the ends. */
  passable(node: number): boolean;
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

export function createWalk(graph: ReadableGraph, topology: Topology, limits: Limits): Walk {
  const { types, relations, stands, sources, targets, confidences } = topology;
  const include = bitsOf([...WALKED, ...(limits.include ?? [])]);
  const wanted = limits.types && new Set(limits.types);
  const fits = ({ type, typed }: Relation): boolean =>
    !wanted || wanted.has(typed ? type : 'open') || wanted.has(type);
  const walkable = Uint8Array.from(relations, (relation) => (fits(relation) ? 1 : 0));
  const admits = (edge: number): boolean =>
    ((stands[edge] ?? 0) & include) !== 0 && walkable[types[edge] ?? 0] === 1;
  const via = limits.via && new Set(limits.via);
  const standsIn =
    limits.since === undefined && limits.until === undefined ? null : datedStands(graph, topology, limits);
  const nameInName = createNameTest(topology);
  return {
    directed: limits.directed === true,
    admits,
    cost(edge) {
      if (!admits(edge)) return null;
      const stand = firstOf((standsIn ? standsIn(edge) : (stands[edge] ?? 0)) & include);
      if (stand === null) return null;
      const open = relations[types[edge] ?? 0]?.typed === true ? 0 : OPEN;
      const name = nameInName(sources[edge] ?? 0, targets[edge] ?? 0) ? NAME_IN_NAME : 0;
      return HOP + Math.round(HOP * (1 - (confidences[edge] ?? 0))) + open + STAND[stand] + name;
    },
    symmetric: (edge) => relations[types[edge] ?? 0]?.symmetric === true,
    toll(node) {
      const degree = degreeOf(topology, node);
      return Math.round((TOLL * degree) / (degree + BUSY));
    },
    passable: (node) => !via || via.has(topology.typeOf(node)),
  };
}

/** Those claims of an edge that the limits admit, the best first. */
export function admitted(graph: ReadableGraph, { claims }: EdgeAttributes, limits: Limits): Evidence[] {
  const stands = new Set<Stand>([...WALKED, ...(limits.include ?? [])]);
  const inTime = createTimeTest(graph, limits);
  return claims
    .filter((claim) => stands.has(standOf(claim)) && inTime(claim))
    .sort((a, b) => STANDS.indexOf(standOf(a)) - STANDS.indexOf(standOf(b)) || b.confidence - a.confidence);
}

/** The stands of those claims of an edge that are of articles of the time. */
function datedStands(graph: ReadableGraph, topology: Topology, limits: Limits): (edge: number) => number {
  const known = new Map<number, number>();
  const inTime = createTimeTest(graph, limits);
  return (edge) => {
    const before = known.get(edge);
    if (before !== undefined) return before;
    const { claims } = graph.getEdgeAttributes(topology.edgeKeyOf(edge));
    const bits = bitsOf(claims.filter(inTime).map(standOf));
    known.set(edge, bits);
    return bits;
  };
}

function createTimeTest(graph: ReadableGraph, { since, until }: Limits): (claim: Evidence) => boolean {
  if (since === undefined && until === undefined) return () => true;
  const dated = new Map(graph.getAttribute('articles').map(({ id, published }) => [id, published]));
  return ({ article }) => {
    const date = dated.get(article) ?? null;
    if (date === null) return false;
    return (
      (since === undefined || date.slice(0, since.length) >= since) &&
      (until === undefined || date.slice(0, until.length) <= until)
    );
  };
}

/** Whether the name of one of two nodes has the other's in it. */
function createNameTest(topology: Topology): (a: number, b: number) => boolean {
  const names = new Map<number, string>();
  const nameOf = (node: number): string => {
    const known = names.get(node);
    if (known !== undefined) return known;
    const name = ` ${words(topology.labelOf(node)).join(' ')} `;
    names.set(node, name);
    return name;
  };
  return (a, b) => {
    const [one, other] = [nameOf(a), nameOf(b)];
    return one.includes(other) || other.includes(one);
  };
}
