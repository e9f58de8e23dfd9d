/** Kinds that the words of a name, or the noun beside it, tell for certain: "MV Hanne", "Banco Monteverde", "the tanker Gaul". */

import { isAllCapitals } from '../../model/letters.ts';
import { childOf, isRelation } from '../../tree.ts';
import type { ArticleName } from '../joinnames.ts';
import { saidType } from '../nametypes.ts';
import type { Page } from '../page.ts';
import { createFormFinder } from './forms.ts';
import type { MendTables } from './tables.ts';

/** The names with the kinds that are told. What is known, or told already, stays. */
export function toldKinds(
  page: Page,
  names: readonly ArticleName[],
  { naming, titles, signs }: MendTables,
): ArticleName[] {
  const { tokens, lower } = page;
  const { types, gazetteer } = naming;
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

  /** The kind of the ship that a name is said to be. What may be a place or somebody is one only right behind the noun. */
  const asShip = ({ first, last, head, type }: ArticleName): string | null => {
    const before = signs.ships.get(tokens[first - 1]?.lemma ?? '');
    const given = last - first > 1 && gazetteer.givenNames.has(lower[first] ?? '');
    if (before !== undefined || given || types.isA(type, 'Place')) return before ?? null;
    return signs.ships.get(tokens[childOf(tokens, head, 'appos')]?.lemma ?? '') ?? null;
  };

  const saidOf = ({ first, last, head }: ArticleName): string | null =>
    saidType(page, { first, last, known: null, titled: false }, head, naming);

  /** The kind by the noun in apposition, where it is another one than was weighed. A full name of somebody's gives way to a ship's alone. */
  const bySaying = (name: ArticleName): string | null => {
    const { first, last, type } = name;
    if (isTitled(name) || page.sentences[tokens[first]?.sentence ?? -1]?.block === 'headline') return null;
    const ship = asShip(name);
    if (ship !== null) return ship;
    if (types.isA(type, 'Person') && last - first > 1) return null;
    const said = saidOf(name);
    if (type === 'Concept' && last - first > 1 && speaks(name)) return 'Organization';
    // "Samara, the city on the Volga", where a firm is called Samara too.
    if (said === 'City' && types.isA(type, 'Organization') && last - first === 1) return said;
    const other = said !== null && !types.isA(said, 'Person') && types.family(said) !== types.family(type);
    // "WARSAW (Fjord service)" is no product, a place that "is a municipality" no government.
    const fits = !types.isA(type, 'Place') || types.isA(said ?? '', 'Company');
    return other && fits && isOpen(type) ? said : null;
  };

  /** Whether a name is the subject of a verb of saying. */
  const speaks = ({ head }: ArticleName): boolean =>
    isRelation(tokens[head]?.deprel ?? '', 'nsubj') &&
    naming.speech.has(tokens[tokens[head]?.head ?? -1]?.lemma ?? '');

  const isOpen = (type: string): boolean =>
    type !== 'Nationality' && !types.isA(type, 'Country') && OPEN.some((wide) => types.isA(type, wide));

  const textOf = ({ first, last }: ArticleName): string => lower.slice(first, last).join(' ');
  /** Kinds that are told, by the words of the names. */
  const kinds = new Map<string, string>();
  const told = names.map((name) => {
    if (name.type === 'Nationality' || types.isA(name.type, 'Country')) return name;
    const type = byWords(name) ?? bySaying(name);
    if (type === null || types.isA(name.type, type)) return name;
    if (type !== 'City' && !kinds.has(textOf(name))) kinds.set(textOf(name), type);
    return { ...name, type, sure: true };
  });
  const surnames = new Set(
    told.flatMap(({ first, last, type }) =>
      types.isA(type, 'Person') && last - first > 1 ? (lower[last - 1] ?? []) : [],
    ),
  );
  return told.map((name) => {
    const type = kinds.get(textOf(name));
    if (type === undefined || !isOpen(name.type) || isTitled(name) || surnames.has(textOf(name))) return name;
    // "in Samara", where a firm is called so too
    const said = types.isA(name.type, 'Place') ? saidOf(name) : null;
    const place = said !== null && types.isA(said, 'Place');
    const local = types.isA(name.type, 'Place') && LOCAL.has(lower[name.first - 1] ?? '');
    return place || local ? name : { ...name, type, sure: true };
  });
}

/** Kinds that are guessed where nothing tells. */
const OPEN = ['Person', 'Place', 'Concept'];

/** What stands before a place and seldom before a firm. */
const LOCAL = new Set(['in', 'near', 'outside']);

/** So many tokens a dateline has at the most before the name of an agency. */
const DATELINE = 8;
