/** Single dates: one day, week, month, year, decade or century, by numbers or by name. */

import type { Token } from '../types.ts';
import { isoDate, isoMonth, isoYear } from './calendar.ts';
import { createDateParts } from './dateparts.ts';
import { COUNTED, DASHES, EACH, EARLY, MODALS, SHIFTS } from './datewords.ts';
import { isCapitalised, type Page } from './page.ts';
import { createRelativeDates } from './relativedates.ts';
import type { Stretch, Stretches } from './stretches.ts';

export interface Found extends Stretch {
  /** In tokens. */
  readonly length: number;
}

export interface Calendar {
  readonly words: ReadonlyMap<string, { readonly kind: string; readonly value: string }>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly holidays: readonly { readonly words: readonly string[]; readonly day: string }[];
}

/** What a date is read against. */
export interface Around {
  /** What the text has told last, in this sentence or the one before: "the day before" is that of it. */
  readonly told: Stretch | null;
  /** Whether the clause speaks of what is to come. */
  readonly ahead: boolean;
}

/** What those who read a date by its words share. */
export interface DateWords {
  readonly tokens: readonly Token[];
  readonly lower: readonly string[];
  readonly calendar: Calendar;
  readonly stretches: Stretches;
  month(i: number): number;
  year(i: number): number;
  day(i: number): number;
  around(): Around;
}

export interface DatePoints {
  /** Sets what is around the dates that are read next. */
  around(now: Around): void;
  /** The date that begins at a token; a bare year counts only where `sure`: after "in", "since" …. */
  point(i: number, end: number, sure: boolean): Found | null;
  /** The day of a month, in that year or, if it is 0, the nearest. */
  dayOf(month: number, day: number, year: number): Stretch;
  /** The number of the month that a token names, of the year or the day; 0 if it doesn't. */
  month(i: number): number;
  year(i: number): number;
  day(i: number): number;
}

