/** Kinds that the words of a name, or the noun beside it, tell for certain: "MV Hanne", "Banco Monteverde", "the tanker Gaul". */

import { isAllCapitals } from '../../model/letters.ts';
import type { NameSigns } from '../../model/namesigns.ts';
import type { Title } from '../../model/nametables.ts';
import type { Phrases } from '../../model/phrases.ts';
import { childOf } from '../../tree.ts';
import type { ArticleName } from '../joinnames.ts';
import { type Naming, saidType } from '../nametypes.ts';
import type { Page } from '../page.ts';
import { createFormFinder } from './forms.ts';

/** The names with the kinds that are told. What is known, or told already, stays. */
export function toldKinds(
  page: Page,
  names: readonly ArticleName[],
  naming: Naming,
  titles: Phrases<Title>,
  signs: NameSigns,
): ArticleName[] {
  const { tokens, lower } = page;
  const { types } = naming;

  const forms = createFormFinder(page, signs);

  /** The kind by the first word, the legal form, or the place in a dateline. */
  const byWords = ({ first, last, type }: ArticleName): string | null => {
    const told = last - first > 1 ? signs.openings.get(tokens[first]?.text ?? '') : undefined;
    if (told !== undefined) return told;
    const firm = forms.opens(first, last) || forms.bareEnd(first, last) < last;
    if (firm) return types.isA(type, 'Organization') && !forms.opens(first, last) ? null : 'Company';
    return isAgency(first, last) ? 'Media' : null;
  };

  /** "OSLO, May 3 (Fjord Wire) —" */
  const isAgency = (first: number, last: number): boolean => {
    const start = page.sentences[tokens[first]?.sentence ?? -1]?.first ?? 0;
    return (
      first - start < DATELINE &&
      isAllCapitals(tokens[start]?.text ?? '') &&
      lower[first - 1] === '(' &&
      lower[last] === ')' &&
      /^(?:[-–—]|--)$/.test(lower[last + 1] ?? '')
    );
  };

  const isTitled = ({ first }: ArticleName): boolean =>
    [1, 2, 3].some((back) => titles.longest(lower, first - back, first)?.length === back);

  /** The kind by the noun in apposition, where it is another one than was weighed. A full name of somebody's gives way to a ship's alone. */
  const bySaying = (name: ArticleName): string | null => {
    const { first, last, head, type } = name;
    const ship = signs.ships.get(tokens[first - 1]?.lemma ?? '') ?? signs.ships.get(described(head));
    if (ship !== undefined && !isTitled(name)) return ship;
    if (!OPEN_TO_WORD.some((wide) => types.isA(type, wide)) || isTitled(name)) return null;
    if (types.isA(type, 'Person') && last - first > 1) return null;
    const said = saidType(page, { first, last, known: null, titled: false }, head, naming);
    return said === null || types.isA(said, 'Person') || types.family(said) === types.family(type)
      ? null
      : said;
  };

  /** The noun that describes a name: "tanker" in "the Ever Gaul, a tanker". */
  const described = (head: number): string => tokens[childOf(tokens, head, 'appos')]?.lemma ?? '';

  /** Kinds that names of places are said to be of: "Samara, a start-up". */
  const firms = new Map<string, string>();
  const textOf = ({ first, last }: ArticleName): string => lower.slice(first, last).join(' ');
  const told = names.map((name) => {
    if (name.type === 'Nationality' || types.isA(name.type, 'Country')) return name;
    const type = byWords(name) ?? bySaying(name);
    if (type === null || types.isA(name.type, type)) return name;
    if (types.isA(name.type, 'Place') && types.isA(type, 'Organization')) firms.set(textOf(name), type);
    return { ...name, type, sure: true };
  });
  return told.map((name) => {
    const firm = types.isA(name.type, 'Place') ? firms.get(textOf(name)) : undefined;
    const place = firm && (LOCAL.has(lower[name.first - 1] ?? '') || isSaidPlace(name));
    return firm && !place ? { ...name, type: firm } : name;
  });

  function isSaidPlace({ first, last, head }: ArticleName): boolean {
    const said = saidType(page, { first, last, known: null, titled: false }, head, naming);
    return said !== null && types.isA(said, 'Place');
  }
}

/** Kinds that are guessed where nothing tells. */
const OPEN_TO_WORD = ['Person', 'Place', 'Concept'];

/** What stands before a place and seldom before a firm. */
const LOCAL = new Set(['in', 'near', 'outside']);

/** So many tokens a dateline has at the most before the name of an agency. */
const DATELINE = 8;
