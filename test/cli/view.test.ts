import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../src/cli/resources.ts';
import { harbourGraph } from '../web/harbour.ts';
import { folderWith, startThroughline, throughline } from './run.ts';

const built = existsSync(join(root, 'dist', 'web', 'index.html'));
if (!built) console.warn('tests of `throughline view` skipped: the viewer is not built (npm run build)');

describe.skipIf(!built)('throughline view', () => {
  it.each([
    ['a graph that is not there', ['nowhere.json'], /nowhere\.json: no such file; `throughline build/],
    ['a file that is no graph', ['notes.json'], /notes\.json: not a graph/],
    ['no graph at all', [], /missing required argument/],
    [
      'a port that is none',
      ['graph.json', '--port', '70000'],
      /--port must be a number from 0 to 65535, not '70000'/,
    ],
  ])('refuses %s with exit code 2', (_, args, words) => {
    const folder = folderWith({ 'notes.json': '{}', 'graph.json': JSON.stringify(harbourGraph()) });
    const ran = throughline(['view', ...args, '--no-open'], { cwd: folder });
    expect(ran.stderr).toMatch(words);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
  });

  it('prints its address, serves the graph, and ends with Ctrl-C', async () => {
    const folder = folderWith({});
    writeFileSync(join(folder, 'graph.json'), JSON.stringify(harbourGraph()));
    const child = startThroughline(['view', 'graph.json', '--no-open'], folder);
    const [line] = await once(child.stdout, 'data');
    const url = String(line).trim();
    expect(await (await fetch(`${url}graph.json`)).json()).toEqual(harbourGraph());
    expect(await (await fetch(url)).text()).toContain('<title>throughline</title>');
    // A page that is open listens for changes; that does not keep the server up.
    const open = await fetch(`${url}changes`);
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    await open.body?.cancel().catch(() => {});
  });
});
