import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../graph/build/build.ts';
import { findPaths, type PathOptions } from '../../graph/query/paths.ts';
import { edgeLines } from '../../src/cli/edges.ts';
import { createPathText, wayText } from '../../src/cli/paths.ts';
import { columns, styleOf } from '../../src/cli/terminal.ts';
import { makeReading, makeSchema } from '../readings.ts';

const plain = styleOf({ isTTY: false });
const graph = buildGraph(
  [
    makeReading({
      rows: [
        ['Aland Mills and Sons of the Upper Valley', 'OWNS', 'Borrow', { confidence: 0.9 }],
        ['Aland Mills and Sons of the Upper Valley', 'MEETS', 'Dora', { confidence: 0.9 }],
        ['Dora', 'FUNDS', 'Borrow', { confidence: 0.8 }],
        ['Cask', 'was sold with all its barrels by', 'Borrow', { confidence: 0.4 }],
      ],
    }),
  ],
  makeSchema('OWNS', 'FUNDS', '~MEETS'),
);
const [aland = '', , cask = ''] = graph.nodes();
const find = (options: PathOptions = {}) =>
  findPaths(graph, [{ key: aland, score: 1 }], [{ key: cask, score: 1 }], options).paths;

describe('paths as text', () => {
  const pathText = createPathText(graph, 60, plain);
  const [first = '', second = ''] = find().map((path, i) => pathText(path, i + 1));

  it('name their nodes, and their weakest link in its own direction', () => {
    expect(first).toMatch(
      /^1\. Aland Mills and Sons of the Upper Valley — Borrow — Cask\n {3}2 hops, confidence 0\.36\n/,
    );
    expect(first.replace(/\s+/g, ' ')).toContain(
      'weakest link: Cask was sold with all its barrels by Borrow',
    );
  });

  it('show which way an edge leads', () => {
    expect(first).toMatch(/── owns ─→ Borrow/);
    expect(first.replace(/\s+/g, ' ')).toContain('Borrow ←─ was sold with all its barrels by ── Cask');
    expect(second.replace(/\s+/g, ' ')).toContain('Valley ←─ meets ─→ Dora');
  });

  it('quote what a path before has quoted no second time', () => {
    expect(second).toContain('quoted in 1');
    expect(second.match(/“/g)).toHaveLength(2);
  });

  it.each([40, 60, 80])('keep to %i columns', (width) => {
    const text = createPathText(graph, width, plain);
    for (const line of find().flatMap((path, i) => text(path, i + 1).split('\n')))
      expect(columns(line), line).toBeLessThanOrEqual(width);
  });

  it('are named in a line', () => {
    expect(wayText(graph, { nodes: [aland, cask] })).toBe('Aland Mills and Sons of the Upper Valley — Cask');
  });
});

describe('an edge in lines', () => {
  it.each([
    [30, ['Aland ── owns ─→ Borrow']],
    [22, ['Aland', '  ── owns ─→ Borrow']],
    [14, ['Aland', '  ── owns ─→', '    Borrow']],
  ])('of %i columns', (width, lines) => {
    expect(edgeLines(['Aland', '── owns ─→', 'Borrow'], width, plain)).toEqual(lines);
  });
});
