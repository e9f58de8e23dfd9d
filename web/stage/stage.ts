/** The picture: the one place that knows Sigma. Give it a model and a scene; it tells what the pointer does. */
import { createNodeBorderProgram } from '@sigma/node-border';
import Sigma from 'sigma';
import { EdgeLineProgram } from 'sigma/rendering';
import type { CameraState } from 'sigma/types';
import type { Model } from '../model.ts';
import type { Selection } from '../state.ts';
import { cameraFor, type Insets, WHOLE } from './camera.ts';
import { createDisplayGraph, idOf, keyOf, MANY_EDGES } from './display.ts';
import { edgeLabelDrawer, midpoint, nodeLabelDrawers } from './drawers.ts';
import { type Box, LabelBoard, type Point } from './labels.ts';
import { createReducers } from './reducers.ts';
import { lightOf, type Scene } from './scene.ts';
import { DARK, LIGHT } from './theme.ts';
import { ThreadProgram } from './thread-program.ts';

export interface StageOptions {
  readonly model: Model;
  readonly dark: boolean;
  readonly scene: Omit<Scene, 'pointed'>;
  /** A node or edge was clicked, or null: the ground. */
  readonly onSelect: (chosen: Selection) => void;
  /** What panels cover, asked for at every flight. */
  readonly insets: () => Insets;
  /** Where panels lie, asked for at every frame: no name is drawn there. */
  readonly covered: () => readonly Box[];
  /** Whether to fly or to jump. */
  readonly still: () => boolean;
}

export interface Stage {
  /** Shows another selection, preview or filter. */
  show(scene: Omit<Scene, 'pointed'>, preview: Selection): void;
  setDark(dark: boolean): void;
  /** Flies to these nodes, or to all of them; or jumps. */
  fit(keys?: Iterable<string>, jump?: boolean): void;
  zoom(direction: 'in' | 'out'): void;
  /** Moves the view by a share of its size. */
  pan(x: number, y: number): void;
  /** Whether these nodes can all be seen outside of the panels, spread over at least so many CSS pixels. */
  sees(keys: readonly string[], spread: number): boolean;
  /** Where a node or the middle of an edge lies, in CSS pixels of the stage. */
  place(thing: NonNullable<Selection>): Point | null;
  destroy(): void;
}

const FLIGHT_MS = 450;

