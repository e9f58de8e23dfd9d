import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ArticleError,
  ftmOf,
  openThroughline,
  portable,
  readGraph,
  turtleOf,
  writeGraph,
} from '../../src/cli/library.ts';
import { folderWith, hasWeights, throughline } from './run.ts';

const text =
  'Brandt buys mill\n\nOslo, March 3, 2021 — Brandt Paper bought the Lindal mill on Tuesday. Norway sanctioned Brandt Paper in 2019.\n';

describe.skipIf(!hasWeights)('the library', () => {
  it('makes the graph that the command line makes', { timeout: 120_000 }, async () => {
    const { read, graphOf } = await openThroughline();
    const graph = graphOf([read({ uri: 'mill.txt', text })]);
    const folder = folderWith({ 'mill.txt': text });
    const built = throughline(['build', 'mill.txt', '-q', '-o', '-'], { cwd: folder });
    expect(writeGraph(graph)).toBe(built.stdout);
  });

  it('answers from a graph, also from one that was read again', async () => {
    const { read, graphOf, asking } = await openThroughline();
    const graph = readGraph(writeGraph(graphOf([read({ uri: 'mill.txt', text })])));
    const { ask, paths, resolve } = asking(graph);
    expect(ask('Who bought the Lindal mill?').given.map((one) => one.text)).toEqual(['Brandt Paper']);
    expect(ask('Who sold the Lindal mill?').answered).toBe(false);
    expect(paths('Norway', 'Lindal mill').paths[0]?.hops).toHaveLength(2);
    expect(paths('Norway', 'Zyzzyva').none).toBe('unknown');
    expect(resolve('Brandt').taken[0]?.label).toBe('Brandt Paper');
  });

  it('exports with the types that it reads with', async () => {
    const { read, graphOf, schema } = await openThroughline();
    const graph = portable(graphOf([read({ uri: 'mill.txt', text })]));
    const links = [...ftmOf(graph, schema)].map((line) => JSON.parse(line).schema);
    expect(links).toContain('Ownership');
    expect([...turtleOf(graph, schema)].join('')).toContain('tl:ACQUIRED');
  });

  it('leaves out what is less likely than it is told', async () => {
    const { read, graphOf } = await openThroughline();
    expect(graphOf([read({ uri: 'mill.txt', text })], { minConfidence: 1 }).size).toBe(0);
  });

  it('says what is wrong with an article', async () => {
    const { read } = await openThroughline();
    expect(() => read({ uri: 'empty.txt', text: ' ' })).toThrow(ArticleError);
    await expect(openThroughline(['nowhere.yaml'])).rejects.toThrow(/nowhere\.yaml: no such file/);
  });
});

it('is what the package exports', () => {
  const { exports, types } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(exports['.'].types).toBe(types);
  expect(exports['.'].default).toBe('./dist/src/cli/library.js');
});