export function createDatePoints(
  { tokens, lower }: Page,
  calendar: Calendar,
  stretches: Stretches,
): DatePoints {
  const { words, holidays } = calendar;
  let now: Around = { told: null, ahead: false };
  const kindAt = (i: number) => words.get(lower[i] ?? '');
  const month = (i: number): number => {
    const word = kindAt(i);
    if (word?.kind !== 'month' || !isCapitalised(tokens[i]?.text ?? '')) return 0;
    if (MODALS.has(lower[i] ?? '') && tokens[i]?.upos !== 'PROPN') return 0;
    return Number(word.value);
  };
  const year = (i: number): number => {
    const text = tokens[i]?.text ?? '';
    return /^(?:1[0-9]|20)\d\d$/.test(text) ? Number(text) : 0;
  };
  const day = (i: number): number => {
    const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(tokens[i]?.text ?? '');
    const value = Number(match?.[1] ?? 0);
    return value <= 31 ? value : 0;
  };
  const shared: DateWords = { tokens, lower, calendar, stretches, month, year, day, around: () => now };
  const relative = createRelativeDates(shared, inner);
  const parts = createDateParts(shared, point);
  return {
    around(next) {
      now = next;
    },
    point,
    dayOf,
    month,
    year,
    day,
  };

  function point(i: number, end: number, sure: boolean): Found | null {
    if (i >= end) return null;
    return numeric(i, end, sure) ?? named(i, end) ?? parts(i, end) ?? relative(i, end);
  }

  function inner(i: number, end: number): Found | null {
    return numeric(i, end, true) ?? named(i, end);
  }

  function numeric(i: number, end: number, sure: boolean): Found | null {
    const text = tokens[i]?.text ?? '';
    const whole = dateOf(text);
    if (whole) return { ...whole, length: 1 };
    const decade = /^(?:mid-)?(\d{3})0s$/.exec(lower[i] ?? '');
    if (decade) return { start: `${decade[1]}0`, end: `${decade[1]}9`, length: 1 };
    if ((lower[i] === 'the' && !isOfNoun(i + 1)) || EARLY.has(lower[i] ?? '')) {
      const found = i + 1 < end ? numeric(i + 1, end, true) : null;
      if (found) return { ...found, length: found.length + 1 };
    }
    const y = year(i);
    const counts = COUNTED.has(tokens[i + 1]?.upos ?? '') && !DASHES.has(lower[i + 1] ?? '');
    if (y && (sure ? !counts || isOfNoun(i) : isOfNoun(i)))
      return { start: isoYear(y), end: isoYear(y), length: 1 };
    if ((lower[i] === 'fiscal' || /^q[1-4]$/.test(lower[i] ?? '')) && year(i + 1) && i + 1 < end)
      return { ...quarter(lower[i] ?? '', year(i + 1)), length: 2 };
    const mid = /^mid-((?:1[0-9]|20)\d\d)$/.exec(lower[i] ?? '');
    if (mid) return { start: isoYear(Number(mid[1])), end: isoYear(Number(mid[1])), length: 1 };
    const of = lower[i + 1] === 'of' ? i + 2 : i + 1;
    const m = of < end ? month(of) : 0;
    if (!day(i) || !m) return null;
    return monthDay(i, lower[of + 1] === ',' && year(of + 2) ? of + 2 : of + 1, m, day(i), end);
  }

  /** "the 1979 treaty", "its 2012 purchase of the mine": a year before one thing counts nothing. */
  function isOfNoun(i: number): boolean {
    return /^(?:1[89]|20)/.test(tokens[i]?.text ?? '') && tokens[i + 1]?.xpos === 'NN';
  }

  /** "Q3 2022", "fiscal 2022": a fiscal year may begin at any time. */
  function quarter(word: string, y: number): Stretch {
    const place = Number(word.slice(1));
    if (!Number.isInteger(place)) return { start: isoYear(y), end: isoYear(y) };
    return { start: isoMonth(y, place * 3 - 2), end: isoMonth(y, place * 3) };
  }

  /** "August 22, 2017", "Aug. 2017", "August", "August of last year", "Tuesday", "Tuesday, August 22", "New Year's Eve". */
  function named(i: number, end: number): Found | null {
    // "every January" is no one month.
    if (EACH.has(lower[i - 1] ?? '')) return null;
    const m = month(i);
    if (m) {
      const d = day(i + 1);
      if (d && i + 1 < end) return monthDay(i, lower[i + 2] === ',' ? i + 3 : i + 2, m, d, end);
      const at = lower[i + 1] === ',' || lower[i + 1] === 'of' ? i + 2 : i + 1;
      const y = at < end ? year(at) : 0;
      if (y) return { start: isoMonth(y, m), end: isoMonth(y, m), length: at + 1 - i };
      const from = lower[i + 1] === 'of' ? i + 2 : i + 1;
      const whole = SHIFTS.has(lower[from] ?? '') ? relative(from, end) : null;
      const of = Number(whole?.start);
      if (whole?.start && whole.start === whole.end && Number.isInteger(of))
        return { start: isoMonth(of, m), end: isoMonth(of, m), length: from - i + whole.length };
      return { ...stretches.nearMonth(m, 0, now.ahead), length: 1 };
    }
    const word = kindAt(i);
    if (word?.kind === 'weekday' && isCapitalised(tokens[i]?.text ?? '')) {
      const then = lower[i + 1] === ',' ? i + 2 : i + 1;
      const full =
        then < end && (month(then) || month(then + 1))
          ? (numeric(then, end, false) ?? named(then, end))
          : null;
      if (full && full.length > 1) return { ...full, length: then + full.length - i };
      return { ...stretches.nearWeekday(Number(word.value), 0, now.ahead), length: withDaypart(i, end) };
    }
    if (word?.kind === 'deictic')
      return { ...stretches.period('day', Number(word.value)), length: withDaypart(i, end) };
    return holiday(i, end);
  }

  /** "Tuesday evening" */
  function withDaypart(i: number, end: number): number {
    return kindAt(i + 1)?.kind === 'daypart' && i + 1 < end ? 2 : 1;
  }

  function holiday(i: number, end: number): Found | null {
    if (!isCapitalised(tokens[i]?.text ?? '')) return null;
    for (const { words, day: date } of holidays) {
      const last = i + words.length;
      const fits =
        last <= end &&
        words.every((word, k) => lower[i + k] === word || (word === "'s" && lower[i + k] === '’s'));
      if (!fits || COUNTED.has(tokens[last]?.upos ?? '') || tokens[last]?.upos === 'PROPN') continue;
      const [m = 0, d = 0] = date.split('-').map(Number);
      const y = last < end ? year(last) : 0;
      return { ...dayOf(m, d, y), length: words.length + (y ? 1 : 0) };
    }
    return null;
  }

  function monthDay(i: number, yearAt: number, m: number, d: number, end: number): Found {
    const y = yearAt < end ? year(yearAt) : 0;
    return { ...dayOf(m, d, y), length: (y ? yearAt : lower[i + 1] === 'of' ? i + 2 : i + 1) + 1 - i };
  }

  function dayOf(m: number, d: number, y: number): Stretch {
    if (y === 0) return stretches.nearDay(m, d, now.ahead);
    return { start: isoDate(y, m, d), end: isoDate(y, m, d) };
  }
}

/** "2017-08-22", "22/8/2017", "8.22.2017"; where day and month cannot be told from each other, the year. */
function dateOf(text: string): Stretch | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { start: text, end: text };
  const [, a = '', mark, b = '', c = ''] = /^(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d)$/.exec(text) ?? [];
  if (!mark) return null;
  const [first, second, y] = [Number(a), Number(b), Number(c)];
  if (first > 31 || second > 31 || (first > 12 && second > 12) || first * second === 0) return null;
  if (first <= 12 && second <= 12 && first !== second && mark === '/')
    return { start: isoYear(y), end: isoYear(y) };
  const iso = first > 12 || mark === '.' ? isoDate(y, second, first) : isoDate(y, first, second);
  return { start: iso, end: iso };
}
