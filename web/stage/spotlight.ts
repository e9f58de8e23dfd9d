/**
 * Light on a part of a large graph. Sigma would look at every node and edge anew to dim the rest, which takes a second or more at twenty
 * thousand; here its layers are dimmed as they are, by the browser, and what is in the light is drawn above them.
 */
import type Sigma from 'sigma';
import type { Box } from './boxes.ts';
import type { DisplayEdge, DisplayGraph, DisplayNode } from './display.ts';
import { edgeLabelDrawer, nodeLabelDrawers } from './drawers.ts';
import { LabelBoard } from './labels.ts';
import { createPlacement } from './placed.ts';
import type { createReducers } from './reducers.ts';
import type { Light } from './scene.ts';
import type { StageTheme } from './theme.ts';

export interface Spotlight {
  /** Lights this, or nothing. */
  show(light: Light | null): void;
  /** Draws anew, after the camera or a node has moved. */
  draw(): void;
}

export interface SpotlightOptions {
  readonly container: HTMLElement;
  /** How things look in the light. */
  readonly looks: ReturnType<typeof createReducers>;
  readonly theme: () => StageTheme;
  readonly covered: () => readonly Box[];
}

const LAYER = 'spotlight';

export function createSpotlight(
  sigma: Sigma<DisplayNode, DisplayEdge>,
  graph: DisplayGraph,
  { container, looks, theme, covered }: SpotlightOptions,
): Spotlight {
  sigma.createCanvasContext(LAYER);
  const { labels, [LAYER]: layer } = sigma.getCanvases();
  if (labels && layer) labels.after(layer);
  sigma.resize(true);
  const context = layer?.getContext('2d') ?? null;
  const board = new LabelBoard(theme());
  const names = { ...nodeLabelDrawers(board), edge: edgeLabelDrawer(board) };
  const lookOf = {
    node: (id: string) => looks.nodeReducer(id, graph.getNodeAttributes(id)),
    edge: (id: string) => looks.edgeReducer(id, graph.getEdgeAttributes(id)),
  };
  const placement = createPlacement(sigma, graph, lookOf);
  let light: Light | null = null;

  const draw = (): void => {
    if (!context) return;
    const { width, height } = sigma.getDimensions();
    context.clearRect(0, 0, width, height);
    if (!light) return;
    board.theme = theme();
    const { edges } = light;
    board.clear({ width, height }, covered(), () => placement.points(edges));
    for (const id of light.edges) drawEdge(context, id);
    for (const id of light.nodes) drawDisc(context, id);
    for (const id of light.nodes) drawName(context, id);
    for (const id of light.edges) drawEdgeName(context, id);
    board.flush();
    for (const id of light.centres) drawCard(context, id);
  };

  function drawEdge(on: CanvasRenderingContext2D, id: string): void {
    const stroke = placement.stroke(id);
    if (!stroke) return;
    const colour = lookOf.edge(id).color ?? '';
    on.strokeStyle = on.fillStyle = colour;
    on.lineWidth = stroke.width;
    on.setLineDash(stroke.dash === '' ? [] : stroke.dash.split(' ').map(Number));
    on.stroke(new Path2D(stroke.line));
    on.setLineDash([]);
    on.lineWidth = 1.2;
    on.stroke(new Path2D(stroke.bars));
    on.fill(new Path2D(stroke.head));
  }

  function drawDisc(on: CanvasRenderingContext2D, id: string): void {
    const at = placement.node(id);
    if (!at) return;
    on.beginPath();
    on.arc(at.x, at.y, at.size, 0, 2 * Math.PI);
    on.fillStyle = lookOf.node(id).color ?? '';
    on.fill();
    on.lineWidth = 1;
    on.strokeStyle = theme().paper;
    on.stroke();
  }

  function drawName(on: CanvasRenderingContext2D, id: string): void {
    const at = placement.node(id);
    if (at) names.defaultDrawNodeLabel(on, { ...lookOf.node(id), ...at });
  }

  function drawEdgeName(on: CanvasRenderingContext2D, id: string): void {
    const [source, target] = graph.extremities(id);
    const [from, to] = [placement.node(source), placement.node(target)];
    if (!from || !to) return;
    const look = { label: '', ...lookOf.edge(id), key: id };
    names.edge(on, look, { ...from, key: source }, { ...to, key: target });
  }

  function drawCard(on: CanvasRenderingContext2D, id: string): void {
    const at = placement.node(id);
    if (at) names.defaultDrawNodeHover(on, { ...lookOf.node(id), ...at });
  }

  return {
    show(next) {
      light = next;
      container.classList.toggle('dimmed', next !== null);
      draw();
    },
    draw,
  };
}
