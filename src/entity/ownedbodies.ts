/** Bodies that many countries have, told apart by the country that an article names with them: "Turkey's Defence Ministry". */
import type { Gazetteer, Known } from '../model/gazetteer.ts';
import { readList, readTable } from '../model/wordlist.ts';
import type { Mention, Resources, Token } from '../types.ts';
import { type CommonBodyTest, createSpelling } from './commonbodies.ts';
import { fold } from './keys.ts';

/** A body with its country. */
export interface OwnedBody {
  /** The key of all its names in the article: `organization:turkey defence ministry`. */
  readonly key: string;
  /** What it is called where its country goes without saying: `defence ministry`. */
  readonly bare: string;
  /** Index of the token that its name begins at, the country included. */
  readonly first: number;
}

export interface OwnedBodies {
  /**
   * The body that a name means with the country in it, or right before it; null where none is named, or the lexicon knows that
   * country's body.
   */
  ownedBody(name: Mention, before: Mention | undefined, known: Known | null): OwnedBody | null;
  /** Whether a known body of one country goes by a name that many have, in an article that speaks of other countries only. */
  isForeign(known: Known): boolean;
  /** The form that `OwnedBody.bare` is compared by. */
  bareForm(words: string): string;
}

/** @returns words and names of one article → its bodies with their countries */
export function createOwnedBodies(
  lexicon: Resources['lexicon'],
  gazetteer: Gazetteer,
  isCommonBody: CommonBodyTest,
): (tokens: readonly Token[], lower: readonly string[], names: readonly Mention[]) => OwnedBodies {
  const spelling = createSpelling(lexicon);
  const wordsOf = (text: string): string[] => fold(text).replace(/^the /, '').split(' ').map(spelling);
  const homes = readHomes(lexicon, gazetteer);

  return (tokens, lower, names) => {
    const countryAt = (first: number, last: number): Known | null => {
      const match = gazetteer.names.longest(lower, first, last, isCountry);
      return match?.length === last - first ? (match.values.find(isCountry) ?? null) : null;
    };
    const spoken = new Set(names.map(({ first, last }) => countryAt(first, last)?.key));
    spoken.delete(undefined);
    const textOf = (first: number, last: number): string[] =>
      wordsOf(
        tokens
          .slice(first, last)
          .reduce((text, token) => `${text} ${token.text}`, '')
          .trim(),
      );
    const owned = (country: Known, words: readonly string[], first: number): OwnedBody | null => {
      if (words.length === 0 || !isCommonBody(words)) return null;
      const bare = turned(words.join(' '));
      return { key: `organization:${fold(country.name)} ${bare}`, bare, first };
    };
    return {
      ownedBody({ first, last }, before, known) {
        const opening = gazetteer.names.longest(lower, first, last - 1, isCountry)?.length ?? 0;
        // "U.S. Treasury" is known as a whole.
        if (known && opening > 0) return null;
        const inside = opening > 0 ? countryAt(first, first + opening) : null;
        if (inside) return owned(inside, textOf(first + opening, last), first);
        const of = lower.lastIndexOf('of', last - 2);
        const from = lower[of + 1] === 'the' ? of + 2 : of + 1;
        const behind = of > first ? countryAt(from, last) : null;
        if (behind) return known ? null : owned(behind, textOf(first, of), first);
        if (!before || before.last + (tokens[before.last]?.xpos === 'POS' ? 1 : 0) !== first) return null;
        const owner = countryAt(before.first, before.last);
        const atHome = known !== null && homes.get(known.key) === owner?.key;
        return owner && !atHome ? owned(owner, textOf(first, last), before.first) : null;
      },
      isForeign({ key, written }) {
        const home = homes.get(key);
        if (home === undefined || spoken.size === 0 || spoken.has(home)) return false;
        return isCommonBody(wordsOf(written)) && !isCommonBody(wordsOf(key.slice(key.indexOf(':') + 1)));
      },
      bareForm: (words) => turned(wordsOf(words).join(' ')),
    };
  };
}

/** `ministry of defence` → `defence ministry` */
function turned(words: string): string {
  const office = /^(ministry|department) of (?:the )?(.+)$/.exec(words);
  return office ? `${office[2]} ${office[1]}` : words;
}

function isCountry({ key }: Known): boolean {
  return key.startsWith('country:');
}

/** Keys of the bodies that the lexicon knows under the name of a country as well, to the key of that country. */
function readHomes(lexicon: Resources['lexicon'], gazetteer: Gazetteer): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const [name = '', , aliases] of readTable(lexicon.organizations)) {
    for (const alias of readList(aliases)) {
      const words = alias.toLowerCase().split(' ');
      const country = gazetteer.names.longest(words, 0, words.length - 1, isCountry)?.values.find(isCountry);
      if (country) homes.set(`organization:${name.toLowerCase()}`, country.key);
    }
  }
  return homes;
}
