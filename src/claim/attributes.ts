import type { Stances } from '../model/stances.ts';
import { childOf, childrenOf } from '../tree.ts';
import type { Token } from '../types.ts';
import type { Frame, Participant } from './frame.ts';
import { bearersOf } from './nominals.ts';
import { caseOf, lemmaOf } from './participants.ts';

/**
 * What stands before a noun and says whose it is: a possessor ("the firm's ships") or a country's name or adjective
 * ("Norwegian ships") or a town's. `isHome` tells the second from other words. The adjective frame's lemma is
 * "nationality", for the schema's triggers; the possessive one's is "have".
 */
export function attributesOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  isHome: (token: number) => boolean,
  stances: Stances,
): Frame[] {
  const frames: Frame[] = [];
  for (let at = first; at < last; at++) {
    const { upos = '', deprel = '' } = tokens[at] ?? {};
    if (upos !== 'NOUN' && upos !== 'PROPN') continue;
    for (const child of childrenOf(tokens, at, 'nmod:poss')) frames.push(frame(tokens, at, child, 'have'));
    for (const child of childrenOf(tokens, at, 'amod'))
      if (child > at) frames.push(...behind(tokens, at, child, stances));
    // "Norwegian ships and crews": the adjective is said of both.
    const shared =
      upos === 'NOUN' &&
      deprel === 'conj' &&
      childrenOf(tokens, at, 'det', 'amod', 'nmod:poss', 'case').length === 0;
    const nouns = shared ? [at, tokens[at]?.head ?? at] : [at];
    for (const noun of nouns) {
      for (const child of childrenOf(tokens, noun, 'amod', 'compound')) {
        if (child > at) continue;
        // "an Oslo-based firm"
        const seat =
          tokens[child]?.lemma === 'base' ? childOf(tokens, child, 'compound', 'obl', 'obl:npmod') : -1;
        if (seat >= 0 && tokens[seat]?.upos === 'PROPN') frames.push(frame(tokens, at, seat, 'nationality'));
        for (const one of [child, ...childrenOf(tokens, child, 'conj')]) {
          // "ethnic Albanian guerrillas" are no Albanians by their passports.
          if (one >= at || upos !== 'NOUN' || !isHome(one) || tokens[one - 1]?.lemma === 'ethnic') continue;
          // "X is a Norwegian banker" says it of X.
          const [bearer = at] = bearersOf(tokens, at, stances);
          frames.push(frame(tokens, bearer, one, 'nationality'));
        }
      }
    }
  }
  return frames;
}

/** "a banker close to the president": an adjective with a phrase of its own. */
function behind(tokens: readonly Token[], noun: number, adjective: number, stances: Stances): Frame[] {
  if (tokens[adjective]?.upos !== 'ADJ') return [];
  const phrases = childrenOf(tokens, adjective, 'obl').flatMap((token): Participant[] => {
    const marker = caseOf(tokens, token);
    return marker.length > 0 ? [{ slot: `prep:${lemmaOf(tokens, marker)}`, token, marker, own: true }] : [];
  });
  if (phrases.length === 0) return [];
  const bearers = bearersOf(tokens, noun, stances);
  const subject: Participant = { slot: 'subject', token: bearers[0] ?? noun, marker: [], own: true };
  return [
    {
      ...PLAIN,
      token: adjective,
      lemma: tokens[adjective].lemma.toLowerCase(),
      words: [adjective],
      participants: [subject, ...phrases],
    },
  ];
}

/** What an adjective's frame has none of. */
const PLAIN = {
  kind: 'adjective',
  passive: false,
  companions: [],
  clause: -1,
  particle: false,
  says: false,
} as const;

function frame(tokens: readonly Token[], noun: number, owner: number, lemma: 'have' | 'nationality'): Frame {
  const participants: Participant[] = [
    { slot: 'possessor', token: owner, marker: [], own: true },
    { slot: 'self', token: noun, marker: [], own: true },
  ];
  const clitic = childrenOf(tokens, owner, 'case').filter((child) => tokens[child]?.xpos === 'POS');
  return { ...PLAIN, token: noun, lemma, words: clitic.length > 0 ? clitic : [owner], participants };
}
