import type { Edge } from './edges.ts';
import type { Scene } from './scene.ts';

/**
 * How likely it is that the text says what the edge says, in [0, 1]: the frame's own strength (typed and by how good a
 * fit, phrase or single word, main or further participant), less for an argument far away, shared or a pronoun. A plain
 * sum, to be calibrated on data.
 */
export function confidenceOf(
  { tokens, mentions }: Scene,
  edge: Edge,
  subject: number,
  object: number,
  source: number,
): number {
  const { frame, strength, target } = edge;
  const distance = Math.abs(source - frame.token) + Math.abs(target.token - frame.token);
  let confidence = strength;
  if (tokens[source]?.head !== frame.token) confidence -= 0.05;
  if (!target.own) confidence -= 0.05;
  if (distance > 16) confidence -= 0.1;
  for (const end of [subject, object]) {
    const kind = mentions[end]?.kind;
    if (kind === 'name') confidence += 0.05;
    if (kind === 'pronoun') confidence -= 0.05;
  }
  return Math.round(Math.min(0.98, Math.max(0.05, confidence)) * 100) / 100;
}
