/** One type for each name of an article, by all that the article says of it in every place. */
import { isCalledShort, type TypeTree } from '../model/types.ts';
import { type Cues, type Hint, hintsAt, weigh } from './evidence.ts';
import type { TypeGuess } from './nametypes.ts';
import type { Page } from './page.ts';

export interface TypedName extends TypeGuess {
  readonly first: number;
  readonly head: number;
  readonly last: number;
}

export interface Settling {
  readonly types: TypeTree;
  readonly cues: Cues;
  readonly isDemonym: (adjective: string, name: string) => boolean;
  /** Whether the lists know a place of this name, in small letters. */
  isPlaceName(name: string): boolean;
}

/** A name with the type that the whole article tells. */
export type Settled<T> = T & {
  /** Whether the type is told rather than guessed. */
  readonly sure: boolean;
  /** Whether words tell it: the name's own, those of a longer name that it opens, or the adjective made from it. */
  readonly worded: boolean;
  /** The type that its own place told. */
  readonly guess: string;
};

/**
 * The names with the types that the whole article tells. A word that is the last or first of a person's full name is
 * that person's; the leading words of a company's name are the company's.
 *
 * @param adjectives words of this article that may be made from the name of a place, in small letters
 */
export function settleTypes<T extends TypedName>(
  page: Page,
  guessed: readonly T[],
  adjectives: ReadonlySet<string>,
  { types, cues, isDemonym, isPlaceName }: Settling,
): Settled<T>[] {
  const { lower } = page;
  const names = shareTypes(page, guessed);
  const textOf = ({ first, last }: TypedName) => lower.slice(first, last).join(' ');

  const hints = new Map<string, Hint[]>();
  const persons = new Set<string>();
  const countries = new Set<string>();
  for (const name of names) {
    const text = textOf(name);
    let heard = hints.get(text);
    if (!heard) {
      heard = [];
      hints.set(text, heard);
      if (name.last - name.first === 1 && name.strength < 3) {
        for (const adjective of adjectives) {
          if (!isDemonym(adjective, text)) continue;
          heard.push({ type: 'Country', weight: 8 });
          countries.add(text);
        }
      }
    }
    const weight = name.said ? SAID : WEIGHT[name.strength];
    if (name.strength < 2 || !heard.some((hint) => hint.type === name.type && hint.weight === weight))
      heard.push({ type: name.type, weight });
    if (name.strength < 3) heard.push(...hintsAt(page, name.first, name.last, name.head, cues));
    if (name.type === 'Person' && name.strength >= 2) {
      for (const part of [lower[name.last - 1] ?? '', lower[name.first] ?? ''])
        if (part.length > 2) persons.add(part);
    }
  }

  const verdicts = new Map([...hints].map(([text, heard]) => [text, weigh(heard, types)]));
  const companies = new Map<string, string>();
  for (const [text, verdict] of verdicts) {
    if (!verdict || verdict.weight < SURE || !isCalledShort(types, verdict.type)) continue;
    const words = text.split(' ');
    for (let length = 1; length < words.length; length++) {
      const opening = words.slice(0, length).join(' ');
      const known = companies.get(opening);
      companies.set(opening, known === undefined || known === verdict.type ? verdict.type : 'Organization');
    }
  }

  const isPlace = ({ type, weight }: Hint) => types.isA(type, 'Place') && weight < WEIGHT[2];
  return names.map((name, i) => {
    const guess = guessed[i]?.type ?? name.type;
    if (name.strength >= 3 || name.type === 'Nationality')
      return { ...name, sure: true, worded: true, guess };
    const text = textOf(name);
    const verdict = verdicts.get(text);
    const weak = !verdict || verdict.weight < SURE || verdict.type === 'Person' || name.strength === 2;
    const company = companies.get(text);
    const told = (verdict?.weight ?? 0) >= SURE && (verdict?.weight ?? 0) >= 2 * (verdict?.next ?? 0);
    const person = verdict?.type === 'Person' && (hints.get(text) ?? []).some(({ weight }) => weight >= 20);
    const located = sum((hints.get(text) ?? []).filter(isPlace));
    // What the lists know as a town may well be one, whatever is called after it: "Cremona", of the Cremona Freight Railway.
    if (company && !person && located < SURE && (weak || types.isA(verdict.type, 'Organization')))
      return { ...name, type: company, sure: true, worded: !isPlaceName(text), guess };
    const single = name.last - name.first === 1;
    if (single && name.strength <= 1 && persons.has(text))
      return { ...name, type: 'Person', sure: true, worded: false, guess };
    const worded = name.strength === 2 || (countries.has(text) && types.isA(verdict?.type ?? '', 'Place'));
    return { ...name, type: verdict?.type ?? 'Concept', sure: told, worded, guess };
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

function sum(hints: readonly Hint[]): number {
  return hints.reduce((total, { weight }) => total + weight, 0);
}

/** What one place of each strength counts: a clear one beats several guesses. */
const WEIGHT = [1, 4, 20, 100] as const;

/** What the article says of a name in as many words, which outweighs a given name. */
const SAID = 24;
/** From this weight on a type is told. */
const SURE = 8;
