/** The picture as it stands, as an image: pixels, or lines and letters. */
import type Sigma from 'sigma';
import { type DisplayEdge, type DisplayGraph, type DisplayNode, keyOf } from './display.ts';
import type { PlacedNode, Point } from './geometry.ts';
import type { Lettering } from './labels.ts';
import type { Placement } from './placed.ts';
import { fixed, type Stroke } from './strokes.ts';
import { FONT, type StageTheme } from './theme.ts';

/** All layers on their paper, at the resolution of the screen. They must have been drawn in this very task. */
export function pngOf(container: HTMLElement, theme: StageTheme): Promise<Blob | null> {
  const layers = [...container.querySelectorAll('canvas')].filter(
    (canvas) => !canvas.classList.contains('sigma-mouse'),
  );
  const whole = document.createElement('canvas');
  whole.width = Math.max(...layers.map(({ width }) => width));
  whole.height = Math.max(...layers.map(({ height }) => height));
  const context = whole.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, whole.width, whole.height);
  for (const layer of layers) {
    context.globalAlpha = Number(getComputedStyle(layer).opacity);
    context.drawImage(layer, 0, 0);
  }
  return new Promise((done) => whole.toBlob(done, 'image/png'));
}

/** What `sigma` shows, in CSS pixels. Names are those that `names` tells of. */
export function svgOf(
  sigma: Sigma<DisplayNode, DisplayEdge>,
  graph: DisplayGraph,
  placement: Placement,
  names: readonly Lettering[],
  theme: StageTheme,
): string {
  const { width, height } = sigma.getDimensions();
  const inside = ({ x, y }: Point): boolean => x > -60 && y > -60 && x < width + 60 && y < height + 60;
  const seen = (id: string): PlacedNode | null => {
    const at = placement.node(id);
    return at && inside(at) ? at : null;
  };
  const edges: Layered[] = [];
  graph.forEachEdge((id, _, source, target) => {
    const look = sigma.getEdgeDisplayData(id);
    if (!look || !(seen(source) || seen(target))) return;
    const stroke = placement.stroke(id);
    if (stroke) edges.push({ layer: look.zIndex, text: strokePaths(stroke, look.color) });
  });
  const nodes: Layered[] = [];
  graph.forEachNode((id, { label }) => {
    const [look, at] = [sigma.getNodeDisplayData(id), seen(id)];
    if (!look || !at) return;
    const circle = `cx="${fixed(at.x)}" cy="${fixed(at.y)}" r="${fixed(at.size)}" fill="${look.color}"`;
    const rim = look.highlighted ? `stroke="${theme.ink}" stroke-width="2"` : `stroke="${theme.paper}"`;
    const title = escapeXml(label === '' ? keyOf(id) : label);
    nodes.push({ layer: look.zIndex, text: `<circle ${circle} ${rim}><title>${title}</title></circle>` });
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="${theme.paper}"/>`,
    '<g fill="none">',
    ...inLayers(edges),
    '</g><g>',
    ...inLayers(nodes),
    `</g><g font-family='${FONT.replaceAll('"', '')}' text-anchor="middle" dominant-baseline="central" paint-order="stroke" stroke="${theme.paper}" stroke-width="3.5" stroke-linejoin="round">`,
    ...names.map((name) => lettering(name, theme)),
    '</g></svg>',
    '',
  ].join('\n');
}

interface Layered {
  readonly layer: number;
  readonly text: string;
}

/** The lowest first. */
function inLayers(items: readonly Layered[]): string[] {
  return [...items].sort((a, b) => a.layer - b.layer).map(({ text }) => text);
}

function strokePaths({ line, width, dash, bars, head }: Stroke, colour: string): string {
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return [
    `<path d="${line}" stroke="${colour}" stroke-width="${fixed(width)}"${dashes}/>`,
    ...(bars === '' ? [] : [`<path d="${bars}" stroke="${colour}" stroke-width="1.2"/>`]),
    ...(head === '' ? [] : [`<path d="${head}" fill="${colour}"/>`]),
  ].join('');
}

function lettering({ text, at, angle, points, weight, colour, card }: Lettering, theme: StageTheme): string {
  const turn =
    angle === 0 ? '' : ` transform="rotate(${fixed((angle * 180) / Math.PI)} ${fixed(at.x)} ${fixed(at.y)})"`;
  const ground = card
    ? `<rect x="${fixed(card.left)}" y="${fixed(card.top)}" width="${fixed(card.right - card.left)}" height="${fixed(card.bottom - card.top)}" rx="8" fill="${theme.surface}" stroke="none"/>`
    : '';
  const rim = card ? ' stroke="none"' : '';
  return `${ground}<text x="${fixed(at.x)}" y="${fixed(at.y)}" font-size="${fixed(points)}" font-weight="${weight}" fill="${colour}"${rim}${turn}>${escapeXml(text)}</text>`;
}

/** For XML, which knows no control characters. */
function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
