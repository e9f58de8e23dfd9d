/** Where the camera must stand to show a set of nodes in the part of the stage that no panel covers. */
import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';

/** What panels cover at each side, in CSS pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * The camera that fits these nodes between the insets; null when none of them is drawn.
 *
 * @param nearest The least camera ratio: a lone node is shown with its surroundings.
 */
export function cameraFor(
  sigma: Pick<Sigma, 'getNodeDisplayData' | 'framedGraphToViewport' | 'getDimensions'>,
  keys: Iterable<string>,
  insets: Insets,
  nearest: number,
): CameraState | null {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const key of keys) {
    const node = sigma.getNodeDisplayData(key);
    if (!node || node.hidden) continue;
    left = Math.min(left, node.x);
    right = Math.max(right, node.x);
    bottom = Math.min(bottom, node.y);
    top = Math.max(top, node.y);
  }
  if (left > right) return null;

  const whole = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
  const origin = sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState: whole });
  const unit = sigma.framedGraphToViewport({ x: 1, y: 0 }, { cameraState: whole }).x - origin.x;
  const { width, height } = sigma.getDimensions();
  const margin = Math.min(56, 0.09 * Math.min(width, height));
  const roomX = Math.max(width - insets.left - insets.right - 2 * margin, 80);
  const roomY = Math.max(height - insets.top - insets.bottom - 2 * margin, 80);
  const ratio = Math.max(((right - left) * unit) / roomX, ((top - bottom) * unit) / roomY, nearest);
  return {
    x: (left + right) / 2 + ((insets.right - insets.left) / 2 / unit) * ratio,
    y: (bottom + top) / 2 - ((insets.bottom - insets.top) / 2 / unit) * ratio,
    angle: 0,
    ratio,
  };
}
