/** What stands out among the things that one sentence speaks of. */

/** Why it does: nothing else is there, it is the only subject, or it is spoken of at least twice as often as any other. */
export type Standing = 'only' | 'subject' | 'often';

/** @returns the thing and why it stands out; null where none does */
export function standOut<T>(
  things: readonly T[],
  isSubject: (thing: T) => boolean,
  timesOf: (thing: T) => number,
): { readonly thing: T; readonly by: Standing } | null {
  const [first, second] = things;
  if (first === undefined) return null;
  if (second === undefined) return { thing: first, by: 'only' };
  const [subject, another] = things.filter(isSubject);
  if (subject !== undefined && another === undefined) return { thing: subject, by: 'subject' };
  const [most = first, next = second] = [...things].sort((a, b) => timesOf(b) - timesOf(a));
  return timesOf(most) >= 2 * timesOf(next) ? { thing: most, by: 'often' } : null;
}
