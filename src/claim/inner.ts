import { childrenOf, conjuncts } from '../tree.ts';
import type { Token } from '../types.ts';
import type { Frame, Participant } from './frame.ts';
import { caseOf, lemmaOf } from './participants.ts';

/**
 * What hangs on a participant and may tell where or with what the thing is done: "was killed by gunmen in Lima", "at a
 * summit in Oslo", "talks between Norway and Peru in Geneva". Who acts is elsewhere told apart by such words ("gunmen in Lima").
 */
export function innerParticipants(tokens: readonly Token[], frame: Frame): Participant[] {
  return frame.participants.filter(tellsWhere).flatMap(({ token, slot }) =>
    conjuncts(tokens, token)
      .flatMap((one) => childrenOf(tokens, one, 'nmod'))
      .flatMap((child) => {
        const marker = caseOf(tokens, child);
        const preposition = lemmaOf(tokens, marker);
        if (preposition === '' || (preposition === 'with' && slot !== 'subject')) return [];
        return [{ slot: `prep:${preposition}`, token: child, marker, own: false } as const];
      }),
  );
}

/** The agent of a passive, and what stands with the predicate behind a preposition, unless that puts it elsewhere or at another time. */
function tellsWhere({ slot, marker, own }: Participant): boolean {
  if (slot === 'subject') return marker.length > 0;
  return own && /^prep:(?:in|at|on|during|for|with|to|between|against|by|before)$/.test(slot);
}
