import { describe, expect, it } from 'vitest';
import { createToArticle } from '../../src/article/article.ts';
import { createBlockFinder } from '../../src/article/blocks.ts';
import { findDateline } from '../../src/article/dateline.ts';
import { lexicon } from '../lexicon.ts';

const findBlocks = createBlockFinder(lexicon);
const toArticle = createToArticle(lexicon);
const body =
  'Brandt Paper sold its mill in Orvane on Tuesday, and said that it would not build another one in that town.';

describe('datelines', () => {
  it.each([
    ['KYIV, Ukraine (Wire) — ', 'KYIV, Ukraine', null, 'Wire'],
    ['KYIV, March 4 (Wire) - ', 'KYIV', 'March 4', 'Wire'],
    ['BERLIN/PARIS, Mar. 4 (Wire) -- ', 'BERLIN/PARIS', 'Mar. 4', 'Wire'],
    ['LONDON, March 4, 2021 /Wire/ -- ', 'LONDON', 'March 4, 2021', 'Wire'],
    ['MOSCOW, March 4. /Wire/. ', 'MOSCOW', 'March 4', 'Wire'],
    ['New York, NY, March 04, 2021 (THE WIRE) -- ', 'New York, NY', 'March 04, 2021', 'THE WIRE'],
    ['Brussels, 4 March 2021 (Wire): ', 'Brussels', '4 March 2021', 'Wire'],
    ['Kyiv, 4 March 2021 – ', 'Kyiv', '4 March 2021', null],
    ['Kyiv, March 4 — ', 'Kyiv', 'March 4', null],
    ['Kyiv, 4 Sept. - ', 'Kyiv', '4 Sept.', null],
    ['CAIRO — March 4, 2021: ', 'CAIRO', null, null],
    ['NEW DELHI: ', 'NEW DELHI', null, null],
    ['(Wire) - ', '', null, 'Wire'],
    ['[NAIROBI] ', 'NAIROBI', null, null],
  ])('%s', (opening, place, date, agency) => {
    expect(findDateline(`${opening}${body}`, 0)).toEqual({
      start: 0,
      end: opening.length,
      place,
      date,
      agency,
    });
  });

  it.each([
    'NATO — which met in May — agreed to it.',
    'Ida Moen (Anna Hollis): a friend of Greta since both were little.',
    'Kyiv, which met in May, agreed.',
    'The firm, May 4 — was the first — to pay.',
    'Boeing, Flight 12 — the last of them — landed.',
    'The (Wire) said so.',
    '[NAIROBI] is where it met.',
  ])('not in: %s', (sentence) => expect(findDateline(sentence, 0)).toBeNull());
});

describe('bylines', () => {
  it.each([
    ['By Ida Moen, Norlight', 'Ida Moen'],
    ['By IDA MOEN and PER HAUGEN', 'IDA MOEN, PER HAUGEN'],
    ['By Ida Moen | Norlight', 'Ida Moen'],
    ['Story by Ida Moen, ANX', 'Ida Moen'],
    ['Ida Moen, Staff Reporter', 'Ida Moen'],
    ['Ida Moen, Nordic correspondent, Lindal', 'Ida Moen'],
    ['Ida Moen in Bergen and Per Haugen in Oslo', 'Ida Moen, Per Haugen'],
    ['Posted on March 4, 2021 by Ida Moen', 'Ida Moen'],
    ['By Norlight Staff', undefined],
  ])('%s', (line, names) => {
    const text = `Mill sold after long dispute over price\n\n${line}\n\n${body}\n\n${body}`;
    const article = toArticle({ text, uri: 'a' });
    expect(article.byline).toBe(names);
    expect(blockOf(text, line)).toBe('boilerplate');
  });

  it.each(['By Friday the company had sold it.', 'Ida Moen, a journalist based in London, was told of it.'])(
    'not in: %s',
    (line) => expect(blockOf(`Mill sold\n\n${line}\n\n${body}`, line)).toBe('body'),
  );
});

it.each([
  'READ: What the fire left behind',
  '>> Click here for more',
  '[Update: 5 p.m.]',
  'CORRECTION (March 5): An earlier version misstated the price.',
  '(With inputs from agencies)',
  'Ida Moen covers the paper industry for the Post. Follow her on X @ida.',
  'The Norlight Morning newsletter has the stories of the day. Sign up here.',
  'Story continues after this ad',
  'Get the Morning Brief in your inbox',
  '($1 = 8.5460 Norwegian crowns)',
  '(SOUNDBITE OF MUSIC)',
  '-more-',
  'New York ANX —',
  'SOURCE Brandt Paper ASA',
  'press@brandt.example',
  '+47 555 01 000',
  'This release contains forward-looking statements within the meaning of the law.',
])('stands around an article: %s', (line) => {
  expect(blockOf(`Mill sold\n\n${body}\n\n${line}\n\n${body}`, line)).toBe('boilerplate');
});

it('a release ends at its mark, and a transcript tells who speaks', () => {
  const release = `Mill sold\n\n${body}\n\n${body}\n\n###\n\nBrandt Paper has 40 mills.\n`;
  expect(blockOf(release, 'Brandt Paper has 40 mills.')).toBe('boilerplate');
  const contact = `Mill sold\n\n${body}\n\n${body}\n\nMedia contact:\nNils Aas\nBrandt Paper\n`;
  expect(blockOf(contact, 'Nils Aas')).toBe('boilerplate');
  const talk =
    'ANNA HOLLIS, HOST:\n\nWelcome.\n\nTOR LIE: Nobody called us.\n\nHOLLIS: They did not?\n\nLIE: No.\n';
  expect(blockOf(talk, 'TOR LIE:')).toBe('boilerplate');
  expect(blockOf(talk, 'Nobody called us.')).toBe('body');
  const label = 'Mill sold\n\nNATO: It will not be built.\n\nThe mill is gone.\n';
  expect(findBlocks({ text: label }).every(({ block }) => block !== 'boilerplate')).toBe(true);
});

/** The block that these words begin in. */
function blockOf(text: string, words: string): string | undefined {
  const at = text.indexOf(words) + words.length - 1;
  return findBlocks({ text }).find(({ start, end }) => start <= at && at < end)?.block;
}
