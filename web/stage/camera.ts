/** Where the camera must stand to show a set of places in the part of the stage that no panel covers. */
import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Point } from './geometry.ts';

/** What panels cover at each side, in CSS pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The camera that Sigma starts with. */
export const WHOLE: CameraState = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };

/**
 * The camera that fits these spots between the insets; null for no spot.
 *
 * @param spots As the camera `from` shows them, whose ratio is 1 and whose angle is kept.
 * @param nearest The least camera ratio: a lone node is shown with its surroundings.
 */
export function cameraFor(
  sigma: Pick<Sigma, 'viewportToFramedGraph' | 'getDimensions'>,
  spots: readonly Point[],
  insets: Insets,
  nearest: number,
  from: CameraState,
): CameraState | null {
  if (spots.length === 0) return null;
  const { left, right, top, bottom } = extentOf(spots);
  const { width, height } = sigma.getDimensions();
  const room = roomIn({ width, height }, insets);
  const ratio = Math.max((right - left) / room.width, (bottom - top) / room.height, nearest);
  const middle = {
    x: (left + right) / 2 + ((insets.right - insets.left) / 2) * ratio,
    y: (top + bottom) / 2 + ((insets.bottom - insets.top) / 2) * ratio,
  };
  return { ...from, ...sigma.viewportToFramedGraph(middle, { cameraState: from }), ratio };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is left of the stage, with a margin. */
function roomIn({ width, height }: Size, { top, right, bottom, left }: Insets): Size {
  const margin = Math.min(64, 0.09 * Math.min(width, height));
  return {
    width: Math.max(width - left - right - 2 * margin, 80),
    height: Math.max(height - top - bottom - 2 * margin, 80),
  };
}

/** More than so many times as wide as it is high, or the other way round. */
const OBLONG = 1.15;

/** Whether a picture of these spots is wide where the stage is high: turned on its side, it is larger. */
export function fitsBetterTurned(spots: readonly Point[], stage: Size): boolean {
  if (spots.length === 0) return false;
  const { left, right, top, bottom } = extentOf(spots);
  return right - left > OBLONG * (bottom - top) && stage.height > OBLONG * stage.width;
}

function extentOf(spots: readonly Point[]): Insets {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of spots) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom };
}
