import type { Slot } from '../types.ts';

/** Who or what takes part, seen from the predicate. */
export interface Participant {
  readonly slot: Slot;
  /** Token that heads the words for it. */
  readonly token: number;
  /** Tokens of its preposition. */
  readonly marker: readonly number[];
  /** It stands with the predicate itself, not with its object or with a governing verb. */
  readonly own: boolean;
}

/** A word that makes a phrase with the predicate: particle, object, "with sanctions", the verb after "to". */
export interface Companion {
  readonly key: string;
  readonly token: number;
}

/** A noun said to be of a place by its name or adjective ("Norwegian ships") or as its own ("Norway's ships"). */
export function isOfPlace({ kind, lemma }: Frame): boolean {
  return kind === 'adjective' && (lemma === 'nationality' || lemma === 'home');
}

/** A noun said to be of a place or somebody's: what stands before it says so, and no word for a relation. */
export function isOwned(frame: Frame): boolean {
  return isOfPlace(frame) || (frame.kind === 'adjective' && frame.lemma === 'have');
}

/** One predicate with its participants, before it is typed. */
export interface Frame {
  readonly kind: 'verb' | 'copula' | 'noun' | 'adjective';
  /** Token of the predicate, and its lemma in small letters. */
  readonly token: number;
  readonly lemma: string;
  /** Tokens of the relation's words, ascending. */
  readonly words: readonly number[];
  readonly passive: boolean;
  readonly participants: readonly Participant[];
  readonly companions: readonly Companion[];
  /** Head of a clause that is what is said, wanted, seen; -1 if none. */
  readonly clause: number;
  /** A particle changes the verb's meaning: "back off". */
  readonly particle: boolean;
  /** A verb of saying. */
  readonly says: boolean;
}
