import type { Stances } from '../model/stances.ts';
import { childOf, childrenOf } from '../tree.ts';
import type { Claim, Modality } from '../types.ts';
import { coreOf } from './arguments.ts';
import type { Frame } from './frame.ts';
import { modalityOf } from './modality.ts';
import { polarityOf } from './polarity.ts';
import { isSame, isTime, type Scene, typeOf } from './scene.ts';
import { nounFor, speakersOf } from './speakers.ts';
import { subjectOf } from './subjects.ts';
import { circumstanceOf } from './times.ts';
import { governorOf, relationOf } from './verbs.ts';
import type { Desk } from './write.ts';

export interface Qualifiers {
  readonly polarity: Claim['polarity'];
  readonly modality: Modality;
  readonly speakers: readonly number[];
  readonly time: Claim['time'];
  readonly amount: number;
}

/** What somebody is or has holds whatever is said of them: "the bank's chairman may resign". */
function isTimeless(scene: Scene, { kind, lemma, token }: Frame): boolean {
  if (kind === 'adjective' && (lemma === 'have' || lemma === 'nationality')) return true;
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

/** "The council voted to sanction it": what a body votes to do, it has done by that; what one who votes wants may not come about. */
function isDecided(scene: Scene, { token }: Frame, stances: Stances): boolean {
  const { tokens, mentionAt } = scene;
  const vote = governorOf(tokens, token);
  if (tokens[vote]?.lemma !== 'vote' || !/^VB[DN]$/.test(tokens[vote]?.xpos ?? '')) return false;
  if (!/^(?:xcomp|advcl)/.test(relationOf(tokens, token)) || childOf(tokens, vote, 'aux') >= 0) return false;
  return BODIES.test(typeOf(scene, mentionAt[subjectOf(tokens, vote, stances)] ?? -1));
}

const BODIES =
  /^(?:Legislature|GovernmentBody|InternationalOrganization|Court|Organization|Company|Party|TradeUnion)$/;

/** "its purchase of the mine in 2014" */
function ownTime({ tokens, mentions, mentionAt }: Scene, { kind, token }: Frame): Claim['time'] {
  if (kind !== 'noun') return null;
  const date = childrenOf(tokens, token, 'nmod').find(
    (child) => mentions[mentionAt[child] ?? -1]?.kind === 'date',
  );
  return mentions[mentionAt[date ?? -1] ?? -1]?.time ?? null;
}

const AGENTS = /^(?:Person|Group|Organization|Company|Bank|Facility|Media)$/;

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
  const quote = quotes.find(({ first, last }) => first <= token && token < last);
  if (quote && quote.speaker >= 0) tokenSpeakers.push(quote.speaker);
  const speakers: number[] = [];
  for (const speaker of tokenSpeakers) {
    const noun = nounFor(tokens, speaker, token, stances, (a, b) => mayBe(scene, a, b));
    const mention = mentionAt[coreOf(scene, noun, stances)] ?? -1;
    if (mention >= 0 && !isTime(scene, mention) && !speakers.some((one) => isSame(scene, one, mention)))
      speakers.push(mention);
  }
  return {
    polarity: timeless ? 'affirmed' : polarityOf(tokens, token, stances),
    modality: isAlleged(scene, frame, stances)
      ? 'possible'
      : timeless || isDecided(scene, frame, stances)
        ? 'actual'
        : modalityOf(tokens, token, stances),
    speakers,
    time:
      timeless && isBeside
        ? null
        : (ownTime(scene, frame) ?? mentions[circumstanceOf(tokens, token, times)]?.time ?? null),
    amount: circumstanceOf(tokens, token, amounts),
  };
}
