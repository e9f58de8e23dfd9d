/** What tells whether a pronoun stands for a thing: where it was last spoken of and how, how often, and what is said of either. */
import { mix } from '../model/hash.ts';
import type { TypeTree } from '../model/types.ts';
import { childOf, universal } from '../tree.ts';
import type { Mention, Token } from '../types.ts';
import type { Group } from './antecedents.ts';
import type { Role } from './binding.ts';
import { type Cluster, mayBeAnything } from './cluster.ts';
import type { Quotation } from './quotations.ts';
import { clausesBetween, depthOf, hashWord, pathBetween, slotOf } from './ways.ts';

/** A thing where it was spoken of. */
export interface Sighting {
  readonly cluster: Cluster;
  readonly mention: Mention;
  /** Of the mention. */
  readonly index: number;
  readonly role: Role;
  /** Whether it is a place that only says where: "a firm in New York". */
  readonly where: boolean;
  /** Whether it is said in a clause that only tells which thing is meant. */
  readonly aside: boolean;
  readonly sentence: number;
}

/** What a pronoun may stand for. */
export interface Candidate {
  readonly cluster: Cluster;
  /** Where it was spoken of in the last sentences, nearest first; never empty. */
  readonly sightings: Sighting[];
  /** Whether it is the subject of the clause around the pronoun. */
  own: boolean;
  /** Whether it is named only after the pronoun. */
  readonly ahead: boolean;
}

/** The pronoun or description that asks. */
export interface Anaphor {
  readonly mention: Mention;
  /** Of a pronoun its case, of a description its determiner. */
  readonly kind: string;
  readonly role: Role;
  readonly group: Group;
  /** The clusters of those who say the words around it, nearest first. */
  readonly speakers: readonly Cluster[];
}

/** How an article is laid out. */
export interface Setting {
  /** The quotations that tokens are in, by index of the token; null outside. */
  readonly quotations: readonly (Quotation | null)[];
  /** Numbers of the paragraphs that tokens are in. */
  readonly paragraphs: Int32Array;
}

export interface AntecedentTables extends Setting {
  readonly types: TypeTree;
  /** How often each thing was named or described so far. */
  readonly times: ReadonlyMap<Cluster, number>;
  /** Lemmas of verbs whose subject speaks. */
  readonly speech: ReadonlySet<string>;
}

/** Takes down that a feature is on: the number of its kind, and up to two numbers that tell which of this kind it is. */
export type Add = (template: number, a?: number, b?: number) => void;

/**
 * Features of each candidate, and last those of no candidate at all; a feature weighs for all who ask of a group, and for their kind.
 *
 * @param more adds features of its own to those of a candidate, and to those of none (-1)
 */
