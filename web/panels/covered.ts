import type { Box } from '../stage/boxes.ts';
import type { Insets } from '../stage/camera.ts';

/** How much of the stage the panels cover at present, in CSS pixels at each side. */
export function coveredByPanels(): Insets {
  // What a narrow page leaves out has a box without a size.
  const box = (name: string) => {
    const found = document.querySelector(name)?.getBoundingClientRect();
    return found && found.width > 0 ? found : undefined;
  };
  const [panel, search, filters, timeline] = [
    box('.panel'),
    box('.search'),
    box('.filters'),
    box('.timeline'),
  ];
  if (innerWidth <= NARROW) {
    const top = search?.bottom ?? 0;
    const tops = [panel, filters, timeline, box('.toolbar')].map((card) => card?.top ?? innerHeight);
    return { top, right: 0, bottom: innerHeight - Math.min(...tops), left: 0 };
  }
  return {
    top: (search?.bottom ?? 0) / 2,
    right: panel ? innerWidth - panel.left : 0,
    bottom: timeline ? innerHeight - timeline.top : 0,
    left: filters?.right ?? 0,
  };
}

/** Up to this width, in CSS pixels, panels lie at the foot of the page; see `styles/layout.css`. */
const NARROW = 720;

/** Where cards lie over the stage. */
export function cards(): Box[] {
  return [...document.querySelectorAll('.card')].map((card) => card.getBoundingClientRect());
}
