import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hasWeights, throughline } from './run.ts';

const english = 'Brandt Paper sold its mill in Orvane on Tuesday. Anna Hollis heads Brandt Paper.';
const french =
  'Le ministre a dit que la loi était une bonne chose pour les gens de la ville, et que le parlement la voterait dans ' +
  'la semaine qui vient, mais il ne sait pas quand.';

describe.skipIf(!hasWeights)('what is not English', () => {
  const cwd = folderWith({ 'a.txt': english, 'b.txt': french });
  const graph = (): string => readFileSync(join(cwd, 'graph.json'), 'utf8');

  it('is no article of a graph, is named, and tells in the exit code', () => {
    expect(throughline(['build', 'a.txt'], { cwd }).code).toBe(0);
    const alone = graph();
    const both = throughline(['build', 'a.txt', 'b.txt'], { cwd });
    expect(both.code).toBe(1);
    expect(both.stderr).toContain('b.txt: does not read as English but as French; skipped\n');
    expect(both.stderr).toMatch(/1 article read .*, 1 input skipped \(1 not in English\)/);
    expect(graph()).toBe(alone);
    expect(throughline(['build', 'b.txt'], { cwd })).toMatchObject({ code: 2, stdout: '' });
    expect(graph()).toBe(alone);
  });

  it('is named with its folder, or its line', () => {
    const record = JSON.stringify({ id: 'x', text: french });
    const within = folderWith({ 'fr.txt': french, 'list.jsonl': `${record}\n` });
    const { stderr } = throughline(['extract', within]);
    expect(stderr).toContain(`${join(within, 'fr.txt')}: does not read as English`);
    expect(stderr).toContain(`${join(within, 'list.jsonl')}:1: does not read as English`);
  });

  it('has its line in what is extracted, with nothing claimed, and merge leaves it out', () => {
    const { code, stdout, stderr } = throughline(['extract', 'a.txt', 'b.txt'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('b.txt: does not read as English but as French; nothing is claimed from it\n');
    const [, second = ''] = stdout.split('\n');
    expect(JSON.parse(second)).toMatchObject({
      article: { uri: 'b.txt', language: 'fr' },
      text: french,
      claims: [],
    });
    const merged = throughline(['merge', '-', '-o', 'merged.json'], { cwd, input: stdout });
    expect(merged.code).toBe(1);
    expect(merged.stderr).toContain(
      'b.txt: does not read as English but as French; skipped\n1 input skipped\n',
    );
    expect(readFileSync(join(cwd, 'merged.json'), 'utf8')).toBe(graph());
  });
});

describe('inputs', () => {
  it('that are addresses are not read unless it is asked for', () => {
    const { code, stderr } = throughline(['extract', 'https://news.example/a']);
    expect(code).toBe(2);
    expect(stderr).toContain(
      'https://news.example/a: is an address, and nothing is fetched unless you say so: add --fetch',
    );
  });

  it.skipIf(process.platform === 'win32')('are named in one line, and command no terminal', () => {
    const name = 'a\nb\u001b[31m.txt';
    const cwd = folderWith({ [name]: '' });
    expect(readdirSync(cwd)).toEqual([name]);
    for (const input of ['.', name, `${name}x`]) {
      const { code, stderr } = throughline(['extract', input], { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain('a\\nb\\u001b[31m.txt');
      expect(stderr).not.toContain('\u001b');
    }
    for (const command of ['show', 'stats']) {
      const { code, stderr } = throughline([command, ...(command === 'show' ? ['x'] : []), '-g', name], {
        cwd,
      });
      expect(code).toBe(2);
      expect(stderr).toContain('a\\nb\\u001b[31m.txt');
    }
  });

  it('exit codes are told', () => {
    for (const command of ['build', 'extract'])
      expect(throughline([command, '--help']).stdout).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 /);
  });
});
