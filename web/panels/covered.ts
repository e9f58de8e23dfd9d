import type { Insets } from '../stage/camera.ts';
import type { Box } from '../stage/labels.ts';

/** How much of the stage the panels cover at present, in CSS pixels at each side. */
export function coveredByPanels(): Insets {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  const panel = document.querySelector('.panel')?.getBoundingClientRect();
  const search = document.querySelector('.search')?.getBoundingClientRect();
  const legend = document.querySelector('.legend-body')?.getBoundingClientRect();
  const narrow = innerWidth <= 720;
  const top = narrow && search ? search.bottom : 0;
  if (narrow) return { ...none, top, bottom: panel ? innerHeight - panel.top : 0 };
  const left = legend?.right ?? 0;
  return { ...none, left, right: panel ? innerWidth - panel.left : 0 };
}

/** Where cards lie over the stage. */
export function cards(): Box[] {
  return [...document.querySelectorAll('.card')].map((card) => card.getBoundingClientRect());
}
