/** Consistency over an article: what is clear in one place tells what the same name is in another. */
import type { TypeGuess } from './nametypes.ts';
import type { Page } from './page.ts';

export interface TypedName extends TypeGuess {
  readonly first: number;
  readonly head: number;
  readonly last: number;
}

/**
 * The names with the types that the whole article tells. A weak guess gives way to a stronger one for the same words;
 * a single word that is the last or first of a person's full name is that person's.
 */
export function settleTypes<T extends TypedName>(page: Page, guessed: readonly T[]): T[] {
  const { lower } = page;
  const names = shareTypes(page, guessed);
  const votes = new Map<string, Map<string, number>>();
  const parts = new Map<string, string>();
  const textOf = ({ first, last }: TypedName) => lower.slice(first, last).join(' ');
  for (const name of names) {
    const text = textOf(name);
    const tally = votes.get(text) ?? new Map<string, number>();
    votes.set(text, tally);
    tally.set(name.type, (tally.get(name.type) ?? 0) + WEIGHT[name.strength]);
    if (name.type === 'Person' && name.strength >= 2) {
      for (const part of [lower[name.last - 1] ?? '', lower[name.first] ?? '']) {
        if (part.length > 2 && !parts.has(part)) parts.set(part, text);
      }
    }
  }
  return names.map((name) => {
    if (name.strength >= 3 || name.type === 'Nationality') return name;
    const single = name.last - name.first === 1;
    if (single && name.strength <= 1 && parts.has(lower[name.first] ?? ''))
      return { ...name, type: 'Person', strength: 2 };
    let best = name.type;
    let most = -1;
    for (const [type, weight] of votes.get(textOf(name)) ?? []) {
      if (weight > most || (weight === most && type < best)) {
        best = type;
        most = weight;
      }
    }
    return best === name.type ? name : { ...name, type: best };
  });
}

/** "Oslo, Bergen and Ann": an unknown name has the type of the known one that it is coordinated with. */
function shareTypes<T extends TypedName>({ tokens }: Page, names: readonly T[]): T[] {
  const byHead = new Map<number, T>();
  const byGovernor = new Map<number, T>();
  for (const name of names) {
    if (name.strength === 0 || name.type === 'Nationality') continue;
    byHead.set(name.head, name);
    const token = tokens[name.head];
    if (token?.deprel === 'conj') byGovernor.set(token.head, name);
  }
  return names.map((name) => {
    if (name.strength > 0) return name;
    const token = tokens[name.head];
    const partner =
      token?.deprel === 'conj'
        ? (byHead.get(token.head) ?? byGovernor.get(token.head))
        : byGovernor.get(name.head);
    if (partner) return { ...name, type: partner.type, strength: 1 };
    return token?.deprel === 'conj' && name.last - name.first === 1 ? { ...name, type: 'Concept' } : name;
  });
}

/** What one place of each strength counts: a clear one beats several guesses. */
const WEIGHT = [1, 4, 20, 100] as const;
