import { isRelation } from '../tree.ts';
import type { Claim, Schema } from '../types.ts';
import type { Frame } from './frame.ts';
import type { Pair } from './pairs.ts';
import { caseOf } from './participants.ts';
import { qualifiersOf, speakersIn } from './qualifiers.ts';
import { createAdmission, createRecognizer, type Recognized } from './recognizer.ts';
import { isRead, kindOf, type Scene, wordsOf } from './scene.ts';
import { isPredicate, verbGroup } from './verbs.ts';
import type { Desk } from './write.ts';

/** A relation is claimed if it is more likely than not. */
const LEAST = 0.65;
/** The same where an end only modifies another noun of the clause; of those below, one in three is wrong on KnowledgeNet. */
const LEAST_APART = 0.9;
/** The same of a citizen by what a verb says: of those below, four in seven are wrong. */
const LEAST_DONE = 0.95;
/** The same where the rules have typed the two otherwise: "his lawyer" is not his wife. */
const LEAST_BESIDE = 0.7;

/** The claims that a trained model recognizes and the rules have not told. */
export type Learner = (desk: Desk, claims: readonly Claim[]) => Claim[];

/**
 * Prepares to recognize relations. Two things get a learned relation only where the rules have given them neither that nor
 * one that implies it or is implied by it: of HOLDS_POSITION and HEADS, the rules know the word. Of both directions of a
 * symmetric relation, one is claimed.
 *
 * @throws {WeightsError} if the file is damaged or of something else
 */
