import type { Stances } from '../model/stances.ts';
import type { Claim } from '../types.ts';
import { coreOf, oneOf } from './arguments.ts';
import { denialOf } from './denials.ts';
import type { Edge } from './edges.ts';
import { rolesOf } from './fillers.ts';
import { type Frame, isOfPlace } from './frame.ts';
import { isOrphan, isUncertain } from './orphans.ts';
import { appositionClaims, clauseClaims } from './partial.ts';
import { type Qualifiers, qualifiersOf, speakersIn } from './qualifiers.ts';
import type { Quote } from './quotes.ts';
import type { RoleOf } from './roles.ts';
import { isSame, isTime, type Scene, wordsOf } from './scene.ts';
import { sharersOf } from './sharers.ts';
import { strengthOf } from './strength.ts';
import type { Circumstances } from './times.ts';
import { tupleOf } from './tuples.ts';

export interface Desk {
  readonly scene: Scene;
  readonly stances: Stances;
  readonly times: Circumstances;
  readonly amounts: Circumstances;
  readonly quotes: readonly Quote[];
  readonly roleOf: RoleOf;
  readonly partial: boolean;
}

export interface Writer {
  frame(frame: Frame, edges: readonly Edge[]): void;
  /** What stands beside names in the tokens `[first, last)`, which only tuples keep. */
  appositions(first: number, last: number): void;
  /** All claims written so far, in order of their evidence, each once. */
  claims(): Claim[];
}

/** Turns edges into claims: one for each pair of conjuncts, with its words, evidence and qualifiers. */
export function createWriter(desk: Desk): Writer {
  const { scene, stances, partial } = desk;
  const { mentions } = scene;
  const written: Claim[] = [];
  /** What others in the same sentence deny. */
  const contested: Claim[] = [];
  /** Nouns that have said what they have to do with their possessor. */
  const nouns = new Set<number>();

  const frame = (frame: Frame, edges: readonly Edge[]) => {
    const qualifiers = edges.length > 0 || partial ? qualifiersOf(desk, frame) : undefined;
    if (!qualifiers) return;
    for (const edge of edges) {
      const sources = sharersOf(scene.tokens, edge, edge.source);
      const targets = sharersOf(scene.tokens, edge, edge.target);
      for (const source of sources) {
        for (const target of targets) {
          const claim = claimOf(
            desk,
            edge,
            source,
            target,
            qualifiers,
            sources.length > 1,
            targets.length > 1,
          );
          if (!claim || (isOfPlace(frame) && isSaid(written, claim))) continue;
          if (frame.lemma === 'have' && frame.kind === 'adjective' && nouns.has(frame.token)) continue;
          if (frame.kind === 'noun') nouns.add(frame.token);
          written.push(claim);
          if (claim.speakers.length > 0) contested.push(...contradicted(desk, frame, claim));
        }
      }
    }
    if (partial) written.push(...clauseClaims(scene, stances, frame, qualifiers));
  };

  return {
    frame,
    appositions(first, last) {
      if (partial) written.push(...appositionClaims(scene, stances, first, last));
    },
    claims: () =>
      [...onceEach(written, mentions.length), ...onceEach(contested, mentions.length)].sort(byEvidence),
  };
}

/** The claim as those say who deny it in the same sentence: "…, a charge he denies". */
function contradicted({ scene, stances }: Desk, frame: Frame, claim: Claim): Claim[] {
  const { tokens, mentions, mentionAt } = scene;
  const denial = denialOf(tokens, frame.token, stances);
  if (!denial) return [];
  const deniers = denial.deniers
    .map((token) => mentionAt[coreOf(scene, token, stances)] ?? -1)
    .filter((mention) => mention >= 0 && !claim.speakers.some((one) => isSame(scene, one, mention)));
  if (deniers.length === 0) return [];
  const end = Math.max(
    claim.end,
    tokens[denial.verb]?.end ?? 0,
    ...deniers.map((one) => mentions[one]?.end ?? 0),
  );
  const voices = deniers.map((mention) => ({ mention, level: 0 }));
  const { together, ...said } = claim;
  return [{ ...said, end, polarity: flip(claim.polarity), modality: 'actual', ...speakersIn(voices, -1) }];
}

/** An adjective of nationality adds nothing to what its noun has said: "French minister". */
function isSaid(written: readonly Claim[], { subject, object, start, end }: Claim): boolean {
  return written.some(
    (one) => one.subject === subject && one.object === object && one.start < end && start < one.end,
  );
}

/** "It is a last resort", "that was a mistake": what is pointed at is seldom one of those spoken of. */
function isPointing({ tokens }: Scene, frame: Frame, subject: number): boolean {
  return frame.kind === 'copula' && /^(?:it|this|that)$/.test(tokens[subject]?.lemma ?? '');
}

