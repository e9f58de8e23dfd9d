/** What an article shows about a person beside the names: gender and offices. */
import type { Mention, Reading } from '../types.ts';
import type { Gender, NameLore } from './lore.ts';

export interface Traits {
  readonly gender: Gender | null;
  /** Whether a title says so: "Mr.", "Queen"; else it is concluded from the given name, or from pronouns. */
  readonly titled: boolean;
  /** Offices and ranks that stand before the names: "president", in lower case. */
  readonly offices: ReadonlySet<string>;
}

const UNKNOWN: Traits = { gender: null, titled: false, offices: new Set() };

/** @returns the index of an entity of the reading → its traits; of what is no person, none. */
export function createTraits(
  { article: { text }, mentions, entities }: Reading,
  lore: NameLore,
): (entity: number, isPerson: boolean) => Traits {
  const mentionsOf: Mention[][] = entities.map(() => []);
  for (const mention of mentions) mentionsOf[mention.entity]?.push(mention);
  return (entity, isPerson) => {
    if (!isPerson) return UNKNOWN;
    const offices = new Set<string>();
    const titles: (Gender | null)[] = [];
    const given: (Gender | null)[] = [];
    const pronouns: (Gender | null)[] = [];
    for (const { kind, start, end } of mentionsOf[entity] ?? []) {
      const words = text.slice(start, end);
      if (kind === 'pronoun') pronouns.push(lore.genderOfPronoun(words));
      if (kind !== 'name') continue;
      given.push(lore.genderOfGiven(words));
      const title = lore.titleBefore(text, start);
      titles.push(title?.gender ?? null);
      if (title && title.kind !== 'honorific') offices.add(title.word);
    }
    const titled = agreed(titles, 1);
    // Pronouns are resolved by guess: two that agree tell a gender, one doesn't.
    return { gender: titled ?? agreed(given, 1) ?? agreed(pronouns, 2), titled: titled !== null, offices };
  };
}

/** The one gender that at least so many tell and none contradicts. */
function agreed(told: readonly (Gender | null)[], least: number): Gender | null {
  const genders = told.filter((gender) => gender !== null);
  const [first = null] = genders;
  return genders.length >= least && genders.every((gender) => gender === first) ? first : null;
}
