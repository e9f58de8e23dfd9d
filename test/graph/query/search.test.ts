import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../graph/build/build.ts';
import { createResolver } from '../../../graph/query/resolve.ts';
import { search } from '../../../graph/query/search.ts';
import { createWordSense } from '../../../graph/query/words.ts';
import { makeReading, makeSchema } from '../../readings.ts';
import { questionLexicon } from './lexicon.ts';

const graph = buildGraph(
  [
    makeReading({
      rows: [
        ['Aland', 'OWNS', 'Borrow', { sentence: '{s} bought a zinc smelter in Évian from {o}.' }],
        ['Aland', 'OWNS', 'Cask', { sentence: '{s} took {o} over, smelters and all.', confidence: 0.5 }],
      ],
    }),
  ],
  makeSchema('OWNS'),
);
const resolve = createResolver(graph, questionLexicon);
const look = (phrase: string) => search(graph, resolve, createWordSense(questionLexicon), phrase);

describe('a search', () => {
  const cases: [string, string[], Record<string, string>][] = [
    ['smelter', ['aland|OWNS|borrow', 'aland|OWNS|cask'], {}],
    ['zinc smelters', ['aland|OWNS|borrow'], {}],
    ['evian', ['aland|OWNS|borrow'], {}],
    ['ÉVIAN smelter', ['aland|OWNS|borrow'], {}],
    ['smetler', ['aland|OWNS|borrow', 'aland|OWNS|cask'], { smetler: 'smelter' }],
    ['zicn', ['aland|OWNS|borrow'], { zicn: 'zinc' }],
    ['helicopter', [], {}],
  ];
  it.each(cases)('for %s', (phrase, edges, respelt) => {
    const found = look(phrase);
    expect(found.claims.map(({ edge }) => edge)).toEqual(edges);
    expect(found.respelt).toEqual(respelt);
  });
});
