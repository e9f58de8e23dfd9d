import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../graph/build/build.ts';
import type { CompactGraph } from '../../graph/compact/graph.ts';
import { createLineFeed } from '../../graph/compact/lines.ts';
import { createCompactReader } from '../../graph/compact/read.ts';
import { writeGraph } from '../../graph/format/json.ts';
import { diffOf } from '../../graph/query/diff.ts';
import { findPaths } from '../../graph/query/paths.ts';
import { surroundings } from '../../graph/query/show.ts';
import { STANDS } from '../../graph/query/stand.ts';
import { statsOf } from '../../graph/query/stats.ts';
import { timelineOf } from '../../graph/query/timeline.ts';
import { makeReading, makeSchema, type Row } from '../readings.ts';

function readCompact(text: string): CompactGraph {
  const reader = createCompactReader();
  const feed = createLineFeed(reader);
  let start = 0;
  for (const line of text.split('\n')) {
    feed.line(line, start, line.length);
    start += line.length + 1;
  }
  feed.end();
  return reader.graph((at, length) => text.slice(at, at + length));
}

const graph = buildGraph(
  [
    makeReading({
      published: '2017-08-22',
      rows: [
        [
          'Aland',
          'OWNS',
          'Borrow',
          { sentence: 'It reads "claims":[ and ],"articles":["x"],"origins":9: {s} owns {o}.' },
        ],
        ['Borrow', 'FUNDS', 'Cask', { polarity: 'denied' }],
        ['Cask', 'MEETS', 'Borrow'],
        ['Cask', 'waves | at 100%', 'Dora'],
        ['Dora', 'FUNDS', 'Aland', { modality: 'planned' }],
      ],
    }),
    makeReading({ uri: 'second.txt', rows: [['Aland', 'OWNS', 'Borrow', { speakers: ['Eve'] }]] }),
  ],
  makeSchema('OWNS', 'FUNDS', '~MEETS'),
);
const text = writeGraph(graph);
const compact = readCompact(text);

describe('a compact graph', () => {
  it('holds what graphology holds', () => {
    expect(compact.edges()).toEqual(graph.edges());
    expect(compact.nodes()).toEqual(graph.nodes());
    for (const edge of graph.edges()) {
      expect(JSON.stringify(compact.getEdgeAttributes(edge))).toBe(
        JSON.stringify(graph.getEdgeAttributes(edge)),
      );
      expect([compact.source(edge), compact.target(edge)]).toEqual([graph.source(edge), graph.target(edge)]);
    }
    expect(diffOf(graph, compact)).toEqual({ added: [], gone: [], changed: [] });
    expect(compact.hasEdge('aland|OWNS|cask')).toBe(false);
    expect(() => compact.getNodeAttributes('nobody')).toThrow('no node "nobody"');
  });

  it('answers as graphology does', () => {
    const json = (value: unknown) => JSON.parse(JSON.stringify(value));
    expect(statsOf(compact)).toEqual(statsOf(graph));
    for (const node of graph.nodes()) {
      expect(json(surroundings(compact, node))).toEqual(json(surroundings(graph, node)));
      expect(json(timelineOf(compact, node))).toEqual(json(timelineOf(graph, node)));
      for (const other of graph.nodes()) {
        const [from, to] = [[{ key: node, score: 1 }], [{ key: other, score: 1 }]];
        for (const options of [
          {},
          { since: '2017' },
          { directed: true, include: ['planned', 'denied'] as const },
        ]) {
          expect(findPaths(compact, from, to, options)).toEqual(findPaths(graph, from, to, options));
        }
      }
    }
  });

  const node = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const manner = fc.record({
    polarity: fc.constantFrom('affirmed', 'denied'),
    modality: fc.constantFrom('actual', 'planned', 'possible', 'required', 'conditional'),
    speakers: fc.constantFrom([], ['Eve "E" Lee']),
  });
  const table = fc.array(
    fc.tuple(node, fc.constantFrom('OWNS', 'MEETS', 'waves at'), node, manner) satisfies fc.Arbitrary<Row>,
    { minLength: 1, maxLength: 14 },
  );
  it('walks what graphology walks, whatever is included', () => {
    fc.assert(
      fc.property(table, fc.subarray([...STANDS]), (rows, include) => {
        const whole = buildGraph([makeReading({ rows })], makeSchema('OWNS', '~MEETS'));
        fc.pre(whole.hasNode('a') && whole.hasNode('b'));
        const ends = [[{ key: 'a', score: 1 }], [{ key: 'b', score: 1 }]] as const;
        const small = readCompact(writeGraph(whole));
        expect(findPaths(small, ...ends, { include })).toEqual(findPaths(whole, ...ends, { include }));
      }),
      { numRuns: 200 },
    );
  });

  const broken: [string, string, RegExp][] = [
    ['cut off', text.slice(0, text.length - 4), /its end is missing/],
    ['not JSON', text.replace('"typed":', '"typed"'), /not JSON/],
    ['with a broken node', text.replace('"label":"Aland"', '"label":7'), /node 1 is broken/],
    [
      'with an end astray',
      text.replace('"source":"aland"', '"source":"nowhere"'),
      /edge 1 ends at what is no node/,
    ],
    ['with an unknown status', text.replace('"status":"asserted"', '"status":"sung"'), /edge 1 is broken/],
    ['laid out otherwise', JSON.stringify(JSON.parse(text), null, 1), /not laid out as `build` lays it out/],
    ['of another version', text.replace('"version":2', '"version":1'), /version 1/],
  ];
  it.each(broken)('is refused if it is %s', (_, given, message) => {
    expect(() => readCompact(given)).toThrow(message);
  });
});
