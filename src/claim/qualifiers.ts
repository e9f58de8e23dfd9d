import type { Stances } from '../model/stances.ts';
import { childOf, childrenOf, descendants } from '../tree.ts';
import type { Claim, Modality } from '../types.ts';
import { coreOf } from './arguments.ts';
import { type Frame, isOwned } from './frame.ts';
import { modalityOf } from './modality.ts';
import { polarityOf } from './polarity.ts';
import { isSame, isTime, type Scene, typeOf } from './scene.ts';
import { nounFor, speakersOf, speakingTogether } from './speakers.ts';
import { subjectOf } from './subjects.ts';
import { isSum } from './sums.ts';
import { circumstanceOf } from './times.ts';
import { governorOf, relationOf } from './verbs.ts';
import type { Desk } from './write.ts';

/** Somebody who says so, and how far out: those of one level say it together. */
export interface Voice {
  readonly mention: number;
  readonly level: number;
}

export interface Qualifiers {
  readonly polarity: Claim['polarity'];
  readonly modality: Modality;
  /** Those who say so, outermost last. */
  readonly voices: readonly Voice[];
  readonly time: Claim['time'];
  readonly amount: number;
}

/** What somebody is or has holds whatever is said of them: "the bank's chairman may resign". */
function isTimeless(scene: Scene, frame: Frame): boolean {
  const { kind, token } = frame;
  if (isOwned(frame)) return true;
  if (kind !== 'noun' || childOf(scene.tokens, token, 'cop') >= 0) return false;
  return AGENTS.test(typeOf(scene, scene.mentionAt[token] ?? -1));
}

/** Whether a pronoun's form lets it stand for a noun: "he" and "she" for people, "it" for anything else. */
function mayBe(scene: Scene, pronoun: number, noun: number): boolean {
  const person = typeOf(scene, scene.mentionAt[noun] ?? -1) === 'Person';
  const form = scene.tokens[pronoun]?.text.toLowerCase() ?? '';
  return form === 'they' || (form === 'it' ? !person : person);
}

/** "the clan's alleged leader", "a suspected member" */
function isAlleged({ tokens }: Scene, { kind, token }: Frame, stances: Stances): boolean {
  if (kind !== 'noun') return false;
  return childrenOf(tokens, token, 'amod').some((child) =>
    stances.get(`${tokens[child]?.text.toLowerCase()} (modifier)`)?.has('alleged'),
  );
}

/** "The Security Council voted to sanction it": what a body of states votes to do is done by that; what a parliament votes for may not come about. */
function isDecided(scene: Scene, { token }: Frame, stances: Stances): boolean {
  const { tokens, mentionAt } = scene;
  const vote = governorOf(tokens, token);
  if (tokens[vote]?.lemma !== 'vote' || !/^VB[DN]$/.test(tokens[vote]?.xpos ?? '')) return false;
  if (!/^(?:xcomp|advcl)/.test(relationOf(tokens, token)) || childOf(tokens, vote, 'aux') >= 0) return false;
  return typeOf(scene, mentionAt[subjectOf(tokens, vote, stances)] ?? -1) === 'InternationalOrganization';
}

/** What a noun says of itself: the time of "its 2014 purchase of the mine", the sum of "its payment of $900 to the mayor". */
function ownMention(
  { tokens, mentions, mentionAt }: Scene,
  { kind, token }: Frame,
  wanted: 'date' | 'amount',
): number {
  if (kind !== 'noun') return -1;
  const within = (child: number) =>
    child === token || /^(?:nmod|nummod|compound|conj|amod)/.test(tokens[child]?.deprel ?? '');
  const found = descendants(tokens, token, within).find((child) => {
    const mention = mentions[mentionAt[child] ?? -1];
    return (
      mention?.kind === wanted && mention.head === child && (wanted === 'date' || isSum(tokens, mention))
    );
  });
  return mentionAt[found ?? -1] ?? -1;
}

const AGENTS = /^(?:Person|Group|Organization|Company|Bank|Facility|Media)$/;

/** Speakers as a claim has them; what its own subject says of itself has none. */
export function speakersIn(voices: readonly Voice[], subject: number): Pick<Claim, 'speakers' | 'together'> {
  const others = voices.filter(({ mention }) => mention !== subject);
  const together = others.flatMap(({ level }, i) => (i > 0 && others[i - 1]?.level === level ? [i] : []));
  const speakers = others.map(({ mention }) => mention);
  return together.length > 0 ? { speakers, together } : { speakers };
}

/** How the text holds what a frame says: denied or not, real or planned, who says so, when, how much. */
export function qualifiersOf({ scene, stances, times, amounts, quotes }: Desk, frame: Frame): Qualifiers {
  const { token } = frame;
  const { tokens, mentions, mentionAt } = scene;
  // "will become president" is a plan like another.
  const { deprel = '', head = -1 } = tokens[token] ?? {};
  const becomes =
    /^(?:obj|xcomp)/.test(deprel) && (stances.get(tokens[head]?.lemma ?? '')?.has('copular') ?? false);
  const timeless = !becomes && isTimeless(scene, frame);
  // What a name is beside it is the article's own word, whoever says the rest.
  const isBeside = /^(?:appos|nmod|compound|nsubj|conj)/.test(tokens[token]?.deprel ?? '');
  const tokenSpeakers = timeless ? [] : speakersOf(tokens, token, stances);
  const sum = ownMention(scene, frame, 'amount');
  const quote = quotes.find(({ first, last }) => first <= token && token < last);
  if (quote && quote.speaker >= 0) tokenSpeakers.push(quote.speaker);
  const voices: Voice[] = [];
  for (const [level, speaker] of tokenSpeakers.entries()) {
    for (const one of speakingTogether(tokens, speaker)) {
      const noun = nounFor(tokens, one, token, stances, (a, b) => mayBe(scene, a, b));
      const mention = mentionAt[coreOf(scene, noun, stances)] ?? -1;
      if (
        mention >= 0 &&
        !isTime(scene, mention) &&
        !voices.some((other) => isSame(scene, other.mention, mention))
      )
        voices.push({ mention, level });
    }
  }
  return {
    polarity: timeless ? 'affirmed' : polarityOf(tokens, token, stances),
    modality: isAlleged(scene, frame, stances)
      ? 'possible'
      : timeless || isDecided(scene, frame, stances)
        ? 'actual'
        : modalityOf(tokens, token, stances),
    voices,
    time:
      timeless && isBeside
        ? null
        : (mentions[ownMention(scene, frame, 'date')]?.time ??
          mentions[circumstanceOf(tokens, token, times)]?.time ??
          null),
    amount: sum >= 0 ? sum : circumstanceOf(tokens, token, amounts),
  };
}
