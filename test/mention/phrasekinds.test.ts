import { expect, test } from 'vitest';
import { createMentionFinder } from '../../src/mention/mentions.ts';
import { createAnalyzer } from '../../src/syntax/syntax.ts';
import type { Resources } from '../../src/types.ts';
import { articleOf } from '../article.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { weights } from '../weights.ts';

const resources: Resources = { lexicon, weights, schema };
const analyze = createAnalyzer(resources);

function typesIn(text: string, { lexicon, schema, weights }: Resources = resources): Map<string, string> {
  const syntax = analyze(text, [{ start: 0, end: text.length, block: 'body' }]);
  const found = createMentionFinder({ lexicon, schema, weights })(articleOf(text), syntax);
  return new Map(found.map(({ start, end, type }) => [text.slice(start, end), type]));
}

test.each([
  ['The librarian thanked her landlady.', 'The librarian', 'Person'],
  ['The librarians went home.', 'The librarians', 'Group'],
  ['She left the umbrella in a bookshop.', 'the umbrella', 'Object'],
  ['She left the umbrella in a classroom.', 'a classroom', 'Place'],
  ['The wrestling lasted for hours.', 'The wrestling', 'Event'],
  ['She fed the dog.', 'the dog', 'Animal'],
  ['He doubted her sincerity.', 'her sincerity', 'Concept'],
])('"%s": %s is of type %s', (text, phrase, type) => {
  expect(typesIn(text).get(phrase)).toBe(type);
});

test.each([
  ['The mill sold coal.', 'coal', 'Commodity'],
  ['The mill hid its revenue.', 'its revenue', 'Money'],
  ['The fund bought the mill.', 'the mill', 'Facility'],
])('"%s": what the schema knows stays so', (text, phrase, type) => {
  expect(typesIn(text).get(phrase)).toBe(type);
});

test('without weights what no record knows is what its noun mostly means', () => {
  const { mentions: _, ...others } = weights;
  const types = typesIn('The librarian sold coal after a delay.', { ...resources, weights: others });
  expect([types.get('The librarian'), types.get('coal'), types.get('a delay')]).toEqual([
    'Person',
    'Commodity',
    'Concept',
  ]);
});
