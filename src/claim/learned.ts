import type { Claim, Schema } from '../types.ts';
import { createDoubts } from './doubts.ts';
import type { Frame } from './frame.ts';
import type { Pair } from './pairs.ts';
import { caseOf } from './participants.ts';
import { qualifiersOf, speakersIn } from './qualifiers.ts';
import { createRecognizer, type Recognized } from './recognizer.ts';
import { isRead, type Scene, wordsOf } from './scene.ts';
import { isPredicate, verbGroup } from './verbs.ts';
import type { Desk } from './write.ts';

/** A relation is claimed if it is more likely than not; how likely it has to be was chosen on news, where weights from biographies err more. */
const LEAST = 0.65;
/** The same where no verb stands between the two: "a director of X". */
const LEAST_NOMINAL = 0.58;
/** The same where the rules have typed the two otherwise: "his lawyer" is not his wife. */
const LEAST_BESIDE = 0.7;
/** The same where that is of another family: who owns a firm does not work for it. */
const LEAST_APART = 0.9;

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
  const isDoubtful = createDoubts(schema);
  const familyOf = new Map(
    schema.relations.flatMap(({ name, family }) => [name, `~${name}`].map((type) => [type, family])),
  );
  const symmetric = new Set(schema.relations.filter((one) => one.symmetric).map(({ name }) => name));

  return (desk, claims) => {
    const { scene } = desk;
    const said = saidOf(scene, claims);
    const found = scene.sentences.flatMap(({ block }, sentence) =>
      isRead(block) ? recognize(scene, sentence, said).filter((one) => isLikely(scene, one)) : [],
    );
    const told = new Set<string>();
    return found
      .sort((a, b) => b.probability - a.probability)
      .flatMap((one) => {
        const { subject, object } = one.pair;
        const things = keyOf(scene, subject, object);
        const types = [one.type, ...(near.get(one.type) ?? [])];
        const beside = said(subject, object);
        const apart = beside.some((type) => familyOf.get(type) !== familyOf.get(one.type));
        if (beside.length > 0 && one.probability < (apart ? LEAST_APART : LEAST_BESIDE)) return [];
        if (isDoubtful(desk, one)) return [];
        const known = types.some((type) => beside.includes(type) || told.has(`${things} ${type}`));
        if (known) return [];
        const claim = learnedClaim(desk, one);
        // "will meet them in Lima" does not tell where somebody will live.
        if (!claim || (claim.modality !== 'actual' && LASTING.has(one.type))) return [];
        told.add(`${things} ${one.type}`);
        if (symmetric.has(one.type)) told.add(`${keyOf(scene, object, subject)} ${one.type}`);
        return claim;
      });
  };
}

function isLikely({ tokens }: Scene, { pair: { up, top, down }, probability }: Recognized): boolean {
  const verbal = [...up, top, ...down].some((i) => tokens[i]?.upos === 'VERB');
  return probability >= (verbal ? LEAST : LEAST_NOMINAL);
}

/** What is so and is no deed. */
const LASTING: ReadonlySet<string> = new Set([
  'BORN_IN',
  'BORN_ON',
  'DIED_IN',
  'LIVES_IN',
  'CITIZEN_OF',
  'EDUCATED_AT',
  'BASED_IN',
  'LOCATED_IN',
]);

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
