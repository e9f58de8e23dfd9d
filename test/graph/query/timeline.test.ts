import { expect, it } from 'vitest';
import { buildGraph } from '../../../graph/build/build.ts';
import { timelineOf } from '../../../graph/query/timeline.ts';
import { makeReading, makeSchema } from '../../readings.ts';

it('puts what is told of a time before what only its article dates, where it is older', () => {
  const time = { text: 'in 1998', start: '1998', end: '1998' };
  const dated = makeReading({
    uri: 'dated.txt',
    published: '2021-03-04',
    rows: [
      ['Aland', 'OWNS', 'Borrow'],
      ['Cask', 'OWNS', 'Aland', { time }],
      ['Cask', 'OWNS', 'Dora'],
    ],
  });
  const undated = makeReading({ uri: 'undated.txt', rows: [['Aland', 'OWNS', 'Eve']] });
  const graph = buildGraph([dated, undated], makeSchema('OWNS'));
  expect(timelineOf(graph, 'aland').map(({ date, told, edge }) => [date, told, edge])).toEqual([
    ['1998', true, 'cask|OWNS|aland'],
    ['2021-03-04', false, 'aland|OWNS|borrow'],
    [null, false, 'aland|OWNS|eve'],
  ]);
  const edges = (stretch: Parameters<typeof timelineOf>[2]) =>
    timelineOf(graph, 'aland', stretch).map(({ edge }) => edge);
  expect(edges({ since: '2021' })).toEqual(['aland|OWNS|borrow']);
  expect(edges({ since: '1998-05', until: '2021-03-03' })).toEqual(['cask|OWNS|aland']);
  expect(edges({ since: '2021-03-05' })).toEqual([]);
});
