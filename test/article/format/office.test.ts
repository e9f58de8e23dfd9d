import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { problemOf, read } from './read.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function docx(body: string, core = ''): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ),
    'docProps/core.xml': strToU8(`<cp:coreProperties xmlns:dc="x">${core}</cp:coreProperties>`),
  });
}

function odt(body: string): Uint8Array {
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });
}

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

describe('word processors', () => {
  const cases: [string, Uint8Array, string][] = [
    [
      'runs and paragraphs',
      docx(`<w:p>${run('Brandt ')}${run('Paper &amp; Sons')}</w:p>\n<w:p/>\n<w:p>${run('It sank.')}</w:p>`),
      'Brandt Paper & Sons\n\nIt sank.\n',
    ],
    [
      'breaks and tabs',
      docx(`<w:p>${run('One')}<w:r><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r></w:p>`),
      'One\ntwo\tthree\n',
    ],
    [
      'deleted words',
      docx(
        `<w:p>${run('Kept')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>${run(' and new')}</w:ins></w:p>`,
      ),
      'Kept and new\n',
    ],
    [
      'fields',
      docx(`<w:p><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>${run('A link')}</w:p>`),
      'A link\n',
    ],
    [
      'cells',
      docx(
        `<w:tbl><w:tr><w:tc><w:p>${run('Coal')}</w:p></w:tc><w:tc><w:p>${run('5')}</w:p></w:tc></w:tr></w:tbl>`,
      ),
      'Coal\n\n5\n',
    ],
    [
      'an ODT',
      odt(
        '<text:h>Mill sold</text:h><text:p>Brandt <text:span>Paper</text:span><text:s text:c="2"/>sank.<text:line-break/>It did.</text:p>',
      ),
      'Mill sold\n\nBrandt Paper  sank.\nIt did.\n',
    ],
    [
      'notes in an ODT',
      odt(
        '<text:p>It sank<text:note><text:note-body><text:p>See page 3.</text:p></text:note-body></text:note>.</text:p>',
      ),
      'It sank.\n',
    ],
  ];
  it.each(cases)('%s', async (_, bytes, text) => {
    expect((await read('office', bytes)).text).toBe(text);
  });

  it('takes the title that an author gave', async () => {
    const body = `<w:p>${run('The mill was sold on Monday.')}</w:p>`;
    expect((await read('office', docx(body, '<dc:title>Mill sold</dc:title>'))).title).toBe('Mill sold');
    expect((await read('office', docx(body, '<dc:title>Document1</dc:title>'))).title).toBeNull();
  });

  it('says what is wrong', async () => {
    expect(await problemOf(read('office', docx('')))).toMatchObject({ kind: 'empty' });
    expect(await problemOf(read('office', zipSync({ 'a.txt': strToU8('a') })))).toMatchObject({
      kind: 'broken',
    });
    expect(await problemOf(read('office', 'PK\x03\x04 and rubbish'))).toMatchObject({
      kind: 'broken',
      message: expect.stringContaining('is broken, or no .docx or .odt file after all'),
    });
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(65 * 2 ** 20) });
    expect(await problemOf(read('office', bomb))).toMatchObject({ kind: 'too large' });
  });
});

describe('RTF', () => {
  const cases: [string, string, string][] = [
    ['paragraphs', '{\\rtf1\\ansi Ships wait.\\par\nPorts close.\\par}', 'Ships wait.\n\nPorts close.\n'],
    ['tables of fonts', '{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\*\\generator Writer;}\\f0 Ships.}', 'Ships.\n'],
    ['accents', "{\\rtf1\\ansi\\ansicpg1252 The caf\\'e9 \\ldblquote now\\rdblquote .}", 'The café “now”.\n'],
    ['Unicode with a stand-in', '{\\rtf1\\uc1 A\\u8212?B \\u-10179?\\u-8704?}', 'A—B \ud83d\ude00\n'],
    ['wide stand-ins', "{\\rtf1\\ansicpg1251 {\\uc2\\u1071 ab}\\'ff}", 'Яя\n'],
    ['marks', '{\\rtf1 a \\{b\\} \\\\ c\\~d}', 'a {b} \\ c\u00a0d\n'],
    ['unclosed groups', '{\\rtf1 {\\b Ships', 'Ships\n'],
  ];
  it.each(cases)('%s', async (_, source, text) => {
    expect((await read('rtf', source)).text).toBe(text);
  });
  it('says what is wrong', async () => {
    expect(await problemOf(read('rtf', 'Ships'))).toMatchObject({ kind: 'broken' });
    expect(await problemOf(read('rtf', '{\\rtf1 }'))).toMatchObject({ kind: 'empty' });
    expect(await problemOf(read('rtf', `{\\rtf1 ${'{'.repeat(200_000)}`))).toMatchObject({ kind: 'empty' });
  });
});
