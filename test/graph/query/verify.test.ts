import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../graph/build/build.ts';
import { surroundings } from '../../../graph/query/show.ts';
import { verify } from '../../../graph/query/verify.ts';
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

describe('verify', () => {
  it('passes what stands', () => {
    expect(verify(graph(), [first.article, second.article])).toEqual({
      claims: 3,
      articles: 2,
      failures: [],
    });
  });

  it('misses an article, and sees that its text has changed', () => {
    const changed = { ...second.article, id: 'sha256:other', text: 'Other words.' };
    expect(verify(graph(), [first.article]).failures).toMatchObject([
      { kind: 'missing', changed: false, claims: 1 },
    ]);
    expect(verify(graph(), [first.article, changed]).failures).toMatchObject([
      { kind: 'missing', changed: true },
    ]);
  });

  const parts = ['quote', 'sentence', 'subject', 'object'] as const;
  it.each(parts)('sees a moved %s', (part) => {
    const moved = graph();
    const [claim] = moved.getEdgeAttribute('aland|OWNS|borrow', 'claims');
    if (!claim) throw new Error('no claim');
    const place = part === 'quote' ? claim : claim[part];
    place.start += 1;
    expect(verify(moved, [first.article, second.article]).failures).toMatchObject([{ kind: 'moved', part }]);
  });

  it.each([-1, 0.5, 10_000])('refuses the offset %d', (start) => {
    const moved = graph();
    const [claim] = moved.getEdgeAttribute('aland|OWNS|borrow', 'claims');
    if (!claim) throw new Error('no claim');
    claim.subject = { start, end: start, text: '' };
    expect(verify(moved, [first.article, second.article]).failures).toHaveLength(1);
  });
});

describe('a node', () => {
  it('is shown with its edges by what it does in them', () => {
    const { node, groups } = surroundings(graph(), 'borrow');
    expect(node.label).toBe('Borrow');
    expect(groups.map(({ label, edges }) => [label, edges.map((edge) => edge.label)])).toEqual([
      ['owns', ['Cask']],
      ['(owns)⁻¹', ['Aland']],
    ]);
  });
});
