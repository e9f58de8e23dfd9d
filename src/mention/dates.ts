/** Dates and stretches of time, resolved against the day of publication. */
import { readTable } from '../model/wordlist.ts';
import type { Resources, Time } from '../types.ts';
import { isoDate, isoMonth } from './calendar.ts';
import { type Calendar, createDatePoints, type Found } from './datepoints.ts';
import { AS_EARLY, DASHES, DATE_PREPOSITIONS, OPEN, TO_AND, TO_UNTIL } from './datewords.ts';
import type { Page } from './page.ts';
import { createStretches, type Stretch } from './stretches.ts';
import { looksAhead } from './tense.ts';

export interface DateSpan {
  readonly first: number;
  readonly last: number;
  readonly time: Time;
}

/** Finds the dates of a page, ascending, none inside another. Relative ones are open where publication is unknown. */
export function createDateFinder({ lexicon }: Pick<Resources, 'lexicon'>): (page: Page) => DateSpan[] {
  const calendar = readCalendar(lexicon);
  return (page) => {
    const found: DateSpan[] = [];
    const intervalAt = createReader(page, calendar);
    let told: { readonly time: Stretch; readonly sentence: number } | null = null;
    for (const [sentence, { first, last }] of page.sentences.entries()) {
      for (let i = first; i < last; ) {
        const near = told && told.sentence >= sentence - 1 ? told.time : null;
        const date = intervalAt(i, last, near);
        if (!date) {
          i++;
          continue;
        }
        const end = i + date.length;
        const text = page.article.text.slice(page.tokens[i]?.start ?? 0, page.tokens[end - 1]?.end ?? 0);
        found.push({ first: i, last: end, time: { text, start: date.start, end: date.end } });
        if (date.start !== null && date.end !== null) told = { time: date, sentence };
        i = end;
      }
    }
    return found;
  };
}

function readCalendar(lexicon: Resources['lexicon']): Calendar {
  const rows = readTable(lexicon.calendar);
  return {
    words: new Map(rows.map(([word = '', kind = '', value = '']) => [word, { kind, value }])),
    numbers: new Map(
      readTable(lexicon.numbers)
        .filter((row) => row[2] === 'unit')
        .map(([word = '', value = '']) => [word, Number(value)]),
    ),
    holidays: rows.flatMap(([word = '', kind, value = '']) =>
      kind === 'holiday' ? [{ words: word.replace("'s", " 's").split(' '), day: value }] : [],
    ),
  };
}

