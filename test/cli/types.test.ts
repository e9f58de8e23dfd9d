import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../graph/build/build.ts';
import { Failure } from '../../src/cli/failure.ts';
import { entityTypes, relationTypes } from '../../src/cli/types.ts';
import type { Schema } from '../../src/types.ts';
import { makeReading, makeSchema } from '../readings.ts';

const made = makeSchema('TRADES', 'IMPORTS', 'SMUGGLES', 'OWNS');
const implied: Readonly<Record<string, readonly string[]>> = { IMPORTS: ['TRADES'], SMUGGLES: ['IMPORTS'] };
const kinds = [
  ['Organization', null],
  ['Company', 'Organization'],
  ['Bank', 'Company'],
] as const;
const schema: Schema = {
  relations: made.relations.map((relation) => ({ ...relation, implies: implied[relation.name] ?? [] })),
  entities: kinds.map(([name, parent]) => ({ name, parent, definition: '', nouns: [], equivalents: {} })),
};
const graph = buildGraph([makeReading({ rows: [['Anna:Pilot', 'FLIES', 'Skylane:Aircraft']] })], schema);

describe('types', () => {
  const entities: [string[], string[]][] = [
    [['bank'], ['Bank']],
    [['company'], ['Company', 'Bank']],
    [
      ['Organization', 'pilot'],
      ['Organization', 'Pilot', 'Company', 'Bank'],
    ],
  ];
  it.each(entities)('of entities: %j', (wanted, all) =>
    expect(entityTypes(graph, schema, wanted)).toEqual(all),
  );

  const relations: [string[], string[]][] = [
    [['owns'], ['OWNS']],
    [['TRADES'], ['TRADES', 'IMPORTS', 'SMUGGLES']],
    [
      ['open', 'flies'],
      ['open', 'FLIES'],
    ],
  ];
  it.each(relations)('of relations: %j', (wanted, all) =>
    expect(relationTypes(graph, schema, wanted)).toEqual(all),
  );

  it('are guessed at', () => {
    expect(() => entityTypes(graph, schema, ['compny'])).toThrow(Failure);
    expect(() => entityTypes(graph, schema, ['compny'])).toThrow(
      /no entity type 'compny'; did you mean Company/,
    );
    expect(() => relationTypes(graph, schema, ['zzz'])).toThrow(/throughline schema/);
  });
});
