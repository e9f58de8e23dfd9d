/** Ways through the tree on which a learned relation is not believed, however sure the weights are. */

import type { Stances } from '../model/stances.ts';
import { childOf, childrenOf, isRelation } from '../tree.ts';
import type { Schema } from '../types.ts';
import type { Pair } from './pairs.ts';
import { createAdmission, type Recognized } from './recognizer.ts';
import { kindOf, type Scene } from './scene.ts';
import { subjectOf } from './subjects.ts';
import { isPredicate } from './verbs.ts';
import type { Desk } from './write.ts';

/** How likely a relation has to be where an end only modifies another noun of the clause; of those below, one in three is wrong on KnowledgeNet. */
const LEAST_APART = 0.9;
/** The same of a citizen by what a verb says: of those below, four in seven are wrong. */
const LEAST_DONE = 0.95;

/**
 * Prepares to tell whether a recognized relation is to be doubted: it is said of another thing on the way, or its two ends stand in
 * clauses that say nothing of each other.
 */
export function createDoubts(schema: Schema): (desk: Desk, recognized: Recognized) => boolean {
  const admits = createAdmits(schema);
  return ({ scene, stances }, one) =>
    isUnresolved(scene, one.pair.subject) ||
    isUnresolved(scene, one.pair.object) ||
    isRecent(scene, one.pair.object) ||
    isAcross(scene, one.pair, stances) ||
    isMeetingPlace(scene, one.pair) ||
    (PLACED.has(one.type) && isElsewhere(scene, one.pair)) ||
    isAnothers(scene, one, admits);
}

type Admits = (type: string, subject: string, object: string) => boolean;

/** Whether a relation may join things of two types. */
function createAdmits(schema: Schema): Admits {
  const names = schema.relations.map(({ name }) => name);
  const admitted = createAdmission(schema, names);
  return (type, subject, object) => admitted(subject, object).includes(names.indexOf(type));
}

/** "X heads it": a pronoun that stands for nothing named or definite tells a reader nothing; of "he", that it is a person. */
function isUnresolved({ mentions, entities }: Scene, mention: number): boolean {
  const { kind, type, entity = -1 } = mentions[mention] ?? {};
  return kind === 'pronoun' && type !== 'Person' && !entities[entity]?.named;
}

/**
 * "The council fined the bank after Strand left": who is in a clause below takes no part in the one above, unless that is about somebody too,
 * as in the lives of people. And what is the subject of a clause below has nothing to do with the subject above.
 */
function isAcross(scene: Scene, { up, down, top }: Pair, stances: Stances): boolean {
  const { tokens, mentionAt } = scene;
  const deprelOf = (i = -1) => tokens[i]?.deprel ?? '';
  if (up.length > 0 && isRelation(deprelOf(down[0]), 'nsubj') && isPredicate(tokens, down[1] ?? -1))
    return true;
  const clause = up
    .slice(1)
    .reverse()
    .find((i) => isPredicate(tokens, i));
  if (clause === undefined || !isPredicate(tokens, top) || down.length === 0) return false;
  if (/^(?:ccomp|parataxis)/.test(deprelOf(clause))) return true;
  const above = subjectOf(tokens, top, stances);
  return kindOf(scene, mentionAt[above] ?? -1) !== 'Person';
}

/** "Peru, where he met Strand": where somebody has to do with another one, he need not live or work. */
function isMeetingPlace(scene: Scene, { up }: Pair): boolean {
  const { tokens, mentionAt } = scene;
  const isWhere = (i: number) => childrenOf(tokens, i).some((child) => tokens[child]?.lemma === 'where');
  const clause = up.find(isWhere) ?? -1;
  return childrenOf(tokens, clause, 'obj').some((one) => kindOf(scene, mentionAt[one] ?? -1) === 'Person');
}

/**
 * What is said of somebody else who stands on the way: "his wife lives in Oslo" tells of her, "the brother of Strand heads the
 * bank" of him, and "she summoned the Russian ambassador" does not tell where she is from.
 */
