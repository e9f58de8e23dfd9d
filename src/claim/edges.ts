import { childOf, childrenOf, descendants, isRelation } from '../tree.ts';
import type { Modality, Polarity } from '../types.ts';
import { argumentWords } from './arguments.ts';
import { type Frame, isOfPlace, type Participant } from './frame.ts';
import type { Scene } from './scene.ts';
import type { Typed, Typer } from './typing.ts';

/** Two participants of a frame that a claim is to join. */
export interface Edge {
  readonly frame: Frame;
  readonly source: Participant;
  readonly target: Participant;
  readonly type: string | null;
  /** Tokens of the relation's words. */
  readonly words: readonly number[];
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** What speaks for the claim, from the frame alone, in [0, 1]. */
  readonly strength: number;
  /** Whether another token may stand in for the source or the target, by its type; absent if any may. */
  readonly admits?: (end: Participant, token: number) => boolean;
}

/**
 * The edges that a frame says: those that the schema types, then the open ones: subject and object, subject and each
 * prepositional participant, the sufferer of a passive and each of those.
 */
export function edgesOf(scene: Scene, frame: Frame, typer: Typer, typeOf: (token: number) => string): Edge[] {
  if (isExpletive(scene, frame)) return [];
  const typed = typer(frame, typeOf);
  const edges = typed.map((one) => typedEdge(scene, frame, one));
  if (frame.kind === 'noun') return edges;
  const known = new Set(
    typed.flatMap(({ source, target }) => [
      `${source.token} ${target.token}`,
      `${target.token} ${source.token}`,
    ]),
  );
  for (const edge of openEdges(scene, frame)) {
    if (!known.has(`${edge.source.token} ${edge.target.token}`)) edges.push(edge);
  }
  return edges;
}

/** "It is wrong to …": nobody is meant. */
function isExpletive({ tokens }: Scene, frame: Frame): boolean {
  if (frame.kind !== 'adjective' || frame.participants[0]?.slot !== 'subject') return false;
  const subject = tokens[frame.participants[0].token];
  if (subject?.lemma !== 'it') return false;
  const infinitive = (i: number) =>
    i > frame.token && tokens[i]?.xpos === 'VB' && tokens[childOf(tokens, i, 'mark')]?.lemma === 'to';
  return (
    childOf(tokens, frame.token, 'csubj', 'ccomp', 'xcomp', 'advcl', 'acl') >= 0 ||
    descendants(tokens, frame.token).some(infinitive)
  );
}

function typedEdge(scene: Scene, frame: Frame, typed: Typed): Edge {
  const { source, target, companion, type, polarity, modality, fit, admits } = typed;
  const phrase = companion >= 0 ? withModifiers(scene, companion, frame.token) : [];
  const markers = [source, target]
    .filter(({ slot }) => slot.startsWith('prep:') || slot === 'possessor')
    .flatMap(({ marker }) => marker);
  return {
    frame,
    source,
    target,
    type,
    words: isOfPlace(frame)
      ? nameWords(scene, source, target)
      : inOrder(frame, [...frame.words, ...phrase], markers),
    polarity,
    modality,
    admits,
    strength: 0.4 + 0.4 * fit + (companion >= 0 ? 0.05 : 0) - (frame.kind === 'noun' ? 0.05 : 0),
  };
}

/** The country's name or adjective. */
function nameWords({ mentions, mentionAt }: Scene, source: Participant, target: Participant): number[] {
  const owner = source.slot === 'possessor' ? source : target;
  const mention = mentions[mentionAt[owner.token] ?? -1];
  return mention
    ? Array.from({ length: mention.last - mention.first }, (_, i) => mention.first + i)
    : [owner.token];
}

/** The companion with its preposition and the words just before it: "new sanctions", "with sanctions". */
export function withModifiers({ tokens }: Scene, companion: number, predicate: number): number[] {
  const children = tokens[companion]?.children ?? [];
  const near = children.filter((child) => {
    const { deprel = '' } = tokens[child] ?? {};
    return child > predicate && child < companion && /^(?:case|det|amod|compound|nummod|mark)/.test(deprel);
  });
  return [...near, companion];
}

