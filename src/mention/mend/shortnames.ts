/** What a body or a ship is called for short is what it is, and nobody: "Monteverde" of Banca Monteverde. */

import { isInitials } from '../../model/letters.ts';
import { isCalledShort } from '../../model/types.ts';
import type { ArticleName } from '../joinnames.ts';
import type { Page } from '../page.ts';
import { createFormFinder } from './forms.ts';
import type { MendTables } from './tables.ts';

/** The names, lone words with the kind of the one body or ship of the article whose name they open or close. */
export function shortNames(
  page: Page,
  names: readonly ArticleName[],
  { naming: { types, words, gazetteer }, titles, signs }: MendTables,
): ArticleName[] {
  const { tokens, lower } = page;
  const forms = createFormFinder(page, signs);
  /** Kinds by the short forms of longer names; null where several have one. */
  const called = new Map<string, { readonly of: string; readonly type: string } | null>();
  /** The last words of people's names, and the first. */
  const people = new Set<string>();
  const surnames = new Set<string>();
  const file = (short: string, of: string, type: string): void => {
    const known = called.get(short);
    called.set(short, known === undefined || known?.of === of ? { of, type } : null);
  };
  for (const { first, last, type } of names) {
    if (last - first < 2) continue;
    if (types.isA(type, 'Person')) {
      const family = familyName(first, last);
      surnames.add(family);
      people.add(lower[first] ?? '').add(family);
      continue;
    }
    const opening = signs.openings.has(tokens[first]?.text ?? '') || forms.opens(first, last);
    const ship = isThing(type);
    if (!ship && !types.isA(type, 'Organization')) continue;
    const close = forms.bareEnd(first, last);
    const bare = phrase(opening ? first + 1 : first, close);
    if (opening || ship || close < last) file(bare, bare, type);
    const initials = isInitials(tokens[first]?.text ?? '') ? 1 : 0;
    if (isCalledShort(types, type) && !opening) file(lower[first + initials] ?? '', bare, type);
    if ((opening && close - first === 2) || ship) file(lower[close - 1] ?? '', bare, type);
    else if (words.last.has(lower[last - 1] ?? '')) file(`the ${lower[last - 1]}`, bare, type);
    const also = calledAfter(last);
    if (also) file(also, bare, type);
  }
  return names.map((name) => {
    const { first, last, type } = name;
    const short = phrase(first, last);
    const told = gazetteer.names.longest(lower, first, last)?.length === last - first;
    const before = lower[first - 1] ?? '';
    if ((types.isA(type, 'Place') && (told || LOCAL.has(before))) || !OPEN.has(type)) return name;
    const bodied = titles.longest(lower, first - 1, first) === null && !people.has(short);
    if (!bodied)
      return surnames.has(short) && type !== 'Person' && type !== 'Organization'
        ? { ...name, type: 'Person' }
        : name;
    const one = called.get(short) ?? (before === 'the' ? called.get(`the ${short}`) : null);
    // "Tarn" is the town, and neither a ledger nor a watch.
    const city = types.isA(type, 'Place') && !types.isA(one?.type ?? '', 'Company');
    if (!one || city) return name;
    if (type === 'Person' && gazetteer.givenNames.has(short) && !isThing(one.type)) return name;
    return { ...name, type: one.type, sure: true };
  });

  function phrase(first: number, last: number): string {
    return lower.slice(first, last).join(' ');
  }

  /** "al-Khoury" of "Georges al-Khoury" and of "AL-KHOURY, Georges". */
  function familyName(first: number, last: number): string {
    const comma = lower.slice(first, last).indexOf(',');
    if (comma > 0) return phrase(first, first + comma);
    let from = last - 1;
    while (lower[from - 1] === '-' && from - 2 > first) from -= 2;
    return phrase(from, last);
  }

  /** "…, known as | Somika": what a body is said to be called, behind its name. */
  function calledAfter(last: number): string | null {
    let at = last;
    while (at < last + 4 && /^(?:,|\(|also|better|widely|locally)$/.test(lower[at] ?? '')) at++;
    if (!/^(?:known|called|trading)$/.test(lower[at] ?? '') || lower[at + 1] !== 'as') return null;
    return lower[at + 2] === 'the' ? (lower[at + 3] ?? null) : (lower[at + 2] ?? null);
  }

  function isThing(type: string): boolean {
    return type === 'Product' || type === 'Weapon';
  }
}

/** Kinds that a lone word is given where nothing tells. */
const OPEN = new Set(['Person', 'Concept', 'Organization', 'Place', 'City', 'Country']);

/** What stands before a place and seldom before what is called short. */
const LOCAL = new Set(['in', 'near', 'outside', 'at', 'from']);
