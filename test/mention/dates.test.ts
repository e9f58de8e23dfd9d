import { expect, test } from 'vitest';
import { civilDate, dayNumber, isoDay, isoMonth, weekdayOf } from '../../src/mention/calendar.ts';
import { createDateFinder } from '../../src/mention/dates.ts';
import { readPage } from '../../src/mention/page.ts';
import { lexicon } from '../lexicon.ts';
import { readTree } from '../tree.ts';

const findDates = createDateFinder({ lexicon });

/** Months, weekdays and years get the tags they need; the tree does not matter here. */
function dates(text: string, published: string | null): [string, string | null, string | null][] {
  const table = text
    .split(' ')
    .map((word) => {
      const tag = /^(?:and|to|in|on)$/.test(word)
        ? 'ADP IN'
        : /^\d/.test(word)
          ? 'NUM CD'
          : /^[A-Z]/.test(word)
            ? 'PROPN NNP'
            : word.endsWith('s')
              ? 'NOUN NNS'
              : 'NOUN NN';
      return `${word} = ${tag} 0 dep`;
    })
    .join('\n');
  const { article, syntax } = readTree(table, { published });
  return findDates(readPage(article, syntax)).map(({ time }) => [time.text, time.start, time.end]);
}

// 2019-06-13 is a Thursday.
test.each([
  ['it met on Tuesday', ['Tuesday', '2019-06-11', '2019-06-11']],
  ['it met on Thursday', ['Thursday', '2019-06-13', '2019-06-13']],
  ['it meets next Monday', ['next Monday', '2019-06-17', '2019-06-17']],
  ['it met last Thursday', ['last Thursday', '2019-06-06', '2019-06-06']],
  ['earlier this month it met', ['earlier this month', '2019-06', '2019-06']],
  ['it met last August', ['last August', '2018-08', '2018-08']],
  ['it met in May', ['May', '2019-05', '2019-05']],
  ['it fell between 2013 and 2016', ['between 2013 and 2016', '2013', '2016']],
  ['it rose from March to May', ['from March to May', '2019-03', '2019-05']],
  ['it has met since 2010', ['since 2010', '2010', null]],
  ['it met until June', ['until June', null, '2019-06']],
  ['it met on March 3 , 2015', ['March 3, 2015', '2015-03-03', '2015-03-03']],
  ['it met on 3 March 2015', ['3 March 2015', '2015-03-03', '2015-03-03']],
  ['it met two weeks ago', ['two weeks ago', '2019-05-27', '2019-06-02']],
  ['it met yesterday', ['yesterday', '2019-06-12', '2019-06-12']],
  ['it grew in the early 1990s', ['the early 1990s', '1990', '1999']],
  ['it grew last year', ['last year', '2018', '2018']],
  ['it is set for late December 2020', ['late December 2020', '2020-12', '2020-12']],
])('%s', (text, expected) => {
  expect(dates(text, '2019-06-13')).toEqual([expected]);
});

test.each([
  ['a number is no year', 'it has 2000 members', []],
  ['a year before one thing', 'the 1979 treaty', [['1979', '1979', '1979']]],
  ['a quarter', 'Q3 2022', [['Q3 2022', '2022-07', '2022-09']]],
  ['an end', 'by the end of 2021', [['by the end of 2021', null, '2021']]],
  ['the middle of a year', 'in mid-2017', [['mid-2017', '2017', '2017']]],
  ['open at its end', 'from 2027', [['from 2027', '2027', null]]],
  ['as early as', 'as early as 2016', [['2016', '2016', '2016']]],
  ['no one month', 'every January', []],
  ['may is a verb', 'it may rain', []],
  ['relative dates stay open without a day of publication', 'it met last week', [['last week', null, null]]],
])('%s', (_, text, expected) => {
  expect(dates(text, null)).toEqual(expected);
});

test('days and dates turn into each other', () => {
  for (const [year, month, day] of [
    [1970, 1, 1],
    [2000, 2, 29],
    [1900, 3, 1],
    [2024, 12, 31],
  ] as const) {
    expect(civilDate(dayNumber(year, month, day))).toEqual({ year, month, day });
  }
  expect(dayNumber(1970, 1, 1)).toBe(0);
  expect(weekdayOf(dayNumber(2019, 6, 13))).toBe(4);
  expect(isoDay(dayNumber(2000, 2, 28) + 2)).toBe('2000-03-01');
  expect(isoMonth(2019, 0)).toBe('2018-12');
});
