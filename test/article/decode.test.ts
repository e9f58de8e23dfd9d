import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/article/decode.ts';
import { problemOf } from './format/read.ts';

describe('decoding', () => {
  const russian = 'Совет собрался в понедельник и выбрал нового председателя, сообщили в четверг чиновники.';
  const cp1251 = Uint8Array.from(russian, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });
  const cases: [string, Uint8Array, string, string?][] = [
    ['UTF-8', Buffer.from('Zoë’s café'), 'Zoë’s café'],
    ['UTF-8 with a mark', Buffer.from('\ufeffZoë'), 'Zoë'],
    ['UTF-16 with a mark', Buffer.from('\ufeffZoë', 'utf16le'), 'Zoë'],
    ['UTF-16 without', Buffer.from('Zoë waits for ships.', 'utf16le'), 'Zoë waits for ships.'],
    ['big-endian UTF-16', Uint8Array.of(0xfe, 0xff, 0, 0x5a, 0, 0xeb), 'Zë'],
    [
      'Windows-1252',
      Buffer.from('The caf\xe9 opened. \x93Good,\x94 she said.', 'latin1'),
      'The café opened. “Good,” she said.',
    ],
    [
      'Mac Roman',
      Buffer.from('He said \xd2good\xd3 and didn\xd5t stay.', 'latin1'),
      'He said “good” and didn’t stay.',
    ],
    ['Windows-1251', cp1251, russian],
    ['what the input names', Uint8Array.of(0xcf, 0xd0), 'оп', 'koi8-r'],
    ['UTF-8 although the input names another', Buffer.from('Ships wait.'), 'Ships wait.', 'utf-16le'],
  ];
  it.each(cases)('%s', async (_, bytes, expected, charset) => {
    expect(await decodeText(bytes, 'a.txt', { charset })).toBe(expected);
  });

  const broken: [string, number[], object][] = [
    ['a NUL byte', [65, 10, 0], { kind: 'binary', line: 2, offset: 2 }],
    [
      'a stray byte among letters of UTF-8',
      [0xc3, 0xa9, 10, 66, 0xff],
      { kind: 'encoding', line: 2, offset: 4 },
    ],
    ['a cut sequence', [65, 0xe2, 0x82], { kind: 'encoding', line: 1, offset: 1 }],
    ['an overlong sequence', [65, 0xc0, 0x80], { kind: 'encoding', offset: 1 }],
    ['a surrogate in UTF-8', [0xed, 0xa0, 0x80], { kind: 'encoding', offset: 0 }],
    ['half a code unit of UTF-16', [0xff, 0xfe, 65], { kind: 'encoding', offset: 0 }],
    ['control characters', [1, 2, 3, 0xff], { kind: 'binary' }],
  ];
  it.each(broken)('turns %s away', async (_, bytes, expected) => {
    const problem = await problemOf(decodeText(Uint8Array.from(bytes), 'a.txt'));
    expect(problem).toMatchObject({ ...expected, input: 'a.txt' });
  });
});
