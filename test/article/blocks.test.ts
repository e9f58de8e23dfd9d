import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBlockFinder } from '../../src/article/blocks.ts';
import { lexicon } from '../lexicon.ts';

const findBlocks = createBlockFinder(lexicon);
const body = 'The council met on Monday and chose a new chair.';

/** A text as blocks `kind: its words`, in order. */
const cases: [string, string[], string[]][] = [
  ['a bare sentence is body', [body], [`body: ${body}`]],
  [
    'a line without a full stop above it is the headline',
    ['Council picks chair', '', body],
    ['headline: Council picks chair', `body: ${body}`],
  ],
  [
    'a headline may end in a question mark',
    ['Who will lead?', '', body],
    ['headline: Who will lead?', `body: ${body}`],
  ],
  [
    'a headline may end in an abbreviation',
    ['Council leaves the U.S.', '', body],
    ['headline: Council leaves the U.S.', `body: ${body}`],
  ],
  [
    'the name of a paper above a headline',
    ['Harbour Post', 'Council picks a new chair', '', body],
    ['boilerplate: Harbour Post', 'headline: Council picks a new chair', `body: ${body}`],
  ],
  [
    'a short headline above its text',
    ['Council quits', '', body],
    ['headline: Council quits', `body: ${body}`],
  ],
  [
    'a caption below its label',
    [body, '', 'Image caption,', 'The harbour at dusk', '', body],
    [`body: ${body}`, 'caption: Image caption, The harbour at dusk', `body: ${body}`],
  ],
  [
    'a dateline below a byline',
    ['By Ada Berg', `OSLO (Wire) — ${body}`],
    ['boilerplate: By Ada Berg', 'body: OSLO (Wire) —', `body: ${body}`],
  ],
  [
    'who else wrote it',
    [body, 'Tim Roe in Bergen contributed to this report.', 'Follow Ada Berg at @adaberg'],
    [
      `body: ${body}`,
      'boilerplate: Tim Roe in Bergen contributed to this report. Follow Ada Berg at @adaberg',
    ],
  ],
  [
    'a headline of Markdown',
    ['# Council picks chair', '', body],
    ['boilerplate: #', 'headline: Council picks chair', `body: ${body}`],
  ],
  [
    'a section label',
    ['World', '', 'Council picks chair', '', body],
    ['boilerplate: World', 'headline: Council picks chair', `body: ${body}`],
  ],
  [
    'bullets are body, their marks are not',
    ['Key Points', '• Ships wait.', '• Ports close.', '', body],
    [
      'boilerplate: Key Points',
      'boilerplate: •',
      'body: Ships wait.',
      'boilerplate: •',
      `body: Ports close. ${body}`,
    ],
  ],
  [
    'a caption above its credit',
    [body, '', 'The harbour at dusk.', 'Ada Berg | Pikture | Getty Images', '', body],
    [
      `body: ${body}`,
      'caption: The harbour at dusk.',
      'boilerplate: Ada Berg | Pikture | Getty Images',
      `body: ${body}`,
    ],
  ],
  [
    'a credit after the caption',
    [body, '', 'The harbour in 2011. Photo: Ada Berg / Beacon Images'],
    [`body: ${body}`, 'caption: The harbour in 2011. Photo: Ada Berg / Beacon Images'],
  ],
  [
    'a credit in brackets',
    [body, '', 'The harbour at dusk. (Photo by Ada Berg/Beacon)'],
    [`body: ${body}`, 'caption: The harbour at dusk. (Photo by Ada Berg/Beacon)'],
  ],
  [
    'the title and times of a video, and the title again',
    [body, 'Ships in the fog', 'VIDEO0:4800:48', 'Ships in the fog', '', body],
    [`body: ${body}`, 'boilerplate: Ships in the fog VIDEO0:4800:48 Ships in the fog', `body: ${body}`],
  ],
  [
    'an audio file',
    ['20190101_am_the_council.mp3', '', body],
    ['boilerplate: 20190101_am_the_council.mp3', `body: ${body}`],
  ],
  [
    'an audio file glued to the last sentence',
    [`${body}20190101_am_the_council.mp3`],
    [`body: ${body}`, 'boilerplate: 20190101_am_the_council.mp3'],
  ],
  [
    'an audio file glued to a quotation',
    ['She said: "We met."the_council.m4a'],
    ['body: She said: "We met."', 'boilerplate: the_council.m4a'],
  ],
  [
    'an audio file glued to the first word',
    [`the_council.mp3${body}`],
    ['boilerplate: the_council.mp3', `body: ${body}`],
  ],
  [
    'a copyright line',
    [body, '', 'Copyright 2019 Harbour Post. All rights reserved.'],
    [`body: ${body}`, 'boilerplate: Copyright 2019 Harbour Post. All rights reserved.'],
  ],
  [
    'a copyright notice glued to the last sentence',
    [`${body} Copyright 2019 Harbour Post. To see more, visit https://post.example.`],
    [`body: ${body}`, 'boilerplate: Copyright 2019 Harbour Post. To see more, visit https://post.example.'],
  ],
  [
    'share buttons',
    [body, '', 'Share', 'Facebook', 'Email this story'],
    [`body: ${body}`, 'boilerplate: Share Facebook Email this story'],
  ],
  [
    'links to other articles',
    [body, '', 'Related stories', 'Chair quits', 'Who met?', '', body],
    [`body: ${body}`, 'boilerplate: Related stories Chair quits Who met?', `body: ${body}`],
  ],
  [
    'calls to the reader',
    [body, 'Read more: Chair quits', 'Sign up for our newsletter', 'To see more, visit https://post.example'],
    [
      `body: ${body}`,
      'boilerplate: Read more: Chair quits Sign up for our newsletter To see more, visit https://post.example',
    ],
  ],
  [
    'a byline, its place and its date',
    ['Council picks chair', '', 'By Ada Berg and Tim Roe', 'Oslo', '3 May 2019', '', body],
    [
      'headline: Council picks chair',
      'boilerplate: By Ada Berg and Tim Roe Oslo 3 May 2019',
      `body: ${body}`,
    ],
  ],
  [
    'a sentence that begins with By is body',
    ['By 2030 Norway will have closed its last coal mine.'],
    ['body: By 2030 Norway will have closed its last coal mine.'],
  ],
  [
    'a sentence about copyright is body',
    ['Copyright law was changed by the council in 2019.'],
    ['body: Copyright law was changed by the council in 2019.'],
  ],
  ['a dateline is a block of its own', [`OSLO (Wire) — ${body}`], ['body: OSLO (Wire) —', `body: ${body}`]],
  [
    'a paragraph in quotation marks',
    [body, '', '“We met, and we chose.”'],
    [`body: ${body}`, 'quote: “We met, and we chose.”'],
  ],
  ['a quoted line', ['> We met.'], ['boilerplate: >', 'quote: We met.']],
  [
    'a wrapped paragraph stays whole',
    ['The council met on Monday and', 'chose a new chair after two', 'days of talks.'],
    ['body: The council met on Monday and chose a new chair after two days of talks.'],
  ],
  [
    'a wrapped headline stays whole',
    ['Council picks a new chair after', 'two days of talks', '', body],
    ['headline: Council picks a new chair after two days of talks', `body: ${body}`],
  ],
  [
    'a subheading',
    [body, '', 'What comes next', '', body],
    [`body: ${body}`, 'headline: What comes next', `body: ${body}`],
  ],
];

describe('blocks', () => {
  it.each(cases)('%s', (_, lines, expected) => {
    for (const end of ['\n', '\r\n']) {
      const text = lines.join(end);
      const found = findBlocks({ text }).map(
        ({ start, end, block }) => `${block}: ${text.slice(start, end).trim().replace(/\s+/g, ' ')}`,
      );
      expect(found).toEqual(expected);
    }
  });

  it('tiles any text', () => {
    const pieces = fc.constantFrom(
      'The ship sank.',
      'Ships',
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      '• ',
      'Key Points',
      'a | b',
      'OSLO (Wire) — ',
      'x.mp3',
      '© 2019 A',
      '"Yes."',
      '> ',
      '\u2028',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const { start, end } of findBlocks({ text })) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(text.trim() === '' ? 0 : text.length);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});