function isAnothers(scene: Scene, { pair, type, probability }: Recognized, admits: Admits): boolean {
  const { tokens } = scene;
  const { up, top, down } = pair;
  const deprelOf = (i = -1) => tokens[i]?.deprel ?? '';
  const owner = deprelOf(up[0]);
  const bearer = otherOn(scene, up);
  if (bearer >= 0 && down.length > 0) {
    if (/^nmod(?!:poss)/.test(owner)) return true;
    if (
      owner === 'nmod:poss' &&
      kindOf(scene, bearer) === 'Person' &&
      admits(type, 'Person', kindOf(scene, pair.object))
    )
      return true;
  }
  // "his office above a bakery in Oslo" is not where he lives.
  if (owner === 'nmod:poss' && down.length > LONGEST_OWNED) return true;
  // "his brother, Gaetano, and the club's accountant"
  const listed = down.length === 1 && isRelation(deprelOf(down[0]), 'conj');
  if (listed && up.length === 1 && childOf(tokens, down[0] ?? -1, 'nmod:poss', 'det') >= 0) return true;
  // "the Israeli president A and the Egyptian president B": what stands before one name is not said of the next.
  const before = down.at(-1) ?? -1;
  const ofFirst = before < top && /^(?:nmod:desc|amod|compound)/.test(deprelOf(before)) && before >= 0;
  if (ofFirst && up.length === 1 && isRelation(owner, 'conj') && tokens[before]?.xpos !== 'NNS') return true;
  // "a China-backed company", "a Panama-flagged ship"
  if (/^(?:compound|obl)/.test(deprelOf(down[0])) && isRelation(deprelOf(down[1]), 'amod')) {
    if (up.length > 0 || !/^(?:base|headquarter)/.test(tokens[down[1] ?? -1]?.lemma ?? '')) return true;
  }
  const modifies = /^(?:amod|compound|nmod:poss)/.test(deprelOf(down[0]));
  // "X is on the American list": of X, only what X is could tell.
  const named = scene.mentionAt[top] ?? -1;
  const other = modifies && down.length === 1 && up.length > 0 && scene.mentions[named]?.head === top;
  if (other && !admits(type, kindOf(scene, named), kindOf(scene, pair.object))) return true;
  const apart = up.length > 0 && tokens[top]?.upos === 'VERB';
  // "she urged the presidents of Peru and Chile to talk", "he accused the bank's chairman": it is said of those.
  const between = otherOn(scene, down);
  const suffers = /^(?:obj|iobj)/.test(deprelOf(down[1]));
  const whom = between >= 0 ? between : (scene.mentionAt[childOf(tokens, down[1] ?? -1, 'appos')] ?? -1);
  const person = tokens[down[1] ?? -1]?.xpos === 'NNS' || kindOf(scene, whom) === 'Person';
  if (apart && whom >= 0 && suffers && person && admits(type, 'Person', kindOf(scene, pair.object)))
    return true;
  // "Turkey congratulated him": what one does to another tells nothing of where he is from.
  if (apart && type === 'CITIZEN_OF' && probability < LEAST_DONE) return true;
  // "its chairwoman was appointed by Strand"
  if (modifies && apart && /^nsubj/.test(deprelOf(down[1]))) return true;
  const byVerb = apart || down.slice(1).some((i) => tokens[i]?.upos === 'VERB');
  return modifies && byVerb && between >= 0 && probability < LEAST_APART;
}

/** Words between what is somebody's and the other end, that end included: "his office on the main square of the town of Lom" says where he works. */
const LONGEST_OWNED = 3;

/** The mention that the first noun above an end heads, if there is one below where the ways meet; else -1. */
function otherOn({ mentions, mentionAt }: Scene, [, noun = -1]: readonly number[]): number {
  const other = mentionAt[noun] ?? -1;
  return mentions[other]?.head === noun ? other : -1;
}

const PLACED: ReadonlySet<string> = new Set(['LOCATED_IN', 'BASED_IN']);

/**
 * A place that is said of another thing: of "its mine in Zambia" the mine is there, "ships it through Gdansk to Germany" tells
 * of two places, and so does "in Cyprus and Dubai".
 */
function isElsewhere({ tokens, mentions }: Scene, { subject, object, up, top, down }: Pair): boolean {
  const owner = tokens[mentions[subject]?.head ?? -1]?.deprel === 'nmod:poss';
  if (owner) return down.length > 0;
  const apart = up.length > 0 && down.length > 0 && tokens[top]?.upos === 'VERB';
  const place = mentions[subject]?.type;
  // "Rotterdam, Netherlands" is no list, whatever the tree makes of it.
  const [inner, outer] = [mentions[subject], mentions[object]];
  const series = childrenOf(tokens, inner?.head ?? -1, 'conj').some((one) => childOf(tokens, one, 'cc') >= 0);
  const beside = (inner?.last ?? 0) + 1 === outer?.first && !series;
  const listed = !beside && [...up, ...down].some((i) => isRelation(tokens[i]?.deprel ?? '', 'conj'));
  // "Gdansk to customers in Germany"
  const between = [...up.slice(1), ...down.slice(1)].some(
    (i) => tokens[i]?.upos === 'NOUN' && /^(?:nmod|obl)/.test(tokens[i].deprel),
  );
  return place !== undefined && SETTLEMENTS.has(place) && (apart || listed || between);
}

const SETTLEMENTS: ReadonlySet<string> = new Set(['City', 'Country', 'Region', 'Place']);

/** A date without a year is that of the news, not of a birth or a foundation. */
function isRecent({ mentions }: Scene, mention: number): boolean {
  const { kind, time } = mentions[mention] ?? {};
  return kind === 'date' && !/\d{3}/.test(time?.text ?? '');
}
