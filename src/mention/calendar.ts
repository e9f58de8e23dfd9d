/** Days as numbers and ISO dates of reduced precision, by arithmetic alone: no clock and no time zone comes in. */

/** Days since 1970-01-01 of a date of the Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The inverse of `dayNumber`. */
export function civilDate(days: number): CivilDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** `2017-08-22` or `2017-08-22T…` → its parts; null where it is no full date. */
export function readIsoDate(text: string | null): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '');
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
}

/** Monday = 1 … Sunday = 7. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

export function isoDay(days: number): string {
  const { year, month, day } = civilDate(days);
  return isoDate(year, month, day);
}

export function isoDate(year: number, month: number, day: number): string {
  return `${isoMonth(year, month)}-${two(day)}`;
}

/** How far units of days lie from each other. */
export const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, weekend: 7, fortnight: 14 };

/** A day, month or year of an ISO date so many units later, or before; as precise as both are; null where the unit is finer. */
export function shifted(iso: string, unit: string, count: number): string | null {
  const [year = 0, month, day] = iso.split('-').map(Number);
  const days = DAYS[unit];
  if (days !== undefined) return month && day ? isoDay(dayNumber(year, month, day) + count * days) : null;
  if (unit === 'month' || unit === 'quarter')
    return month ? isoMonth(year, month + count * (unit === 'quarter' ? 3 : 1)) : null;
  const years = count * (unit === 'year' ? 1 : unit === 'decade' ? 10 : 100);
  return month ? isoMonth(year + years, month) : isoYear(year + years);
}

/** Months may run over: month 0 is December of the year before. */
export function isoMonth(year: number, month: number): string {
  const whole = year * 12 + month - 1;
  return `${isoYear(Math.floor(whole / 12))}-${two((whole % 12) + 1)}`;
}

export function isoYear(year: number): string {
  return String(year).padStart(4, '0');
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