export function antecedentFeatures(
  tokens: readonly Token[],
  { mention, kind, role, group, speakers }: Anaphor,
  candidates: readonly Candidate[],
  tables: AntecedentTables,
  more: (add: Add, candidate: number) => void = () => {},
): Int32Array[] {
  const asking = hashWord(group);
  const exactly = mix(asking, hashWord(kind));
  const found = new Int32Array(MOST);
  let count = 0;
  const add: Add = (template, a = 0, b = 0) => {
    if (count + 1 >= MOST) return;
    const feature = mix(mix(template, a), b);
    found[count++] = mix(asking, feature);
    found[count++] = mix(exactly, feature);
  };
  const taken = (): Int32Array => {
    const row = found.slice(0, count);
    count = 0;
    return row;
  };

  const { types, quotations, paragraphs, times, speech } = tables;
  const head = tokens[mention.head];
  const governor = tokens[head?.head ?? -1];
  const own = hashWord(role);
  const slot = slotOf(tokens, mention.head);
  const quotation = quotations[mention.head] ?? null;
  const quoted = Number(quotation !== null);
  const says = speech.has(governor?.lemma ?? '') ? 1 : governor?.upos === 'VERB' ? 2 : 3;
  const owned = hashWord((governor?.upos === 'NOUN' && types.ofNoun(governor.lemma)) || '');
  const opens = Number(tokens[mention.first - 1]?.sentence !== head?.sentence);
  const most = Math.max(0, ...candidates.map(({ cluster }) => times.get(cluster) ?? 0));
  const many = Math.min(candidates.length, 5);

  const rows = candidates.map((candidate, rank) => {
    const { cluster, sightings, ahead } = candidate;
    const [nearest] = sightings;
    if (!nearest) return taken();
    const near = nearest.mention;
    const distance = ahead ? AHEAD : (head?.sentence ?? 0) - nearest.sentence;
    const place = placeOf(nearest);
    const type = hashWord(cluster.type);
    const family = hashWord(types.family(cluster.type));
    const known = times.get(cluster) ?? 0;

    // How near it is.
    add(1, distance);
    add(2, Math.min(rank, 5));
    add(3, Math.min(rank, 3), many);
    add(4, ahead ? 0 : bucket(mention.first - near.last), Math.min(distance, 3));
    add(5, distance, place);
    add(6, distance, mix(place, own));
    add(7, mix(own, rank), mix(place, distance));
    add(8, place, own);
    // What it is.
    add(10, type);
    add(11, type, own);
    add(12, family, mix(Number(mayBeAnything(cluster)), Number(cluster.named)));
    add(13, Number(cluster.plural), type);
    add(14, Number(cluster.surePerson));
    add(15, determinerOf(tokens, near));
    add(16, determinerOf(tokens, near), mix(hashWord(near.kind), distance));
    add(17, mix(place, hashWord(near.kind)), mix(family, distance));
    // What is said of either.
    add(20, slot, family);
    add(21, mix(slot, own), type);
    add(22, slot, slotOf(tokens, near.head));
    add(23, owned, type);
    add(24, says, mix(own, family));
    add(25, hashWord(universal(tokens[near.head]?.deprel ?? '')), mix(own, distance));
    const possessed = nearest.role === 'possessor' ? tokens[tokens[near.head]?.head ?? -1]?.deprel : '';
    add(26, hashWord(universal(possessed ?? '')), mix(distance, own));
    // Where it stands in the tree.
    const local = Number(candidate.own);
    add(30, local, distance);
    add(31, local, mix(own, Number(many === 1)));
    add(32, local, mix(place, own));
    add(33, local && says, mix(family, own));
    add(34, Number(nearest.aside), distance);
    if (distance === 0) {
      const level = clausesBetween(tokens, mention.head, near.head);
      add(35, level);
      add(36, level, own);
      add(37, pathBetween(tokens, mention.head, near.head));
    }
    // Its rank among what its sentence speaks of, and among the subjects.
    const depth = depthOf(tokens, near.head);
    const order = mix(
      distance,
      Math.min(
        countOf(candidates, (one) => isBefore(one, nearest)),
        3,
      ),
    );
    add(40, depth, mix(distance, place));
    add(41, order);
    add(42, order, mix(depth, place));
    add(43, opens, mix(place, order));
    const subject = sightings.find((one) => one.role === 'subject');
    const later = subject
      ? countOf(candidates, (one) => one.cluster !== cluster && hasSubjectAfter(one, subject))
      : -1;
    add(44, later, own);
    add(45, later, distance);
    // Who speaks.
    const within = quotations[near.head] ?? null;
    add(50, quoted, quotation === within ? 1 : within ? 2 : 3);
    add(51, speakers.includes(cluster) ? 1 : Math.min(speakers.length, 1) + 2, quoted);
    // How often it was spoken of.
    for (const [k, one] of sightings.slice(0, 8).entries()) {
      const away = ahead ? AHEAD : (head?.sentence ?? 0) - one.sentence;
      add(k > 0 ? 61 : 60, away, mix(placeOf(one), Number(one.aside)));
      add(62, away, Math.min(k, 1));
    }
    more(add, rank);
    if (group === 'person') return taken();
    const apart = Math.min((paragraphs[mention.head] ?? 0) - (paragraphs[near.head] ?? 0), 3);
    add(63, bucket(known), family);
    add(64, Number(known === most), Math.min(most, 4));
    add(65, apart, distance);
    add(66, apart, mix(place, own));
    return taken();
  });

  add(80, own);
  add(81, slot);
  add(82, slot, own);
  add(83, many);
  add(84, hashWord(universal(head?.deprel ?? '')));
  add(85, quoted);
  add(86, hashWord(governor?.xpos ?? ''), own);
  add(87, Number(childOf(tokens, head?.head ?? -1, 'cop') >= 0), hashWord(governor?.upos ?? ''));
  add(88, hashWord(tokens[childOf(tokens, head?.head ?? -1, 'aux')]?.lemma ?? ''));
  add(89, Number(childOf(tokens, head?.head ?? -1, 'ccomp', 'xcomp', 'csubj', 'advcl') > mention.head), own);
  more(add, -1);
  rows.push(taken());
  return rows;
}

/** No more features are on for one candidate. */
const MOST = 256;
/** The distance of what is named after the pronoun. */
const AHEAD = 9;

function placeOf({ where, role }: Sighting): number {
  return hashWord(where ? 'where' : role);
}

function countOf(candidates: readonly Candidate[], fits: (candidate: Candidate) => boolean): number {
  return candidates.reduce((count, candidate) => count + Number(fits(candidate)), 0);
}

/** Whether a candidate was last spoken of in the same sentence as another, and before it. */
function isBefore({ sightings: [one] }: Candidate, { sentence, mention }: Sighting): boolean {
  return one !== undefined && one.sentence === sentence && one.mention.start < mention.start;
}

function hasSubjectAfter({ sightings }: Candidate, { mention }: Sighting): boolean {
  return sightings.some((one) => one.role === 'subject' && one.mention.start > mention.start);
}

/** What opens a noun phrase: its determiner, a possessive pronoun, or neither; 0 for a name. */
export function determinerOf(tokens: readonly Token[], { first, kind }: Mention): number {
  const token = tokens[first];
  if (kind !== 'nominal' || !token) return 0;
  if (token.upos === 'DET') return hashWord(token.lemma.toLowerCase());
  return token.upos === 'PRON' ? 1 : 2;
}

/** Counts, the larger ones together. */
function bucket(count: number): number {
  return count < 4 ? count : count < 6 ? 4 : count < 9 ? 5 : count < 15 ? 6 : count < 30 ? 7 : 8;
}
