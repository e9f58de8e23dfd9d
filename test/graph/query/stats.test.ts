import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../graph/build/build.ts';
import { centralityOf } from '../../../graph/query/centrality.ts';
import { communitiesOf } from '../../../graph/query/communities.ts';
import { statsOf } from '../../../graph/query/stats.ts';
import { makeReading, makeSchema } from '../../readings.ts';

const first = makeReading({
  uri: 'first.txt',
  rows: [
    ['Aland', 'OWNS', 'Borrow'],
    ['Borrow', 'OWNS', 'Cask'],
  ],
});
const second = makeReading({ uri: 'second.txt', rows: [['Dora', 'OWNS', 'Eve']] });
const graph = () => buildGraph([first, second], makeSchema('OWNS'));

describe('a graph in numbers', () => {
  it('counts', () => {
    expect(statsOf(graph())).toMatchObject({
      articles: 2,
      nodes: 5,
      edges: 3,
      claims: 3,
      parts: [3, 2],
      relations: [['OWNS', 3]],
      published: null,
      mostConnected: [
        { key: 'borrow', degree: 2 },
        { degree: 1 },
        { degree: 1 },
        { degree: 1 },
        { degree: 1 },
      ],
    });
  });

  it('ranks what is in the middle first, and all ranks are one together', () => {
    const ranks = centralityOf(graph());
    expect([...ranks].sort(([, a], [, b]) => b - a)[0]?.[0]).toBe('borrow');
    expect([...ranks.values()].reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 12);
    // Two that only have each other keep what they have.
    expect(ranks.get('dora')).toBeCloseTo(0.2, 12);
  });

  it('parts what a single edge joins, the same way again', () => {
    const clique = (names: readonly string[]) =>
      names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, 'OWNS', b] as const));
    const rows = [
      ...clique(['A1', 'A2', 'A3', 'A4']),
      ...clique(['B1', 'B2', 'B3']),
      ['A1', 'OWNS', 'B1'] as const,
    ];
    const two = buildGraph([makeReading({ rows })], makeSchema('OWNS'));
    const groups = communitiesOf(two);
    expect(groups).toEqual([
      ['a1', 'a2', 'a3', 'a4'],
      ['b1', 'b2', 'b3'],
    ]);
    expect(communitiesOf(two)).toEqual(groups);
    expect(statsOf(two).communities).toMatchObject([{ size: 4 }, { size: 3 }]);
    expect(communitiesOf(buildGraph([], makeSchema('OWNS')))).toEqual([]);
  });
});
