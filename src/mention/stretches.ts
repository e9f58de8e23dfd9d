/** Days, weeks, months and years as an article counts them from the day of its publication. */
import { civilDate, dayNumber, isoDay, isoMonth, isoYear, readIsoDate, weekdayOf } from './calendar.ts';

/** A stretch of days, months or years: ISO dates of reduced precision, null where unknown. */
export interface Stretch {
  readonly start: string | null;
  readonly end: string | null;
}

export const UNKNOWN: Stretch = { start: null, end: null };

export interface Stretches {
  /** A day, week, month … `shift` away from the one of publication. */
  period(unit: string, shift: number): Stretch;
  /** The weekday last seen, the day of publication included; with a shift, the one before or after. */
  nearWeekday(weekday: number, shift: number): Stretch;
  /** The month of that name last begun, or with a shift, of the year before ("last August" in August) or to come. */
  nearMonth(month: number, shift: number): Stretch;
}

/** @param published ISO date of publication; without it, every stretch is unknown */
export function createStretches(published: string | null): Stretches {
  const date = readIsoDate(published);
  const today = date ? dayNumber(date.year, date.month, date.day) : null;
  return { period, nearWeekday, nearMonth };

  function period(unit: string, shift: number): Stretch {
    if (today === null || !date) return UNKNOWN;
    const { year: y, month: m } = date;
    if (unit === 'day') return both(isoDay(today + shift));
    if (unit === 'week') {
      const monday = today - weekdayOf(today) + 1 + 7 * shift;
      return { start: isoDay(monday), end: isoDay(monday + 6) };
    }
    if (unit === 'month') return both(isoMonth(y, m + shift));
    if (unit === 'quarter') {
      const begins = Math.floor((m - 1) / 3) * 3 + 1 + 3 * shift;
      return { start: isoMonth(y, begins), end: isoMonth(y, begins + 2) };
    }
    if (unit === 'year') return both(isoYear(y + shift));
    const span = unit === 'decade' ? 10 : 100;
    const begins = Math.floor(y / span) * span + span * shift;
    return { start: isoYear(begins), end: isoYear(begins + span - 1) };
  }

  function nearWeekday(weekday: number, shift: number): Stretch {
    if (today === null) return UNKNOWN;
    const back = (weekdayOf(today) - weekday + 7) % 7;
    if (shift > 0) return both(isoDay(today + (back === 0 ? 7 : 7 - back)));
    return both(isoDay(today - (shift < 0 && back === 0 ? 7 : back)));
  }

  function nearMonth(m: number, shift: number): Stretch {
    if (today === null) return UNKNOWN;
    const now = civilDate(today);
    if (shift > 0) return both(isoMonth(m > now.month ? now.year : now.year + 1, m));
    const past = shift < 0 ? m >= now.month : m > now.month;
    return both(isoMonth(past ? now.year - 1 : now.year, m));
  }
}

function both(iso: string): Stretch {
  return { start: iso, end: iso };
}
