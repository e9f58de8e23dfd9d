/** Dates and stretches of time, resolved against the day of publication. */
import { readTable } from '../model/wordlist.ts';
import type { Resources, Time } from '../types.ts';
import { isoMonth, isoYear } from './calendar.ts';
import {
  AS_EARLY,
  BACK,
  COUNTED,
  DATE_PREPOSITIONS,
  EACH,
  EARLY,
  EDGES,
  MODALS,
  OPEN,
  ORDINALS,
  PARTS,
  PERIODS,
  SHIFTS,
  TO_AND,
  TO_UNTIL,
} from './datewords.ts';
import { isCapitalised, type Page } from './page.ts';
import { createStretches, type Stretch, UNKNOWN } from './stretches.ts';

export interface DateSpan {
  readonly first: number;
  readonly last: number;
  readonly time: Time;
}

interface Found extends Stretch {
  readonly length: number;
}

type Words = ReadonlyMap<string, { readonly kind: string; readonly value: string }>;

/** Finds the dates of a page, ascending, none inside another. Relative ones are open where publication is unknown. */
export function createDateFinder({ lexicon }: Pick<Resources, 'lexicon'>): (page: Page) => DateSpan[] {
  const words: Words = new Map(
    readTable(lexicon.calendar).map(([word = '', kind = '', value = '']) => [word, { kind, value }]),
  );
  const numbers = new Map(
    readTable(lexicon.numbers)
      .filter((row) => row[2] === 'unit')
      .map(([word = '', value = '']) => [word, Number(value)]),
  );
  return (page) => {
    const found: DateSpan[] = [];
    const reader = createReader(page, words, numbers);
    for (const { first, last } of page.sentences) {
      for (let i = first; i < last; ) {
        const date = reader.interval(i, last);
        if (!date) {
          i++;
          continue;
        }
        const end = i + date.length;
        const text = page.article.text.slice(page.tokens[i]?.start ?? 0, page.tokens[end - 1]?.end ?? 0);
        found.push({ first: i, last: end, time: { text, start: date.start, end: date.end } });
        i = end;
      }
    }
    return found;
  };
}

