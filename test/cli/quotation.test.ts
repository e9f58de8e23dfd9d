import { describe, expect, it } from 'vitest';
import { buildGraphFile } from '../../graph/build/build.ts';
import { quotation } from '../../src/cli/quotation.ts';
import { columns, styleOf, table, wrap } from '../../src/cli/terminal.ts';
import { makeReading, makeSchema } from '../readings.ts';

const filler = 'while it rained on the harbour and nobody who was there could later say for how long';
const { edges } = buildGraphFile(
  [
    makeReading({
      rows: [
        ['Aland', 'OWNS', 'Borrow', { sentence: `It is said, ${filler}, that {s} owns {o}, ${filler}.` }],
      ],
    }),
  ],
  makeSchema('OWNS'),
);
const [claim] = edges.flatMap(({ attributes }) => attributes.claims);
const plain = styleOf({ isTTY: false });
const marked = { ...plain, bold: (text: string) => `*${text}*` };

describe('a quotation', () => {
  it('is the whole sentence once, then the part that matters', () => {
    if (!claim) throw new Error('no claim');
    const shown = new Set<string>();
    expect(quotation(claim, 1000, marked, shown)).toEqual([
      `“${claim.sentence.text}”`.replace('Aland', '*Aland*').replace('Borrow', '*Borrow*'),
    ]);
    const [again = ''] = quotation(claim, 1000, plain, shown);
    expect(again).toMatch(/^“….*Aland owns Borrow.*…”$/);
    expect(again.length).toBeLessThan(100);
  });
});

describe('text in columns', () => {
  const cases: [string, number, string[]][] = [
    ['one two three', 7, ['one two', 'three']],
    ['a verylongwordindeed b', 5, ['a', 'verylongwordindeed', 'b']],
    ['  much\n\tspace  ', 20, ['much space']],
    ['', 10, []],
  ];
  it.each(cases)('%j in %d', (text, width, lines) => expect(wrap(text, width)).toEqual(lines));
  it('counts no colours', () => expect(columns('\u001b[1mbold\u001b[22m')).toBe(4));
  it('lines up', () =>
    expect(
      table([
        ['a', 1],
        ['long', 100],
      ]),
    ).toBe('a       1\nlong  100\n'));
});
