import { createTypeTree } from '../model/types.ts';
import type { Modality, Polarity, RelationType, Schema, Trigger } from '../types.ts';
import type { Frame, Participant } from './frame.ts';

/** A relation type that a frame's words express, with the participants at its ends. */
export interface Typed {
  readonly type: string;
  readonly source: Participant;
  readonly target: Participant;
  /** The other word of a phrase: "sanctions" in "impose sanctions on", -1 for a single word. */
  readonly companion: number;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** How well the participants' types fit, in (0, 1]. */
  readonly fit: number;
  /** Whether another token may stand in for the source or the target. */
  readonly admits: (end: Participant, token: number) => boolean;
}

/** Gives a frame its types; `typesOf` says what a participant may be. */
export type Typer = (frame: Frame, typeOf: (token: number) => string) => Typed[];

interface Entry {
  readonly relation: RelationType;
  readonly trigger: Trigger;
  /** What must stand beside the word, '' for nothing. */
  readonly beside: string;
}

/** The least product of the two fits: nouns and attributes say less than verbs, so their ends must fit better. */
const LEAST_FIT = { verb: 0.28, copula: 0.28, adjective: 0.28, noun: 0.35, attribute: 0.55 };

/** A noun that no record knows. */
const UNKNOWN = 'Thing';

/** What a question asks for may be anything. */
const ANYTHING = '*';

/** Types that say too little to rule a relation out: of those who act, and of what they act on. */
const VAGUE = {
  source: new Set([UNKNOWN, 'Group', 'Agent', 'Organization', 'Place']),
  target: new Set([UNKNOWN, 'Group', 'Agent', 'Organization', 'Place']),
};

/** Compiles the schema's triggers into tables by lemma, once. */
export function createTyper(schema: Schema): Typer {
  const entries = new Map<string, Entry[]>();
  for (const relation of schema.relations) {
    for (const trigger of relation.triggers) {
      for (const phrase of trigger.lemmas) {
        const [word = '', ...rest] = phrase.split(' ');
        // A phrase of nouns ends in its head ("prime minister"), one of verbs begins with it ("crack down").
        const head = trigger.pos === 'verb' || rest.length === 0 ? word : (rest[rest.length - 1] ?? word);
        const beside = trigger.pos === 'verb' ? rest.join(' ') : phrase.slice(0, -head.length).trim();
        const key = `${trigger.pos} ${head}`;
        const list = entries.get(key) ?? [];
        list.push({ relation, trigger, beside });
        entries.set(key, list);
      }
    }
  }
  const fits = createFit(schema);

  return (frame, typeOf) => {
    const pos = frame.kind === 'noun' ? 'noun' : frame.kind === 'adjective' ? 'adjective' : 'verb';
    const found: (Typed & { readonly rank: number })[] = [];
    // "the owner of a mine in Peru": it is the mine that is there.
    const participants = frame.participants.filter(
      ({ slot, own }) => own || frame.kind !== 'noun' || slot !== 'prep:in',
    );
    for (const entry of entries.get(`${pos} ${frame.lemma}`) ?? []) {
      const companion =
        entry.beside === '' ? -1 : (frame.companions.find(({ key }) => key === entry.beside)?.token ?? -2);
      if (companion === -2 || (entry.beside === '' && frame.particle)) continue;
      const { relation, trigger } = entry;
      const doers = trigger.target.includes('prep:of') ? participants.filter(isNoVictim) : participants;
      const source = best(trigger.source, doers, relation.domain, typeOf, fits, companion);
      const target = best(
        trigger.target,
        participants,
        relation.range,
        typeOf,
        fits,
        companion,
        source?.participant,
      );
      if (
        !source ||
        !target ||
        source.fit * target.fit <
          LEAST_FIT[
            frame.lemma === 'name' || frame.participants[0]?.slot === 'possessor' ? 'attribute' : frame.kind
          ]
      )
        continue;
      found.push({
        type: relation.name,
        source: source.participant,
        target: target.participant,
        companion,
        polarity: trigger.polarity ?? 'affirmed',
        modality: trigger.modality ?? 'actual',
        fit: source.fit * target.fit,
        admits: (end, token) =>
          end === target.participant
            ? fits(typeOf(token), relation.range, 'target') > 0
            : fits(typeOf(token), relation.domain, 'source') > 0,
        rank: (companion >= 0 ? 2 : 0) + source.fit * target.fit - (target.participant.own ? 0 : 0.1),
      });
    }
    return onePerPair(found);
  };
}

