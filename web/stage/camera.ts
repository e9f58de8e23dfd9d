/** Where the camera must stand to show a set of places in the part of the stage that no panel covers. */
import type Sigma from 'sigma';
import type { CameraState, Coordinates } from 'sigma/types';

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
 * The camera that fits these places between the insets; null for no place.
 *
 * @param places In Sigma's framed coordinates.
 * @param nearest The least camera ratio: a lone node is shown with its surroundings.
 */
export function cameraFor(
  sigma: Pick<Sigma, 'framedGraphToViewport' | 'getDimensions'>,
  places: Iterable<Coordinates>,
  insets: Insets,
  nearest: number,
): CameraState | null {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  if (left > right) return null;

  const origin = sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState: WHOLE });
  const unit = sigma.framedGraphToViewport({ x: 1, y: 0 }, { cameraState: WHOLE }).x - origin.x;
  const { width, height } = sigma.getDimensions();
  const margin = Math.min(64, 0.09 * Math.min(width, height));
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
