/** People as lists of sanctions and registers write them: "LEE, Ann Mary (a.k.a. …); DOB 3 May 1970". */
import { isAllCapitals } from '../../model/letters.ts';
import { headOf } from '../bounds.ts';
import type { ArticleName } from '../joinnames.ts';
import type { Naming } from '../nametypes.ts';
import { isCapitalised, type Page } from '../page.ts';

/** The names with those of people, family name first and in capitals, where a line has the marks of such a list. */
export function noticeNames(
  page: Page,
  names: readonly ArticleName[],
  { gazetteer, words }: Naming,
): ArticleName[] {
  const { tokens, lower, sentences } = page;
  const found: ArticleName[] = [];
  for (const { first, last } of sentences) {
    if (!lower.slice(first, last).some((word) => MARKS.has(word))) continue;
    for (let i = first; i < last; i++) {
      if (i > first && !OPENS.test(tokens[i - 1]?.text ?? '')) continue;
      const comma = runOf(i, last, isFamily);
      if (comma === i || lower[comma] !== ',') continue;
      const end = runOf(comma + 1, last, isGiven);
      if (end === comma + 1 || end - comma > LONGEST || !CLOSES.test(tokens[end]?.text ?? ';')) continue;
      const given = lower[comma + 1] ?? '';
      const place = gazetteer.names.longest(lower, comma + 1, end)?.length === end - comma - 1;
      if ((place && !gazetteer.givenNames.has(given)) || words.afterComma.get(given) === 'Company') continue;
      found.push({ first: i, last: end, head: headOf(tokens, i, end), type: 'Person', sure: true });
      i = end;
    }
  }
  if (found.length === 0) return [...names];
  const inside = (name: ArticleName) =>
    found.some(({ first, last }) => name.first < last && name.last > first);
  return [...names.filter((name) => !inside(name)), ...found].sort(
    (a, b) => a.first - b.first || b.last - a.last,
  );

  function runOf(from: number, limit: number, fits: (text: string) => boolean): number {
    let at = from;
    while (at < limit && (fits(tokens[at]?.text ?? '') || (tokens[at]?.text === '-' && at > from))) at++;
    return at;
  }

  function isFamily(text: string): boolean {
    return text.length > 1 && /^[\p{L}'’-]+$/u.test(text) && isAllCapitals(text);
  }

  function isGiven(text: string): boolean {
    return /^[\p{L}.'’-]+$/u.test(text) && (isCapitalised(text) || words.particles.has(text));
  }
}

/** What such lists say of people. */
const MARKS = new Set(['dob', 'pob', 'a.k.a.', 'aka', 'f.k.a.', 'passport', 'nationality']);
const OPENS = /^(?:[(;:"“”•·–—-]|a\.?k\.?a\.?|f\.?k\.?a\.?|\d+[.)]?|\))$/;
const CLOSES = /^[(),;:."”]$/;

/** No given names have more tokens. */
const LONGEST = 8;
