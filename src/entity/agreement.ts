/** What may be meant by a pronoun: number, gender, and what its clause says of it. */
import type { TypeTree } from '../model/types.ts';
import { childOf, isRelation } from '../tree.ts';
import type { Mention, Token } from '../types.ts';
import { type Cluster, mayBeAnything, mayBePerson } from './cluster.ts';

export interface PronounForm {
  readonly person: number;
  /** S, P, or `-` for either. */
  readonly number: string;
  /** M, F, N for things, `-` for any. */
  readonly gender: string;
  /** personal, possessive, reflexive or demonstrative. */
  readonly kind: string;
}

export interface Agreement {
  /** Whether a thing, as a mention speaks of it, has the number and the gender of a pronoun. */
  agrees(cluster: Cluster, mention: Mention, form: PronounForm): boolean;
  /** Whether a pronoun, by the index of its token, is called a thing, so that it is no body and no country: "it is a message". */
  isThing(head: number): boolean;
  /** Whether a pronoun, by the index of its token, is the subject of a verb of speech. */
  speaks(head: number): boolean;
  /** Whether something is a person, a body, a country, or a name that may be one's. */
  mayAct(cluster: Cluster): boolean;
}

/** @param speech lemmas of verbs whose subject speaks */
export function createAgreement(
  tokens: readonly Token[],
  types: TypeTree,
  speech: ReadonlySet<string>,
): Agreement {
  return { agrees, isThing, speaks, mayAct };

  function agrees(cluster: Cluster, mention: Mention, { gender, number }: PronounForm): boolean {
    const person = types.isA(cluster.type, 'Person');
    if (gender === 'M' || gender === 'F') {
      const fits = cluster.gender === null || cluster.gender === gender;
      return fits && ((person && !cluster.plural) || mayBePerson(cluster));
    }
    if (gender === 'N') {
      return (
        !person &&
        !cluster.plural &&
        (cluster.type !== 'Group' || isOne(mention)) &&
        cluster.type !== 'Date' &&
        cluster.type !== 'Quantity' &&
        mention.kind !== 'date'
      );
    }
    if (number === 'P')
      return cluster.plural || types.isA(cluster.type, 'Organization') || cluster.type === 'Group';
    return true;
  }

  /** "The group": many who are spoken of as one. */
  function isOne({ kind, amount, head }: Mention): boolean {
    return kind === 'nominal' && amount === null && tokens[head]?.xpos === 'NN';
  }

  function isThing(head: number): boolean {
    const token = tokens[head];
    if (!token || !isRelation(token.deprel, 'nsubj') || childOf(tokens, token.head, 'cop') < 0) return false;
    const predicate = tokens[token.head];
    const type = predicate?.upos === 'NOUN' ? types.ofNoun(predicate.lemma) : null;
    return type !== null && types.family(type) === 'concept';
  }

  function speaks(head: number): boolean {
    const { deprel = '', head: verb = -1 } = tokens[head] ?? {};
    return deprel === 'nsubj' && tokens[verb]?.upos === 'VERB' && speech.has(tokens[verb]?.lemma ?? '');
  }

  function mayAct(cluster: Cluster): boolean {
    const { type } = cluster;
    return ACTING.some((wide) => types.isA(type, wide)) || (cluster.named && mayBeAnything(cluster));
  }
}

const ACTING = ['Person', 'Organization', 'Country', 'Group'];
