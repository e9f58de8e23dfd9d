import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createClaimFinder } from '../../src/claim/claims.ts';
import { readStances } from '../../src/model/stances.ts';
import type { Block, Token } from '../../src/types.ts';
import { readingOf, resources } from './notation.ts';

const SENTENCES = [
  'The newspaper reported that the minister said the bank paid the broker.',
  'The bank, which the minister says bribed the broker, is based in Lima.',
  'Ida Strand, a senior analyst at the Fjord Institute, criticized the minister.',
];
const DEPRELS =
  'nsubj obj obl nmod acl acl:relcl conj xcomp ccomp advcl appos compound cop aux mark case root flat amod'.split(
    ' ',
  );
const find = createClaimFinder(resources);
const findAll = createClaimFinder(resources, { partial: true });

test('any tree, however odd, gives claims that stand in the text and in one sentence', () => {
  const readings = SENTENCES.map(readingOf);
  fc.assert(
    fc.property(
      fc.nat(SENTENCES.length - 1),
      fc.array(fc.tuple(fc.integer({ min: -1, max: 20 }), fc.nat(DEPRELS.length - 1)), {
        minLength: 20,
        maxLength: 20,
      }),
      (which, links) => {
        const reading = readings[which];
        if (!reading) return;
        const tokens: (Token & { children: number[] })[] = reading.tokens.map((token, i) => ({
          ...token,
          head: Math.min(links[i % links.length]?.[0] ?? -1, reading.tokens.length - 1),
          deprel: DEPRELS[links[i % links.length]?.[1] ?? 0] ?? 'dep',
          children: [],
        }));
        tokens.forEach(({ head }, i) => {
          tokens[head]?.children.push(i);
        });
        const syntax = { tokens, sentences: reading.sentences };
        for (const claim of find(reading.article, syntax, reading.mentions, reading.entities)) {
          expect(reading.mentions[claim.subject]).toBeDefined();
          expect(reading.mentions[claim.object]).toBeDefined();
          expect(
            reading.sentences.some(
              ({ start, end }) => start <= claim.start && claim.end <= end && claim.start < claim.end,
            ),
          ).toBe(true);
          expect(claim.confidence).toBeGreaterThan(0);
          expect(claim.confidence).toBeLessThanOrEqual(1);
        }
        findAll(reading.article, syntax, reading.mentions, reading.entities);
      },
    ),
    { numRuns: 200, seed: 7 },
  );
});

test.each<[Block, number]>([
  ['body', 1],
  ['headline', 1],
  ['quote', 1],
  ['caption', 0],
  ['boilerplate', 0],
])('a line that is %s makes claims: %i', (block, wanted) => {
  const { article, tokens, sentences, mentions, entities } = readingOf(
    'The Treasury sanctioned Volga Shipping.',
  );
  const marked = sentences.map((sentence) => ({ ...sentence, block }));
  expect(find(article, { tokens, sentences: marked }, mentions, entities)).toHaveLength(wanted);
});

test('with partial claims, a clause is an argument of the tuple only', () => {
  const { article, tokens, sentences, mentions, entities } = readingOf(
    'The minister said that the bank paid the broker.',
  );
  const claims = findAll(article, { tokens, sentences }, mentions, entities);
  const said = claims.find(({ tuple }) => tuple[1] === 'said');
  expect(said?.object).toBe(-1);
  expect(said?.tuple).toEqual(['The minister', 'said', 'that the bank paid the broker']);
  expect(find(article, { tokens, sentences }, mentions, entities).every(({ object }) => object >= 0)).toBe(
    true,
  );
});

test('the lexicon of stances is whole, and a bad line is named', () => {
  expect(readStances(readFileSync('lexicon/stances.txt', 'utf8')).size).toBeGreaterThan(300);
  expect(() => readStances('say\tsay\nplan\tplaned')).toThrow('line 2: expected a word, a tab and classes');
});
