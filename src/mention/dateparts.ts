/** Parts of a stretch of time: "the third quarter", "the end of 2021", "the early hours of Sunday", "the nineteenth century". */
import { dayNumber, isoDay, isoMonth, isoYear, readIsoDate, weekdayOf } from './calendar.ts';
import type { DateWords, Found } from './datepoints.ts';
import { CENTURIES, COUNTED, EARLY, EDGES, LAST_PART, ORDINALS, PARTS } from './datewords.ts';
import { type Stretch, UNKNOWN } from './stretches.ts';

/**
 * @param point reads the date that the part is of
 * @returns the token that a part begins at, and the end of its sentence → the part; null if none begins there
 */
export function createDateParts(
  { tokens, lower, calendar, stretches, year, around }: DateWords,
  point: (i: number, end: number, sure: boolean) => Found | null,
): (i: number, end: number) => Found | null {
  const kindAt = (i: number) => calendar.words.get(lower[i] ?? '');
  return (i, end) => {
    const the = lower[i] === 'the' ? i + 1 : i;
    const at = EARLY.has(lower[the] ?? '') || lower[the] === 'small' ? the + 1 : the;
    const partial = EDGES.has(lower[at] ?? '') || INNER.has(kindAt(at)?.kind ?? '');
    if (partial && (lower[at + 1] === 'of' || lower[at + 1] === 'on')) {
      const whole = point(at + 2, end, true) ?? thisPeriod(at + 2, end);
      if (whole) return { ...whole, length: at + 2 + whole.length - i };
    }
    const season = kindAt(at)?.kind === 'season' && at + 1 < end ? year(at + 1) : 0;
    if (season) return { start: isoYear(season), end: isoYear(season), length: at + 2 - i };
    if (lower[at] === 'week' && lower[at + 1] === 'of') {
      const whole = point(at + 2, end, true);
      const first = readIsoDate(whole?.start ?? null);
      if (whole && first) return { ...weekOf(first), length: at + 2 + whole.length - i };
    }
    return nth(i, at, end) ?? century(i, at);
  };

  /** "the month" of "the end of the month" */
  function thisPeriod(i: number, end: number): Found | null {
    const word = lower[i] === 'the' && i + 1 < end ? kindAt(i + 1) : undefined;
    const isOne = word?.kind === 'period' && tokens[i + 1]?.xpos !== 'NNS' && lower[i + 2] !== 'of';
    return isOne && word ? { ...stretches.period(word.value, 0), length: 2 } : null;
  }

  function weekOf({ year, month, day }: { year: number; month: number; day: number }): Stretch {
    const number = dayNumber(year, month, day);
    const monday = number - weekdayOf(number) + 1;
    return { start: isoDay(monday), end: isoDay(monday + 6) };
  }

  /** "the third quarter of last year", "the third quarter", "Q3" */
  function nth(i: number, at: number, end: number): Found | null {
    const letter = /^q([1-4])$/.exec(lower[at] ?? '');
    if (letter && lower[i - 1] === 'in' && tokens[at + 1]?.upos !== 'NUM')
      return { ...stretches.nearPart(Number(letter[1]), 3, around().ahead), length: at + 1 - i };
    const months = PARTS.get(lower[at + 1] ?? '') ?? 0;
    const place = lower[at] === LAST_PART ? 12 / months : ORDINALS.indexOf(lower[at] ?? '') + 1;
    if (place === 0 || months === 0 || place * months > 12) return null;
    const whole = lower[at + 2] === 'of' ? point(at + 3, end, true) : null;
    if (!whole) {
      const told = months === 3 && lower[at + 2] !== 'of' && !COUNTED.has(tokens[at + 2]?.upos ?? '');
      return told ? { ...stretches.nearPart(place, months, around().ahead), length: at + 2 - i } : null;
    }
    const y = Number(whole.start);
    const length = at + 3 + whole.length - i;
    if (!Number.isInteger(y)) return { ...UNKNOWN, length };
    return { start: isoMonth(y, (place - 1) * months + 1), end: isoMonth(y, place * months), length };
  }

  /** "the late nineteenth century", "the 19th century", "the eighties" */
  function century(i: number, at: number): Found | null {
    const decade = kindAt(at);
    if (decade?.kind === 'decade' && at > i)
      return { start: decade.value, end: isoYear(Number(decade.value) + 9), length: at + 1 - i };
    if (lower[at + 1] !== 'century') return null;
    const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(lower[at] ?? '');
    const spelt = CENTURIES.indexOf(lower[at] ?? '');
    const count = digits ? Number(digits[1]) : spelt < 0 ? 0 : spelt + CENTURIES_FROM;
    if (count === 0) return null;
    return { start: isoYear(count * 100 - 99), end: isoYear(count * 100), length: at + 2 - i };
  }
}

/** Kinds of words for a part of a day or a year. */
const INNER: ReadonlySet<string> = new Set(['season', 'daypart', 'hour']);
/** The century of the first of the ordinals that are spelt. */
const CENTURIES_FROM = 10;
