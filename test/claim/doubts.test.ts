import { describe, expect, it } from 'vitest';
import { createReader } from '../../src/pipeline.ts';
import { articleOf } from '../article.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { weights } from '../weights.ts';
import { notation } from './notation.ts';

const read = createReader({ lexicon, schema, weights });

/** What is to be read of a sentence, and with `!` what not, whatever the weights of relations make of it. */
const CASES: readonly [what: string, sentence: string, claims: readonly string[]][] = [
  [
    'a title of one of two',
    'Israeli Prime Minister David Amir and Egyptian President Hosni Khalil met in Cairo.',
    ['David Amir -HEADS-> Israeli', 'Hosni Khalil -HEADS-> Egyptian', '!Hosni Khalil -HEADS-> Israeli'],
  ],
];

describe.skipIf(!weights.relations)('learned relations are not believed of', () => {
  it.each(CASES)('%s', (_, sentence, claims) => {
    const reading = read(articleOf(sentence));
    const found = reading.claims.map((claim) => notation(reading, claim));
    for (const one of claims) {
      if (one.startsWith('!')) expect(found).not.toContain(one.slice(1));
      else expect(found).toContain(one);
    }
  });
});
