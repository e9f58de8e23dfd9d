/** Dates counted from the day of publication, or from the day that the text has told before. */
import { childrenOf, subtree } from '../tree.ts';
import { shifted } from './calendar.ts';
import type { DateWords, Found } from './datepoints.ts';
import { COUNTED, EARLY, FROM_NOW, FROM_THEN, PERIODS, SHIFTS, THEN, VAGUE } from './datewords.ts';
import { type Stretch, UNKNOWN } from './stretches.ts';

/**
 * @param inner reads a date by numbers or by name
 * @returns the token that a date begins at, and the end of its sentence → the date; null if none begins there
 */
export function createRelativeDates(
  { tokens, lower, calendar, stretches, month, day, around }: DateWords,
  inner: (i: number, end: number) => Found | null,
): (i: number, end: number) => Found | null {
  const kindAt = (i: number) => calendar.words.get(lower[i] ?? '');
  return (i, end) => early(i, end) ?? then(i, end) ?? near(i, end) ?? counted(i, end) ?? loose(i, end);

  /** "late on Thursday", "early in May", "earlier in the day" */
  function early(i: number, end: number): Found | null {
    if (!EARLY.has(lower[i] ?? '')) return null;
    const at = lower[i + 1] === 'in' || lower[i + 1] === 'on' ? i + 2 : i + 1;
    if (at >= end) return null;
    const period = lower[at] === 'the' && at === i + 2 ? unitAt(at + 1, end) : null;
    if (period && tokens[at + 1]?.xpos !== 'NNS') {
      const told = shiftTold(period, 0);
      return { ...(told.start ? told : stretches.period(period, 0)), length: at + 2 - i };
    }
    const found = inner(at, end) ?? then(at, end) ?? near(at, end);
    return found && { ...found, length: at + found.length - i };
  }

  /** "that day", "the same year", "the following month", "the day before", "the eve" */
  function then(i: number, end: number): Found | null {
    const the = lower[i] === 'the';
    const at = the ? i + 1 : i;
    const shift = lower[i] === 'that' ? 0 : the ? THEN.get(lower[at] ?? '') : undefined;
    if (shift !== undefined) {
      const unit = unitAt(at + 1, end);
      if (unit && tokens[at + 1]?.xpos !== 'NNS' && !COUNTED.has(tokens[at + 2]?.upos ?? '')) {
        const { ahead, told } = around();
        const length = at + 2 - i;
        if (told) return { ...shiftTold(unit, shift), length };
        if (lower[i] === 'that' || lower[at] === 'same') return null;
        return { ...(ahead || shift < 0 ? stretches.period(unit, shift) : UNKNOWN), length };
      }
    }
    if (!the || lower[at] === undefined || at + 1 >= end) return null;
    const way = lower[at] === 'day' ? FROM_THEN.get(lower[at + 1] ?? '') : undefined;
    if (way !== undefined) {
      const deictic = kindAt(at + 2);
      if (deictic?.kind === 'deictic' && at + 2 < end)
        return { ...stretches.period('day', Number(deictic.value) + way), length: at + 3 - i };
      // "the day after the vote" is told by the vote.
      if (tokens[at + 2]?.upos !== 'DET') return { ...shiftTold('day', way), length: at + 2 - i };
    }
    return lower[at] === 'eve' && lower[at + 1] === 'of'
      ? { ...UNKNOWN, length: afterEve(at, end) - i }
      : null;
  }

  /** The end of "eve of the vote"; of "eve" alone where a name follows, which is a mention of its own. */
  function afterEve(at: number, end: number): number {
    const [complement = -1] = childrenOf(tokens, at, 'nmod');
    const { first, last } = subtree(tokens, complement);
    const named = tokens.slice(at, last).some(({ upos }) => upos === 'PROPN');
    return complement > at && first === at + 1 && last <= end && !named ? last : at + 1;
  }

  /** "last week", "next Tuesday", "this month", "the past decade", "last spring" */
  function near(i: number, end: number): Found | null {
    const at = lower[i] === 'the' ? i + 1 : i;
    const shift = SHIFTS.get(lower[at] ?? '');
    const noun = at + 1;
    if (shift === undefined || noun >= end) return null;
    const word = kindAt(noun);
    const length = noun + 1 - i;
    if (word?.kind === 'weekday')
      return { ...stretches.nearWeekday(Number(word.value), shift, around().ahead), length };
    if (word?.kind === 'month' && month(noun))
      return { ...stretches.nearMonth(Number(word.value), shift, around().ahead), length };
    if (word?.kind === 'season') return { ...stretches.nearSeason(Number(word.value), shift), length };
    if (word?.kind === 'daypart') return { ...stretches.period('day', shift), length };
    const unit = unitAt(noun, end);
    if (unit && tokens[noun]?.xpos !== 'NNS')
      return { ...(lower[at] === 'past' ? stretches.span(unit, -1) : stretches.period(unit, shift)), length };
    // "the last three months", "the next few years"
    const count = countAt(noun, end);
    const many = count && shift !== 0 ? unitAt(noun + count.length, end) : null;
    if (!count || !many) return null;
    const span = count.value === 0 ? UNKNOWN : stretches.span(many, shift * count.value);
    return { ...span, length: noun + count.length + 1 - i };
  }

  /** "three days ago", "two weeks later", "a year earlier", "in three years", "within two weeks" */
  function counted(i: number, end: number): Found | null {
    const opening = lower[i] === 'in' || lower[i] === 'within' ? lower[i] : null;
    const at = opening ? i + 1 : i;
    const count = countAt(at, end);
    const unit = count ? unitAt(at + count.length, end) : null;
    if (!count || !unit) return null;
    const after = at + count.length + 1;
    const { ahead } = around();
    if (opening) {
      if (!ahead || count.value === 0 || FROM_THEN.has(lower[after] ?? '')) return null;
      const span = stretches.span(unit, count.value);
      return { ...(opening === 'within' ? span : pointAhead(unit, count.value)), length: after - i };
    }
    if (after >= end) return null;
    const back = FROM_NOW.get(lower[after] ?? '');
    const way = FROM_THEN.get(lower[after] ?? '');
    if (back === undefined && (way === undefined || COUNTED.has(tokens[after + 1]?.upos ?? ''))) return null;
    // "two days after the vote" is told by the vote.
    if (
      way !== undefined &&
      TOLD_BY.has(lower[after] ?? '') &&
      /^(?:DET|PROPN|PRON|SCONJ)$/.test(tokens[after + 1]?.upos ?? '')
    )
      return null;
    const length = after + 1 - i;
    if (count.value === 0) return { ...UNKNOWN, length };
    return {
      ...(back === undefined ? shiftTold(unit, (way ?? 1) * count.value) : ago(unit, count.value)),
      length,
    };
  }

  /** "overnight", "in the autumn", "at the weekend" */
  function loose(i: number, end: number): Found | null {
    const word = kindAt(i);
    if (word?.kind === 'night' && tokens[i]?.upos === 'ADV') {
      const [from, to] = [stretches.period('day', -1), stretches.period('day', 0)];
      return { start: from.start, end: to.end, length: 1 };
    }
    const season = lower[i] === 'the' && lower[i - 1] === 'in' && i + 1 < end ? kindAt(i + 1) : undefined;
    if (season?.kind === 'season' && !COUNTED.has(tokens[i + 2]?.upos ?? '')) {
      const { ahead } = around();
      return { ...stretches.nearSeason(Number(season.value), ahead ? 1 : -1), length: 2 };
    }
    const weekend = lower[i] === 'the' && lower[i + 1] === 'weekend' && i + 1 < end;
    if (!weekend || COUNTED.has(tokens[i + 2]?.upos ?? '')) return null;
    return { ...stretches.period('weekend', around().ahead ? 0 : -1), length: 2 };
  }

  function ago(unit: string, count: number): Stretch {
    if (unit === 'decade' || unit === 'century')
      return stretches.period('year', -count * (unit === 'decade' ? 10 : 100));
    return stretches.period(unit, -count);
  }

  function pointAhead(unit: string, count: number): Stretch {
    const { end } = stretches.span(unit, count);
    return { start: end, end };
  }

  function shiftTold(unit: string, count: number): Stretch {
    const { told } = around();
    if (!told?.start || !told.end) return UNKNOWN;
    if (count === 0) return within(told, unit);
    const [start, end] = [shifted(told.start, unit, count), shifted(told.end, unit, count)];
    return start && end ? { start, end } : UNKNOWN;
  }

  /** A count of words: "three", "a", "the two", "several", "a couple of"; 0 where it tells no number. */
  function countAt(i: number, end: number): { readonly value: number; readonly length: number } | null {
    const article = lower[i] === 'a' || lower[i] === 'an';
    let at = article ? i + 1 : i;
    while (at < end && VAGUE.has(lower[at] ?? '')) at++;
    if (at > i + (article ? 1 : 0)) return { value: 0, length: at - i };
    if (article) return { value: 1, length: 1 };
    const value =
      calendar.numbers.get(lower[i] ?? '') ?? Number(/^\d{1,3}$/.exec(lower[i] ?? '')?.[0] ?? day(i));
    return value > 0 ? { value, length: 1 } : null;
  }

  function unitAt(i: number, end: number): string | null {
    if (i >= end) return null;
    const word = kindAt(i) ?? calendar.words.get((lower[i] ?? '').replace(/ies$/, 'y').replace(/s$/, ''));
    return word?.kind === 'period' && PERIODS.has(word.value) ? word.value : null;
  }
}

/** Words that may be followed by what tells the time. */
const TOLD_BY: ReadonlySet<string> = new Set(['before', 'after']);

/** The day, month or year that a date is of: "that year" of 3 May 2019 is 2019. */
function within({ start, end }: Stretch, unit: string): Stretch {
  const length = unit === 'year' ? 4 : unit === 'month' ? 7 : 10;
  if (!start || !end || start.length < length || (unit !== 'year' && unit !== 'month' && unit !== 'day'))
    return UNKNOWN;
  return { start: start.slice(0, length), end: end.slice(0, length) };
}
