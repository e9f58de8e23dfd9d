import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../graph/build/build.ts';
import type { KnowledgeGraph } from '../../graph/knowledge.ts';
import { topologyOf } from '../../graph/numbered.ts';
import { createReach } from '../../graph/query/reach.ts';
import { createWalk, type Limits } from '../../graph/query/walk.ts';
import { componentsOf, degreeOf } from '../../graph/topology.ts';
import { makeReading, makeSchema, type Row } from '../readings.ts';

const schema = makeSchema('OWNS', '~MEETS');
const node = fc.constantFrom(...'abcdefghij');
const rows = fc.array(
  fc.tuple(
    node,
    fc.constantFrom('OWNS', 'MEETS', 'waves at'),
    node,
    fc.record({ polarity: fc.constantFrom('affirmed', 'affirmed', 'denied') }),
  ) satisfies fc.Arbitrary<Row>,
  { minLength: 1, maxLength: 20 },
);

/** Hops from a node to all others, by walking every edge again and again. */
function hopsFrom(graph: KnowledgeGraph, start: string, limits: Limits, sense: 'forth' | 'back') {
  const topology = topologyOf(graph);
  const walk = createWalk(graph, topology, limits);
  const hops = new Map([[start, 0]]);
  for (let depth = 0; depth < graph.order; depth++) {
    for (let edge = 0; edge < topology.size; edge++) {
      if (!walk.admits(edge)) continue;
      const ends = [topology.sources[edge] ?? 0, topology.targets[edge] ?? 0].map(topology.keyOf);
      const both = limits.directed !== true || walk.symmetric(edge);
      for (const [from = '', to = ''] of both
        ? [ends, ends.toReversed()]
        : [sense === 'forth' ? ends : ends.toReversed()])
        if (hops.get(from) === depth && !hops.has(to)) hops.set(to, depth + 1);
    }
  }
  return hops;
}

describe('a graph in numbers', () => {
  it('knows its degrees and components', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const graph = buildGraph([makeReading({ rows: table })], schema);
        const topology = topologyOf(graph);
        const components = componentsOf(topology);
        for (const a of graph.nodes()) {
          expect(degreeOf(topology, topology.placeOf(a))).toBe(graph.degree(a));
          const reached = hopsFrom(graph, a, { include: ['denied'] }, 'forth');
          for (const b of graph.nodes())
            expect(components[topology.placeOf(a)] === components[topology.placeOf(b)]).toBe(reached.has(b));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('tells how far two nodes are apart, and which nodes are on short ways', () => {
    fc.assert(
      fc.property(
        rows,
        node,
        node,
        fc.boolean(),
        fc.integer({ min: 1, max: 6 }),
        (table, a, b, directed, most) => {
          const graph = buildGraph([makeReading({ rows: table })], schema);
          fc.pre(a !== b && graph.hasNode(a) && graph.hasNode(b));
          const topology = topologyOf(graph);
          const walk = createWalk(graph, topology, { directed });
          const there = hopsFrom(graph, a, { directed }, 'forth');
          const back = hopsFrom(graph, b, { directed }, 'back');
          const reach = createReach(topology, walk, [topology.placeOf(a)], [topology.placeOf(b)]);
          const distance = there.get(b) ?? Number.POSITIVE_INFINITY;
          expect(reach.distance(most)).toBe(distance <= most ? distance : Number.POSITIVE_INFINITY);
          for (let hops = Math.min(most, distance); hops <= most + 1; hops++) {
            const on = graph.nodes().filter((one) => (there.get(one) ?? 99) + (back.get(one) ?? 99) <= hops);
            expect(reach.within(hops).map(topology.keyOf)).toEqual(on);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
