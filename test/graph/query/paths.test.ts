import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../graph/build/build.ts';
import type { KnowledgeGraph } from '../../../graph/knowledge.ts';
import { findPaths, type PathOptions } from '../../../graph/query/paths.ts';
import { createRoads } from '../../../graph/query/roads.ts';
import { makeReading, makeSchema, type Row } from '../../readings.ts';

const schema = makeSchema('OWNS', 'FUNDS', '~MEETS');

/** The costs of all simple paths by trying every one, cheapest first. */
function bruteForce(graph: KnowledgeGraph, from: string, to: string, options: PathOptions): number[] {
  const roads = createRoads(graph, options);
  const costs: number[] = [];
  const walk = (node: string, seen: readonly string[], cost: number): void => {
    if (seen.length > (options.maxHops ?? 4)) return;
    for (const road of roads.from(node)) {
      if (road.to === to) costs.push(cost + road.cost);
      else if (!seen.includes(road.to) && roads.passable(road.to)) {
        walk(road.to, [...seen, road.to], cost + road.cost + roads.toll(road.to));
      }
    }
  };
  walk(from, [from], 0);
  return costs.sort((a, b) => a - b);
}

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const rows = fc.array(
  fc.tuple(
    fc.constantFrom(...letters),
    fc.constantFrom('OWNS', 'FUNDS', 'MEETS', 'waves at'),
    fc.constantFrom(...letters),
    fc.record({
      confidence: fc.integer({ min: 10, max: 99 }).map((percent) => percent / 100),
      modality: fc.constantFrom('actual', 'actual', 'planned'),
    }),
  ) satisfies fc.Arbitrary<Row>,
  { maxLength: 16 },
);
const options = fc.record({ maxHops: fc.integer({ min: 1, max: 5 }), directed: fc.boolean() });

describe('paths', () => {
  it('are the cheapest that there are', () => {
    fc.assert(
      fc.property(rows, options, (table, limits) => {
        const graph = buildGraph([makeReading({ rows: table })], schema);
        if (!graph.hasNode('a') || !graph.hasNode('b')) return;
        const { paths } = findPaths(graph, [{ key: 'a', score: 1 }], [{ key: 'b', score: 1 }], {
          ...limits,
          k: 6,
        });
        const costs = paths.map(({ cost }) => Math.round(cost * 1000));
        expect(costs).toEqual(bruteForce(graph, 'a', 'b', limits).slice(0, 6));
        for (const { nodes } of paths) expect(new Set(nodes).size).toBe(nodes.length);
      }),
      { numRuns: 200 },
    );
  });

  const table = buildGraph(
    [
      makeReading({
        published: '2017-08-22',
        rows: [
          ['Aland:Country', 'OWNS', 'Borrow:Company'],
          ['Borrow:Company', 'FUNDS', 'Cask:Commodity'],
          ['Aland:Country', 'FUNDS', 'Dora:Person', { polarity: 'denied' }],
          ['Dora:Person', 'OWNS', 'Cask:Commodity'],
          ['Eve:Person', 'MEETS', 'Dora:Person', { modality: 'planned' }],
          ['Far:Place', 'OWNS', 'Near:Place'],
        ],
      }),
    ],
    schema,
  );
  const ask = (from: string, to: string, limits: PathOptions = {}) =>
    findPaths(table, [{ key: from, score: 1 }], [{ key: to, score: 1 }], limits);
  const cases: [string, string, PathOptions, string[]][] = [
    ['aland', 'cask', {}, ['aland borrow cask']],
    ['cask', 'aland', {}, ['cask borrow aland']],
    ['cask', 'aland', { directed: true }, []],
    ['aland', 'cask', { include: ['denied'] }, ['aland borrow cask', 'aland dora cask']],
    ['aland', 'cask', { via: ['Person'], include: ['denied'] }, ['aland dora cask']],
    ['aland', 'cask', { types: ['OWNS'] }, []],
    ['aland', 'cask', { maxHops: 1 }, []],
    ['aland', 'cask', { since: '2017-08' }, ['aland borrow cask']],
    ['aland', 'cask', { until: '2016' }, []],
    ['eve', 'dora', {}, []],
    ['eve', 'dora', { include: ['planned'], directed: true }, ['eve dora']],
    ['aland', 'aland', {}, []],
  ];
  it.each(cases)('%s → %s within %j', (from, to, limits, expected) => {
    expect(ask(from, to, limits).paths.map(({ nodes }) => nodes.join(' '))).toEqual(expected);
  });

  const closed: [string, string, PathOptions, string[]][] = [
    ['cask', 'aland', { directed: true }, ['directed']],
    ['aland', 'cask', { types: ['OWNS'] }, ['types']],
    ['aland', 'cask', { maxHops: 1 }, ['hops']],
    ['eve', 'dora', {}, ['include']],
    ['aland', 'cask', { maxHops: 1, until: '2016' }, ['all']],
    ['far', 'aland', {}, []],
  ];
  it.each(closed)('%s → %s within %j says what would open one', (from, to, limits, lifts) => {
    expect(ask(from, to, limits).openings.map(({ lift }) => lift)).toEqual(lifts);
  });

  it('say that they walk backwards, and quote', () => {
    const [path] = ask('cask', 'aland').paths;
    expect(path?.hops.map(({ label, backwards, evidence }) => [label, backwards, evidence.quote])).toEqual([
      ['(funds)⁻¹', true, 'Borrow funds Cask.'],
      ['(owns)⁻¹', true, 'Aland owns Borrow.'],
    ]);
  });
});
