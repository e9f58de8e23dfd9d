import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createReadDocument } from '../../../src/article/document.ts';
import type { FieldMap } from '../../../src/article/format/fields.ts';
import { readArticles } from '../../../src/article/input/articles.ts';
import { lexicon } from '../../lexicon.ts';

const readDocument = createReadDocument(lexicon);

/** What standard input gives: `uri: text` in one line, or `!kind input`. */
async function read(content: string | Uint8Array, fields?: FieldMap): Promise<string[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  // Small chunks, so that every reader meets its bytes cut in two.
  async function* stdin() {
    for (let at = 0; at < bytes.length; at += 777) yield bytes.subarray(at, at + 777);
  }
  const found: string[] = [];
  for await (const result of readArticles(['-'], readDocument, { stdin: stdin(), fields })) {
    if ('article' in result) {
      const { uri, text, published, outlet } = result.article;
      found.push(
        [`${uri}: ${text.trim().replace(/\s+/g, ' ')}`, published, outlet].filter(Boolean).join(' | '),
      );
    } else found.push(`!${result.problem.kind} ${result.problem.message.split(': ', 1)[0]}`);
  }
  return found;
}

describe('JSON', () => {
  const ships = { id: 'x/1', text: 'Ships wait.' };
  const cases: [string, unknown, FieldMap | undefined, string[]][] = [
    ['a list', [ships, { id: 2, text: 'Ports close.' }], undefined, ['x/1: Ships wait.', '2: Ports close.']],
    ['a record', ships, undefined, ['x/1: Ships wait.']],
    [
      'a list within',
      { status: 'ok', response: { total: 1, results: [ships] } },
      undefined,
      ['x/1: Ships wait.'],
    ],
    [
      'usual names',
      [
        {
          guid: 'g',
          Body: '<p>Ships <b>wait</b>.</p><p>Long.</p>',
          pub_date: 'Thu, 04 Mar 2021 10:00:00 GMT',
          publisher: { name: 'Post' },
        },
      ],
      undefined,
      ['g: Ships wait. Long. | 2021-03-04 | Post'],
    ],
    [
      'a field map',
      [{ n: 7, inner: { words: 'Ships wait.' }, text: 'No.', when: 1614816000 }],
      { id: 'n', text: 'inner.words', published: 'when' },
      ['7: Ships wait. | 2021-03-04'],
    ],
    ['one record that is none', [ships, { id: 'b' }], undefined, ['x/1: Ships wait.', '!record -#2']],
    ['no articles', [{ a: 1 }], undefined, ['!record -']],
    ['a field map that fits nothing', [{ body: 'Ships.' }], { text: 'words' }, ['!record -']],
  ];
  it.each(cases)('%s', async (_, value, fields, expected) => {
    expect(await read(JSON.stringify(value, null, 1), fields)).toEqual(expected);
  });
  it('turns away what is broken', async () => {
    expect(await read('[{"text": "Ships')).toEqual(['!record -']);
  });
});

describe('tables', () => {
  const table = (text: string | Uint8Array, fields?: FieldMap) =>
    read(zipSync({ 'a.csv': typeof text === 'string' ? strToU8(text) : text }), fields);
  const cases: [string, string, FieldMap | undefined, string[]][] = [
    [
      'commas and quotes',
      'id,text\nx,"Ships, ""big"" ones,\nwait."\n',
      undefined,
      ['x: Ships, "big" ones, wait.'],
    ],
    [
      'semicolons',
      'Title;Body;Date\nT;Ships wait.;04/13/2021\n',
      undefined,
      ['a.csv:2: Ships wait. | 2021-04-13'],
    ],
    ['a field map', 'words;w\nShips wait.;9\n', { text: 'words', id: 'w' }, ['9: Ships wait.']],
    [
      'ragged rows',
      'id,text\nx,Ships wait.,more\ny\nz,Ports close.\n',
      undefined,
      ['x: Ships wait.', '!record -/a.csv:3', 'z: Ports close.'],
    ],
    ['line ends of Windows and a mark', '\ufeffid,text\r\nx,Ships wait.\r\n', undefined, ['x: Ships wait.']],
    ['no column for the text', 'a,b\n1,2\n', undefined, ['!empty -']],
  ];
  it.each(cases)('%s', async (_, text, fields, expected) => {
    expect(await table(text, fields)).toEqual(expected);
  });
  it('in another encoding', async () => {
    const latin = Buffer.from('id,text\nx,The caf\xe9 in Oslo opened on Monday.\n', 'latin1');
    expect(await table(latin)).toEqual(['x: The café in Oslo opened on Monday.']);
  });
});