/** Lemmas of the nouns that head a trigger: no other noun needs a frame. */
export function triggerNouns(schema: Schema): ReadonlySet<string> {
  const triggers = schema.relations.flatMap(({ triggers }) => triggers.filter(({ pos }) => pos === 'noun'));
  return new Set(
    triggers.flatMap(({ lemmas }) => lemmas.map((lemma) => lemma.slice(lemma.lastIndexOf(' ') + 1))),
  );
}

/** Types of those who can do something: people, bodies, places that stand for them, and what no record knows. */
export function actorTypes(schema: Schema): ReadonlySet<string> {
  const lineages = lineagesOf(schema);
  const actors = [...lineages].filter(
    ([, lineage]) => lineage.includes('Agent') || lineage.includes('Place'),
  );
  return new Set([...actors.map(([name]) => name), '', UNKNOWN]);
}

/** "the invasion of Peru": what a deed is done to is not whose deed it is. */
function isNoVictim({ slot, marker }: Participant): boolean {
  return slot !== 'possessor' || marker.length === 0;
}

interface Found {
  readonly participant: Participant;
  readonly fit: number;
}

function best(
  slots: readonly string[],
  participants: readonly Participant[],
  types: readonly string[],
  typeOf: (token: number) => string,
  fits: Fit,
  companion: number,
  taken?: Participant,
): Found | undefined {
  let found: Found | undefined;
  for (const slot of slots) {
    for (const participant of participants) {
      if (
        participant.slot !== slot ||
        (participant.token === companion && slot !== 'object') ||
        (slot === 'subject' && !participant.own && slots.includes('self')) ||
        // "demanded the release of the crew": what is of the object is none of the verb's.
        (slot === 'prep:of' && !participant.own && companion < 0) ||
        participant.token === taken?.token
      )
        continue;
      const fit = fits(typeOf(participant.token), types, taken ? 'target' : 'source');
      if (fit > (found?.fit ?? 0)) found = { participant, fit };
    }
    if (found && found.fit === 1) return found;
  }
  return found;
}

/** Of several types for one pair of participants, the one with most words and the best fit; the schema's first of equals. */
function onePerPair(found: readonly (Typed & { readonly rank: number })[]): Typed[] {
  const kept = new Map<string, Typed & { readonly rank: number }>();
  for (const one of found) {
    const [a, b] = [one.source.token, one.target.token];
    const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
    const other = kept.get(pair);
    if (!other || one.rank > other.rank) kept.set(pair, one);
  }
  return [...kept.values()];
}

type Fit = (type: string, allowed: readonly string[], end: 'source' | 'target') => number;

/** 1 for an allowed type or one below it, less for a vague one, 0 for another. */
function createFit(schema: Schema): Fit {
  const lineages = lineagesOf(schema);
  return (type, allowed, end) => {
    if (type === ANYTHING) return 1;
    if (allowed.length === 0) return type === 'Date' || type === 'Quantity' ? 0 : 1;
    const lineage = lineages.get(type);
    // Who acts, or is met with, is seldom what no record knows; what is acted on may be.
    if (!lineage)
      return type !== UNKNOWN ? 0.6 : end === 'target' && !isSocial(allowed, lineages) ? 0.3 : 0.25;
    if (lineage.some((one) => allowed.includes(one))) return 1;
    // Nothing but a day is a date.
    if (allowed.every((one) => one === 'Date')) return 0;
    // A wider type may be one of the allowed ones: an Organization may be a University.
    if (!VAGUE[end].has(type)) return 0;
    return allowed.some((one) => lineages.get(one)?.includes(type)) ? 0.8 : 0.3;
  };
}

/** Whether only people, bodies and places are allowed. */
function isSocial(allowed: readonly string[], lineages: ReadonlyMap<string, readonly string[]>): boolean {
  return allowed.every((one) => lineages.get(one)?.some((wider) => wider === 'Agent' || wider === 'Place'));
}

/** Each type of the schema with those above it, nearest first. */
function lineagesOf(schema: Schema): Map<string, readonly string[]> {
  const { lineage } = createTypeTree(schema);
  return new Map(schema.entities.map(({ name }) => [name, lineage(name)]));
}
