/** The picture: the one place that knows Sigma. Give it a model and a scene; it tells what the pointer does. */
import { createNodeBorderProgram } from '@sigma/node-border';
import Sigma from 'sigma';
import { EdgeLineProgram } from 'sigma/rendering';
import type { Model } from '../model.ts';
import type { Selection } from '../state.ts';
import { cameraFor, type Insets } from './camera.ts';
import { createDisplayGraph, MANY_EDGES } from './display.ts';
import { edgeLabelDrawer, midpoint, nodeLabelDrawers } from './drawers.ts';
import { LabelBoard, type Point } from './labels.ts';
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
  /** Whether to fly or to jump. */
  readonly still: () => boolean;
}

export interface Stage {
  /** Shows another selection, preview or filter. */
  show(scene: Omit<Scene, 'pointed'>, preview: Selection): void;
  setDark(dark: boolean): void;
  /** Flies to these nodes, or to all of them. */
  fit(keys?: Iterable<string>): void;
  zoom(direction: 'in' | 'out'): void;
  /** Moves the view by a share of its size. */
  pan(x: number, y: number): void;
  /** Whether a node can be seen outside of the panels. */
  sees(key: string): boolean;
  /** Where a node or the middle of an edge lies, in CSS pixels of the stage. */
  place(thing: NonNullable<Selection>): Point | null;
  destroy(): void;
}

const FLIGHT_MS = 450;

export function mountStage(container: HTMLElement, options: StageOptions): Stage {
  const graph = createDisplayGraph(options.model);
  const many = graph.size > MANY_EDGES;
  const board = new LabelBoard(options.dark ? DARK : LIGHT);
  const colours = { dark: options.dark, theme: board.theme };
  let scene: Scene = { ...options.scene, pointed: null };
  let light = lightOf(graph, scene);
  const reducers = createReducers({ graph, many, colours, scene: () => scene, light: () => light });

  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    defaultNodeType: 'disc',
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
    labelDensity: many ? 0.5 : 1.2,
    labelGridCellSize: many ? 120 : 70,
    labelRenderedSizeThreshold: many ? 4 : 3,
    stagePadding: 40,
    minCameraRatio: 0.004,
    maxCameraRatio: 4,
    ...nodeLabelDrawers(board),
    defaultDrawEdgeLabel: edgeLabelDrawer(board),
    ...reducers,
  });
  sigma.on('beforeRender', () => board.clear());
  sigma.on('afterRender', () => board.flush());

  const update = (next: Partial<Scene>) => {
    scene = { ...scene, ...next };
    light = lightOf(graph, scene);
    sigma.refresh({ skipIndexation: next.hiddenTypes === undefined, schedule: true });
  };
  // A large graph takes too long to dim at every movement of the pointer.
  const point = (pointed: Selection) => {
    container.style.cursor = pointed ? 'pointer' : '';
    if (!many) update({ pointed });
  };
  sigma.on('enterNode', ({ node }) => point({ kind: 'node', key: node }));
  sigma.on('leaveNode', () => point(null));
  sigma.on('enterEdge', ({ edge }) => point({ kind: 'edge', key: edge }));
  sigma.on('leaveEdge', () => point(null));
  sigma.on('clickNode', ({ node }) => options.onSelect({ kind: 'node', key: node }));
  sigma.on('clickEdge', ({ edge }) => options.onSelect({ kind: 'edge', key: edge }));
  sigma.on('clickStage', () => options.onSelect(null));

  const camera = sigma.getCamera();
  const duration = () => (options.still() ? 0 : FLIGHT_MS);
  const fly = (state: Parameters<typeof camera.setState>[0]) => {
    if (options.still()) camera.setState(state);
    else void camera.animate(state, { duration: FLIGHT_MS, easing: 'quadraticInOut' });
  };
  const all = cameraFor(sigma, graph.nodes(), options.insets());
  if (all) camera.setState(all);

  return {
    show(next, preview) {
      const filtered = next.hiddenTypes !== scene.hiddenTypes;
      const { selected, hiddenTypes } = next;
      update({ selected, pointed: preview, ...(filtered ? { hiddenTypes } : {}) });
    },
    setDark(dark) {
      board.theme = dark ? DARK : LIGHT;
      Object.assign(colours, { dark, theme: board.theme });
      sigma.refresh({ skipIndexation: true, schedule: true });
    },
    fit(keys = graph.nodes()) {
      const state = cameraFor(sigma, keys, options.insets());
      if (state) fly(state);
    },
    zoom(direction) {
      const factor = 1.6;
      void (direction === 'in'
        ? camera.animatedZoom({ duration: duration(), factor })
        : camera.animatedUnzoom({ duration: duration(), factor }));
    },
    pan(x, y) {
      const state = camera.getState();
      fly({ ...state, x: state.x + x * state.ratio, y: state.y + y * state.ratio });
    },
    sees(key) {
      const node = sigma.getNodeDisplayData(key);
      if (!node) return false;
      const { x, y } = sigma.framedGraphToViewport(node);
      const { top, right, bottom, left } = options.insets();
      const { width, height } = sigma.getDimensions();
      return x > left + 20 && x < width - right - 20 && y > top + 20 && y < height - bottom - 20;
    },
    place({ kind, key }) {
      if (kind === 'node') {
        const node = sigma.getNodeDisplayData(key);
        return node ? sigma.framedGraphToViewport(node) : null;
      }
      if (!graph.hasEdge(key)) return null;
      const [source, target] = graph.extremities(key).map((end) => sigma.getNodeDisplayData(end));
      if (!source || !target) return null;
      const bend = many ? 0 : graph.getEdgeAttribute(key, 'curvature');
      return midpoint(sigma.framedGraphToViewport(source), sigma.framedGraphToViewport(target), bend);
    },
    destroy: () => sigma.kill(),
  };
}
