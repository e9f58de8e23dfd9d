import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../graph/build/build.ts';
import type { KnowledgeGraph } from '../../../graph/knowledge.ts';
import { topologyOf } from '../../../graph/numbered.ts';
import { findPaths, type PathOptions } from '../../../graph/query/paths.ts';
import { createWalk } from '../../../graph/query/walk.ts';
import { makeReading, makeSchema, type Row } from '../../readings.ts';

const schema = makeSchema('OWNS', 'FUNDS', '~MEETS');

type Costs = ReadonlyMap<string, number>;

/** The costs of all simple paths by trying every one, cheapest first. */
function bruteForce(graph: KnowledgeGraph, from: Costs, to: Costs, options: PathOptions): number[] {
  const topology = topologyOf(graph);
  const walk = createWalk(graph, topology, options);
  const costs: number[] = [];
  const follow = (nodes: readonly string[], cost: number, start: number): void => {
    const node = nodes.at(-1) ?? '';
    const place = topology.placeOf(node);
    const inner = nodes.slice(1, -1);
    const arrival = to.get(node);
    if (
      arrival !== undefined &&
      nodes.length > 1 &&
      inner.every((one) => (to.get(one) ?? Infinity) > arrival)
    ) {
      costs.push(cost + arrival);
    }
    if (nodes.length > (options.maxHops ?? 4) || (nodes.length > 1 && !walk.passable(place))) return;
    const toll = nodes.length > 1 ? walk.toll(place) : 0;
    // Of edges that lead to one neighbour, only the cheapest is a way of its own.
    const steps = new Map<string, number>();
    graph.forEachEdge(node, (key, _, source, target) => {
      const edge = graph.edges().indexOf(key);
      const to = source === node ? target : source;
      const price = walk.cost(edge);
      if (price === null || (options.directed && source !== node && !walk.symmetric(edge))) return;
      steps.set(to, Math.min(steps.get(to) ?? Infinity, price));
    });
    for (const [to, price] of steps) {
      if (nodes.includes(to) || (from.get(to) ?? Infinity) <= start) continue;
      follow([...nodes, to], cost + toll + price, start);
    }
  };
  for (const [node, cost] of from) follow([node], cost, cost);
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
  const end = fc.constantFrom(0.6, 0.8, 1);
  const ends = fc.record({ a: end, b: end, c: end, d: end });
  it('are the cheapest that there are', () => {
    fc.assert(
      fc.property(rows, options, ends, (table, limits, score) => {
        const graph = buildGraph([makeReading({ rows: table })], schema);
        const there = (keys: ('a' | 'b' | 'c' | 'd')[]) =>
          keys.filter((key) => graph.hasNode(key)).map((key) => ({ key, score: score[key] }));
        const [from, to] = [there(['a', 'b']), there(['c', 'd'])];
        const costsOf = (side: typeof from) =>
          new Map(side.map(({ key, score }) => [key, Math.round(1000 * (1 - score))]));
        const { paths } = findPaths(graph, from, to, { ...limits, k: 6 });
        const costs = paths.map(({ cost }) => Math.round(cost * 1000));
        expect(costs).toEqual(bruteForce(graph, costsOf(from), costsOf(to), limits).slice(0, 6));
        for (const { nodes } of paths) expect(new Set(nodes).size).toBe(nodes.length);
        expect(new Set(paths.map(({ nodes }) => nodes.join(' '))).size).toBe(paths.length);
      }),
      { numRuns: 500 },
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
  ];
  it.each(closed)('%s → %s within %j says what would open one', (from, to, limits, lifts) => {
    const { none, openings } = ask(from, to, limits);
    expect([none, ...openings.map(({ lift }) => lift)]).toEqual(['limits', ...lifts]);
  });

  it('say why there is none where no limit keeps them', () => {
    expect(ask('far', 'aland')).toEqual({ paths: [], none: 'apart', openings: [] });
    expect(ask('aland', 'aland')).toEqual({ paths: [], none: 'same', openings: [] });
    expect(findPaths(table, [], [{ key: 'aland', score: 1 }]).none).toBe('unknown');
    const chain = Array.from('abcdefghijk', (node, i): Row => [node, 'OWNS', 'bcdefghijkl'[i] ?? '']);
    const long = buildGraph([makeReading({ rows: chain })], schema);
    const ends = (key: string) => [{ key, score: 1 }];
    expect(findPaths(long, ends('a'), ends('l'))).toEqual({ paths: [], none: 'far', openings: [] });
    expect(findPaths(long, ends('a'), ends('l'), { maxHops: 11 }).paths[0]?.hops).toHaveLength(11);
  });

  it('say that they walk backwards, and quote', () => {
    const [path] = ask('cask', 'aland').paths;
    expect(path?.hops.map(({ label, backwards, evidence }) => [label, backwards, evidence.quote])).toEqual([
      ['(funds)⁻¹', true, 'Borrow funds Cask.'],
      ['(owns)⁻¹', true, 'Aland owns Borrow.'],
    ]);
  });

  it('name their weakest link, and the merges they rest on', () => {
    const rows: Row[] = [
      ['Aland', 'OWNS', 'Borrow', { confidence: 0.9 }],
      ['Borrow', 'FUNDS', 'Cask', { confidence: 0.5 }],
    ];
    const merged = buildGraph([makeReading({ rows })], schema);
    const merge = {
      name: 'the Borrow',
      key: 'borrow',
      reason: 'shorter',
      within: false,
      articles: 1,
    } as const;
    merged.setNodeAttribute('borrow', 'label', 'Borrow Mills Company');
    merged.setNodeAttribute('borrow', 'merges', [merge, { ...merge, name: 'Borrow Mills' }]);
    const [path] = findPaths(merged, [{ key: 'aland', score: 1 }], [{ key: 'cask', score: 1 }]).paths;
    expect(path).toMatchObject({ weakest: 1, merges: [{ node: 'borrow', merge: { name: 'the Borrow' } }] });
    expect(path?.merges).toHaveLength(1);
  });

  it('follow in time when asked', () => {
    const year = (text: string) => ({ time: { text, start: text, end: text } });
    const dated = buildGraph(
      [
        makeReading({
          rows: [
            ['Aland', 'OWNS', 'Borrow', year('2015')],
            ['Aland', 'OWNS', 'Borrow', year('2011')],
            ['Borrow', 'FUNDS', 'Cask', year('2011-05')],
            ['Cask', 'OWNS', 'Dora', year('2013')],
            ['Dora', 'OWNS', 'Eve', year('2012-03')],
          ],
        }),
      ],
      schema,
    );
    const ordered = (from: string, to: string) =>
      findPaths(dated, [{ key: from, score: 1 }], [{ key: to, score: 1 }], { inOrder: true });
    const [path] = ordered('aland', 'dora').paths;
    expect(path?.hops.map(({ evidence }) => evidence.time?.text)).toEqual(['2011', '2011-05', '2013']);
    expect(ordered('eve', 'dora').paths).toHaveLength(1);
    expect(ordered('cask', 'eve')).toMatchObject({ paths: [], openings: [{ lift: 'order' }] });
  });
});
