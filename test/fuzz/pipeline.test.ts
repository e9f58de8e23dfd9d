import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraphFile } from '../../graph/build/build.ts';
import { createToArticle } from '../../src/article/article.ts';
import { ArticleError } from '../../src/article/errors.ts';
import { createIdentify } from '../../src/entity/identity.ts';
import { readReading, writeReading } from '../../src/format/jsonl.ts';
import { createReader } from '../../src/pipeline.ts';
import type { Article, Span } from '../../src/types.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { weights } from '../weights.ts';
import { PATIENCE, runs } from './runs.ts';

const toArticle = createToArticle(lexicon);
const read = createReader({ weights, lexicon, schema });

/** English with everything in it that text may have: names, quotations, numbers, other scripts, marks without a partner. */
const pieces = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...[
        'the',
        'of',
        'and',
        'who',
        'said',
        'sanctioned',
        'bought',
        'was',
        'sold',
        'to',
        'not',
        'its',
        'he',
        'them',
      ],
      ...[
        'Anna Hollis',
        'Brandt Paper',
        'Norway',
        'U.S.',
        'Mr.',
        'President',
        'EU',
        'McKay',
        'O’Neil',
        'minister',
      ],
      ...['$3.5 million', '12%', 'May 4, 2021', '2013', 'Tuesday', '1,000', 'two thirds', '№', '½'],
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '.',
        ',',
        '!',
        '?',
        ';',
        ':',
        '“',
        '”',
        '"',
        "'",
        '’s',
        '(',
        ')',
        '[',
        '—',
        '-',
        '…',
        '/',
        '|',
        '>',
        '•',
      ],
      ...[
        '\n',
        '\n\n',
        '\r\n',
        '\t',
        '\u00a0',
        '\u2028',
        '\u200b',
        '\u0000'.slice(1),
        '\ufeff',
        '\u202e',
        '\u0301',
        '©',
      ],
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const text = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', ' ', ' ', '')), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.flat().join(''));

function articleOf(content: string): Article | null {
  try {
    // In English whatever it is, so that everything is read.
    return { ...toArticle({ text: content, uri: 'a' }), language: 'en' };
  } catch (error) {
    if (error instanceof ArticleError) return null;
    throw error;
  }
}

describe('any text', () => {
  it('is read, and every span of it stands where it is said to (law 1)', () => {
    let count = 0;
    fc.assert(
      fc.property(text, (content) => {
        const article = articleOf(content);
        if (!article) return;
        const began = performance.now();
        const reading = read(article);
        const file = buildGraphFile([reading], schema, { identify: createIdentify(lexicon, []) });
        expect(performance.now() - began).toBeLessThan(PATIENCE);
        const { sentences, tokens, mentions, entities, claims } = reading;
        const isWithin = ({ start, end }: Span): boolean =>
          Number.isInteger(start) && start >= 0 && start < end && end <= article.text.length;
        for (const span of [...sentences, ...tokens, ...mentions, ...claims])
          expect(isWithin(span)).toBe(true);
        for (const token of tokens) expect(article.text.slice(token.start, token.end)).toBe(token.text);
        for (const { entity } of mentions) expect(entity < entities.length).toBe(true);
        for (const { subject, object, speakers, roles, confidence } of claims) {
          for (const mention of [subject, object, ...speakers, ...Object.values(roles)])
            expect(mentions[mention]).toBeDefined();
          expect(confidence >= 0 && confidence <= 1).toBe(true);
        }
        const known = new Set(file.nodes.map(({ key }) => key));
        for (const { source, target, attributes } of file.edges) {
          expect(known.has(source) && known.has(target)).toBe(true);
          for (const { start, end, quote, sentence, subject, object } of attributes.claims) {
            count++;
            expect(article.text.slice(start, end)).toBe(quote);
            for (const part of [sentence, subject, object])
              expect(article.text.slice(part.start, part.end)).toBe(part.text);
          }
        }
        expect(writeReading(readReading(writeReading(reading, true)), true)).toBe(
          writeReading(reading, true),
        );
      }),
      runs(150),
    );
    expect(count).toBeGreaterThan(0);
  });

  const extremes: [string, string][] = [
    ['a word of 200,000 letters', 'a'.repeat(200_000)],
    ['a sentence of 5,000 words', `${'the mill and '.repeat(1700)}Norway sold it.`],
    ['2,000 opening quotation marks', '“'.repeat(2_000)],
    ['1,000 straight quotation marks', '"'.repeat(1_000)],
    ['1,000 brackets', '('.repeat(1_000)],
    ['a line of 5,000 commas', 'Norway, '.repeat(5_000)],
    ['5,000 lines', 'Oslo\n'.repeat(5_000)],
    ['20,000 blanks within', `Norway sold${' '.repeat(20_000)}the mill.`],
    ['accents upon accents', `Norway sold a${'\u0301'.repeat(20_000)} mill.`],
    ['numbers', '1,'.repeat(5_000)],
    ['dashes', '-'.repeat(50_000)],
    ['dots', '.'.repeat(50_000)],
    ['pictures', '👩‍🚀'.repeat(1_000)],
  ];
  it.each(extremes)('is read in bounded time: %s', (_, content) => {
    const article = articleOf(content);
    const began = performance.now();
    if (article) read(article);
    expect(performance.now() - began).toBeLessThan(PATIENCE);
  });
});
