import { describe, expect, it } from 'vitest';
import { buildGraphFile } from '../../graph/build/build.ts';
import { separate } from '../../graph/build/spacing.ts';
import { makeReading, makeSchema, type Row } from '../readings.ts';

/** A star of eighty, a chain of nine, and a pair. */
const rows: Row[] = [
  ...Array.from({ length: 80 }, (_, i): Row => ['Hub', 'OWNS', `Firm of number ${i}`]),
  ...Array.from({ length: 9 }, (_, i): Row => [`Link ${i}`, 'OWNS', `Link ${i + 1}`]),
  ['Alone', 'OWNS', 'Lonely'],
];
const { nodes } = buildGraphFile([makeReading({ rows })], makeSchema('OWNS'));
const boxes = nodes.map(({ attributes: { x, y, label } }) => ({
  x,
  y,
  left: 12,
  right: 12 + 7 * label.length,
  half: 11,
}));

describe('a layout', () => {
  it('is of whole numbers', () => {
    for (const { x, y } of boxes) expect([x, y].every(Number.isSafeInteger)).toBe(true);
  });

  it('keeps labels off one another, but for rounding', () => {
    const overlaps = boxes.flatMap((a, i) =>
      boxes.slice(0, i).filter((b) => {
        const across = Math.min(a.x + a.right, b.x + b.right) - Math.max(a.x - a.left, b.x - b.left);
        return across > 2 && 22 - Math.abs(a.y - b.y) > 2;
      }),
    );
    expect(overlaps).toEqual([]);
  });

  it('keeps the parts apart, and the picture wider than high', () => {
    const range = (values: number[]): number => Math.max(...values) - Math.min(...values);
    const [width, height] = [range(boxes.map(({ x }) => x)), range(boxes.map(({ y }) => y))];
    expect(width).toBeGreaterThan(height);
    const hub = nodes.filter(({ key }) => key.startsWith('firm')).map(({ attributes }) => attributes.y);
    const chain = nodes.filter(({ key }) => key.startsWith('link')).map(({ attributes }) => attributes.y);
    expect(Math.max(...chain)).toBeLessThan(Math.min(...hub));
  });

  it('moves boxes in one place apart as well', () => {
    const same = [0, 1, 2].map(() => ({ x: 0, y: 0, left: 10, right: 10, half: 5 }));
    separate(same);
    expect(new Set(same.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
  });
});
