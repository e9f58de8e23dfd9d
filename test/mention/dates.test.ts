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
  ['it fell in the third quarter', ['the third quarter', '2018-07', '2018-09']],
  ['it fell in Q1', ['Q1', '2019-01', '2019-03']],
  ['it fell in the second quarter of last year', ['the second quarter of last year', '2018-04', '2018-06']],
  ['it closed in spring 2012', ['spring 2012', '2012', '2012']],
  ['it closed last autumn', ['last autumn', '2018', '2018']],
  ['it closed last winter', ['last winter', '2018', '2019']],
  ['it closed in January last year', ['January last year', '2018-01', '2018-01']],
  ['it fell in the final quarter of 2017', ['the final quarter of 2017', '2017-10', '2017-12']],
  ['it began at the end of the month', ['the end of the month', '2019-06', '2019-06']],
  ['it began a fortnight ago', ['a fortnight ago', '2019-05-27', '2019-06-02']],
  ['it began in the autumn', ['the autumn', '2018', '2018']],
  ['it fell over the past four years', ['the past four years', '2015', '2019']],
  ['it fell over the last six months', ['the last six months', '2018-12', '2019-06']],
  ['it fell in the past decade', ['the past decade', '2009', '2019']],
  ['it began a decade ago', ['a decade ago', '2009', '2009']],
  ['it began several weeks ago', ['several weeks ago', null, null]],
  ['it began the day before yesterday', ['the day before yesterday', '2019-06-11', '2019-06-11']],
  ['it met at the weekend', ['the weekend', '2019-06-08', '2019-06-09']],
  ['it met late on Monday', ['late on Monday', '2019-06-10', '2019-06-10']],
  ['it met in the early hours of Sunday', ['the early hours of Sunday', '2019-06-09', '2019-06-09']],
  ['it met in the week of 6 May', ['the week of 6 May', '2019-05-06', '2019-05-12']],
  ['it was dug in the late eighteenth century', ['the late eighteenth century', '1701', '1800']],
  ['it was dug in the 12th century', ['the 12th century', '1101', '1200']],
  ['it grew in the seventies', ['the seventies', '1970', '1979']],
  ['it grew in the mid-2000s', ['the mid-2000s', '2000', '2009']],
  ['a bill of 23/11/2016', ['23/11/2016', '2016-11-23', '2016-11-23']],
  ['a bill of 4/11/2016', ['4/11/2016', '2016', '2016']],
  ['it began on the 2nd of April', ['the 2nd of April', '2019-04-02', '2019-04-02']],
  ['it lasted from 2002 - 2009', ['from 2002-2009', '2002', '2009']],
  ['it lasted ( 2002 - 09 )', ['2002-09', '2002', '2009']],
  ['it lasted from 4 to 11 July 2017', ['from 4 to 11 July 2017', '2017-07-04', '2017-07-11']],
  ['it lasted on July 4 - 11 , 2017', ['July 4-11, 2017', '2017-07-04', '2017-07-11']],
  ['it lasted from July 4 to July 11 , 2017', ['from July 4 to July 11, 2017', '2017-07-04', '2017-07-11']],
  ['it lasted from November to May 2017', ['from November to May 2017', '2016-11', '2017-05']],
  ['it voted in June and July 2017', ['June and July 2017', '2017-06', '2017-07']],
  [
    'it fell between March and May of last year',
    ['between March and May of last year', '2018-03', '2018-05'],
  ],
  ["it met on New Year 's Day", ["New Year's Day", '2019-01-01', '2019-01-01']],
  ['it is set for late December 2020', ['late December 2020', '2020-12', '2020-12']],
])('%s', (text, expected) => {
  expect(dates(text, '2019-06-13')).toEqual([expected]);
});

// What is counted from the date told before.
test.each([
  ['it met on 4 May 2017 and left the next day', ['the next day', '2017-05-05', '2017-05-05']],
  ['it met on 4 May 2017 and left two weeks later', ['two weeks later', '2017-05-18', '2017-05-18']],
  ['it met in May 2017 and left the following month', ['the following month', '2017-06', '2017-06']],
  ['it rose in May 2017 over a year earlier', ['a year earlier', '2016-05', '2016-05']],
  ['it met in 2011 and left later that year', ['later that year', '2011', '2011']],
  ['it fell in 2011 and 2013', ['2013', '2013', '2013']],
  ['it met on 4 May 2017 and left a fortnight later', ['a fortnight later', '2017-05-18', '2017-05-18']],
  ['it met in 2011 and left the day after', ['the day after', null, null]],
])('%s', (text, expected) => {
  expect(dates(text, '2019-06-13')[1]).toEqual(expected);
});

// 2019-06-13 is a Thursday.
test.each([
  [
    'will meet on Friday',
    'will = AUX MD 2 aux / meet = VERB VB 0 root / on = ADP IN 4 case / Friday = PROPN NNP 2 obl',
    '2019-06-14',
  ],
  [
    'has met on Friday',
    'has have AUX VBZ 2 aux / met meet VERB VBN 0 root / on = ADP IN 4 case / Friday = PROPN NNP 2 obl',
    '2019-06-07',
  ],
  ['met on Friday', 'met meet VERB VBD 0 root / on = ADP IN 3 case / Friday = PROPN NNP 1 obl', '2019-06-07'],
  [
    'expires in May',
    'expires expire VERB VBZ 0 root / in = ADP IN 3 case / May = PROPN NNP 1 obl',
    '2020-05',
  ],
  ['cut in May', 'cut = VERB VBP 0 root / in = ADP IN 3 case / May = PROPN NNP 1 obl', '2019-05'],
  ['says in May', 'says say VERB VBZ 0 root / in = ADP IN 3 case / May = PROPN NNP 1 obl', '2019-05'],
  [
    'plans to open in May',
    'plans plan VERB VBZ 0 root / to = PART TO 3 mark / open = VERB VB 1 xcomp / in = ADP IN 5 case / May = PROPN NNP 3 obl',
    '2020-05',
  ],
  [
    'had to open in May',
    'had have VERB VBD 0 root / to = PART TO 3 mark / open = VERB VB 1 xcomp / in = ADP IN 5 case / May = PROPN NNP 3 obl',
    '2019-05',
  ],
  [
    'is due on 9 January',
    'is be AUX VBZ 2 cop / due = ADJ JJ 0 root / on = ADP IN 5 case / 9 = NUM CD 5 nummod / January = PROPN NNP 2 obl',
    '2020-01-09',
  ],
  [
    'will end in two years',
    'will = AUX MD 2 aux / end = VERB VB 0 root / in = ADP IN 5 case / two = NUM CD 5 nummod / years year NOUN NNS 2 obl',
    '2021',
  ],
])('what is to come: %s', (_, words, expected) => {
  const { article, syntax } = readTree(words.replaceAll(' / ', '\n'), { published: '2019-06-13' });
  expect(findDates(readPage(article, syntax)).map(({ time }) => time.start)).toEqual([expected]);
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