describe('feeds', () => {
  it('reads RSS', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>
      <item><title>Mill sold</title><link>https://h.example/1</link><guid>h1</guid><pubDate>Thu, 04 Mar 2021 10:00:00 GMT</pubDate>
      <description>Short.</description><content:encoded><![CDATA[<p>The mill &amp; its port</p><p>were sold.</p>]]></content:encoded></item>
      <item><title>Only a link</title><link>https://h.example/2</link></item></channel></rss>`;
    expect(await read(rss)).toEqual([
      'h1: Mill sold The mill & its port were sold. | 2021-03-04 | Harbour Post',
    ]);
  });
  it('reads Atom', async () => {
    const atom = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title>
      <entry><id>e1</id><title>Mill sold</title><link href="https://h.example/1"/><updated>2021-03-05T00:00:00Z</updated>
      <published>2021-03-04T00:00:00Z</published><content type="html">&lt;p&gt;It was sold.&lt;/p&gt;</content></entry></feed>`;
    expect(await read(atom)).toEqual(['e1: Mill sold It was sold. | 2021-03-04 | Harbour Post']);
  });
  it('turns away feeds of bare links', async () => {
    expect(await read('<rss><channel><item><link>https://h.example</link></item></channel></rss>')).toEqual([
      '!empty -',
    ]);
    expect(await read('<rss><channel></channel></rss>')).toEqual(['!broken -']);
  });
});

describe('mail', () => {
  const header =
    'From: Harbour Post <news@h.example>\r\nSubject: =?utf-8?q?Mill_sold_in_=C3=85s?=\r\nDate: Thu, 04 Mar 2021 10:00:00 +0100\r\nMIME-Version: 1.0\r\n';
  it('reads the message', async () => {
    const plain = `${header}Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe caf=E9 and the mill were sold.\r\n-- \r\nSent from a phone\r\n`;
    expect(await read(plain)).toEqual([
      '-: Mill sold in Ås The café and the mill were sold. | 2021-03-04 | Harbour Post',
    ]);
  });
  it('reads HTML and what is attached', async () => {
    const attached = Buffer.from('The port was sold as well.').toString('base64');
    const mixed = [
      `${header}Content-Type: multipart/mixed; boundary=b\r\n`,
      '--b\r\nContent-Type: text/html\r\n\r\n<p>The mill was sold.</p>\r\n',
      `--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=port.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n${attached}\r\n`,
      '--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgoAAAANSUhEUgAA\r\n--b--\r\n',
    ].join('\r\n');
    expect(await read(mixed)).toEqual([
      '-: Mill sold in Ås The mill was sold. | 2021-03-04 | Harbour Post',
      '-/port.txt: The port was sold as well.',
    ]);
  });
  it('turns away a message without words', async () => {
    expect(await read(`${header.replace(/Subject.*\r\n/, '')}\r\n`)).toEqual(['!empty -']);
  });
});

function warcRecord(type: string, uri: string, body: string | Uint8Array, more = ''): Buffer {
  const bytes = Buffer.from(body);
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\n${more}Content-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')]);
}

describe('archives', () => {
  const page = '<html><head><title>Mill</title></head><body><p>The mill was sold.</p></body></html>';
  const answer = (head: string, body: string | Uint8Array) =>
    Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body)]);
  const records = [
    warcRecord('warcinfo', '', 'software: x'),
    warcRecord('request', 'https://h.example/1', 'GET / HTTP/1.1\r\n\r\n'),
    warcRecord(
      'response',
      'https://h.example/1',
      answer('HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8', page),
    ),
    warcRecord(
      'response',
      'https://h.example/2',
      answer('HTTP/1.1 404 Not Found\r\nContent-Type: text/html', page),
    ),
    warcRecord('response', 'https://h.example/3', answer('HTTP/1.1 200 OK\r\nContent-Type: image/png', 'x')),
    warcRecord(
      'response',
      'https://h.example/4',
      answer(
        'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked',
        (() => {
          const packed = gzipSync(page);
          return Buffer.concat([
            Buffer.from(`${(10).toString(16)}\r\n`),
            packed.subarray(0, 10),
            Buffer.from('\r\n'),
            Buffer.from(`${(packed.length - 10).toString(16)}\r\n`),
            packed.subarray(10),
            Buffer.from('\r\n0\r\n\r\n'),
          ]);
        })(),
      ),
    ),
    warcRecord('conversion', 'https://h.example/5', 'The port burned down.', 'Content-Type: text/plain\r\n'),
  ];
  const pages = [
    'https://h.example/1: Mill The mill was sold.',
    'https://h.example/4: Mill The mill was sold.',
    'https://h.example/5: The port burned down.',
  ];
  it('reads web archives, packed record by record or not', async () => {
    expect(await read(Buffer.concat(records))).toEqual(pages);
    expect(await read(Buffer.concat(records.map((record) => gzipSync(record))))).toEqual(pages);
  });
  it('reads a web archive as far as it goes', async () => {
    expect(await read(Buffer.concat([...records, Buffer.from('rubbish\r\n\r\nrubbish')]))).toEqual([
      ...pages,
      '!broken -#8',
    ]);
  });

  it('reads zip archives, and archives in them', async () => {
    const inner = zipSync({ 'c.txt': strToU8('Mines open.') });
    const zip = zipSync({
      'a.txt': strToU8('Ships wait.'),
      'pictures/b.png': strToU8('x'),
      '__MACOSX/a.txt': strToU8('x'),
      'deep/inner.zip': inner,
      'deep/d.jsonl.gz': gzipSync('{"id":"d","text":"Ports close."}'),
      'e.md': [strToU8('# Mill\n\nIt burns.'), { level: 0 }],
    });
    expect(await read(zip)).toEqual([
      '-/a.txt: Ships wait.',
      '-/deep/inner.zip/c.txt: Mines open.',
      'd: Ports close.',
      '-/e.md: Mill It burns.',
    ]);
  });
  it('gives up on what is packed too often, broken or cut', async () => {
    let nested: Uint8Array = strToU8('Ships wait.');
    for (let depth = 0; depth < 6; depth++) nested = gzipSync(nested);
    expect(await read(nested)).toEqual(['!too large -']);
    const zip = zipSync({
      'a.txt': strToU8('Ships wait.'),
      'b.txt': strToU8('Ports '.repeat(1000) + Math.PI),
    });
    expect((await read(zip.subarray(0, 80)))[0]).toBe('-/a.txt: Ships wait.');
    expect((await read(gzipSync('Ships wait.').subarray(0, 15)))[0]).toMatch(/^!broken/);
  });
  it('gives up on bombs', { timeout: 60_000 }, async () => {
    const zeros = new Uint8Array(40 * 2 ** 20);
    const bomb = zipSync(
      {
        ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.txt`, zeros])),
        'z.txt': strToU8('Late.'),
      },
      { level: 6 },
    );
    const found = await read(bomb);
    expect(found.at(-1)).toBe('!too large -');
    expect(found.length).toBeLessThan(9);
  });
});
