import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hasWeights, throughline } from './run.ts';

const files = {
  'a.txt':
    'Senator wins vote\n\nWilliam Trask won the vote in Oslo on Monday. Brandt Paper paid William Trask in 2019. Trask sold the Lindal mill to Brandt Paper.\n',
  'b.txt':
    'Bill Trask leaves\n\nBill Trask met Greta Lund in Bergen on Monday. Greta Lund is the chief executive of Brandt Paper.\n',
  'c.txt':
    'Lund in Denmark\n\nLund visited Denmark on Tuesday. Lund met Karl Voss. Voss criticized Brandt Paper.\n',
};
const FILE = 'graph.judgements.txt';

describe.skipIf(!hasWeights)('judgements on the command line', () => {
  const started = (more: Readonly<Record<string, string>> = {}) => {
    const cwd = folderWith({ ...files, ...more });
    const run = (...args: string[]) => throughline(args, { cwd });
    const build = (...args: string[]) => run('build', 'a.txt', 'b.txt', 'c.txt', ...args);
    const lines = (): string[] =>
      readFileSync(join(cwd, FILE), 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'));
    const label = (name: string): string => JSON.parse(run('show', name, '--json').stdout).node.label;
    return { cwd, run, build, lines, label };
  };

  it('are written beside the graph, hold from the next build on, and are undone', () => {
    const { cwd, run, build, lines, label } = started();
    build();
    expect(label('Bill Trask')).toBe('William Trask');
    expect(run('show', 'Trask').stdout).toMatch(/“Bill Trask” and William Trask differ by a familiar given/);

    const judged = run('different', 'Bill Trask', 'William Trask');
    expect(judged).toMatchObject({ code: 0, stdout: '' });
    expect(judged.stderr).toMatch(/still one node; the next build or merge to graph\.json parts them/);
    expect(lines()).toEqual(['different "person:bill trask" "person:william trask"']);
    expect(label('Bill Trask')).toBe('William Trask');

    expect(build().stderr).toMatch(/with 1 judgement from graph\.judgements\.txt/);
    expect(label('Bill Trask')).toBe('Bill Trask');
    const { attributes } = JSON.parse(readFileSync(join(cwd, 'graph.json'), 'utf8'));
    expect(attributes.judgements).toEqual([
      { verdict: 'different', a: 'person:bill trask', b: 'person:william trask' },
    ]);

    expect(run('same', 'William Trask', 'Bill Trask').stderr).toMatch(/instead of different/);
    expect(lines()).toEqual(['same "person:william trask" "person:bill trask"']);
    build();
    expect(run('show', 'Bill Trask').stdout).toMatch(/“Bill Trask” is William Trask by a judgement/);

    expect(run('same', 'Bill Trask', 'William Trask', '--undo').code).toBe(0);
    expect(lines()).toEqual([]);
    expect(run('same', 'Bill Trask', 'William Trask', '--undo')).toMatchObject({ code: 1 });
    build();
    expect(run('show', 'Bill Trask').stdout).not.toMatch(/judgement/);
  });

  it('are not of what is only described', () => {
    const { cwd, run, build } = started({
      'a.txt': 'Mill sold\n\nA Danish lender sued Brandt Paper on Monday. William Trask paid Brandt Paper.\n',
    });
    build();
    const judged = run('same', 'Danish lender', 'Brandt Paper');
    expect(judged.stderr).toMatch(/'Danish lender' is no name: an article only describes/);
    expect(judged.code).toBe(1);
    expect(existsSync(join(cwd, FILE))).toBe(false);
  });

  it('hold alike for build and for extract and merge', () => {
    const { cwd, run, build } = started({ [FILE]: 'different Lund "Greta Lund"\nsame Voss "Greta Lund"\n' });
    build();
    run('extract', 'c.txt', '-o', 'c.jsonl');
    run('extract', 'a.txt', 'b.txt', '-o', 'ab.jsonl');
    run('merge', 'c.jsonl', 'ab.jsonl', '-o', 'merged.json', '--judgements', FILE);
    expect(readFileSync(join(cwd, 'merged.json'), 'utf8')).toBe(
      readFileSync(join(cwd, 'graph.json'), 'utf8'),
    );
    build('-o', 'none.json', '--no-judgements');
    build('-o', 'other.json');
    expect(readFileSync(join(cwd, 'other.json'), 'utf8')).toBe(readFileSync(join(cwd, 'none.json'), 'utf8'));
    expect(JSON.parse(readFileSync(join(cwd, 'none.json'), 'utf8')).attributes.judgements).toEqual([]);
  });

  it('single out an article', () => {
    const { run, build, lines } = started();
    build();
    expect(run('same', 'Lund @ c.txt', 'Karl Voss').code).toBe(0);
    expect(lines()).toEqual([expect.stringMatching(/^same person:lund#[0-9a-f]{12} "person:karl voss"$/)]);
    build();
    expect(run('show', 'Karl Voss').stdout).toMatch(/“Lund” is Karl Voss by a judgement/);
  });

  it.each([
    [
      'a misspelt name',
      ['same', 'Gretta Lund', 'Trask'],
      1,
      /no node 'Gretta Lund'; did you mean Greta Lund\?/,
    ],
    ['one name twice', ['different', 'Lund', 'Lund'], 1, /are one name; to part those who bear it/],
    [
      'what one article reads as one',
      ['different', 'Trask', 'William Trask'],
      1,
      /only ever read as William Trask/,
    ],
    ['an article that is not there', ['same', 'Lund @ d.txt', 'Karl Voss'], 1, /no article 'd\.txt'/],
    [
      'an article that says nothing of it',
      ['same', 'Karl Voss @ a.txt', 'Oslo'],
      1,
      /in nothing that a\.txt says/,
    ],
    ['no graph', ['same', 'A', 'B', '-g', 'no.json'], 2, /no\.json: no such file/],
    ['one name', ['same', 'Lund'], 2, /missing required argument 'b'/],
  ])('refuse %s and write nothing', (_, args, code, words) => {
    const { cwd, run, build } = started();
    build();
    const ran = run(...args);
    expect(ran.stderr).toMatch(words);
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(existsSync(join(cwd, FILE))).toBe(false);
  });

  it.each([
    ['a broken line', '# who\nsame Lund\n', [], 2, /graph\.judgements\.txt, line 2: "same" wants two names/],
    [
      'a contradiction',
      'same Lund Voss\ndifferent Voss Lund\n',
      [],
      2,
      /contradict each other[\s\S]*line 2: different[\s\S]*line 1: same/,
    ],
    [
      'a contradiction that only the articles show',
      'same Lund Voss\ndifferent person:lund "person:karl voss"\nsame Voss "Karl Voss"\n',
      [],
      2,
      /contradict each other/,
    ],
    ['a file that is not there', '', ['--judgements', 'nowhere.txt'], 2, /nowhere\.txt: no such file/],
    [
      'a name of nobody',
      'same Lund "Eve Orr"\n',
      [],
      0,
      /line 1: .*nothing in these articles is called 'Eve Orr'/,
    ],
  ])('of %s are reported by build', (_, text, args, code, words) => {
    const { cwd, build } = started({ [FILE]: text });
    const ran = build(...args);
    expect(ran.stderr).toMatch(words);
    expect(ran.code).toBe(code);
    expect(existsSync(join(cwd, 'graph.json'))).toBe(code === 0);
  });

  it('that would contradict the others are not written', () => {
    const { cwd, run, build } = started();
    build();
    run('same', 'Greta Lund', 'Karl Voss');
    run('same', 'Karl Voss', 'William Trask');
    const before = readFileSync(join(cwd, FILE), 'utf8');
    const ran = run('different', 'William Trask', 'Greta Lund');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/contradict each other/);
    expect(readFileSync(join(cwd, FILE), 'utf8')).toBe(before);
  });

  it('keep what people have written into the file', () => {
    const { cwd, run, build } = started();
    const own = '# mine\r\nsame Lund "Greta Lund" # by her own word\r\n';
    writeFileSync(join(cwd, FILE), own);
    build();
    run('same', 'Karl Voss', 'Greta Lund');
    expect(readFileSync(join(cwd, FILE), 'utf8')).toBe(`${own}same "person:karl voss" "person:greta lund"\n`);
  });
});
