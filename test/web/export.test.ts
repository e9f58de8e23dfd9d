import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readGraphFile, writeGraphFile } from '../../graph/format/json.ts';
import { fillReport } from '../../src/cli/report-page.ts';
import { inView } from '../../web/export/subgraph.ts';
import { createModel } from '../../web/model/model.ts';
import { schema } from '../schema.ts';
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
});

describe('a report', () => {
  const page =
    '<meta{{wasm}}><title>{{title}}</title><script id="graph">{{graph}}</script><i>{{sentences}}</i>{{kit}}<script>{{graph}}</script>';
  const sentences = new Map([['a', [{ start: 0, end: 4, text: '</i>' }]]]);
  const kit = {
    worker: '"</script>"',
    resources: { lexicon: { a: '</b>' }, schema, weights: { w: new ArrayBuffer(3) } },
  };

  it('holds a graph that ends no element, and a title that is text', () => {
    const text = fillReport(page, { graph: hostile, title: '</title>$&{{graph}}{{kit}}' });
    expect(text).toContain('<title>&lt;/title&gt;$&amp;{{graph}}{{kit}}</title>');
    const [, data = ''] = /<script id="graph">(.*?)<\/script>/s.exec(text) ?? [];
    expect(JSON.parse(data)).toMatchObject({ nodes: hostile.nodes });
    expect(text.endsWith('</i><script>{{graph}}</script>')).toBe(true);
  });

  it('may hold what reads questions, which ends no element either', () => {
    const text = fillReport(page, { graph: hostile, title: '', sentences, kit });
    expect(text).toContain('"text":"\\u003c/i>"');
    expect(text).toContain("<meta 'wasm-unsafe-eval'>");
    expect(text).toContain('id="question-worker">"<\\/script>"</script>');
    const [, listing = ''] = /id="resources">(.*?)<\/script>/s.exec(text) ?? [];
    expect(JSON.parse(listing)).toMatchObject({ lexicon: { a: '</b>' }, weights: ['w'] });
    const [, packed = ''] = /id="weights-w">(.*?)<\/script>/s.exec(text) ?? [];
    expect([...gunzipSync(Buffer.from(packed, 'base64'))]).toEqual([0, 0, 0]);
    expect(fillReport(page, { graph: hostile, title: '' })).not.toContain('wasm');
  });

  it('is not made from a page without places', () => {
    expect(() => fillReport('<html>', { graph: file, title: '' })).toThrow('no place for title, graph');
  });
});
