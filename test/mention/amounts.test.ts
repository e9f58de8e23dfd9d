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
])('%s', (text, value, unit, modifier, per) => {
  const [amount] = amounts(`it was ${text} .`);
  expect(amount).toMatchObject({ value, unit, modifier, per });
});

test.each(['it was a year', 'half of it', 'millions of people', 'a hundredfold'])(
  '%s is no amount',
  (text) => {
    expect(amounts(text)).toEqual([]);
  },
);
