import { expect, it } from 'vitest';
import { buildGraph } from '../../../graph/build/build.ts';
import { diffOf } from '../../../graph/query/diff.ts';
import { makeReading, makeSchema } from '../../readings.ts';

it('tells edges that are new, gone and otherwise vouched for', () => {
  const first = makeReading({
    rows: [
      ['Aland', 'OWNS', 'Borrow', { modality: 'planned' }],
      ['Cask', 'OWNS', 'Dora'],
    ],
  });
  const second = makeReading({ rows: [['Aland', 'OWNS', 'Borrow']] });
  const third = makeReading({ rows: [['Eve', 'OWNS', 'Aland']] });
  const schema = makeSchema('OWNS');
  const before = buildGraph([first], schema);
  const { added, gone, changed } = diffOf(before, buildGraph([second, third], schema));
  expect(added).toEqual([{ edge: 'eve|OWNS|aland', source: 'Eve', label: 'owns', target: 'Aland' }]);
  expect(gone.map(({ edge }) => edge)).toEqual(['cask|OWNS|dora']);
  expect(changed).toMatchObject([
    {
      edge: 'aland|OWNS|borrow',
      status: ['planned', 'asserted'],
      gained: [second.article.id],
      lost: [first.article.id],
    },
  ]);
  expect(diffOf(before, before)).toEqual({ added: [], gone: [], changed: [] });
});
