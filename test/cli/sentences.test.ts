import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { besideClaims, sentencesBehind } from '../../src/cli/sentences.ts';
import { claim, edge, graph, node } from '../web/generate.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-sentences-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT =
  'Fog lay on the bay. Velden paid the port. Nobody saw it. Later the quay sank. Copyright 2031 Norvale Courier';

it('are read from the articles that are named, without what is no text of theirs', async () => {
  const file = join(folder, 'a.txt');
  writeFileSync(file, TEXT);
  const [[id, sentences] = ['', []]] = await sentencesBehind(join(folder, 'none.json'), { articles: [file] });
  expect(id).toMatch(/^sha256:/);
  expect(sentences.slice(0, 2).map(({ text }) => text)).toEqual([
    'Fog lay on the bay.',
    'Velden paid the port.',
  ]);
  for (const { start, end, text } of sentences) expect(TEXT.slice(start, end)).toBe(text);
});

it('are none where there is neither a cache nor a named article', async () => {
  expect(await sentencesBehind(join(folder, 'none.json'), {})).toEqual(new Map());
});

it('are none where the cache is something else, which is said', async () => {
  writeFileSync(join(folder, 'other.json.cache'), 'this is no cache, but longer than the magic words');
  expect(await sentencesBehind(join(folder, 'other.json'), {})).toEqual(new Map());
});

it('beside claims are those before and after', () => {
  const all = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'].map((text, i) => ({
    start: i * 10,
    end: i * 10 + 5,
    text,
  }));
  const said = { ...claim('sha256:x', 'a', 'met', 'b'), sentence: { start: 20, end: 26, text: 'Three.' } };
  const file = graph(
    [node('a', 'a', 'Person'), node('b', 'b', 'Person')],
    [edge('e', 'a', 'b', { type: 'MEETS', label: 'meets', claims: [said] })],
    [],
  );
  const found = besideClaims(
    file,
    new Map([
      ['sha256:x', all],
      ['sha256:y', all],
    ]),
  );
  expect([...found].map(([id, sentences]) => [id, sentences.map(({ text }) => text)])).toEqual([
    ['sha256:x', ['Two.', 'Four.']],
  ]);
});