/** Reads the date that begins at a token: "between 2013 and 2016", "since 2010", "3 to 9 May", "2013-2016", or one point. */
function createReader(page: Page, calendar: Calendar) {
  const { tokens, lower } = page;
  const points = createDatePoints(page, calendar, createStretches(page.article.published));
  const { month, year, day } = points;

  return (i: number, end: number, told: Stretch | null): Found | null => {
    points.around({
      told,
      // Few words that are looked at begin a date.
      get ahead() {
        return looksAhead(tokens, lower, i);
      },
    });
    return between(i, end) ?? open(i, end) ?? range(i, end) ?? single(i, end);
  };

  function between(i: number, end: number): Found | null {
    const closes = lower[i] === 'between' ? TO_AND : lower[i] === 'from' ? TO_UNTIL : null;
    if (!closes) return null;
    const days = dayRange(i + 1, end, closes);
    if (days) return { ...days, length: days.length + 1 };
    const from = points.point(i + 1, end, true);
    const link = from ? i + 1 + from.length : i;
    const to = from && closes.has(lower[link] ?? '') ? points.point(link + 1, end, true) : null;
    if (!from || !to) return null;
    const bare = month(i + 1) > 0 && from.length === 1;
    return {
      start: bare ? monthBefore(month(i + 1), to, from) : dayBefore(i + 1, from, to),
      end: to.end,
      length: link + 1 + to.length - i,
    };
  }

  /** "March" of "from March to May 2021" is that of 2021; of "November" it would be that of the year before. */
  function monthBefore(m: number, to: Stretch, otherwise: Stretch): string | null {
    const [y = 0, until = 0] = (to.start ?? '').split('-').map(Number);
    return y > 0 && until > 0 ? isoMonth(m > until ? y - 1 : y, m) : otherwise.start;
  }

  /** "May 3" of "from May 3 to May 9, 2022" is that of 2022. */
  function dayBefore(i: number, from: Found, to: Stretch): string | null {
    const [y = 0, , d = 0] = (to.start ?? '').split('-').map(Number);
    const [, m = 0, first = 0] = (from.start ?? '').split('-').map(Number);
    const bare = from.length === 2 && (month(i) > 0 || month(i + 1) > 0);
    if (!bare || y === 0 || d === 0 || first === 0) return from.start;
    const same = isoDate(y, m, first);
    return same <= (to.start ?? '') ? same : isoDate(y - 1, m, first);
  }

  function open(i: number, end: number): Found | null {
    const side = OPEN.get(lower[i] ?? '');
    const at = side ? points.point(i + 1, end, true) : null;
    // "after Monday's vote" is no day.
    if (!at || tokens[i + 1 + at.length]?.xpos === 'POS') return null;
    // "after midnight on Sunday" is on Sunday.
    if (OF_DAY.has(lower[i + 1] ?? '')) return null;
    if (side === 'from' && DASHES.has(lower[i + 1 + at.length] ?? '')) return null;
    const length = at.length + 1;
    return side === 'from'
      ? { start: at.start ?? at.end, end: null, length }
      : { start: null, end: at.end, length };
  }

  /** "2013-2016", "2013-16", "3 to 9 May 2022", "May 3-9, 2022", "October and November 2022" */
  function range(i: number, end: number): Found | null {
    const from = year(i);
    if (from && i + 2 < end && DASHES.has(lower[i + 1] ?? '')) {
      const short = /^\d\d$/.test(lower[i + 2] ?? '') ? Number(lower[i + 2]) : 0;
      const to = year(i + 2) || (short > 0 ? Math.floor(from / 100) * 100 + short : 0);
      if (to > from) return { start: String(from), end: String(to), length: 3 };
    }
    const days = dayRange(i, end, TO_UNTIL);
    if (days) return days;
    const m = month(i);
    const until = month(i + 2);
    const of =
      m && until && i + 3 < end && (lower[i + 1] === 'and' || lower[i + 1] === 'or') ? year(i + 3) : 0;
    if (of) return { start: isoMonth(m > until ? of - 1 : of, m), end: isoMonth(of, until), length: 4 };
    return null;
  }

  /** "3 to 9 May 2022", "3 May and 9 May" has a month of its own; "May 3-9, 2022" */
  function dayRange(i: number, end: number, closes: ReadonlySet<string>): Found | null {
    const leads = month(i) > 0 ? i + 1 : i;
    const from = day(leads);
    if (!from || leads + 2 >= end || !closes.has(lower[leads + 1] ?? '') || !day(leads + 2)) return null;
    if (leads > i) {
      const at = lower[leads + 3] === ',' ? leads + 4 : leads + 3;
      const last = points.dayOf(month(i), day(leads + 2), at < end ? year(at) : 0);
      if (day(leads + 2) <= from) return null;
      return { ...opened(last, from), length: (at < end && year(at) ? at + 1 : leads + 3) - i };
    }
    const to = month(leads + 3) > 0 ? points.point(leads + 2, end, true) : null;
    return to && day(leads + 2) > from ? { ...opened(to, from), length: 2 + to.length } : null;
  }

  /** The same month from another day on. */
  function opened({ end }: Stretch, from: number): Stretch {
    return { start: end && `${end.slice(0, -2)}${String(from).padStart(2, '0')}`, end };
  }

  function single(i: number, end: number): Found | null {
    const early = lower[i - 1] === 'as' && AS_EARLY.has(lower[i - 2] ?? '');
    const before = lower[i - 1] ?? '';
    // "in 2019 and 2020"
    const listed = (before === 'and' || before === 'or' || before === ',') && year(i - 2) > 0;
    const sure = early || listed || DATE_PREPOSITIONS.has(before) || before === '(';
    return points.point(i, end, sure);
  }
}

const OF_DAY: ReadonlySet<string> = new Set(['midnight', 'noon', 'midday']);
