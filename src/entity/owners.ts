/** Whose body it is that has a name which many countries give to one of theirs: "the Defence Ministry", "the Supreme Court". */
import type { Mention, Reading } from '../types.ts';
import { LINKS } from './commonbodies.ts';
import { fold } from './keys.ts';
import type { NameLore } from './lore.ts';

/** A name of a body, parted into its country and the rest. */
export interface OwnedName {
  /** The words without the country. */
  readonly words: readonly string[];
  /** The folded name of the country; null if the name doesn't say. */
  readonly country: string | null;
}

/** What an article says of its countries. */
export interface Owners {
  /** `norwegian defence ministry` and `defence ministry of norway` → `defence ministry`, of `norway`. */
  parted(words: readonly string[]): OwnedName;
  /**
   * The country that a common body of the article belongs to, where its name doesn't say: the one right before the name ("Norway's
   * Defence Ministry"); else the one that the article speaks of, itself or its capital, alone, or three times as often as of any other; else the one at
   * home, if the article speaks of it or of none. `null` if the article speaks of no country, `undefined` if of several.
   */
  ownerOf(entity: number, home: string | null): string | null | undefined;
}

export function createOwners({ article, mentions, entities }: Reading, lore: NameLore): Owners {
  /** Folded names and adjectives of the article's countries → the folded name, and how often each is mentioned. */
  const called = new Map<string, string>();
  const counts = new Map<string, number>();
  const countryAt: (string | null)[] = entities.map((entity) => {
    // A union of countries has courts and councils as well.
    if (!entity.key.startsWith('country:') && entity.type !== 'InternationalOrganization') return null;
    const name = lore.countryOf(fold(entity.name)) ?? fold(entity.name);
    for (const alias of [entity.name, ...entity.aliases]) called.set(fold(alias), name);
    return name;
  });
  const endings = new Map<number, string>();
  const names = new Map<number, Mention[]>();
  /** A town that is a capital speaks of its country, too, but never owns a body. */
  const seatAt = entities.map(({ key, name }) =>
    key.startsWith('place:') ? lore.capitalOf(fold(name)) : null,
  );
  for (const mention of mentions) {
    const country = countryAt[mention.entity];
    const spoken = country ?? seatAt[mention.entity];
    if (spoken) counts.set(spoken, (counts.get(spoken) ?? 0) + 1);
    if (country) endings.set(mention.end, country);
    else if (mention.kind === 'name') {
      const known = names.get(mention.entity);
      if (known) known.push(mention);
      else names.set(mention.entity, [mention]);
    }
  }
  const ranked = [...counts].sort(([, m], [, n]) => n - m);
  const countryOf = (words: string): string | null => called.get(words) ?? lore.countryOf(words);

  return {
    parted(words) {
      for (let length = Math.min(LONGEST, words.length - 1); length > 0; length--) {
        const country = countryOf(words.slice(0, length).join(' '));
        if (country) return { words: words.slice(length), country };
      }
      for (let of = 1; of < words.length - 1; of++) {
        if (words[of] !== 'of') continue;
        const from = words[of + 1] === 'the' ? of + 2 : of + 1;
        for (let to = Math.min(words.length, from + LONGEST); to > from; to--) {
          const country = countryOf(words.slice(from, to).join(' '));
          if (country) return { words: [...words.slice(0, of), ...words.slice(to)], country };
        }
      }
      return { words, country: null };
    },
    ownerOf(entity, home) {
      const before = new Set<string>();
      for (const { start } of names.get(entity) ?? []) {
        const gap =
          /(?:['’]s?)?\s+$/.exec(article.text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0;
        const country = gap > 0 ? endings.get(start - gap) : undefined;
        if (country) before.add(country);
      }
      if (before.size > 0) return before.size === 1 ? [...before][0] : undefined;
      const [first, second] = ranked;
      if (!first) return home;
      if (!second || first[1] >= DOMINANT * second[1]) return first[0];
      return home !== null && counts.has(home) ? home : undefined;
    },
  };
}

/** Words in the longest names of countries. */
const LONGEST = 5;
/** How many times as often as the next a country must be spoken of to be the article's own. */
const DOMINANT = 3;

/** The words of a common body in one order: `court of appeal` stays, small words at the ends go. */
export function trimmed(words: readonly string[]): readonly string[] {
  const [first, last] = [words.findIndex(isTelling), words.findLastIndex(isTelling)];
  return first < 0 ? words : words.slice(first, last + 1);
}

function isTelling(word: string): boolean {
  return !LINKS.has(word);
}
