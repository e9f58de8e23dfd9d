/** How many claims were published when: the bars of the timeline. */
import type { Model } from '../model/model.ts';
import type { Visible } from './visible.ts';

/** A stretch of days, both ends inclusive, as ISO dates. */
export interface Bar {
  readonly since: string;
  readonly until: string;
  /** Claims of articles published then, and how many of them vouch for edges in view. */
  readonly claims: number;
  readonly shown: number;
}

const DAY = 86_400_000;
/** The widest span, in days, that is shown by days, by weeks, by months and by quarters. */
const SPANS = [45, 300, 1400, 4200] as const;

/** Bars without a gap from the first date to the last; none where there are fewer than two dates. */
export function barsOf(model: Model, visible: Visible | null): Bar[] {
  const dates = new Map<string, number>();
  for (const { id, published } of model.articles.values()) {
    const day = dayOf(published);
    if (day !== null) dates.set(id, day);
  }
  const days = [...dates.values()];
  const first = days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (!(first < last)) return [];

  const starts = startsOf(first, last);
  const [claims, shown] = [starts.map(() => 0), starts.map(() => 0)];
  for (const { key, attributes } of model.edges.values()) {
    for (const { article } of attributes.claims) {
      const day = dates.get(article);
      if (day === undefined) continue;
      const at = lastNotAfter(starts, day);
      claims[at] = (claims[at] ?? 0) + 1;
      if (visible === null || visible.edges.has(key)) shown[at] = (shown[at] ?? 0) + 1;
    }
  }
  return starts.map((start, i) => ({
    since: iso(start),
    until: iso((starts[i + 1] ?? nextStart(start, last - first)) - 1),
    claims: claims[i] ?? 0,
    shown: shown[i] ?? 0,
  }));
}

/** Days since 1970 of an ISO date; of a reduced one, its first day. */
function dayOf(date: string | null): number | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date ?? '') ?? [];
  if (!year) return null;
  return Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)) / DAY;
}

function iso(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function startsOf(first: number, last: number): number[] {
  const starts: number[] = [];
  for (let day = floor(first, last - first); day <= last; day = nextStart(day, last - first))
    starts.push(day);
  return starts;
}

/** The beginning of the week, month, quarter or year that a day lies in. */
function floor(day: number, span: number): number {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (span <= SPANS[0]) return day;
  if (span <= SPANS[1]) return day - ((date.getUTCDay() + 6) % 7);
  if (span <= SPANS[2]) return Date.UTC(year, month) / DAY;
  if (span <= SPANS[3]) return Date.UTC(year, month - (month % 3)) / DAY;
  return Date.UTC(year, 0) / DAY;
}

function nextStart(day: number, span: number): number {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (span <= SPANS[0]) return day + 1;
  if (span <= SPANS[1]) return day + 7;
  if (span <= SPANS[2]) return Date.UTC(year, month + 1) / DAY;
  if (span <= SPANS[3]) return Date.UTC(year, month + 3) / DAY;
  return Date.UTC(year + 1, 0) / DAY;
}

/** Index of the last start that is not after `day`. */
function lastNotAfter(starts: readonly number[], day: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}
