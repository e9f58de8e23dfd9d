import { expect, test } from 'vitest';
import { createAmountFinder } from '../../src/mention/amounts.ts';
import { readPage } from '../../src/mention/page.ts';
import { lexicon } from '../lexicon.ts';
import { readTree } from '../tree.ts';

const findAmounts = createAmountFinder({ lexicon });

function amounts(text: string) {
  const table = text
    .split(' ')
    .map((word) => `${word} = NOUN NN 0 dep`)
    .join('\n');
  const { article, syntax } = readTree(table);
  return findAmounts(readPage(article, syntax), new Uint8Array(syntax.tokens.length)).map(
    ({ amount }) => amount,
  );
}

test.each([
  ['almost half a billion dollars', 5e8, 'USD', 'almost', null],
  ['about a billion dollars a year', 1e9, 'USD', 'about', 'year'],
  ['16', 16, null, null, null],
  ['10 per cent', 10, '%', null, null],
  ['7 %', 7, '%', null, null],
  ['$ 2.5 million', 2_500_000, 'USD', null, null],
  ['€ 1,250', 1250, 'EUR', null, null],
  ['£ 30m', 30_000_000, 'GBP', null, null],
  ['more than three hundred thousand tonnes', 300_000, 't', 'more than', null],
  ['at least twenty - five barrels per day', 25, 'bbl', 'at least', 'day'],
  ['one hundred and twenty ships', 120, null, null, null],
  ['a dozen', 12, null, null, null],
  ['4 million U.S. dollars annually', 4e6, 'USD', null, 'year'],
  ['up to 90 megawatts', 90, 'MW', 'up to', null],
  ['two and a half million', 2.5e6, null, null, null],
  ['one and a half tonnes', 1.5, 't', null, null],
  ['a quarter of a million dollars', 250_000, 'USD', null, null],
  ['Rs 30 crore', 3e8, 'INR', null, null],
  ['two - thirds', 0.667, null, null, null],
  ['three quarters of it', 0.75, null, null, null],
  ['a 40 - tonne lorry', 40, null, null, null],
  ['a 7.5 - percent stake', 7.5, '%', null, null],
  ['a 5 - year plan', 5, null, null, null],
  ['30 basis points', 30, 'bp', null, null],
  ['$ 64.20 a barrel', 64.2, 'USD', null, 'barrel'],
  ['about 9 euros a share', 9, 'EUR', 'about', 'share'],
])('%s', (text, value, unit, modifier, per) => {
  const [amount] = amounts(`it was ${text} .`);
  expect(amount).toMatchObject({ value, unit, modifier, per });
});

test.each([
  ['between 20 and 35 per cent', 20, 35, '%'],
  ['$ 2 million to $ 3.5 million', 2e6, 3.5e6, 'USD'],
  ['$ 2 - 3 million', 2e6, 3e6, 'USD'],
  ['40,000 to 60,000 barrels a day', 40_000, 60_000, 'bbl'],
  ['10 % to 12 %', 10, 12, '%'],
  ['between 4m and 6m pounds', 4e6, 6e6, 'GBP'],
])('a range: %s', (text, value, most, unit) => {
  expect(amounts(`it was ${text} .`)).toMatchObject([{ value, most, unit }]);
});

test.each([
  'it rose from 3 % to 5 %',
  'they won 3 - 1',
  'it voted two to one',
  'between 7 and the wall',
  'from 4 to 9',
])('no range: %s', (text) => {
  expect(amounts(text).filter(({ most }) => most !== undefined)).toEqual([]);
});

test('a number in a designation counts nothing', () => {
  expect(amounts('a Kestrel - 4 drone')).toEqual([]);
});

test.each(['it was a year', 'half of it', 'millions of people', 'a hundredfold'])(
  '%s is no amount',
  (text) => {
    expect(amounts(text)).toEqual([]);
  },
);
