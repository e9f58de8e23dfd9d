/** The picture as it stands, as an image: pixels, or lines and letters. */
import type Sigma from 'sigma';
import type { Status } from '../../graph/types.ts';
import { DASHES } from '../palette.ts';
import { type DisplayEdge, type DisplayGraph, type DisplayNode, keyOf } from './display.ts';
import { control } from './drawers.ts';
import type { Lettering, Point } from './labels.ts';
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
  for (const layer of layers) context.drawImage(layer, 0, 0);
  return new Promise((done) => whole.toBlob(done, 'image/png'));
}

/** What `sigma` shows, in CSS pixels. Names are those that `names` tells of. */
export function svgOf(
  sigma: Sigma<DisplayNode, DisplayEdge>,
  graph: DisplayGraph,
  names: readonly Lettering[],
  theme: StageTheme,
): string {
  const { width, height } = sigma.getDimensions();
  const inside = ({ x, y }: Point): boolean => x > -60 && y > -60 && x < width + 60 && y < height + 60;
  const spot = (id: string) => {
    const data = sigma.getNodeDisplayData(id);
    return data && !data.hidden
      ? {
          ...sigma.framedGraphToViewport(data),
          radius: sigma.scaleSize(data.size),
          fill: data.color,
          layer: data.zIndex,
        }
      : null;
  };
  const edges: { readonly layer: number; readonly text: string }[] = [];
  graph.forEachEdge((id, { status, directed, curvature }, source, target) => {
    const data = sigma.getEdgeDisplayData(id);
    const [from, to] = [spot(source), spot(target)];
    if (!data || data.hidden || !from || !to || source === target || !(inside(from) || inside(to))) return;
    const bend = data.type === 'line' ? 0 : curvature;
    const stroke = { colour: data.color, width: Math.max(sigma.scaleSize(data.size), 1.1) };
    edges.push({
      layer: data.zIndex,
      text: edgePath(from, to, to.radius, bend, status, stroke, directed && data.type !== 'line'),
    });
  });
  const nodes: { readonly layer: number; readonly text: string }[] = [];
  graph.forEachNode((id, { label }) => {
    const at = spot(id);
    if (!at || !inside(at)) return;
    const circle = `cx="${fixed(at.x)}" cy="${fixed(at.y)}" r="${fixed(at.radius)}" fill="${at.fill}" stroke="${theme.paper}"`;
    const title = escapeXml(label === '' ? keyOf(id) : label);
    nodes.push({ layer: at.layer, text: `<circle ${circle}><title>${title}</title></circle>` });
  });
  const byLayer = (a: { layer: number }, b: { layer: number }): number => a.layer - b.layer;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="${theme.paper}"/>`,
    '<g fill="none" stroke-linecap="butt">',
    ...edges.sort(byLayer).map(({ text }) => text),
    '</g><g>',
    ...nodes.sort(byLayer).map(({ text }) => text),
    `</g><g font-family='${FONT.replaceAll('"', '')}' text-anchor="middle" dominant-baseline="central" paint-order="stroke" stroke="${theme.paper}" stroke-width="3.5" stroke-linejoin="round">`,
    ...names.map(lettering),
    '</g></svg>',
    '',
  ].join('\n');
}

function edgePath(
  from: Point,
  to: Point,
  radius: number,
  bend: number,
  status: Status,
  { colour, width }: { readonly colour: string; readonly width: number },
  arrow: boolean,
): string {
  const by = control(from, to, bend);
  const dash = DASHES[status] ? ` stroke-dasharray="${DASHES[status]}"` : '';
  const line = `<path d="M${fixed(from.x)} ${fixed(from.y)}Q${fixed(by.x)} ${fixed(by.y)} ${fixed(to.x)} ${fixed(to.y)}" stroke="${colour}" stroke-width="${fixed(width)}"${dash}/>`;
  if (!arrow) return line;
  const [dx, dy] = [to.x - by.x, to.y - by.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const tip = { x: to.x - ux * radius, y: to.y - uy * radius };
  const [long, wide] = [width * 5, width * 1.8];
  const base = { x: tip.x - ux * long, y: tip.y - uy * long };
  const corners = [
    tip,
    { x: base.x - uy * wide, y: base.y + ux * wide },
    { x: base.x + uy * wide, y: base.y - ux * wide },
  ];
  return `${line}<path d="M${corners.map(({ x, y }) => `${fixed(x)} ${fixed(y)}`).join('L')}Z" fill="${colour}"/>`;
}

function lettering({ text, at, angle, points, weight, colour }: Lettering): string {
  const turn =
    angle === 0 ? '' : ` transform="rotate(${fixed((angle * 180) / Math.PI)} ${fixed(at.x)} ${fixed(at.y)})"`;
  return `<text x="${fixed(at.x)}" y="${fixed(at.y)}" font-size="${fixed(points)}" font-weight="${weight}" fill="${colour}"${turn}>${escapeXml(text)}</text>`;
}

function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
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
