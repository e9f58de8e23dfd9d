import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSegmenter } from '../../src/syntax/sentences.ts';
import { lexicon } from '../lexicon.ts';

const segment = createSegmenter(lexicon);

/** A text in which | marks where sentences end. */
const cases: string[] = [
  'The port closed on Monday.| Ships waited outside.',
  'Was it planned?| Nobody knows!| Not yet.',
  'Dr. Ilse Brandt met Mr. Okoro in St. Helm.| They left.',
  'J. K. Marlow sold the mine to P. T. Adler.',
  'The U.S. and the U.N. agreed.| They signed it.',
  'Talks moved to the U.S.| The other side stayed away.',
  'Talks with the U.S. Treasury went on.',
  'Orel Shipping Inc. said on Friday it would pay.| It did.',
  'It bought Brill Corp.| The price was not given.',
  'It ended at 9 p.m.| Guests went home.',
  'It ended at 9 p.m. on Friday.',
  'Section No. 5 was cut.| No. 6 was kept.',
  'Prices rose 4.5 percent to $1,200.50 a tonne.| Buyers left.',
  '"We will pay," she said.| "We always do."| Then she left.',
  '“We will pay.”| She said it twice.',
  'She said it twice.”| He did not answer.',
  '“Will they pay?” he asked.',
  'The mine (which was closed in 2011.) opened again.',
  'The mine was closed.| (It had flooded.)| It opened again.',
  'He waited... and waited.| Nothing came.',
  'The ship sank.| In 2019, it was raised.',
  'The firm, founded by A. Berg, grew.| B. Lund runs it.',
  'The ministry said: no deal was made.',
  'Exports fell; imports rose.',
  'The leader of the union — Jan Pike — agreed.',
  'The minister said: “We will pay.”',
  'Orel, the firm of “Big Jan” Pike, paid.',
  'The mine lies near Salem, Mass., and is closed.',
  "It was named `` Northern Light '' , after the ship .",
  "They call it `` the Crossing '' .",
  'The ship was raised.[4]| It sank again.',
  'OREL CORP. (Oslo) bought it.',
  'Steel, copper, tin, etc. were shipped.',
  'The vote passed.The chamber emptied.'.replace('.The', '.|The'),
  'A headline with no full stop\n\n|Then the text begins.',
  'The line is only wrapped here because the page is\nnarrow and the words go on.',
  'The first line of this paragraph is a full one and the\nMinistry of Ports is named on the second line of it all.',
  'Copper\n|Tin\n|Steel',
  '1. Buy the port\n|2. Sell the ships',
];

describe('segmenter', () => {
  it.each(cases)('%j', (marked) => {
    const text = marked.replaceAll('|', '');
    const { sentences } = segment(text, [{ start: 0, end: text.length, block: 'body' }]);
    const expected = marked.split('|').map((sentence) => sentence.trim());
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('never crosses the end of a block', () => {
    const text = 'Ships wait outside the port for days';
    const { sentences } = segment(text, [
      { start: 0, end: 10, block: 'headline' },
      { start: 10, end: text.length, block: 'body' },
    ]);
    expect(sentences.map(({ start, end, block }) => [text.slice(start, end), block])).toEqual([
      ['Ships wait', 'headline'],
      ['outside the port for days', 'body'],
    ]);
  });

  it('puts every word in one sentence, on any text', () => {
    const pieces = fc.constantFrom(
      'The ',
      'U.S. ',
      'ship',
      '. ',
      '? ',
      '"',
      '” ',
      '“',
      ') ',
      '(',
      '\n',
      '\n\n',
      '• ',
      'No. ',
      '5',
      '... ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const { words, sentences } = segment(
          text,
          text ? [{ start: 0, end: text.length, block: 'body' }] : [],
        );
        let next = 0;
        for (const { start, end, first, last } of sentences) {
          expect(first).toBe(next);
          expect(last).toBeGreaterThan(first);
          expect([words[first]?.start, words[last - 1]?.end]).toEqual([start, end]);
          next = last;
        }
        expect(next).toBe(words.length);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
