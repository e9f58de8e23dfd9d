import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../graph/build/build.ts';
import { writeGraph } from '../../graph/format/json.ts';
import { findPaths } from '../../graph/query/paths.ts';
import { statsOf } from '../../graph/query/stats.ts';
import { openLargeGraph } from '../../src/cli/large-graph.ts';
import { makeReading, makeSchema } from '../readings.ts';
import { folderWith } from './run.ts';

const graph = buildGraph(
  [
    makeReading({
      published: '2017-08-22',
      rows: [
        ['Åland', 'OWNS', 'Borrow', { sentence: 'They wrote "claims":[ \\ ] — {s} owns {o}.' }],
        ['Borrow', 'MEETS', 'Cask', { modality: 'planned' }],
        ['Cask', 'waves at', 'Dora', { polarity: 'denied' }],
      ],
    }),
  ],
  makeSchema('OWNS', '~MEETS'),
);
const text = writeGraph(graph);
const { attributes, options, nodes, edges } = JSON.parse(text);
const folder = folderWith({
  'own.json': text,
  'pretty.json': JSON.stringify(JSON.parse(text), null, 2),
  'dense.json': JSON.stringify(JSON.parse(text)),
  'turned.json': JSON.stringify({ edges, nodes, options, attributes }, null, 1),
  'half.json': text.replace('"nodes":[\n', '"nodes": [\n'),
  'cut.json': text.slice(0, text.length - 5),
  'broken.json': JSON.stringify(JSON.parse(text), null, 2).replace('"label": "Borrow"', '"label": 7'),
  'other.json': '{"a": [1, 2]}',
});

describe('a graph read from a file piece by piece', () => {
  it.each(['own', 'pretty', 'dense', 'turned', 'half'])('is the same, if it is %s', (name) => {
    const large = openLargeGraph(join(folder, `${name}.json`));
    expect(statsOf(large)).toEqual(statsOf(graph));
    const [from, to] = graph.nodes().map((key) => [{ key, score: 1 }]);
    const limits = { include: ['planned', 'denied'] as const };
    expect(findPaths(large, from ?? [], to ?? [], limits)).toEqual(
      findPaths(graph, from ?? [], to ?? [], limits),
    );
    for (const edge of graph.edges())
      expect(JSON.parse(JSON.stringify(large.getEdgeAttributes(edge)))).toEqual(
        graph.getEdgeAttributes(edge),
      );
  });

  it.each([
    ['cut', 'its end is missing'],
    ['broken', 'node 2 is broken'],
    ['other', 'it is JSON, but no graph'],
  ])('is refused if it is %s', (name, message) => {
    expect(() => openLargeGraph(join(folder, `${name}.json`))).toThrow(message);
  });

  it('is read past the chunks in which the file comes', () => {
    const path = join(folder, 'long.json');
    const padded = readFileSync(join(folder, 'pretty.json'), 'utf8').replaceAll(
      '\n',
      `\n${' '.repeat(40_000)}`,
    );
    writeFileSync(path, padded);
    expect(padded.length).toBeGreaterThan(2 ** 23);
    expect(statsOf(openLargeGraph(path))).toEqual(statsOf(graph));
  });
});
