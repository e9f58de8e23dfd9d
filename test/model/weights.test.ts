import { describe, expect, it } from 'vitest';
import { readWeights, type Section, WeightsError, writeWeights } from '../../src/model/weights.ts';

const sections = new Map<string, Section>([
  ['words', 'the\nnaïve\n雪'],
  ['odd', new Float32Array([0.5, -1, 0.25])],
  ['empty', new Float32Array()],
  ['zeros', new Float32Array(4)],
  ['bytes', Int8Array.of(1, -128, 127)],
  ['integers', Int32Array.of(-(2 ** 31), 7, 2 ** 31 - 1)],
]);

describe('a weights file', () => {
  it('gives back what was put in, to one part in 32,767 of the greatest value', () => {
    const read = readWeights(writeWeights(sections).buffer);
    expect(read.get('words')).toBe('the\nnaïve\n雪');
    const odd = read.get('odd') as Float32Array;
    for (const [i, value] of [0.5, -1, 0.25].entries())
      expect(Math.abs((odd[i] ?? 9) - value)).toBeLessThan(1 / 32767);
    expect(read.get('empty')).toHaveLength(0);
    expect([...(read.get('zeros') as Float32Array)]).toEqual([0, 0, 0, 0]);
    expect(read.get('bytes')).toEqual(Int8Array.of(1, -128, 127));
    expect(read.get('integers')).toEqual(Int32Array.of(-(2 ** 31), 7, 2 ** 31 - 1));
  });

  it.each([
    ['is empty', new ArrayBuffer(0)],
    ['is something else', new TextEncoder().encode('PNG, or so').buffer],
    ['is cut short in its header', writeWeights(sections).buffer.slice(0, 60)],
    ['is cut short in its sections', writeWeights(sections).buffer.slice(0, -8)],
  ])('that %s is refused', (_, file) => {
    expect(() => readWeights(file)).toThrow(WeightsError);
  });
});
