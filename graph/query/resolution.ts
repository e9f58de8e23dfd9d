/** What a phrase was understood as. */
import type { ReadableGraph } from '../knowledge.ts';

/** A node as an answer to a phrase, with how well it fits, in (0, 1]. */
export interface Candidate {
  /** Key of the node. */
  readonly key: string;
  /** Its name. */
  readonly label: string;
  /** Its entity type. */
  readonly type: string;
  /** How well it fits; 1 at best. */
  readonly score: number;
}

export interface Resolution {
  /** As it was given. */
  readonly phrase: string;
  /**
   * `name`: the phrase is a node's name, or that of several; `part`: part of one; `topic`: these nodes, with what is said of them, speak of
   * all of it; `spelling`: it is clearly a misspelling of a name; `metonym`: it is a place or a building, and who governs there is meant; `type`: it is an
   * entity type, and all nodes of it are meant; `partial`: they speak of some of it; `none`: nothing does.
   */
  readonly kind: 'name' | 'part' | 'topic' | 'spelling' | 'metonym' | 'type' | 'partial' | 'none';
  /** What it is taken to mean, best first. */
  readonly taken: readonly Candidate[];
  /** What else it may mean; for `none`, what it may be a misspelling of. */
  readonly others: readonly Candidate[];
}

/** At most so many nodes are offered besides those taken. */
export const OFFERED = 6;
/** A node is taken if it fits so well compared with the best. */
export const SHARE = 0.7;
export function candidate(graph: ReadableGraph, key: string, score: number): Candidate {
  const { label, type } = graph.getNodeAttributes(key);
  return { key, label, type, score };
}

export function mentions(graph: ReadableGraph, key: string): number {
  return graph.getNodeAttribute(key, 'mentions');
}
