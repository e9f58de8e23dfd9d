/** Days, weeks, months and years as an article counts them from the day of its publication. */
import { DAYS, dayNumber, isoDate, isoDay, isoMonth, isoYear, readIsoDate, weekdayOf } from './calendar.ts';

/** A stretch of days, months or years: ISO dates of reduced precision, null where unknown. */
export interface Stretch {
  readonly start: string | null;
  readonly end: string | null;
}

export const UNKNOWN: Stretch = { start: null, end: null };

export interface Stretches {
  /** A day, week, month … `shift` away from the one of publication. */
  period(unit: string, shift: number): Stretch;
  /** From so many days, weeks, months … before publication to it, or from it to so many after. */
  span(unit: string, count: number): Stretch;
  /**
   * The weekday last seen, the day of publication included; where the text looks `ahead`, the next to come; with a shift, the one
   * before or after.
   */
  nearWeekday(weekday: number, shift: number, ahead: boolean): Stretch;
  /** The same of the month of that name: with a shift, "last August" in August is that of the year before. */
  nearMonth(month: number, shift: number, ahead: boolean): Stretch;
  /** The same of the nth stretch of so many months of a year: the third quarter. */
  nearPart(nth: number, months: number, ahead: boolean): Stretch;
  /** The same of a day of a month, where the text looks ahead: this year's or the next. */
  nearDay(month: number, day: number, ahead: boolean): Stretch;
  /** The year, or the two, of the season that begins in that month, in the northern hemisphere. */
  nearSeason(begins: number, shift: number): Stretch;
}

/** @param published ISO date of publication; without it, every stretch is unknown */
export function createStretches(published: string | null): Stretches {
  const date = readIsoDate(published);
  if (!date) return NONE;
  const { year: y, month: m, day: d } = date;
  const today = dayNumber(y, m, d);
  return { period, span, nearWeekday, nearMonth, nearPart, nearDay, nearSeason };

  function period(unit: string, shift: number): Stretch {
    if (unit === 'day') return both(isoDay(today + shift));
    if (unit === 'week') return days(monday() + 7 * shift, 7);
    if (unit === 'fortnight') return days(monday() + 14 * shift, 7);
    if (unit === 'weekend') return days(monday() + 5 + 7 * shift, 2);
    if (unit === 'month') return both(isoMonth(y, m + shift));
    if (unit === 'quarter') {
      const begins = Math.floor((m - 1) / 3) * 3 + 1 + 3 * shift;
      return { start: isoMonth(y, begins), end: isoMonth(y, begins + 2) };
    }
    if (unit === 'year') return both(isoYear(y + shift));
    const years = YEARS[unit] ?? 100;
    const begins = Math.floor(y / years) * years + years * shift;
    return { start: isoYear(begins), end: isoYear(begins + years - 1) };
  }

  function monday(): number {
    return today - weekdayOf(today) + 1;
  }

  function span(unit: string, count: number): Stretch {
    const length = DAYS[unit];
    const there =
      length !== undefined
        ? [isoDay(today + count * length), isoDay(today)]
        : unit === 'month' || unit === 'quarter'
          ? [isoMonth(y, m + count * (unit === 'month' ? 1 : 3)), isoMonth(y, m)]
          : [isoYear(y + count * (YEARS[unit] ?? 1)), isoYear(y)];
    const [far = '', near = ''] = there;
    return count < 0 ? { start: far, end: near } : { start: near, end: far };
  }

  function nearWeekday(weekday: number, shift: number, ahead: boolean): Stretch {
    const back = (weekdayOf(today) - weekday + 7) % 7;
    if (shift > 0) return both(isoDay(today + (back === 0 ? 7 : 7 - back)));
    if (ahead && shift === 0) return both(isoDay(today + ((7 - back) % 7)));
    return both(isoDay(today - (shift < 0 && back === 0 ? 7 : back)));
  }

  function nearMonth(month: number, shift: number, ahead: boolean): Stretch {
    if (shift > 0) return both(isoMonth(month > m ? y : y + 1, month));
    if (ahead && shift === 0) return both(isoMonth(month >= m ? y : y + 1, month));
    const past = shift < 0 ? month >= m : month > m;
    return both(isoMonth(past ? y - 1 : y, month));
  }

  function nearPart(nth: number, months: number, ahead: boolean): Stretch {
    const [first, last] = [(nth - 1) * months + 1, nth * months];
    const year = ahead ? (last >= m ? y : y + 1) : first <= m ? y : y - 1;
    return { start: isoMonth(year, first), end: isoMonth(year, last) };
  }

  function nearDay(month: number, day: number, ahead: boolean): Stretch {
    const year = ahead ? (month < m || (month === m && day < d) ? y + 1 : y) : month > m ? y - 1 : y;
    return both(isoDate(year, month, day));
  }

  function nearSeason(begins: number, shift: number): Stretch {
    // Winter ends in the year after the one that it begins in.
    const ends = begins + 2;
    const inside = (m >= begins && m <= ends) || (ends > 12 && m <= ends - 12);
    let year = ends > 12 && m <= ends - 12 ? y - 1 : y;
    if (shift < 0) year -= inside || m < begins ? 1 : 0;
    else if (shift > 0) year += inside || m > begins ? 1 : 0;
    return { start: isoYear(year), end: isoYear(ends > 12 ? year + 1 : year) };
  }
}

const YEARS: Readonly<Record<string, number>> = { year: 1, decade: 10, century: 100 };

const NONE: Stretches = {
  period: () => UNKNOWN,
  span: () => UNKNOWN,
  nearWeekday: () => UNKNOWN,
  nearMonth: () => UNKNOWN,
  nearPart: () => UNKNOWN,
  nearDay: () => UNKNOWN,
  nearSeason: () => UNKNOWN,
};

function both(iso: string): Stretch {
  return { start: iso, end: iso };
}

function days(first: number, count: number): Stretch {
  return { start: isoDay(first), end: isoDay(first + count - 1) };
}