export function createLearner(schema: Schema, file: ArrayBuffer): Learner {
  const recognize = createRecognizer(schema, file);
  const near = implicationsOf(schema);
  const admits = createAdmits(schema);
  const symmetric = new Set(schema.relations.filter((one) => one.symmetric).map(({ name }) => name));

  return (desk, claims) => {
    const { scene } = desk;
    const said = saidOf(scene, claims);
    const found = scene.sentences.flatMap(({ block }, sentence) =>
      isRead(block) ? recognize(scene, sentence, said).filter(({ probability }) => probability >= LEAST) : [],
    );
    const told = new Set<string>();
    return found
      .sort((a, b) => b.probability - a.probability)
      .flatMap((one) => {
        const { subject, object } = one.pair;
        const things = keyOf(scene, subject, object);
        const types = [one.type, ...(near.get(one.type) ?? [])];
        if (one.probability < LEAST_BESIDE && said(subject, object).length > 0) return [];
        if (isUnresolved(scene, subject) || isUnresolved(scene, object) || isRecent(scene, object)) return [];
        if (PLACED.has(one.type) && isElsewhere(scene, one.pair)) return [];
        if (isAnothers(scene, one, admits)) return [];
        const known = types.some(
          (type) => said(subject, object).includes(type) || told.has(`${things} ${type}`),
        );
        if (known) return [];
        told.add(`${things} ${one.type}`);
        if (symmetric.has(one.type)) told.add(`${keyOf(scene, object, subject)} ${one.type}`);
        return learnedClaim(desk, one) ?? [];
      });
  };
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
 * What is said of somebody else who stands on the way: "his wife lives in Oslo" tells of her, "the brother of Strand heads the
 * bank" of him, and "she summoned the Russian ambassador" does not tell where she is from.
 */
function isAnothers(scene: Scene, { pair, type, probability }: Recognized, admits: Admits): boolean {
  const { tokens } = scene;
  const { up, top, down } = pair;
  const owner = tokens[up[0] ?? -1]?.deprel ?? '';
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
  const modifies = /^(?:amod|compound|nmod:poss)/.test(tokens[down[0] ?? -1]?.deprel ?? '');
  // "X is on the American list": of X, only what X is could tell.
  const named = scene.mentionAt[top] ?? -1;
  const other = modifies && down.length === 1 && up.length > 0 && scene.mentions[named]?.head === top;
  if (other && !admits(type, kindOf(scene, named), kindOf(scene, pair.object))) return true;
  const apart = up.length > 0 && tokens[top]?.upos === 'VERB';
  // "Turkey congratulated him": what one does to another tells nothing of where he is from.
  if (apart && type === 'CITIZEN_OF' && probability < LEAST_DONE) return true;
  // "its chairwoman was appointed by Strand"
  if (modifies && apart && /^nsubj/.test(tokens[down[1] ?? -1]?.deprel ?? '')) return true;
  return modifies && apart && otherOn(scene, down) >= 0 && probability < LEAST_APART;
}

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
  const beside = (mentions[subject]?.last ?? 0) + 1 === mentions[object]?.first;
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

/** Each type with those that it implies and those that imply it, at any remove. */
function implicationsOf({ relations }: Schema): ReadonlyMap<string, readonly string[]> {
  const direct = new Map(relations.map(({ name, implies }) => [name, implies]));
  const wider = (name: string): string[] => {
    const all = new Set(direct.get(name));
    for (const one of all) for (const next of direct.get(one) ?? []) all.add(next);
    return [...all];
  };
  const all = new Map(relations.map(({ name }) => [name, wider(name)]));
  const narrower = (name: string) =>
    relations.flatMap((one) => (all.get(one.name)?.includes(name) ? [one.name] : []));
  return new Map(relations.map(({ name }) => [name, [...(all.get(name) ?? []), ...narrower(name)]]));
}

/** A claim for a recognized relation, with its words and qualifiers: those of the clause on the way between the two ends. */
function learnedClaim(desk: Desk, { pair, type, probability }: Recognized): Claim | undefined {
  const { scene } = desk;
  const { tokens, mentions } = scene;
  const [subject, object] = [mentions[pair.subject], mentions[pair.object]];
  if (!subject || !object) return undefined;
  const frame = frameOf(scene, pair);
  const qualifiers = frame ? qualifiersOf(desk, frame) : PLAIN;
  const words = wordsOn(scene, pair);
  const first = Math.min(subject.first, object.first, ...words);
  const last = Math.max(subject.last - 1, object.last - 1, ...words);
  return {
    subject: pair.subject,
    object: pair.object,
    type,
    phrase: wordsOf(scene, words) || 'of',
    polarity: qualifiers.polarity,
    modality: qualifiers.modality,
    ...speakersIn(qualifiers.voices, pair.subject),
    roles: {},
    time: qualifiers.time,
    amount: null,
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    confidence: Math.min(0.98, Math.round(100 * probability) / 100),
    tuple: [],
  };
}

/** How rules have typed two mentions of a sentence, or others of the same things: `~TYPE` for object and subject. */
export function saidOf(
  scene: Scene,
  claims: readonly Claim[],
): (subject: number, object: number) => readonly string[] {
  const said = new Map<string, string[]>();
  const add = (key: string, type: string) => {
    const list = said.get(key) ?? [];
    if (!list.includes(type)) list.push(type);
    said.set(key, list);
  };
  for (const { subject, object, type } of claims) {
    if (type === null || subject < 0 || object < 0) continue;
    add(keyOf(scene, subject, object), type);
    add(keyOf(scene, object, subject), `~${type}`);
  }
  return (subject, object) => said.get(keyOf(scene, subject, object)) ?? NOTHING;
}

const NOTHING: readonly string[] = [];

/** The sentence and the two things that mentions stand for. */
function keyOf({ tokens, mentions }: Scene, subject: number, object: number): string {
  const thing = (mention: number) => {
    const { entity = -1 } = mentions[mention] ?? {};
    return entity < 0 ? -1 - mention : entity;
  };
  return `${tokens[mentions[subject]?.head ?? -1]?.sentence} ${thing(subject)} ${thing(object)}`;
}

/** What stands in no clause of its own is so, whatever the clause around it says: "will appeal to the court in Oslo". */
const PLAIN = { polarity: 'affirmed', modality: 'actual', voices: [], time: null } as const;

/** The clause that says it: the innermost one on the way between the ends. */
function frameOf({ tokens }: Scene, { up, top, down }: Pair): Frame | undefined {
  const inner =
    up.length > down.length ? [...up.slice(1), ...down.slice(1)] : [...down.slice(1), ...up.slice(1)];
  const between = up.length > 0 && down.length > 0 ? [top] : [];
  const token = [...inner, ...between].find((i) => isPredicate(tokens, i));
  if (token === undefined) return undefined;
  return {
    kind: tokens[token]?.upos === 'VERB' ? 'verb' : 'noun',
    token,
    lemma: tokens[token]?.lemma.toLowerCase() ?? '',
    words: [],
    passive: false,
    participants: [],
    companions: [],
    clause: -1,
    particle: false,
    says: false,
  };
}

/** The words on the way, verbs with their auxiliaries, with the prepositions that lead to the ends. */
function wordsOn({ tokens }: Scene, { up, top, down }: Pair): number[] {
  const inner = [...up.slice(1), ...down.slice(1), ...(up.length > 0 && down.length > 0 ? [top] : [])];
  const ends = [up[0], down[0]].flatMap((end) => (end === undefined ? [] : caseOf(tokens, end)));
  const words = [
    ...inner.flatMap((i) => [...verbGroup(tokens, i), ...(i === top ? [] : caseOf(tokens, i))]),
    ...ends,
  ];
  return [...new Set(words)].sort((a, b) => a - b);
}