function openEdges(scene: Scene, frame: Frame): Edge[] {
  const subject = frame.participants.find(({ slot }) => slot === 'subject');
  const object = frame.participants.find(({ slot }) => slot === 'object');
  const rest = frame.participants.filter(
    ({ slot, own }) =>
      own &&
      // What a group includes shares what is said of that.
      !/^prep:(?:when|includ)/.test(slot) &&
      (slot.startsWith('prep:') || slot === 'complement' || slot === 'iobject'),
  );
  // What is fronted ("In 2012, …") comes last.
  const ahead = rest.filter(({ token }) => token < frame.token);
  const ordered = [...rest.filter(({ token }) => token >= frame.token), ...ahead];
  const edges: Edge[] = [];
  const told = (participant: Participant) =>
    !frame.says || /^(?:prep:(?:to|with|against|about|of)|iobject)$/.test(participant.slot);
  const open = (source: Participant, target: Participant, strength: number) => {
    const phrase =
      !object || source === object || target === object
        ? [...predicateWords(frame, target), ...saidOfObject(scene, frame, target)]
        : objectWords(scene, frame, object);
    edges.push({
      frame,
      source,
      target,
      type: null,
      words: inOrder(frame, [...frame.words, ...phrase], target.marker),
      polarity: 'affirmed',
      modality: 'actual',
      strength,
    });
  };
  // "was built by X": said of what was built.
  const agent = frame.passive && subject !== undefined && subject.marker.length > 0;
  if (subject && object && agent) open(object, subject, 0.6);
  else if (subject && object && !isSaid(scene, frame, object)) open(subject, object, 0.6);
  const first = frame.passive ? (object ?? subject) : subject;
  ordered.forEach((participant, i) => {
    if (first && told(participant)) open(first, participant, object || i > 0 ? 0.45 : 0.55);
  });
  return edges;
}

/** "is at odds with": what somebody is in or at goes into the phrase. */
function predicateWords({ kind, token, participants }: Frame, target: Participant): readonly number[] {
  if (kind !== 'copula' || target.token === token) return [];
  const predicate = participants.find((one) => one.token === token);
  return predicate?.slot.startsWith('prep:') ? [...predicate.marker, token] : [];
}

/** "called the audit deeply flawed", "regards it as void": what a verb says of its object goes into the phrase. */
function saidOfObject({ tokens }: Scene, frame: Frame, { slot, token }: Participant): readonly number[] {
  if (frame.kind !== 'verb' || slot !== 'object') return [];
  const said = childrenOf(tokens, frame.token, 'xcomp').find(
    (one) =>
      one > token &&
      (tokens[one]?.upos !== 'VERB' || tokens[one]?.xpos === 'VBN') &&
      childOf(tokens, one, 'mark', 'case') < 0,
  );
  if (said === undefined) return saidAs(tokens, frame.token, token);
  const words = argumentWords(tokens, said, false).filter((one) => tokens[one]?.upos !== 'PUNCT');
  return words.length > LONGEST_SAID ? [said] : words;
}

/** "as void" of "regards it as void". */
function saidAs(tokens: Scene['tokens'], verb: number, object: number): readonly number[] {
  for (const one of childrenOf(tokens, verb, 'obl', 'advcl', 'xcomp')) {
    const as = childOf(tokens, one, 'case', 'mark');
    if (one > object && as > object && tokens[as]?.lemma === 'as' && tokens[one]?.upos === 'ADJ')
      return [as, one];
  }
  return [];
}

/** Nobody "says a firm": where a clause is said, or a verb that can only say clauses has an object, the tree has missed one. */
function isSaid({ tokens }: Scene, frame: Frame, { token }: Participant): boolean {
  if (!frame.says || frame.passive) return false;
  return (frame.clause >= 0 && tokens[token]?.upos === 'NOUN') || CLAUSAL.has(frame.lemma);
}

/** Verbs of saying and thinking whose complement is a clause. */
const CLAUSAL: ReadonlySet<string> = new Set([
  'say',
  'think',
  'argue',
  'insist',
  'contend',
  'conclude',
  'complain',
]);

/** An object goes into the phrase: "imported the coal from", a long one up to its head. */
export function objectWords({ tokens }: Scene, frame: Frame, object: Participant): readonly number[] {
  const after = object.token > frame.token && !frame.passive;
  const plain =
    isRelation(tokens[object.token]?.deprel ?? '', 'obj') && tokens[object.token]?.head === frame.token;
  if (!after || !plain) return [];
  const words = argumentWords(tokens, object.token, false).filter(
    (word) => !/^["“”‘’`']+$/.test(tokens[word]?.text ?? ''),
  );
  if (words.length <= LONGEST_OBJECT) return words;
  // The number of "$10,000" comes after its head.
  const last = Math.max(object.token, ...childrenOf(tokens, object.token, 'nummod'));
  return words.filter((word) => word <= last);
}

const LONGEST_OBJECT = 4;
/** What is said of it may be longer. */
const LONGEST_SAID = 7;

/** A preposition that stands before its verb is said after it: "sold in" of "In 2012 he sold …". */
function inOrder(frame: Frame, words: readonly number[], marker: readonly number[]): number[] {
  const fronted = (marker[0] ?? frame.token) < (frame.words[0] ?? frame.token);
  return fronted ? [...ascending(words), ...marker] : ascending([...words, ...marker]);
}

/** Each index once, in order. */
export function ascending(indexes: readonly number[]): number[] {
  return [...new Set(indexes)].sort((a, b) => a - b);
}
