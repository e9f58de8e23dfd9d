import { describe, expect, it } from 'vitest';
import { ConlluError, readConllu, writeConllu } from '../../src/syntax/conllu.ts';

const file = [
  '# sent_id = a-1',
  "# text = Don't wait.",
  "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_",
  '1\tDo\tdo\tAUX\tVBP\tMood=Imp\t3\taux\t_\t_',
  "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_",
  '3\twait\twait\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No',
  '4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_',
  '',
  '1\tYes\t_\t_\t_\t_\t_\t_\t_\t_',
  '',
  '',
].join('\n');

describe('CoNLL-U', () => {
  it('comes back as it went in', () => {
    const sentences = [...readConllu(file)];
    expect(sentences.map((sentence) => sentence.words.map((word) => word.form))).toEqual([
      ['Do', "n't", 'wait', '.'],
      ['Yes'],
    ]);
    expect(sentences[0]?.words.map((word) => word.head)).toEqual([2, 2, -1, 2]);
    expect(sentences.map(writeConllu).join('')).toBe(file);
  });

  it('reads Windows line ends and a last sentence without an empty line', () => {
    const windows = file.trimEnd().replaceAll('\n', '\r\n');
    expect([...readConllu(windows)].map(writeConllu).join('')).toBe(file);
  });

  const broken: [string, RegExp][] = [
    ['1\tYes\n', /line 1: expected 10 columns/],
    [file.replace('4\t.', '5\t.'), /line 7: expected the word number 4, found "5"/],
    [file.replace('\t3\tpunct', '\tx\tpunct'), /line 7: expected a word number as head, found "x"/],
    [file.replace('\t3\tpunct', '\t9\tpunct'), /head of "\." is word 9 of a sentence of 4/],
  ];
  it.each(broken)('says where it is broken: %j', (text, message) => {
    expect(() => [...readConllu(text)]).toThrow(ConlluError);
    expect(() => [...readConllu(text)]).toThrow(message);
  });
});
