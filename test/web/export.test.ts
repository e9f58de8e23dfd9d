import { describe, expect, it } from 'vitest';
import { readGraphFile, writeGraphFile } from '../../graph/format/json.ts';
import { fillReport } from '../../src/cli/report-page.ts';
import { entitiesCsv, relationsCsv } from '../../web/export/csv.ts';
import { inView } from '../../web/export/subgraph.ts';
import { createModel } from '../../web/model/model.ts';
import { claim, edge, graph, node } from './generate.ts';
import { harbourGraph } from './harbour.ts';

const file = harbourGraph();
const part = inView(createModel(file), { nodes: new Set(['bank', 'ruiz']), edges: new Set(['rumour']) });
const hostile = graph(
  [node('a', '=1+1', 'Person', { aliases: ['a"b', 'c,d'] }), node('b', '</script>\u0007&<x>', 'City')],
  [edge('e', 'a', 'b', { type: 'OWNS', label: '$& owns', claims: [claim('z', 'x', 'y\ny', 'z')] })],
  [],
);

describe('what is in view', () => {
  it('is a graph of its own, with the articles and relations that it speaks of', () => {
    const again = readGraphFile(writeGraphFile(part));
    expect(again.nodes.map(({ key }) => key)).toEqual(['bank', 'ruiz']);
    expect(again.attributes.articles.map(({ uri }) => uri)).toEqual(['radio.txt']);
    expect(Object.keys(again.attributes.relations)).toEqual(['PAYS']);
    expect(inView(createModel(file), null)).toBe(file);
  });

  it('is tables, a line for each claim', () => {
    const lines = relationsCsv(part).split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('Łódka Bank,pays,Inés Ruiz,denied,the lender never paid Ruiz,denied,actual');
    expect(lines[1]).toContain('radio.txt,Minister rejects claims,The Norvale Courier,2031-03-04,');
  });

  it('is tables in which no cell is a formula or breaks out', () => {
    expect(entitiesCsv(hostile)).toContain(`a,'=1+1,Person,"a""b; c,d",1,1\r\n`);
    expect(relationsCsv(hostile)).toContain('"x y\ny z"');
  });
});

describe('a report', () => {
  const page = '<title>{{title}}</title><script id="graph">{{graph}}</script><script>{{graph}}</script>';

  it('holds a graph that ends no element, and a title that is text', () => {
    const text = fillReport(page, hostile, '</title>$&');
    expect(text).toContain('<title>&lt;/title&gt;$&amp;</title>');
    const [, data = ''] = /<script id="graph">(.*?)<\/script>/s.exec(text) ?? [];
    expect(JSON.parse(data)).toMatchObject({ nodes: hostile.nodes });
    expect(text.endsWith('<script>{{graph}}</script>')).toBe(true);
  });

  it('is not made from a page without places', () => {
    expect(() => fillReport('<html>', file, '')).toThrow('no place');
  });
});
