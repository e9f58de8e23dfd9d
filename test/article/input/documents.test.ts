import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createReadDocument } from '../../../src/article/document.ts';
import { readArticles } from '../../../src/article/input/articles.ts';
import { globPattern } from '../../../src/article/input/glob.ts';
import { lexicon } from '../../lexicon.ts';

const readDocument = createReadDocument(lexicon);
const root = mkdtempSync(join(tmpdir(), 'throughline-'));
const files: Record<string, string> = {
  'news/b.txt': 'Ships wait.',
  'news/a.md': 'Ports close.',
  'news/README.md': 'This folder holds news.',
  'news/.hidden.txt': 'Nobody reads this.',
  'news/picture.png': 'not text',
  'news/deep/c.TXT': 'Mines open.',
  'news/deep/lines.jsonl': [
    '{"id":"x/1","text":"Acme buys Brill.","title":"T","published":"2021-03-04T10:00:00Z"}',
    '{"id":2,"text":"Brill sells ships."}',
    '{"text":"Ships sink."}',
    '',
    '{"id":"x/5"',
    '["x/6"]',
    '{"id":"x/7","text":7}',
    '{"id":"x/8","text":""}',
    '{"id":"x/9","text":"Ships.","published":"some day"}',
    '{"id":"x/10","text":"Ports open."}',
  ].join('\r\n'),
  'empty.txt': ' \n',
  'blank.jsonl': '\n\n',
  'none/notes.csv': 'a,b',
  'odd[1].txt': 'Odd names are names.',
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(join(root, name, '..'), { recursive: true });
  writeFileSync(join(root, name), text);
}
symlinkSync(join(root, 'news'), join(root, 'news/deep/loop'));
afterAll(() => rmSync(root, { recursive: true }));

/** Results as `uri` or `!kind:line name`, in order, without the folder's name. */
async function read(inputs: string[], stdin?: AsyncIterable<Uint8Array>): Promise<string[]> {
  const found: string[] = [];
  const paths = inputs.map((input) => (input === '-' ? input : join(root, input)));
  for await (const result of readArticles(paths, readDocument, stdin ? { stdin } : {})) {
    if ('article' in result) found.push(result.article.uri);
    else {
      const { kind, line, input, message } = result.problem;
      expect(message).toContain(input);
      found.push(`!${kind}${line === null ? '' : `:${line}`} ${input.replace(`${root}/`, '')}`);
    }
  }
  return found;
}

async function* bytes(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield new TextEncoder().encode(part);
}

const lines = [
  'x/1',
  '2',
  'lines.jsonl:3',
  ...['!record:5', '!record:6', '!record:7', '!empty:8'].map((problem) => `${problem} news/deep/lines.jsonl`),
  'x/9',
  'x/10',
];

describe('files', () => {
  const cases: [string[], string[]][] = [
    [['news/b.txt'], ['b.txt']],
    [['news/deep/lines.jsonl'], lines],
    [
      ['missing.txt', 'news/b.txt'],
      ['!missing missing.txt', 'b.txt'],
    ],
    [
      ['empty.txt', 'blank.jsonl'],
      ['!empty empty.txt', '!empty blank.jsonl'],
    ],
    [['none'], ['!empty none']],
    [
      ['news/.hidden.txt', 'news/README.md'],
      ['.hidden.txt', 'README.md'],
    ],
    [['news/*.txt'], ['b.txt']],
    [['news/**/*.{txt,TXT}'], ['b.txt', 'deep/c.TXT']],
    [
      ['news/?.md', 'news/[!a].txt'],
      ['a.md', 'b.txt'],
    ],
    [['news/*.pdf'], ['!missing news/*.pdf']],
    [['odd[1].txt'], ['odd[1].txt']],
  ];
  it.each(cases)('%j', async (inputs, expected) => {
    expect(await read(inputs)).toEqual(expected);
  });

  it('walks a folder in the order of its names, and each loop of links once', async () => {
    const found = await read(['news/']);
    expect(found.slice(0, 3)).toEqual(['a.md', 'b.txt', 'deep/c.TXT']);
    expect(found.slice(3, 12)).toEqual(lines);
  });

  it('carries what a line says about its article', async () => {
    for await (const result of readArticles([join(root, 'news/deep/lines.jsonl')], readDocument)) {
      expect(result).toMatchObject({
        article: { uri: 'x/1', text: 'Acme buys Brill.', title: 'T', published: '2021-03-04' },
      });
      break;
    }
  });

  it('reads standard input as text or as JSONL', async () => {
    expect(await read(['-'], bytes('Ships ', 'wait.'))).toEqual(['-']);
    expect(
      await read(['-'], bytes('\ufeff{"id":"a","te', 'xt":"Ships."}\n{"id"', ':"b","text":"Ports."}')),
    ).toEqual(['a', 'b']);
    expect(await read(['-'], bytes())).toEqual(['!empty -']);
  });
});

describe('hostile files', () => {
  it('says names with line ends and commands for terminals in one line', async () => {
    const name = 'odd\n\u001b[2J\u009b.txt';
    writeFileSync(join(root, name), '');
    for await (const result of readArticles([join(root, name)], readDocument)) {
      const message = 'problem' in result ? result.problem.message : '';
      expect(message).toMatch(/odd\\n\\u001b\[2J\\u009b\.txt: is empty/);
      expect(message).not.toMatch(/\p{Cc}/u);
    }
  });

  it('passes over a line that is too long, and reads the rest', async () => {
    async function* lines() {
      for (let part = 0; part < 70; part++) yield new Uint8Array(2 ** 20).fill(97);
      yield* bytes('\n{"id":"b","text":"Ships wait."}\n');
    }
    async function* stdin() {
      yield* bytes('{"id":"a","text":"Ports open."}\n{"id":"');
      yield* lines();
    }
    expect(await read(['-'], stdin())).toEqual(['a', '!too large:2 -', 'b']);
  });

  it('says of links that lead nowhere, or in a ring, what is wrong, and reads the rest', async () => {
    const folder = join(root, 'links');
    mkdirSync(folder);
    symlinkSync(join(folder, 'two.txt'), join(folder, 'one.txt'));
    symlinkSync(join(folder, 'one.txt'), join(folder, 'two.txt'));
    symlinkSync(join(root, 'gone.txt'), join(folder, 'nowhere.txt'));
    expect(await read(['links/one.txt', 'links/nowhere.txt', 'news/b.txt'])).toEqual([
      '!unreadable links/one.txt',
      '!missing links/nowhere.txt',
      'b.txt',
    ]);
    expect(await read(['links'])).toEqual(['!empty links']);
  });
});

describe('glob', () => {
  const cases: [string, string, boolean][] = [
    ['a/*.txt', 'a/b.txt', true],
    ['a/*.txt', 'a/b/c.txt', false],
    ['a/**/c.txt', 'a/c.txt', true],
    ['a/**/c.txt', 'a/b/d/c.txt', true],
    ['a/**', 'a/b/c', true],
    ['a?.txt', 'ab.txt', true],
    ['[ab].txt', 'c.txt', false],
    ['[!ab].txt', 'c.txt', true],
    ['{a,b}.txt', 'b.txt', true],
    ['a.txt', 'axtxt', false],
    ['a(1)+.txt', 'a(1)+.txt', true],
    ['a{b.txt', 'a{b.txt', true],
  ];
  it.each(cases)('%s and %s: %s', (glob, path, expected) => {
    expect(globPattern(glob).test(path)).toBe(expected);
  });
});
