import { describe, expect, it } from 'vitest';
import { column, makePdf } from './pdf.ts';
import { problemOf, read } from './read.ts';

const left = [
  'The Lindal council met on Monday and',
  'chose Greta Lund as its chair. She is a',
  'former harbour master and a long-',
  'standing friend of the mill, which em-',
  'ploys most of the town. The long-standing',
  'quarrel over the port goes on.',
];
const right = [
  'Brandt Paper wants to buy the port, and',
  'has said so for years. Karl Voss, the',
  'finance minister, is against it.',
  'Norway sanctioned the firm in 2019. It',
  'had sold pulp to Drevania for years,',
  'as the ministry found.',
];
const leftText =
  'The Lindal council met on Monday and chose Greta Lund as its chair. She is a former harbour master and a long-standing ' +
  'friend of the mill, which employs most of the town. The long-standing quarrel over the port goes on.';
const rightText =
  'Brandt Paper wants to buy the port, and has said so for years. Karl Voss, the finance minister, is against it.\n\n' +
  'Norway sanctioned the firm in 2019. It had sold pulp to Drevania for years, as the ministry found.';

describe('PDF', () => {
  it('reads columns one after the other, below the headline that lies across them', async () => {
    const page = [
      [60, 720, 22, 'Council picks chair after a long quarrel'] as const,
      ...column(60, 680, 10, left),
      ...column(320, 680, 10, right),
    ];
    const article = await read('pdf', makePdf([page]));
    expect(article.text).toBe(`Council picks chair after a long quarrel\n\n${leftText}\n\n${rightText}\n`);
    expect(article.title).toBe('Council picks chair after a long quarrel');
  });

  it('leaves out running heads, feet and page numbers, and goes on over the page', async () => {
    const sheet = (number: number, lines: readonly string[]) => [
      [60, 760, 8, `Harbour Post, issue ${number}`] as const,
      ...column(60, 700, 10, lines),
      [300, 30, 8, `Page ${number} of 3`] as const,
    ];
    const half = [
      'Greta Lund said that the port would be sold to the firm',
      'that owns the mill, and that the money would go',
    ];
    const rest = ['to the town. She named no price.'];
    const { text } = await read(
      'pdf',
      makePdf([sheet(1, half), sheet(2, rest), sheet(3, ['Voss said no.'])]),
    );
    expect(text).toBe(`${half.join(' ')} ${rest.join(' ')}\n\nVoss said no.\n`);
  });

  it('begins a paragraph at an indent and at a wide gap', async () => {
    const lines = [
      ...column(60, 700, 10, [
        'Brandt Paper bought the Lindal mill on Tuesday for a',
        'sum that neither side would name to this newspaper, or',
      ]),
      [72, 676, 10, 'The firm will keep all of the people who work at it, so'] as const,
      [60, 664, 10, 'the chair said.'] as const,
      [60, 630, 10, 'Norway was asked for comment.'] as const,
    ];
    expect((await read('pdf', makePdf([lines]))).text.split('\n\n')).toHaveLength(3);
  });

  it('takes a title that somebody gave it', async () => {
    const page = column(60, 700, 10, left);
    const titled = (title: string) => read('pdf', makePdf([page], `/Title (${title})`));
    expect((await titled('Council picks chair')).title).toBe('Council picks chair');
    expect((await titled('Microsoft Word - final_v2.docx')).title).toBeNull();
  });

  it('says what is wrong', async () => {
    expect(await problemOf(read('pdf', makePdf([[]])))).toMatchObject({
      kind: 'empty',
      message: expect.stringMatching(/text recognition/),
    });
    expect(await problemOf(read('pdf', '%PDF-1.7 and then nothing'))).toMatchObject({ kind: 'broken' });
    const whole = makePdf([column(60, 700, 10, left)]);
    for (const size of [20, 200, whole.length - 100]) {
      const outcome = await read('pdf', whole.slice(0, size)).catch((error) => error.kind);
      expect(typeof outcome === 'string' ? ['broken', 'empty'] : [outcome]).toContain(outcome);
    }
  });
});
