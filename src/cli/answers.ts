/** What `--json` prints, command by command; `docs/json.md` and `docs/json.schema.json` are made from these types. */
import type { ReadableGraph } from '../../graph/knowledge.ts';
import type { Answer } from '../../graph/query/ask.ts';
import type { Between } from '../../graph/query/between.ts';
import type { Diff } from '../../graph/query/diff.ts';
import type { Opening } from '../../graph/query/openings.ts';
import type { Path } from '../../graph/query/path.ts';
import type { PathAnswer } from '../../graph/query/paths.ts';
import type { Candidate, Resolution } from '../../graph/query/resolution.ts';
import type { ClaimFound } from '../../graph/query/search.ts';
import type { Surroundings } from '../../graph/query/show.ts';
import type { Stats } from '../../graph/query/stats.ts';
import type { Moment } from '../../graph/query/timeline.ts';
import type { Verification } from '../../graph/query/verify.ts';
import type { ArticleRecord, Evidence } from '../../graph/types.ts';
import type { Schema } from '../types.ts';

/** The answers by command. Fields may be added in later versions; none that is here changes its meaning before the next major one. */
export interface Answers {
  readonly ask: AskAnswer;
  readonly diff: Diff;
  readonly path: PathsAnswer;
  readonly schema: Schema;
  readonly search: SearchAnswer;
  /** Null if the graph has no node that the phrase may mean. */
  readonly show: ShowAnswer | null;
  readonly stats: Stats;
  /** Null if the graph has no node that the phrase may mean. */
  readonly timeline: TimelineAnswer | null;
  readonly verify: Verification;
}

/** What every answer with quotes has. */
export interface Cited {
  /** The articles that the answer quotes, by id. */
  readonly articles: readonly ArticleRecord[];
}

export interface AskAnswer extends Omit<Answer, 'paths' | 'between'>, Cited {
  /** Of `link`: the paths. Null of any other. */
  readonly paths: NamedPaths | null;
  /** Of `between`: who stands between the ends, each with its path. Null of any other. */
  readonly between: readonly NamedBetween[] | null;
}

export interface PathsAnswer extends NamedPaths, Cited {
  /** What the two ends were taken to mean. */
  readonly from: Resolution;
  readonly to: Resolution;
}

export interface SearchAnswer extends Cited {
  /** Nodes that the words may mean, best first. */
  readonly nodes: readonly Candidate[];
  /** The best claims, as many as `--limit` allows. */
  readonly claims: readonly ClaimFound[];
  /** How many claims there are in all. */
  readonly found: number;
  /** Words that were looked for in place of words that no sentence has, by those: misspellings. */
  readonly respelt: Readonly<Record<string, string>>;
}

export interface ShowAnswer extends Surroundings, Cited {}

export interface TimelineAnswer extends Cited {
  /** Key of the node. */
  readonly key: string;
  /** Oldest first; what has no date comes last. */
  readonly moments: readonly Moment[];
}

/** A node that a path passes. */
export interface NodeName {
  /** Key of the node. */
  readonly key: string;
  /** Its name. */
  readonly label: string;
  /** Its entity type. */
  readonly type: string;
}

export interface NamedPath extends Omit<Path, 'nodes'> {
  /** One more than hops. */
  readonly nodes: readonly NodeName[];
}

/** A limit, and the best path that there is without it. */
export interface NamedOpening extends Omit<Opening, 'path'> {
  /** The best path there is without it. */
  readonly path: NamedPath;
}

export interface NamedPaths extends Omit<PathAnswer, 'paths' | 'openings'> {
  /** Best first. */
  readonly paths: readonly NamedPath[];
  /** If there is no path for `limits`: what would open one, the nearest first. */
  readonly openings: readonly NamedOpening[];
}

export interface NamedBetween extends Omit<Between, 'path'> {
  /** The best path through it. */
  readonly path: NamedPath;
}

/** Paths with the names of their nodes, so that a reader needs no graph. */
export function named(graph: ReadableGraph, { paths, none, openings }: PathAnswer): NamedPaths {
  return {
    paths: paths.map((path) => namedPath(graph, path)),
    none,
    openings: openings.map(({ lift, path }) => ({ lift, path: namedPath(graph, path) })),
  };
}

export function namedPath(graph: ReadableGraph, path: Path): NamedPath {
  const nodes = path.nodes.map((key): NodeName => {
    const { label, type } = graph.getNodeAttributes(key);
    return { key, label, type };
  });
  return { ...path, nodes };
}

/** The articles that claims stand in, in the order of the graph. */
export function citedBy(graph: ReadableGraph, claims: Iterable<Evidence>): ArticleRecord[] {
  const ids = new Set<string>();
  for (const { article } of claims) ids.add(article);
  return graph.getAttribute('articles').filter(({ id }) => ids.has(id));
}

export function claimsOn(paths: readonly Pick<Path, 'hops'>[]): Evidence[] {
  return paths.flatMap(({ hops }) => hops.map(({ evidence }) => evidence));
}
