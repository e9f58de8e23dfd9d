/** Days of publication, as pages, mails, feeds and tables write them, in ISO form. */

/** Months by name and short form, lower case, without full stop. */
export type Months = ReadonlyMap<string, number>;

/**
 * The ISO date that a field meant for one holds: ISO, reduced or with a time; RFC 2822; in words; in digits where only one
 * order is possible; seconds or milliseconds since 1970, in UTC.
 *
 * @returns null where it holds none, or leaves open which
 * @example isoDay('Thu, 04 Mar 2021 10:00:00 GMT', months) // '2021-03-04'
 */
export function isoDay(value: string, months: Months): string | null {
  const text = value.trim();
  const reduced = /^\d{4}(?:-\d{2})?$/.exec(text)?.[0];
  if (reduced) return Number(reduced.slice(5) || 1) <= 12 ? reduced : null;
  if (/^\d{10}(?:\d{3})?$/.test(text))
    return new Date(Number(text.padEnd(13, '0'))).toISOString().slice(0, 'yyyy-mm-dd'.length);
  const packed = /^(\d{4})[/.]?(\d{2})[/.]?(\d{2})(?!\d)/.exec(text);
  if (packed) return checked(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const digits = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text);
  if (!digits) return isoDate(text, months);
  const [first, second, year] = [Number(digits[1]), Number(digits[2]), Number(digits[3])];
  if (first > 12 || first === second) return checked(year, second, first);
  return second > 12 ? checked(year, first, second) : null;
}

/** The date in words or in ISO form that stands in `line`; dates in digits whose order is a guess are left. */
export function isoDate(line: string, months: Months): string | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(line);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words = /(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u.exec(line);
  const wordMonth = months.get((words?.[1] ?? '').toLowerCase());
  if (words && wordMonth) return checked(Number(words[3]), wordMonth, Number(words[2]));
  const day = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)? (\p{L}{3,9})\.?,? (\d{4})(?!\d)/u.exec(line);
  const dayMonth = months.get((day?.[2] ?? '').toLowerCase());
  return day && dayMonth ? checked(Number(day[3]), dayMonth, Number(day[1])) : null;
}

function checked(year: number, month: number, day: number): string | null {
  const lengths = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  if (year < 1600 || year > 2999 || day < 1 || day > (lengths[month - 1] ?? 0)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