function claimOf(
  desk: Desk,
  edge: Edge,
  source: number,
  target: number,
  qualifiers: Qualifiers,
  sharedSource: boolean,
  sharedTarget: boolean,
): Claim | undefined {
  const { scene, stances, partial } = desk;
  const { tokens, mentions, mentionAt } = scene;
  const { frame, type, words } = edge;
  const subject = mentionAt[coreOf(scene, oneOf(scene, source), stances)] ?? -1;
  const object = mentionAt[coreOf(scene, target, stances)] ?? -1;
  const whole = subject >= 0 && object >= 0 && !isSame(scene, subject, object);
  const timed = isTime(scene, subject) || (isTime(scene, object) && type === null);
  // "a haulage contractor": a word of the noun's own phrase is no participant beside it.
  const own = frame.kind === 'noun' ? mentions[mentionAt[frame.token] ?? -1] : undefined;
  const inside = [
    [source, subject],
    [target, object],
  ].some(([end, mention = -1]) => end !== frame.token && own !== undefined && mentions[mention] === own);
  if (inside) return undefined;
  if (!partial && (!whole || timed || (type === null && isPointing(scene, frame, source)))) return undefined;
  const ends = [mentions[subject], mentions[object]];
  const tokensUsed = [
    ...words,
    ...ends.flatMap((mention) => (mention ? [mention.first, mention.last - 1] : [])),
  ];
  if (!ends[0]) tokensUsed.push(source);
  if (!ends[1]) tokensUsed.push(target);
  const first = Math.min(...tokensUsed);
  const last = Math.max(...tokensUsed);
  if (
    tokens[first]?.sentence !== tokens[frame.token]?.sentence ||
    tokens[last]?.sentence !== tokens[frame.token]?.sentence
  ) {
    return undefined;
  }
  if (crossesQuote(desk.quotes, frame.token, source) || isOrphan(desk, source)) return undefined;
  if ([source, target].some((end) => isUncertain(desk, end))) return undefined;
  const argument = mentions[object]?.amount ?? null;
  const roles = rolesOf(desk, edge, subject, object);
  const phrase = phraseOf(scene, words);
  // A noun with a subject and no verb: what it says, nobody can tell.
  if (phrase === '' && type === null && !partial) return undefined;
  const alone = { source: sharedSource, target: sharedTarget };
  return {
    subject,
    object,
    type,
    phrase: phrase || 'of',
    polarity: edge.polarity === 'denied' ? flip(qualifiers.polarity) : qualifiers.polarity,
    modality: qualifiers.modality === 'actual' ? edge.modality : qualifiers.modality,
    ...speakersIn(qualifiers.voices, frame.kind === 'verb' ? subject : -1),
    roles,
    time: qualifiers.time,
    amount: argument ?? (type !== null ? (mentions[qualifiers.amount]?.amount ?? null) : null),
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    confidence: strengthOf(scene, edge, subject, object, source),
    tuple: tupleOf(scene, edge, source, target, alone),
  };
}

/** The relation's words; a preposition that opens the sentence is written as if it did not: "sold in" of "In May it sold …". */
function phraseOf(scene: Scene, words: readonly number[]): string {
  const phrase = wordsOf(scene, words);
  const last = scene.tokens[words[words.length - 1] ?? -1];
  const opens = scene.sentences[last?.sentence ?? -1]?.start === last?.start && words.length > 1;
  return last && opens ? phrase.slice(0, -last.text.length) + last.text.toLowerCase() : phrase;
}

/** A predicate's subject stands with it outside a quotation or inside; only one before the quotation may stay outside. */
function crossesQuote(quotes: readonly Quote[], predicate: number, subject: number): boolean {
  return quotes.some(({ first, last }) => {
    const inside = first <= predicate && predicate < last;
    return inside ? subject >= last : first <= subject && subject < last;
  });
}

function flip(polarity: Claim['polarity']): Claim['polarity'] {
  return polarity === 'denied' ? 'affirmed' : 'denied';
}

/** Of claims that join the same mentions by the same type (or words), the surest; sorted by evidence. */
function onceEach(claims: readonly Claim[], mentions: number): Claim[] {
  const kept = new Map<string, Claim>();
  for (const claim of claims) {
    const { subject, object, type, phrase, tuple } = claim;
    const ends = subject >= 0 && object >= 0 ? subject * mentions + object : tuple.join('\t');
    const key = `${type ?? phrase.toLowerCase()} ${ends}`;
    const other = kept.get(key);
    if (!other || claim.confidence > other.confidence) kept.set(key, claim);
  }
  return [...kept.values()].sort(byEvidence);
}

export function byEvidence(a: Claim, b: Claim): number {
  return a.start - b.start || a.end - b.end || a.subject - b.subject || a.object - b.object;
}
