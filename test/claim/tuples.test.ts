import { describe, expect, it } from 'vitest';
import { writeOpenie } from '../../src/format/openie.ts';
import { createReader } from '../../src/pipeline.ts';
import { articleOf } from '../article.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { weights } from '../weights.ts';

const read = createReader({ lexicon, schema, weights }, { partial: true });

function tuplesOf(text: string): string[] {
  return writeOpenie(read(articleOf(text)))
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t').slice(4).join(' | '));
}

/** What is to be among the tuples of a sentence. */
const CASES: readonly [what: string, sentence: string, tuples: readonly string[]][] = [
  [
    'have what was given in the words of to whom',
    'The firm sold a big mine to Brandt.',
    ['The firm | sold | a big mine', 'The firm | sold a big mine to | Brandt'],
  ],
  [
    'have the articles of the words',
    'The board is considering a total ban on trading.',
    ['The board | is considering | a total ban', 'The board | is considering a total ban on | trading'],
  ],
  [
    'have a long object up to its head',
    'The firm bought more than four million tonnes of coal in Peru.',
    ['The firm | bought more than four million tonnes in | Peru'],
  ],
];

describe.skipIf(!weights.syntax)('tuples of words', () => {
  it.each(CASES)('%s', (_, sentence, tuples) => {
    expect(tuplesOf(sentence)).toEqual(expect.arrayContaining([...tuples]));
  });

  it('are not made of relations that have no words', () => {
    expect(tuplesOf('Its base in Oslo was closed by the firm.').join()).not.toMatch(/ has /);
  });
});
