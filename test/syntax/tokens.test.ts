import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank } from '../../src/syntax/characters.ts';
import { createTokenizer } from '../../src/syntax/tokens.ts';
import { lexicon } from '../lexicon.ts';

const tokenize = createTokenizer(lexicon);

/** A text, and its words with blanks between. */
const cases: [string, string][] = [
  ["They don't know.", "They do n't know ."],
  ['They don’t know.', 'They do n’t know .'],
  ['We cannot stay', 'We can not stay'],
  ["I'm sure he'd say we've won", "I 'm sure he 'd say we 've won"],
  ["Maria's ship", "Maria 's ship"],
  ["the sailors' pay", "the sailors ' pay"],
  ["You're gonna see", "You 're gon na see"],
  ["won't can't shan't", "wo n't ca n't sha n't"],
  ['IT cant be', 'IT ca nt be'],
  ["O'Neill and Qur'an", "O'Neill and Qur'an"],
  ["back in the '90s, 'til now", "back in the '90s , 'til now"],
  ['a long-term plan', 'a long - term plan'],
  ['state-of-the-art radar', 'state - of - the - art radar'],
  ['pro-government, non-binding, re-election', 'pro-government , non-binding , re-election'],
  ['mid-2019 e-mail ex-minister', 'mid-2019 e-mail ex-minister'],
  ['a 15-year-old', 'a 15 - year - old'],
  ['pages 10-12', 'pages 10 - 12'],
  ['call 555-0142 or 202-555-0142', 'call 555-0142 or 202-555-0142'],
  ['short- and long-range', 'short - and long - range'],
  ['It cost $5.', 'It cost $ 5 .'],
  ['US$3bn and €1,000.50', 'US$ 3 bn and € 1,000.50'],
  ['US$ 20 and A$5', 'US$ 20 and A$ 5'],
  ['up 5% at 7:30pm', 'up 5 % at 7:30 pm'],
  ['40km of 35mm film', '40 km of 35 mm film'],
  ['the 20th of the 1990s', 'the 20th of the 1990s'],
  ['-4 degrees, .25 points, +44', '-4 degrees , .25 points , +44'],
  ['The U.S. and the U.N. met', 'The U.S. and the U.N. met'],
  ['Orel Inc. and Mr. Pike', 'Orel Inc. and Mr. Pike'],
  ['at 9 a.m. on Sept. 3', 'at 9 a.m. on Sept. 3'],
  ['The cat sat.', 'The cat sat .'],
  ['No. 5 said no.', 'No. 5 said no .'],
  ['J. K. Marlow wrote it', 'J. K. Marlow wrote it'],
  ['Boston, Mass. is cold', 'Boston , Mass. is cold'],
  ['Well... yes… no?!', 'Well ... yes … no ?!'],
  ['ports -- and rails — too', 'ports -- and rails — too'],
  ['ports—and rails', 'ports — and rails'],
  ['and/or 9/11 w/o 03/04/2021', 'and / or 9/11 w/o 03/04/2021'],
  ['AT&T and R&D & us', 'AT&T and R&D & us'],
  ['“Go,” she said (twice).', '“ Go , ” she said ( twice ) .'],
  ['"Go," she said', '" Go , " she said'],
  ['Write to desk.one@mail.example.org!', 'Write to desk.one@mail.example.org !'],
  ['See https://example.org/a_(b)?c=1.', 'See https://example.org/a_(b)?c=1 .'],
  ['(www.example.com)', '( www.example.com )'],
  ['open report_v2.final.pdf now', 'open report_v2.final.pdf now'],
  ['It ended.Then it began', 'It ended . Then it began'],
  ['#harbour @desk #1', '#harbour @desk # 1'],
  ['fine :) or :-(', 'fine :) or :-('],
  ['company(s) [...] (a)', 'company ( s ) [...] ( a )'],
  ['pages 13,14 of 1,300', 'pages 13 , 14 of 1,300'],
  ['naïve Łódź 東京 مرحبا', 'naïve Łódź 東京 مرحبا'],
  ['a\u00a0b\tc\r\nd', 'a b c d'],
  ['👩‍🚀👍🏽', '👩‍🚀 👍🏽'],
  ["They do n't say `` no '' .", "They do n't say `` no '' ."],
  ['Orel -LRB- Oslo -RRB- paid', 'Orel -LRB- Oslo -RRB- paid'],
  ['GEN. PIKE OF OREL CORP. SPOKE', 'GEN. PIKE OF OREL CORP. SPOKE'],
  ['', ''],
];

describe('tokenizer', () => {
  it.each(cases)('%j', (text, expected) => {
    expect(
      tokenize(text, 0, text.length)
        .map((word) => word.text)
        .join(' '),
    ).toBe(expected);
  });

  it('keeps to the stretch it is given', () => {
    expect(tokenize('one two three', 4, 7)).toEqual([{ start: 4, end: 7, text: 'two' }]);
  });

  it('gives exact words in order that cover all but blanks, on any text', () => {
    const pieces = fc.constantFrom(
      ...[
        "n't",
        "'s",
        '.',
        '...',
        '-',
        '/',
        '&',
        '@',
        'U.S.',
        'http://',
        'a',
        'B',
        '1',
        ',',
        '$',
        '%',
        ' ',
        '\n',
        '😀',
        '\ud83d',
        '\u200d',
      ],
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const { start, end, text: word } of tokenize(text, 0, text.length)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(word);
          expect([...text.slice(at, start)].every(isBlank)).toBe(true);
          at = end;
        }
        expect([...text.slice(at)].every(isBlank)).toBe(true);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it.each(['a', 'a.', 'a@', '1,', '1-', 'a&', "'", '"', '(', '.', 'http://a', 'a/', '\u{1f600}\u200d'])(
    'is linear on %j again and again',
    (unit) => {
      const text = unit.repeat(200_000);
      expect(tokenize(text, 0, text.length).at(-1)?.end).toBe(text.length);
    },
    10_000,
  );
});
