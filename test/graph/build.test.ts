import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, buildGraphFile } from '../../graph/build/build.ts';
import { GraphFormatError, readGraph, writeGraph } from '../../graph/format/json.ts';
import type { Reading } from '../../src/types.ts';
import { type More, makeReading, makeSchema, type Row } from '../readings.ts';

const schema = makeSchema('SANCTIONS', 'OWNS', '~MEETS');
const written = (readings: readonly Reading[]): string => writeGraph(buildGraph(readings, schema));

const names = [
  'Aland:Country',
  'Borduria:Country',
  'Cobalt Works:Company',
  'Dora Quill:Person',
  'Évian Bank:Company',
];
const end = fc.constantFrom(...names);
const row = fc.tuple(
  end,
  fc.constantFrom('SANCTIONS', 'OWNS', 'MEETS', 'waves at'),
  end,
  fc.record({
    polarity: fc.constantFrom('affirmed', 'denied'),
    modality: fc.constantFrom('actual', 'possible', 'planned'),
    confidence: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
    speakers: fc.subarray(names, { maxLength: 1 }),
  }) satisfies fc.Arbitrary<More>,
) satisfies fc.Arbitrary<Row>;
const readings = fc
  .array(fc.record({ uri: fc.constantFrom('a', 'b', 'c'), rows: fc.array(row, { maxLength: 6 }) }), {
    maxLength: 8,
  })
  .map((made) => made.map(makeReading));

describe('a graph is a function of a set of articles', () => {
  it('whatever their order and however often each is there', () => {
    fc.assert(
      fc.property(
        readings.chain((set) =>
          fc.tuple(fc.constant(set), fc.shuffledSubarray(set, { minLength: set.length })),
        ),
        ([set, shuffled]) => {
          expect(written([...shuffled, ...shuffled.slice(0, 2)])).toBe(written(set));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('and without an article it is what it would have been without it', () => {
    fc.assert(
      fc.property(readings, makeSome(row), (set, rows) => {
        const further = makeReading({ uri: 'z', rows });
        const others = set.filter(({ article }) => article.id !== further.article.id);
        const graph = buildGraphFile([...others, further], schema);
        const without = buildGraphFile(others, schema);
        const stillThere = graph.edges.filter(({ attributes }) =>
          attributes.claims.some(({ article }) => article !== further.article.id),
        );
        expect(stillThere.map(({ key }) => key)).toEqual(without.edges.map(({ key }) => key));
      }),
      { numRuns: 40 },
    );
  });

  it('comes back from its file as it was', () => {
    fc.assert(
      fc.property(readings, (set) => {
        const text = written(set);
        expect(writeGraph(readGraph(text))).toBe(text);
      }),
      { numRuns: 20 },
    );
  });
});

function makeSome<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(arbitrary, { minLength: 1, maxLength: 4 });
}

describe('an edge', () => {
  const base: Row = ['Aland:Country', 'SANCTIONS', 'Cobalt Works:Company'];
  const withMore = (more: More): Row => [base[0], base[1], base[2], more];
  const said = withMore({ speakers: ['Dora Quill:Person'] });
  const cases: [string, Row[], string][] = [
    ['an article says so', [base], 'asserted'],
    ['an article and a speaker say so', [base, said], 'asserted'],
    ['only speakers say so', [said], 'alleged'],
    ['one says so, one denies it', [said, withMore({ polarity: 'denied' })], 'disputed'],
    ['all deny it', [withMore({ polarity: 'denied' })], 'denied'],
    ['it is planned', [withMore({ modality: 'planned' }), withMore({ modality: 'possible' })], 'planned'],
    ['it is required', [withMore({ modality: 'required' })], 'possible'],
  ];
  it.each(cases)('gets its status when %s', (_, rows, status) => {
    expect(
      buildGraphFile([makeReading({ rows })], schema).edges.map((edge) => edge.attributes.status),
    ).toEqual([status]);
  });

  it('keeps of its further participants those that are nodes', () => {
    const rows: Row[] = [
      withMore({ roles: { place: 'Borduria:Country', goods: 'coal:Commodity' } }),
      ['Borduria:Country', 'OWNS', 'Cobalt Works:Company'],
    ];
    const { edges } = buildGraphFile([makeReading({ rows })], schema);
    const roles = edges.flatMap(({ attributes }) => attributes.claims.map((claim) => claim.roles));
    expect(roles).toContainEqual({ place: 'borduria' });
    expect(roles.some((one) => 'goods' in one)).toBe(false);
  });

  it('counts copies of one text as one origin', () => {
    const filler: Row[] = Array.from({ length: 30 }, (_, i) => [`Firm ${i}`, 'OWNS', `Mill number ${i * i}`]);
    const original = makeReading({ uri: 'a', rows: [withMore({ confidence: 0.5 }), ...filler] });
    const copy = makeReading({ uri: 'b', rows: [withMore({ confidence: 0.6 }), ...filler.slice(4)] });
    const other = makeReading({
      uri: 'c',
      rows: [withMore({ confidence: 0.5 }), ['Aland:Country', 'OWNS', 'Lake Ost']],
    });
    const edge = (set: Reading[]) =>
      buildGraphFile(set, schema).edges.find(({ key }) => key === 'aland|SANCTIONS|cobalt-works')?.attributes;
    expect(edge([original, copy])).toMatchObject({ origins: 1, confidence: 0.6 });
    expect(edge([original, copy, other])).toMatchObject({ origins: 2, confidence: 0.8 });
  });

  it('has no direction if its type is symmetric, and no loop', () => {
    const rows: Row[] = [
      ['Dora Quill:Person', 'MEETS', 'Aland:Country'],
      ['Aland:Country', 'MEETS', 'Dora Quill:Person'],
      ['Aland:Country', 'MEETS', 'Aland:Country'],
    ];
    const { edges } = buildGraphFile([makeReading({ rows })], schema);
    expect(edges.map(({ key, attributes }) => [key, attributes.claims.length])).toEqual([
      ['aland|MEETS|dora-quill', 2],
    ]);
  });
});

describe('a file that is no graph', () => {
  const good = written([makeReading({ rows: [['Aland', 'OWNS', 'Borduria']] })]);
  const cases: [string, string, RegExp][] = [
    ['no JSON', 'nodes: []', /not JSON/],
    ['a list', '[]', /no graph/],
    ['of another program', good.replace('"throughline"', '"other"'), /no graph that throughline built/],
    ['of a later version', good.replace('"version":2', '"version":9'), /version 9.*version 2/],
    ['with a node missing', good.replace('"key":"aland"', '"key":"x"'), /ends at "aland", which is no node/],
    ['with a node twice', good.replace('"key":"borduria"', '"key":"aland"'), /"aland" is there twice/],
    ['with a node that no object can keep', good.replaceAll('"aland"', '"__proto__"'), /node 1 is broken/],
    ['with a broken edge', good.replace('"origins":1', '"origins":"1"'), /edge 1 is broken/],
  ];
  it.each(cases)('is refused: %s', (_, text, message) => {
    expect(() => readGraph(text)).toThrow(GraphFormatError);
    expect(() => readGraph(text)).toThrow(message);
  });
});
