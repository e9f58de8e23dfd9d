import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../graph/build/build.ts';
import { createResolver, type Resolution } from '../../../graph/query/resolve.ts';
import { makeReading, makeSchema, type Row } from '../../readings.ts';
import { questionLexicon } from './lexicon.ts';

const graph = buildGraph(
  [
    makeReading({
      rows: [
        ['Aland:Country', 'EARNS', 'tin exports:Commodity'],
        ['Aland:Country', 'EARNS', 'forty million crowns from selling tin:Money'],
        [
          'Three Bordurian firms:Group',
          'IMPORTS',
          'Alandic tin:Commodity',
          { sentence: '{s} paid nine million in cash for {o}.' },
        ],
        ['Three Bordurian firms:Group', 'IMPORTS', 'tin foil:Commodity'],
        ['Dora Quill:Person', 'visits', 'Aland Bay:Place'],
        ['Dora Quill:Person', 'WORKS_FOR', 'Évian Bank:Company'],
        ['Otto Quill:Person', 'visits', 'Aland Bay:Place'],
      ],
    }),
  ],
  makeSchema('EARNS', 'IMPORTS', 'WORKS_FOR'),
);
const resolve = createResolver(graph, questionLexicon);

describe('a phrase means', () => {
  const cases: [string, Resolution['kind'], string[]][] = [
    ['Aland', 'name', ['Aland']],
    ['the ALAND', 'name', ['Aland']],
    ['evian bank', 'name', ['Évian Bank']],
    ['dora-quill', 'name', ['Dora Quill']],
    ['Quill', 'part', ['Dora Quill', 'Otto Quill']],
    ['tin exports', 'name', ['tin exports']],
    ['tin revenue', 'topic', ['tin exports', 'Alandic tin', 'forty million crowns from selling tin']],
    ['Bordurian companies', 'topic', ['Three Bordurian firms']],
    [
      'tin helicopters',
      'partial',
      ['tin exports', 'Alandic tin', 'tin foil', 'forty million crowns from selling tin'],
    ],
    ['Dora Qiull', 'spelling', ['Dora Quill']],
    ['Evain Bank', 'spelling', ['Évian Bank']],
    ['Qiull', 'none', []],
    ['Dorothy Quill', 'partial', ['Dora Quill', 'Otto Quill']],
    ['Person', 'type', ['Dora Quill', 'Otto Quill']],
    ['Company', 'type', ['Évian Bank']],
    ['xylophone', 'none', []],
  ];
  it.each(cases)('%s: %s', (phrase, kind, labels) => {
    const found = resolve(phrase);
    expect([found.kind, found.taken.map(({ label }) => label).sort()]).toEqual([kind, [...labels].sort()]);
  });

  it('offers what else it may mean, and guesses at misspellings', () => {
    expect(resolve('Alnad').others.map(({ label }) => label)).toEqual(['Aland', 'Aland Bay']);
    expect(resolve('croens').others.map(({ label }) => label)).toEqual([
      'forty million crowns from selling tin',
    ]);
    expect(resolve('tin revenue').others.map(({ label }) => label)).toContain('tin foil');
  });

  it('may be a capital that stands for its country', () => {
    const country = buildGraph(
      [makeReading({ rows: [['Norway:Country', 'EARNS', 'Tin']] })],
      makeSchema('EARNS'),
    );
    country.setNodeAttribute('norway', 'ids', { iso3166: 'NO' });
    const found = createResolver(country, questionLexicon)('oslo');
    expect([found.kind, found.taken.map(({ key }) => key)]).toEqual(['metonym', ['norway']]);
  });

  const rows: Row[] = [
    ['European Union:InternationalOrganization', 'EARNS', 'Tin'],
    ['Russia:Country', 'EARNS', 'Tin'],
    ['UK government:GovernmentBody', 'EARNS', 'Tin'],
    ['Defense Department:GovernmentBody', 'EARNS', 'Tin'],
    ['White House:GovernmentBody', 'EARNS', 'Tin'],
    ['The Hague:City', 'EARNS', 'Tin'],
    ['ICJ:Court', 'EARNS', 'Tin'],
  ];
  const world = buildGraph([makeReading({ rows })], makeSchema('EARNS'));
  world.setNodeAttribute('russia', 'ids', { iso3166: 'RU' });
  world.setNodeAttribute('icj', 'label', 'International Court of Justice');
  it.each([
    ['the Kremlin', 'metonym', 'Russia'],
    ['kremlin', 'metonym', 'Russia'],
    ['Downing Street', 'metonym', 'UK government'],
    ['No. 10', 'metonym', 'UK government'],
    ['the Pentagon', 'metonym', 'Defense Department'],
    ['Brussels', 'metonym', 'European Union'],
    ['The Hague', 'name', 'The Hague'],
    ['the White House', 'name', 'White House'],
    ['the Élysée', 'none', undefined],
    // Names that everybody knows, though no article has them.
    ['russian federation', 'name', 'Russia'],
    ['EU', 'name', 'European Union'],
    ['International Court of Justice', 'name', 'International Court of Justice'],
    ['the DoD', 'name', 'Defense Department'],
  ])('may be where a government sits: %s is by %s %s', (phrase, kind, label) => {
    const found = createResolver(world, questionLexicon)(phrase);
    expect([found.kind, found.taken[0]?.label]).toEqual([kind, label]);
  });

  it('may be a city, and also who sits there', () => {
    const { taken, others } = createResolver(world, questionLexicon)('the hague');
    expect([...taken, ...others].map(({ label }) => label)).toEqual([
      'The Hague',
      'International Court of Justice',
    ]);
  });
});