export function mountStage(container: HTMLElement, options: StageOptions): Stage {
  const graph = createDisplayGraph(options.model, nodeScale(container.clientWidth));
  const many = graph.size > MANY_EDGES;
  const board = new LabelBoard(options.dark ? DARK : LIGHT);
  const colours = { dark: options.dark, theme: board.theme };
  let scene: Scene = { ...options.scene, pointed: null };
  let light = lightOf(graph, scene);
  const reducers = createReducers({ graph, many, colours, scene: () => scene, light: () => light });

  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    defaultNodeType: many ? 'circle' : 'disc',
    defaultEdgeType: many ? 'line' : 'thread',
    nodeProgramClasses: {
      disc: createNodeBorderProgram({
        borders: [
          {
            size: { attribute: 'rim', defaultValue: 0.12 },
            color: { attribute: 'rimColour', defaultValue: '#ffffff' },
          },
          { size: { fill: true }, color: { attribute: 'color' } },
        ],
      }),
    },
    edgeProgramClasses: { thread: ThreadProgram, line: EdgeLineProgram },
    enableEdgeEvents: true,
    renderEdgeLabels: true,
    hideEdgesOnMove: many,
    hideLabelsOnMove: false,
    zIndex: true,
    minEdgeThickness: many ? 0.6 : 1.1,
    labelDensity: many ? 0.5 : 1,
    labelGridCellSize: graph.order > 120 ? 110 : 70,
    labelRenderedSizeThreshold: many ? 4 : 3,
    stagePadding: 40,
    zoomToSizeRatioFunction: (ratio) => ratio ** 0.4,
    minCameraRatio: 0.004,
    maxCameraRatio: 4,
    ...nodeLabelDrawers(board),
    defaultDrawEdgeLabel: edgeLabelDrawer(board),
    ...reducers,
  });
  // Names of edges belong above nodes, or nodes that are out of the light would cover them.
  const { nodes, edgeLabels } = sigma.getCanvases();
  if (nodes && edgeLabels) nodes.after(edgeLabels);
  sigma.on('beforeRender', () => board.clear(sigma.getDimensions(), options.covered()));
  sigma.on('afterRender', () => board.flush());

  // Between Sigma's own scheduled refresh and its drawing, places and extent are undefined: so the schedule is ours,
  // and whoever measures draws first.
  let pending = 0;
  const draw = () => {
    cancelAnimationFrame(pending);
    pending = 0;
    sigma.refresh();
  };
  const drawn = () => {
    if (pending) draw();
  };
  const update = (next: Partial<Scene>) => {
    scene = { ...scene, ...next };
    light = lightOf(graph, scene);
    pending ||= requestAnimationFrame(draw);
  };
  // A large graph takes too long to dim at every movement of the pointer.
  const point = (pointed: Selection) => {
    container.style.cursor = pointed ? 'pointer' : '';
    if (!many) update({ pointed });
  };
  sigma.on('enterNode', ({ node }) => point({ kind: 'node', key: keyOf(node) }));
  sigma.on('leaveNode', () => point(null));
  sigma.on('enterEdge', ({ edge }) => point({ kind: 'edge', key: keyOf(edge) }));
  sigma.on('leaveEdge', () => point(null));
  sigma.on('clickNode', ({ node }) => options.onSelect({ kind: 'node', key: keyOf(node) }));
  sigma.on('clickEdge', ({ edge }) => options.onSelect({ kind: 'edge', key: keyOf(edge) }));
  sigma.on('clickStage', () => options.onSelect(null));

  const spot = (id: string, cameraState = sigma.getCamera().getState()): Point =>
    sigma.graphToViewport(graph.getNodeAttributes(id), { cameraState });
  const places = (ids: readonly string[]) =>
    ids
      .filter((id) => graph.hasNode(id) && sigma.getNodeDisplayData(id)?.hidden !== true)
      .map((id) => sigma.viewportToFramedGraph(spot(id, WHOLE), { cameraState: WHOLE }));

  const camera = sigma.getCamera();
  let alive = true;
  const fly = (state: CameraState) => {
    if (options.still()) {
      camera.setState(state);
      return;
    }
    // Edges that are hidden in flight come back after it, also when it ends where it began.
    const land = () => alive && sigma.scheduleRender();
    void camera.animate(state, { duration: FLIGHT_MS, easing: 'quadraticInOut' }).then(land);
  };
  const nearest = 1.5 / Math.sqrt(Math.max(graph.order, 30));
  const all = cameraFor(sigma, places(graph.nodes()), options.insets(), nearest);
  if (all) camera.setState(all);

  return {
    show(next, preview) {
      update({ ...next, pointed: preview });
    },
    setDark(dark) {
      board.theme = dark ? DARK : LIGHT;
      Object.assign(colours, { dark, theme: board.theme });
      update({});
    },
    fit(keys, jump = false) {
      drawn();
      const ids = keys ? Array.from(keys, idOf) : graph.nodes();
      const state = cameraFor(sigma, places(ids), options.insets(), nearest);
      if (state && jump) camera.setState(state);
      else if (state) fly(state);
    },
    zoom(direction) {
      const state = camera.getState();
      fly({
        ...state,
        ratio: camera.getBoundedRatio(direction === 'in' ? state.ratio / 1.6 : state.ratio * 1.6),
      });
    },
    pan(x, y) {
      const state = camera.getState();
      fly({ ...state, x: state.x + x * state.ratio, y: state.y + y * state.ratio });
    },
    sees(keys, spread) {
      drawn();
      const { top, right, bottom, left } = options.insets();
      const { width, height } = sigma.getDimensions();
      const spots = keys
        .map(idOf)
        .filter((id) => graph.hasNode(id))
        .map((id) => spot(id));
      const xs = spots.map(({ x }) => x);
      const ys = spots.map(({ y }) => y);
      return (
        Math.min(...xs) > left + 20 &&
        Math.max(...xs) < width - right - 20 &&
        Math.min(...ys) > top + 20 &&
        Math.max(...ys) < height - bottom - 20 &&
        Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) >= spread
      );
    },
    place({ kind, key }) {
      drawn();
      const id = idOf(key);
      if (kind === 'node') return graph.hasNode(id) ? spot(id) : null;
      if (!graph.hasEdge(id)) return null;
      const bend =
        sigma.getEdgeDisplayData(id)?.type === 'line' ? 0 : graph.getEdgeAttribute(id, 'curvature');
      return midpoint(spot(graph.source(id)), spot(graph.target(id)), bend);
    },
    destroy() {
      alive = false;
      cancelAnimationFrame(pending);
      sigma.kill();
    },
  };
}

/** Nodes are smaller on small screens. */
function nodeScale(width: number): number {
  return Math.min(Math.max(Math.sqrt(width / 1000), 0.6), 1);
}
