import type { Edge } from './edges.ts';
import type { Scene } from './scene.ts';

/**
 * What speaks for a claim of the rules, in [0, 1]: the frame's own strength (typed and by how good a fit, phrase or single
 * word, main or further participant), less for an argument far away, shared or a pronoun. A plain sum that chooses between
 * claims; `confidence.ts` makes a probability of it.
 */
export function strengthOf(
  { tokens, mentions }: Scene,
  edge: Edge,
  subject: number,
  object: number,
  source: number,
): number {
  const { frame, strength, target } = edge;
  const distance = Math.abs(source - frame.token) + Math.abs(target.token - frame.token);
  let sum = strength;
  if (tokens[source]?.head !== frame.token) sum -= 0.05;
  if (!target.own) sum -= 0.05;
  if (distance > 16) sum -= 0.1;
  for (const end of [subject, object]) {
    const kind = mentions[end]?.kind;
    if (kind === 'name') sum += 0.05;
    if (kind === 'pronoun') sum -= 0.05;
  }
  return Math.round(Math.min(0.98, Math.max(0.05, sum)) * 100) / 100;
}
