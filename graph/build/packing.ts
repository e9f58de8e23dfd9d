/** Puts the parts of a picture beside one another. */
import type { LabelBox } from './spacing.ts';

export interface Frame {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** Between two parts. */
const MARGIN = 40;
/** The width by height that the whole picture should have, since screens are wider than high. */
const ASPECT = 1.6;

/**
 * Moves parts, in place: the largest stands in the middle, the others in rows below it, the higher ones first.
 * Of equals the one that was first stays first.
 */
export function pack(parts: readonly LabelBox[][]): void {
  const [largest, ...others] = [...parts].sort((a, b) => b.length - a.length);
  if (!largest) return;
  const frame = frameOf(largest);
  shift(largest, -frame.left - frame.width / 2, -frame.bottom);
  const area = parts
    .map(frameOf)
    .reduce((sum, { width, height }) => sum + (width + MARGIN) * (height + MARGIN), 0);
  const limit = Math.max(frame.width, Math.sqrt(area * ASPECT));
  let row: { part: LabelBox[]; frame: Frame }[] = [];
  let top = -MARGIN;
  const finishRow = (): void => {
    const width = row.reduce((sum, { frame }) => sum + frame.width + MARGIN, -MARGIN);
    let left = -width / 2;
    for (const { part, frame } of row) {
      shift(part, left - frame.left, top - frame.height - frame.bottom);
      left += frame.width + MARGIN;
    }
    top -= Math.max(0, ...row.map(({ frame }) => frame.height)) + MARGIN;
    row = [];
  };
  const waiting = others
    .map((part) => ({ part, frame: frameOf(part) }))
    .sort((a, b) => b.frame.height - a.frame.height);
  for (const next of waiting) {
    const width = row.reduce((sum, { frame }) => sum + frame.width + MARGIN, next.frame.width);
    if (row.length > 0 && width > limit) finishRow();
    row.push(next);
  }
  finishRow();
}

/** The least rectangle that all boxes are in. */
export function frameOf(boxes: readonly LabelBox[]): Frame {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x - box.left);
    right = Math.max(right, box.x + box.right);
    bottom = Math.min(bottom, box.y - box.half);
    top = Math.max(top, box.y + box.half);
  }
  return { left, bottom, width: right - left, height: top - bottom };
}

function shift(boxes: readonly LabelBox[], x: number, y: number): void {
  for (const box of boxes) {
    box.x += x;
    box.y += y;
  }
}
