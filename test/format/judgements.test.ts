import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  JudgementLineError,
  readJudgements,
  withJudgement,
  withoutJudgement,
  writeJudgement,
} from '../../src/format/judgements.ts';

describe('a file of judgements', () => {
  it.each<[string, string, [string, string, string, number][]]>([
    [
      'is read line by line',
      'same A B\ndifferent C D\n',
      [
        ['same', 'A', 'B', 1],
        ['different', 'C', 'D', 2],
      ],
    ],
    ['may end without a line end', 'same A B', [['same', 'A', 'B', 1]]],
    [
      'may come from Windows',
      '\uFEFFsame A B\r\nsame C D\r\n',
      [
        ['same', 'A', 'B', 1],
        ['same', 'C', 'D', 2],
      ],
    ],
    ['may be empty', '', []],
    ['may have comments and blank lines', '# who\n\n  same A B # so\n#same C D', [['same', 'A', 'B', 3]]],
    ['keeps spaces in quotes', 'same "Ann Lee"   \'Bob Ray\'', [['same', 'Ann Lee', 'Bob Ray', 1]]],
    ['takes printed quotes', 'same “Ann Lee” Ann', [['same', 'Ann Lee', 'Ann', 1]]],
    [
      'keeps quotes after a backslash',
      String.raw`same "Ann \"A\" Lee" Ann`,
      [['same', 'Ann "A" Lee', 'Ann', 1]],
    ],
    ['keeps # inside a word', 'same person:lee#3fa9 "a # b"', [['same', 'person:lee#3fa9', 'a # b', 1]]],
    ['keeps an apostrophe inside a word', "same O'Neil Иван", [['same', "O'Neil", 'Иван', 1]]],
  ])('%s', (_, text, expected) => {
    expect(readJudgements(text).map(({ verdict, a, b, line }) => [verdict, a, b, line])).toEqual(expected);
  });

  it.each([
    ['another word', 'same A B\nequal A B', 2, /expected "same" or "different", found "equal"/],
    ['one name', 'same A', 1, /wants two names/],
    ['no name', 'different', 1, /wants two names/],
    ['an empty name', 'same "" B', 1, /wants two names/],
    ['names without quotes', 'same Ann Lee Bob Ray', 1, /there are 4; a name with spaces/],
    ['an open quote', '\nsame "Ann Lee B', 2, /the quote before Ann Lee B does not end/],
    ['no space after a quote', 'same "Ann"Lee B', 1, /no space after "Ann"/],
    ['a name and itself', 'same A A', 1, /the same words/],
  ])('is refused with %s', (_, text, line, message) => {
    const read = (): unknown => readJudgements(text);
    expect(read).toThrow(JudgementLineError);
    expect(read).toThrow(message);
    expect(read).toThrow(expect.objectContaining({ line }));
  });

  it('comes back as it was written, whatever the names', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/[\n\r]/.test(text));
    fc.assert(
      fc.property(fc.constantFrom('same', 'different'), name, name, (verdict, a, b) => {
        fc.pre(a !== b);
        expect(readJudgements(writeJudgement({ verdict, a, b }))).toEqual([{ verdict, a, b, line: 1 }]);
      }),
    );
  });

  it('takes a judgement at its end, and gives it back', () => {
    const first = withJudgement('', { verdict: 'same', a: 'Ann Lee', b: 'A' });
    expect(first).toMatch(/^# [\s\S]*\nsame "Ann Lee" A\n$/);
    const second = withJudgement(first.trimEnd(), { verdict: 'different', a: 'C', b: 'D' });
    expect(second).toBe(`${first}different C D\n`);
    expect(withoutJudgement(second, { a: 'D', b: 'C' })).toBe(first);
    expect(withoutJudgement(second, { a: 'C', b: 'X' })).toBe(second);
  });

  it('has the later word instead of the earlier one', () => {
    const text = '# mine\nsame A B # sure\r\nsame C D\n';
    expect(withJudgement(text, { verdict: 'different', a: 'B', b: 'A' })).toBe(
      '# mine\nsame C D\ndifferent B A\n',
    );
  });
});
