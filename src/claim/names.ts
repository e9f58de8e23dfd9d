import { childOf, childrenOf } from '../tree.ts';
import type { Token } from '../types.ts';
import type { Frame, Participant } from './frame.ts';
import { caseOf, lemmaOf } from './participants.ts';
import type { Scene } from './scene.ts';

/**
 * What stands right behind a name and says where it belongs: "Fjord Bank in Oslo", "Ida Strand of Fjord Bank", "Bergen,
 * Norway". The frame's lemma is "name", for the schema's triggers; a place after a comma has the slot `prep:comma`.
 */
export function namesOf(scene: Scene, sentence: number): Frame[] {
  const { tokens, mentions, mentionsIn } = scene;
  const frames: Frame[] = [];
  for (const index of mentionsIn[sentence] ?? []) {
    const mention = mentions[index];
    if (mention?.kind !== 'name') continue;
    const { head } = mention;
    const self: Participant = { slot: 'self', token: head, marker: [], own: true };
    const others: Participant[] = [];
    for (const child of childrenOf(tokens, head, 'nmod')) {
      const marker = caseOf(tokens, child);
      if (child < mention.last || marker[0] !== afterAge(tokens, mention.last)) continue;
      // "talks with Peru in Geneva": no country is in a town.
      const inner = mentions[scene.mentionAt[child] ?? -1]?.type;
      if (mention.type === 'Country' && inner !== 'Region' && inner !== 'Continent') continue;
      others.push({ slot: `prep:${lemmaOf(tokens, marker)}`, token: child, marker, own: true });
    }
    const place = afterComma(scene, mention.last, head);
    // "India, China send aid": a list, since no country is in another.
    const listed = mention.type === 'Country' && mentions[scene.mentionAt[place] ?? -1]?.type === 'Country';
    if (place >= 0 && !listed)
      others.push({ slot: 'prep:comma', token: place, marker: [mention.last], own: true });
    if (others.length > 0) {
      const participants = [self, ...others];
      frames.push({
        ...{ kind: 'noun', token: head, lemma: 'name', words: [], passive: false },
        ...{ participants, companions: [], clause: -1, particle: false, says: false },
      });
    }
  }
  return frames;
}

/** Where a phrase may begin that belongs to the name before token `i`: there, or behind an age, as in "Ida Strand, 61, of Oslo". */
function afterAge(tokens: readonly Token[], i: number): number {
  const isAge = tokens[i]?.text === ',' && tokens[i + 1]?.xpos === 'CD' && tokens[i + 2]?.text === ',';
  return isAge ? i + 3 : i;
}

/** The head of a name that follows a comma and hangs on `head`; members of a list do not. */
function afterComma({ tokens, mentions, mentionAt }: Scene, comma: number, head: number): number {
  if (tokens[comma]?.text !== ',' || childOf(tokens, head, 'conj') >= 0) return -1;
  const mention = mentions[mentionAt[comma + 1] ?? -1];
  if (mention?.kind !== 'name' || mention.first !== comma + 1) return -1;
  const { head: governor = -1, deprel = '' } = tokens[mention.head] ?? {};
  if (!/^(?:appos|nmod|dep|list|flat|compound)/.test(deprel)) return -1;
  // "the mayor of Mobile, Ala.," may hang the state on the mayor.
  const town = mentions[mentionAt[head] ?? -1]?.type === 'City' && mention.type === 'Region';
  return governor === head || town ? mention.head : -1;
}
