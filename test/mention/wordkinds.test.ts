import { expect, it } from 'vitest';
import { readPage } from '../../src/mention/page.ts';
import { KINDS, wordKindsOf } from '../../src/mention/wordkinds.ts';
import { createTypeTree } from '../../src/model/types.ts';
import { createAnalyzer } from '../../src/syntax/syntax.ts';
import { articleOf } from '../article.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { weights } from '../weights.ts';

const analyze = createAnalyzer({ lexicon, schema, weights });
const types = createTypeTree(schema);

it('words written alike, and ruled alike, are of one kind', () => {
  const article = articleOf('Lark of AB and McLark sold 4th ships , said Tarn of CD in 9 eLarks .');
  const page = readPage(
    article,
    analyze(article.text, [{ start: 0, end: article.text.length, block: 'body' }]),
  );
  const ruled = ['Person', 'Company', 'Bank', 'City'].map((type, i) => {
    const first = page.lower.indexOf(['lark', 'ab', 'cd', 'tarn'][i] ?? '');
    const told = { known: null, titled: false, strength: 1, said: false, guess: type } as const;
    return { first, last: first + 1, head: first, type, sure: true, worded: true, ...told };
  });
  const kinds = wordKindsOf(page, ruled, types);
  const kindOf = (word: string) => kinds[page.tokens.findIndex(({ text }) => text === word)] ?? -1;
  expect(kindOf('AB')).toBe(kindOf('CD'));
  expect(kindOf('4th')).toBe(kindOf('9'));
  expect(kindOf('sold')).toBe(kindOf('ships'));
  expect(kindOf('McLark')).toBe(kindOf('eLarks'));
  const different = ['Lark', 'Tarn', 'AB', 'McLark', '4th', 'sold', ','].map(kindOf);
  expect(new Set(different).size).toBe(different.length);
  expect(Math.max(...kinds)).toBeLessThan(KINDS);
});
