import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hasWeights, startThroughline, throughline } from './run.ts';

const files = {
  'mill.txt':
    'Brandt buys mill\n\nOslo, March 3, 2021 — Brandt Paper bought the Lindal mill on Tuesday. Norway sanctioned Brandt Paper in 2019. "We own the mill now," said Greta Lund, the chief executive of Brandt Paper.\n',
  'tax.txt':
    'Minister defends tax\n\nFinance Minister Karl Voss denied that Norway would tax the Lindal mill. Voss met Greta Lund in Bergen on Monday. Brandt Paper exports paper to Denmark.\n',
};

describe('the command line', () => {
  const cases: [string, string[], number, RegExp][] = [
    ['prints its version', ['--version'], 0, /^\d+\.\d+\.\d+\n$/],
    ['prints help with examples', ['--help'], 0, /Usage: throughline[\s\S]*Examples:/],
    ['prints the help of a command', ['path', '--help'], 0, /--max-hops[\s\S]*Examples:/],
    ['prints the help of a command the other way', ['help', 'merge'], 0, /claims\.\.\.[\s\S]*Examples:/],
    ['guesses at a command', ['biuld'], 2, /unknown command 'biuld'[\s\S]*build/],
    ['guesses at an option', ['build', 'a.txt', '--ouput', 'x'], 2, /--ouput[\s\S]*--output/],
    ['wants inputs', ['build'], 2, /missing required argument/],
    ['wants numbers', ['path', 'a', 'b', '-k', 'many'], 2, /-k must be a whole number from 1 up, not 'many'/],
    [
      'wants a probability',
      ['build', 'a.txt', '--min-confidence', '70'],
      2,
      /--min-confidence must be a number from 0 to 1, such as 0.5, not '70'/,
    ],
    ['wants dates', ['path', 'a', 'b', '--since', 'May'], 2, /--since must be a date/],
    ['wants a format it knows', ['extract', 'a.txt', '--format', 'xml'], 2, /jsonl, openie, conllu/],
    ['wants a graph', ['stats', 'nowhere.json'], 2, /nowhere\.json: no such file; `throughline build/],
    [
      'wants a graph of its own',
      ['stats', 'package.json'],
      2,
      /package\.json: not a graph: it is JSON, but no graph/,
    ],
    [
      'wants something to read',
      ['build', 'nowhere.txt', '-o', 'nowhere.json'],
      2,
      /nowhere\.txt[\s\S]*nothing was written/,
    ],
    ['wants a file to merge', ['merge', 'nowhere.jsonl'], 2, /nowhere\.jsonl: no such file/],
    ['wants a place for a report', ['report', 'graph.json'], 2, /-o, --output/],
    ['wants a graph to report', ['report', 'nowhere.json', '-o', 'x.html'], 2, /nowhere\.json: no such file/],
    [
      'wants a format that the name of a file tells',
      ['export', 'graph.json', '-o', 'x.tsv'],
      2,
      /no format 'tsv'; name one with --format: csv, /,
    ],
    ['prints the schema', ['schema'], 0, /SANCTIONS/],
  ];
  it.each(cases)('%s', (_, args, code, words) => {
    const ran = throughline(args);
    expect(ran.stdout + ran.stderr).toMatch(words);
    expect(ran.code).toBe(code);
    expect(code === 0 ? ran.stderr : ran.stdout).toBe('');
  });

  it('colours only what a person sees', () => {
    expect(throughline(['schema']).stdout).not.toContain('\u001b');
    expect(throughline(['schema'], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b');
    expect(throughline(['schema'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain(
      '\u001b',
    );
  });

  it('ends quietly when nobody reads on', async () => {
    const child = startThroughline(['schema', '--json'], '.');
    let complaints = '';
    child.stderr.on('data', (data) => {
      complaints += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, complaints]).toEqual([0, '']);
  });
});

describe.skipIf(!hasWeights)('reading', () => {
  const folder = folderWith(files);
  const built = throughline(['build', 'mill.txt', 'tax.txt', '-o', 'graph.json'], { cwd: folder });
  if (built.code !== 0) throw new Error(built.stderr);
  const graph = readFileSync(join(folder, 'graph.json'), 'utf8');

  it('builds a graph, and says so on stderr', () => {
    expect(built).toMatchObject({ code: 0, stdout: '' });
    expect(built.stderr).toMatch(/graph\.json: \d+ nodes and \d+ edges from 2 articles/);
    expect(JSON.parse(graph).edges.length).toBeGreaterThan(2);
    expect(readdirSync(folder).sort()).toEqual(['graph.json', 'graph.json.cache', 'mill.txt', 'tax.txt']);
  });

  it('builds the same in the other order, and by extract and merge', () => {
    throughline(['build', 'tax.txt', 'mill.txt', 'tax.txt', '-q', '-o', 'other.json'], { cwd: folder });
    expect(readFileSync(join(folder, 'other.json'), 'utf8')).toBe(graph);
    const lines = ['tax.txt', 'mill.txt'].map(
      (name) => throughline(['extract', name], { cwd: folder }).stdout,
    );
    const merged = throughline(['merge', '-', '-q', '-o', '-'], { cwd: folder, input: lines.join('') });
    expect(merged).toEqual({ code: 0, stdout: graph, stderr: '' });
  });

  it('answers, or says that it cannot', () => {
    const ask = (...args: string[]) => throughline([...args], { cwd: folder });
    expect(ask('path', 'Norway', 'Brandt Paper')).toMatchObject({ code: 0 });
    expect(ask('path', 'Norway', 'Brandt Paper').stdout).toMatch(/sanctions[\s\S]*“[\s\S]*mill\.txt/);
    expect(JSON.parse(ask('path', 'Norway', 'Brandt Paper', '--json').stdout).paths.length).toBeGreaterThan(
      0,
    );
    expect(ask('path', 'Norwya', 'Brandt Paper')).toMatchObject({
      code: 0,
      stderr: "took 'Norwya' to be Norway\n",
    });
    expect(ask('path', 'Morway', 'Brandt Paper')).toMatchObject({ code: 1, stdout: '' });
    expect(ask('path', 'Morway', 'Brandt Paper').stderr).toMatch(/no node 'Morway'; did you mean Norway/);
    expect(ask('path', 'Norway', 'Brandt Paper', '--via', 'Persn')).toMatchObject({ code: 2 });
    expect(ask('ask', 'Who sanctioned Brandt Paper?').stdout).toMatch(/^Norway\n[\s\S]*“[\s\S]*mill\.txt/);
    expect(ask('ask', 'Who sanctioned Greta Lund?')).toMatchObject({
      code: 1,
      stdout: "The articles don't say.\n",
    });
    expect(ask('show', 'Brandt Paper').stdout).toMatch(/^Brandt Paper\n/);
    expect(ask('show', 'Zyzzyva').code).toBe(1);
    expect(ask('search', 'mill').stdout).toMatch(/“[\s\S]*mill/);
    expect(ask('search', 'Zyzzyva')).toMatchObject({ code: 1, stdout: '' });
    expect(ask('stats').stdout).toMatch(/^2 articles/);
  });

  it('exports claims, and in the format that a file is named for', { timeout: 120_000 }, () => {
    const ask = (...args: string[]) => throughline([...args], { cwd: folder });
    expect(ask('export', 'graph.json').stdout).toMatch(/^\uFEFFsource,relation,target[\s\S]*mill\.txt/);
    expect(ask('export', 'graph.json', '-o', 'mill.graphml').stderr).toMatch(
      /^mill\.graphml: .* as graphml\n$/,
    );
    expect(readFileSync(join(folder, 'mill.graphml'), 'utf8')).toContain('<graphml');
    expect(ask('export', 'graph.json', '-o', 'mill.ttl').stderr).toMatch(/ as turtle\n$/);
    expect(ask('export', 'graph.json', '-o', 'mill.ftm.json').stderr).toMatch(/ as ftm\n$/);
    expect(ask('export', 'graph.json', '--format', 'cypher').stdout).toMatch(/^CREATE CONSTRAINT/);
    expect(ask('export', 'graph.json', '--format', 'ftm').stdout).toMatch(/^\{"id":"tl-/);
    expect(ask('export', 'graph.json', '--format', 'jsonld').stdout).toMatch(/^\{"@context"/);
  });

  it('verifies, and sees what was moved or is missing', () => {
    expect(throughline(['verify', 'graph.json', 'mill.txt', 'tax.txt'], { cwd: folder })).toMatchObject({
      code: 0,
    });
    const missing = throughline(['verify', 'graph.json', 'mill.txt'], { cwd: folder });
    expect(missing.code).toBe(1);
    expect(missing.stdout).toMatch(/tax\.txt: not among the articles given/);
    const moved = JSON.parse(graph);
    moved.edges[0].attributes.claims[0].start += 1;
    writeFileSync(join(folder, 'moved.json'), JSON.stringify(moved));
    const ran = throughline(['verify', 'moved.json', 'mill.txt', 'tax.txt'], { cwd: folder });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/the quote at \d+-\d+ should be/);
  });

  it('skips what cannot be read, names it, and reads the rest', () => {
    const mixed = folderWith({
      'good.txt': files['mill.txt'],
      'empty.txt': '',
      'broken.txt': Uint8Array.from([0x43, 0x61, 0x66, 0xc3, 0xa9, 0x20, 0xe2, 0x82]),
      'image.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]),
      'lines.jsonl': `${JSON.stringify({ id: 'tax', text: files['tax.txt'] })}\n{"id": "half", "text": \n`,
    });
    const { code, stderr } = throughline(
      [
        'build',
        'empty.txt',
        'broken.txt',
        'image.txt',
        'gone.txt',
        'lines.jsonl',
        'good.txt',
        '-o',
        'graph.json',
      ],
      { cwd: mixed },
    );
    expect(code).toBe(1);
    for (const name of ['empty.txt', 'broken.txt', 'image.txt', 'gone.txt', 'lines.jsonl:2'])
      expect(stderr).toContain(name);
    const { attributes } = JSON.parse(readFileSync(join(mixed, 'graph.json'), 'utf8'));
    expect(attributes.articles.map((article: { uri: string }) => article.uri).sort()).toEqual([
      'good.txt',
      'tax',
    ]);
  });

  it('leaves what is there when it fails', () => {
    const kept = folderWith({ 'empty.txt': '', 'graph.json': 'precious' });
    expect(throughline(['build', 'empty.txt', '-o', 'graph.json'], { cwd: kept }).code).toBe(2);
    expect(throughline(['extract', 'empty.txt', '-o', 'graph.json'], { cwd: kept }).code).toBe(2);
    expect(readFileSync(join(kept, 'graph.json'), 'utf8')).toBe('precious');
    expect(readdirSync(kept).sort()).toEqual(['empty.txt', 'graph.json']);
    expect(throughline(['build', 'empty.txt', '-o', 'no/such/folder.json'], { cwd: kept }).code).toBe(2);
  });

  it('skips a broken line when merging', () => {
    const line = throughline(['extract', 'mill.txt'], { cwd: folder }).stdout;
    const ran = throughline(['merge', '-', '-o', '-'], { cwd: folder, input: `${line}{"article":\n` });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/-, line 2: it is not JSON[\s\S]*skipped/);
    expect(JSON.parse(ran.stdout).attributes.articles).toHaveLength(1);
    const latin = throughline(['merge', '-', '-o', '-'], {
      cwd: folder,
      input: Uint8Array.from([0x7b, 0xff, 0x0a]),
    });
    expect(latin).toMatchObject({ code: 2, stdout: '' });
    expect(latin.stderr).toMatch(/line 1: not UTF-8/);
  });

  it('ends clean when interrupted', async () => {
    const started = folderWith({});
    const child = startThroughline(['extract', '-', '-o', 'claims.jsonl'], started);
    child.stdin.write(`${JSON.stringify({ id: 'a', text: files['mill.txt'] })}\n`);
    while (readdirSync(started).length === 0 && child.exitCode === null) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    child.kill('SIGINT');
    const [code, signal] = await once(child, 'exit');
    expect([code, signal]).toEqual([null, 'SIGINT']);
    expect(readdirSync(started)).toEqual([]);
  });

  it('parses and keeps the words it is given', () => {
    const given = [
      '# sent_id = one',
      "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_",
      '1\tDo\t_\t_\t_\t_\t_\t_\t_\t_',
      "2\tn't\t_\t_\t_\t_\t_\t_\t_\t_",
      '3\twait\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No',
      '4\t.\t_\t_\t_\t_\t_\t_\t_\t_',
      '',
      '1\tRain\t_\t_\t_\t_\t_\t_\t_\t_',
      '2\tfell\t_\t_\t_\t_\t_\t_\t_\t_',
      '',
      '',
    ].join('\n');
    const { code, stdout } = throughline(['parse', '--input', 'conllu', '-'], { input: given });
    expect(code).toBe(0);
    const kept = (text: string): string[] =>
      text.split('\n').map((line) => line.split('\t').slice(0, 2).join(' '));
    expect(kept(stdout)).toEqual(kept(given));
    const words = stdout.split('\n').filter((line) => /^\d+\t/.test(line));
    expect(words.every((line) => /^\d+\t\S+\t[^_\t]\S*\t[A-Z]+\t\S+\t_\t\d+\t[a-z:]+\t_\t/.test(line))).toBe(
      true,
    );
    expect(throughline(['parse', '--input', 'conllu', '-'], { input: '1\tRain\n' })).toMatchObject({
      code: 2,
    });
    expect(throughline(['parse', 'mill.txt'], { cwd: folder }).stdout).toMatch(/\tBrandt\t/);
  });

  it('tells what is said of a node in the order of time', () => {
    const told = throughline(['timeline', 'Brandt Paper'], { cwd: folder });
    expect(told.code).toBe(0);
    const dates = [...told.stdout.matchAll(/^\(?(\d{4}(?:-\d{2}){0,2}|no date)\)? /gm)].map(
      ([, date]) => date ?? '',
    );
    expect(dates.length).toBeGreaterThan(1);
    expect(dates).toContain('2019');
    const dated = dates.filter((date) => date !== 'no date');
    expect([...dated].sort()).toEqual(dated);
    expect(dates.slice(dated.length).every((date) => date === 'no date')).toBe(true);
    const { key, moments } = JSON.parse(
      throughline(['timeline', 'Brandt Paper', '--json'], { cwd: folder }).stdout,
    );
    expect(moments).toHaveLength(dates.length);
    expect(
      moments.every((one: { source: string; target: string }) => [one.source, one.target].includes(key)),
    ).toBe(true);
    const unknown = throughline(['timeline', 'Zanzibar'], { cwd: folder });
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toMatch(/no node 'Zanzibar'/);
  });

  it('tells what changed between two graphs', () => {
    throughline(['build', 'mill.txt', '-o', 'less.json', '--no-cache'], { cwd: folder });
    const grown = throughline(['diff', 'less.json', 'graph.json'], { cwd: folder });
    expect(grown.code).toBe(0);
    expect(grown.stdout).toMatch(/^\+ .*Voss/m);
    expect(grown.stdout).toMatch(/\d+ edges? new, \d+ gone, \d+ changed\n$/);
    const shrunk = throughline(['diff', 'graph.json', 'less.json', '--json'], { cwd: folder });
    const { added, gone } = JSON.parse(shrunk.stdout);
    expect(gone.length).toBe(grown.stdout.split('\n').filter((line) => line.startsWith('+ ')).length);
    expect(added.length).toBe(grown.stdout.split('\n').filter((line) => line.startsWith('- ')).length);
    expect(throughline(['diff', 'graph.json', 'graph.json'], { cwd: folder })).toMatchObject({
      code: 1,
      stdout: '0 edges new, 0 gone, 0 changed\n',
    });
    const missing = throughline(['diff', 'graph.json', 'nowhere.json'], { cwd: folder });
    expect(missing).toMatchObject({ code: 2, stdout: '' });
  });

  it('takes a clear misspelling, and says so', () => {
    const found = throughline(['show', 'Brandt Papre'], { cwd: folder });
    expect(found.stderr).toMatch(/took 'Brandt Papre' to be Brandt Paper/);
    expect(found.stdout).toMatch(/^Brandt Paper/);
  });

  it('writes tuples and trees', () => {
    const rows = throughline(['extract', 'mill.txt', '--format', 'openie'], { cwd: folder })
      .stdout.trimEnd()
      .split('\n');
    for (const row of rows) expect(row).toMatch(/^mill\.txt\t\d+\t\d+\t[\d.]+\t[^\t]+\t[^\t]+\t/);
    expect(rows.length).toBeGreaterThan(1);
    const [line = ''] = throughline(['extract', 'mill.txt', '--tokens'], { cwd: folder }).stdout.split('\n');
    const { tokens, text } = JSON.parse(line);
    expect(Object.keys(tokens[0])).toEqual(['start', 'end', 'lemma', 'upos', 'xpos', 'head', 'deprel']);
    expect(text.slice(tokens[0].start, tokens[0].end)).toBe('Brandt');
    expect(existsSync(join(folder, '-'))).toBe(false);
  });
});
