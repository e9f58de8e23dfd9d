import { parse } from 'csv-parse/sync';
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { clearest } from '../../../graph/format/clearest.ts';
import { claimsCsv, edgesCsv, nodesCsv } from '../../../graph/format/csv.ts';
import { gexfOf } from '../../../graph/format/gexf.ts';
import { graphmlOf } from '../../../graph/format/graphml.ts';
import { portable } from '../../../graph/format/portable.ts';
import { toGraph } from '../../../graph/knowledge.ts';
import { claim, edge, graph, node } from '../../web/generate.ts';
import { harbourGraph } from '../../web/harbour.ts';

const file = harbourGraph();
const hostile = graph(
  [
    node('a"', '=1+1', 'Person', { aliases: ['a"b', 'c,d'] }),
    node('b', '</node>\u0007&<x>\uD800', 'City', { ids: { iso3166: 'NO' } }),
  ],
  [edge('e', 'a"', 'b', { type: 'OWNS', label: '"]]> owns', claims: [claim('z', 'x', 'y\ny', 'z')] })],
  [],
);

const rowsOf = (pieces: Iterable<string>): Record<string, string>[] =>
  parse([...pieces].join(''), { columns: true, bom: true });
const pageOf = (pieces: Iterable<string>) =>
  new DOMParser().parseFromString([...pieces].join(''), 'text/xml');

describe('tables', () => {
  it('have a line for each claim, with what it takes to cite it', () => {
    const rows = rowsOf(claimsCsv(file));
    expect(rows).toHaveLength(file.edges.flatMap(({ attributes }) => attributes.claims).length);
    expect(rows.find(({ relation }) => relation === 'pays')).toMatchObject({
      source: 'Łódka Bank',
      target: 'Inés Ruiz',
      status: 'denied',
      polarity: 'denied',
      quote: 'the lender never paid Ruiz',
      article: 'radio.txt',
      title: 'Minister rejects claims',
      published: '2031-03-04',
      source_key: 'bank',
    });
  });

  it('have a line for each edge and for each node', () => {
    const edges = rowsOf(edgesCsv(file));
    expect(edges.map(({ target_key }) => target_key)).toEqual(file.edges.map(({ target }) => target));
    expect(edges[0]).toMatchObject({ type: 'FUNDS', claims: '2', outlet: 'The Norvale Courier' });
    expect(rowsOf(nodesCsv(file)).map(({ label }) => label)).toContain('Velden Steel');
  });

  it('have no cell that is a formula or breaks out', () => {
    const [first, second] = rowsOf(nodesCsv(hostile));
    expect(first).toMatchObject({ key: 'a"', label: "'=1+1", aliases: 'a"b; c,d' });
    expect(second).toMatchObject({ ids: 'iso3166:NO' });
    expect(rowsOf(claimsCsv(hostile))[0]?.quote).toBe('x y\ny z');
  });
});

describe.each([
  ['GraphML', graphmlOf],
  ['GEXF', gexfOf],
])('%s', (_, write) => {
  it('has every node and edge with the keys that the graph has', () => {
    const page = pageOf(write(file));
    const edges = [...page.querySelectorAll('edge')].map((one) => one.getAttribute('target'));
    expect(page.querySelectorAll('node')).toHaveLength(file.nodes.length);
    expect(edges).toEqual(file.edges.map(({ target }) => target));
    expect([...write(file)].join('')).toContain('Velden Steel paid for the new quay of Port Cassel');
  });

  it('stays whole whatever a label has', () => {
    const page = pageOf(write(hostile));
    expect(page.querySelectorAll('node')).toHaveLength(2);
    expect(page.querySelector('node')?.getAttribute('id')).toBe('a"');
    const text = [...write(hostile)].join('');
    for (const unknown of ['\u0007', '\uD800']) expect(text).not.toContain(unknown);
  });

  it('is the same from a graph as from its file', () => {
    expect([...write(portable(toGraph(file)))].join('')).toBe([...write(file)].join(''));
  });
});

it('GEXF has colours where it is told them', () => {
  expect([...gexfOf(file, () => '#0a0b0c')].join('')).toContain('<viz:color r="10" g="11" b="12"/>');
});

it('quotes an edge by what affirms it, then by the likeliest', () => {
  const said = (confidence: number, polarity: 'affirmed' | 'denied') =>
    claim('z', 'x', 'y', 'z', { confidence, polarity });
  const best = said(0.7, 'affirmed');
  expect(clearest([said(0.5, 'affirmed'), said(0.9, 'denied'), best])).toBe(best);
  expect(clearest([])).toBeNull();
});