function createReader({ article, tokens, lower }: Page, words: Words, numbers: ReadonlyMap<string, number>) {
  const { period, nearWeekday, nearMonth } = createStretches(article.published);

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

  /** "between 2013 and 2016", "from May to July", "since 2010", "until March", "2013-2016", or one point. */
  function interval(i: number, end: number): Found | null {
    const opening = lower[i] ?? '';
    const closes = opening === 'between' ? TO_AND : opening === 'from' ? TO_UNTIL : null;
    if (closes) {
      const from = point(i + 1, end, true);
      const link = from ? i + 1 + from.length : i;
      if (from && closes.has(lower[link] ?? '')) {
        const to = point(link + 1, end, true);
        if (to) return { start: from.start, end: to.end, length: link + 1 + to.length - i };
      }
    }
    const side = OPEN.get(opening);
    const at = side ? point(i + 1, end, true) : null;
    // "after Monday's vote" is no day.
    const owner = at && tokens[i + 1 + at.length]?.xpos === 'POS';
    if (side && at && !owner) {
      const length = at.length + 1;
      return side === 'from'
        ? { start: at.start ?? at.end, end: null, length }
        : { start: null, end: at.end, length };
    }
    const early = lower[i - 1] === 'as' && AS_EARLY.has(lower[i - 2] ?? '');
    const one = point(i, end, early || DATE_PREPOSITIONS.has(lower[i - 1] ?? '') || lower[i - 1] === '(');
    if (!one) return null;
    const link = i + one.length;
    if ((tokens[link]?.text === '-' || tokens[link]?.text === '–') && year(i) && year(link + 1)) {
      return { start: one.start, end: isoYear(year(link + 1)), length: one.length + 2 };
    }
    return one;
  }

  /** One day, week, month, year or decade. A bare year counts only where `sure`: after "in", "since" …. */
  function point(i: number, end: number, sure: boolean): Found | null {
    if (i >= end) return null;
    return numeric(i, end, sure) ?? named(i, end) ?? part(i, end) ?? relative(i, end);
  }

  /** "the first half of 2014", "third quarter of last year", "the end of 2021". */
  function part(i: number, end: number): Found | null {
    const at = lower[i] === 'the' ? i + 1 : i;
    const partial = EDGES.has(lower[at] ?? '') || kindAt(at)?.kind === 'season';
    const whole = partial && lower[at + 1] === 'of' ? point(at + 2, end, true) : null;
    if (whole) return { ...whole, length: at + 2 + whole.length - i };
    const nth = ORDINALS.indexOf(lower[at] ?? '');
    const months = PARTS.get(lower[at + 1] ?? '') ?? 0;
    const parted = nth >= 0 && months > 0 && lower[at + 2] === 'of' ? point(at + 3, end, true) : null;
    if (!parted) return null;
    const y = Number(parted.start);
    const length = at + 3 + parted.length - i;
    if (!Number.isInteger(y) || (nth + 1) * months > 12) return { ...UNKNOWN, length };
    return { start: isoMonth(y, nth * months + 1), end: isoMonth(y, (nth + 1) * months), length };
  }

  function numeric(i: number, end: number, sure: boolean): Found | null {
    const text = tokens[i]?.text ?? '';
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { start: text, end: text, length: 1 };
    const decade = /^(\d{3})0s$/.exec(text);
    if (decade) return { start: `${decade[1]}0`, end: `${decade[1]}9`, length: 1 };
    if ((lower[i] === 'the' && !isOfNoun(i + 1)) || EARLY.has(lower[i] ?? '')) {
      const inner = i + 1 < end ? numeric(i + 1, end, true) : null;
      if (inner) return { ...inner, length: inner.length + 1 };
    }
    const y = year(i);
    const counts = COUNTED.has(tokens[i + 1]?.upos ?? '');
    if (y && (sure ? !counts || isOfNoun(i) : isOfNoun(i)))
      return { start: isoYear(y), end: isoYear(y), length: 1 };
    if ((lower[i] === 'fiscal' || /^q[1-4]$/.test(lower[i] ?? '')) && year(i + 1) && i + 1 < end)
      return { ...quarter(lower[i] ?? '', year(i + 1)), length: 2 };
    const mid = /^mid-((?:1[0-9]|20)\d\d)$/.exec(lower[i] ?? '');
    if (mid) return { start: isoYear(Number(mid[1])), end: isoYear(Number(mid[1])), length: 1 };
    const m = month(i + 1);
    if (day(i) && m && i + 1 < end) {
      const at = lower[i + 2] === ',' && year(i + 3) ? i + 3 : i + 2;
      return monthDay(i, at, m, day(i), end);
    }
    return null;
  }

  /** "the 1979 treaty", "its 2012 purchase of the mine": a year before one thing counts nothing. */
  function isOfNoun(i: number): boolean {
    return /^(?:1[89]|20)/.test(tokens[i]?.text ?? '') && tokens[i + 1]?.xpos === 'NN';
  }

  /** "Q3 2022", "fiscal 2022": a fiscal year may begin at any time. */
  function quarter(word: string, y: number): Stretch {
    const nth = Number(word.slice(1));
    if (!Number.isInteger(nth)) return { start: isoYear(y), end: isoYear(y) };
    return { start: isoMonth(y, nth * 3 - 2), end: isoMonth(y, nth * 3) };
  }

  /** "August 22, 2017", "Aug. 2017", "August", "Tuesday", "Tuesday, August 22". */
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
      return { ...nearMonth(m, 0), length: 1 };
    }
    const word = kindAt(i);
    if (word?.kind === 'weekday' && isCapitalised(tokens[i]?.text ?? '')) {
      const then = lower[i + 1] === ',' ? i + 2 : i + 1;
      const full = then < end && month(then) ? named(then, end) : null;
      if (full && day(then + 1)) return { ...full, length: then + full.length - i };
      const length = kindAt(i + 1)?.kind === 'daypart' && i + 1 < end ? 2 : 1;
      return { ...nearWeekday(Number(word.value), 0), length };
    }
    if (word?.kind === 'deictic') {
      const length = kindAt(i + 1)?.kind === 'daypart' && i + 1 < end ? 2 : 1;
      return { ...period('day', Number(word.value)), length };
    }
    return null;
  }

  function monthDay(i: number, yearAt: number, m: number, d: number, end: number): Found {
    const y = yearAt < end ? year(yearAt) : 0;
    if (y) {
      const iso = `${isoMonth(y, m)}-${String(d).padStart(2, '0')}`;
      return { start: iso, end: iso, length: yearAt + 1 - i };
    }
    const near = nearMonth(m, 0).start;
    const iso = near ? `${near}-${String(d).padStart(2, '0')}` : null;
    return { start: iso, end: iso, length: 2 };
  }

  /** "last week", "earlier this month", "next Tuesday", "late last year", "three days ago", "the past decade". */
  function relative(i: number, end: number): Found | null {
    let at = i;
    if (EARLY.has(lower[at] ?? '')) at++;
    if (lower[at] === 'in' && at > i) at++;
    if (at > i && at < end) {
      const inner = numeric(at, end, true) ?? named(at, end);
      if (inner) return { ...inner, length: at + inner.length - i };
    }
    const shift =
      SHIFTS.get(lower[at] ?? '') ?? (lower[at] === 'the' ? SHIFTS.get(lower[at + 1] ?? '') : undefined);
    if (shift !== undefined) {
      const noun = lower[at] === 'the' ? at + 2 : at + 1;
      if (noun >= end) return null;
      const word = kindAt(noun);
      const length = noun + 1 - i;
      if (word?.kind === 'weekday') return { ...nearWeekday(Number(word.value), shift), length };
      if (word?.kind === 'month' && month(noun)) return { ...nearMonth(Number(word.value), shift), length };
      if (word?.kind === 'period' && PERIODS.has(word.value) && tokens[noun]?.xpos !== 'NNS')
        return { ...period(word.value, shift), length };
      if (word?.kind === 'season') return { ...UNKNOWN, length };
      if (word?.kind === 'daypart') return { ...period('day', shift), length };
      return null;
    }
    const count = lower[i] === 'a' || lower[i] === 'an' ? 1 : (numbers.get(lower[i] ?? '') ?? day(i));
    const unit = kindAt(i + 1) ?? words.get((lower[i + 1] ?? '').replace(/s$/, ''));
    if (count && unit?.kind === 'period' && i + 2 < end && BACK.has(lower[i + 2] ?? '')) {
      return { ...period(unit.value, -count), length: 3 };
    }
    return null;
  }

  return { interval };
}
