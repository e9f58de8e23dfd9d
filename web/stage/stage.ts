/** The picture: the one place that knows Sigma. Give it a model and a scene; it tells what the pointer does. */
import Sigma from 'sigma';
import type { Model } from '../model/model.ts';
import type { Place, Selection } from '../state/state.ts';
import { mainPart } from '../view/mainpart.ts';
import { type Arrangement, arrange } from './arrange.ts';
import type { Insets } from './camera.ts';
import { detailFor } from './detail.ts';
import { createDisplayGraph, type DisplayEdge, type DisplayNode, idOf, keyOf } from './display.ts';
import { enableDrag } from './drag.ts';
import { createFlights, type Flights } from './flights.ts';
import { midpoint, type Point } from './geometry.ts';
import { type Box, LabelBoard } from './labels.ts';
import { pngOf, svgOf } from './picture.ts';
import { createPlacement } from './placed.ts';
import { createReducers, type Now } from './reducers.ts';
import { lightOf, type Scene } from './scene.ts';
import { fixedSettings, settingsFor } from './settings.ts';
import { createSpotlight } from './spotlight.ts';
import { type Direction, nearestTowards } from './steer.ts';
import { DARK, LIGHT } from './theme.ts';

export interface StageOptions {
  readonly model: Model;
  readonly dark: boolean;
  readonly scene: Omit<Scene, 'pointed'>;
  /** A node or edge was clicked, or null: the ground. */
  readonly onSelect: (chosen: Selection) => void;
  /** A node was dragged, and put here. */
  readonly onPin: (key: string, place: Place) => void;
  /** The reader has moved the camera by hand, and it has come to rest. */
  readonly onLook: () => void;
  /** What panels cover, asked for at every flight. */
  readonly insets: () => Insets;
  /** Where panels lie, asked for at every frame: no name is drawn there. */
  readonly covered: () => readonly Box[];
  /** Whether to fly or to jump. */
  readonly still: () => boolean;
}

export interface Stage extends Flights {
  /** Shows another selection, preview or filter. */
  show(scene: Omit<Scene, 'pointed'>, preview: Selection): void;
  setDark(dark: boolean): void;
  /** Places the names anew: the letters have come, or a card covers or bares them. */
  placeNames(): void;
  /** Where a node or the middle of an edge lies, in CSS pixels of the stage. */
  place(thing: NonNullable<Selection>): Point | null;
  /** Where a node stands, in units of the layout. */
  standing(key: string): Place | null;
  /** The place so many CSS pixels to the right of a node and above it, in units of the layout. */
  beside(key: string, right: number, up: number): Place | null;
  /** The next node in view in a direction; from nowhere, the heaviest in view. */
  next(key: string | null, direction: Direction): string | null;
  /** Refines the layout of what is in view until it rests or `stop` is called, and tells when it has ended. */
  arrange(onStop: () => void): Arrangement;
  png(): Promise<Blob | null>;
  svg(): string;
  destroy(): void;
}

/** The camera is at rest when it has not moved for so long. */
const REST_MS = 250;

export function mountStage(container: HTMLElement, options: StageOptions): Stage {
  const graph = createDisplayGraph(options.model);
  const board = new LabelBoard(options.dark ? DARK : LIGHT);
  const detailOf = ({ visible }: Pick<Scene, 'visible'>) =>
    detailFor(visible?.nodes.size ?? graph.order, visible?.edges.size ?? graph.size, container.clientWidth);
  const first: Scene = { ...options.scene, pointed: null };
  let now: Now = {
    scene: first,
    light: lightOf(graph, first),
    detail: detailOf(first),
    dark: options.dark,
    theme: board.theme,
  };
  putPins(first.pins);
  // Of much, Sigma draws all alike and a spotlight what is in the light; a drawing in lines has it all from Sigma.
  let inFull = false;

  const sigma = new Sigma<DisplayNode, DisplayEdge>(graph, container, {
    ...fixedSettings(board, () => !now.detail.many),
    ...settingsFor(now.detail, graph.order),
    ...createReducers(() => (now.detail.many && !inFull ? { ...now, light: null } : now)),
  });
  const spotlight = createSpotlight(sigma, graph, {
    container,
    looks: createReducers(() => now),
    theme: () => now.theme,
    covered: options.covered,
  });
  // A node that is moved does not move the frame of all others.
  sigma.setCustomBBox(sigma.getBBox());
  // Names of edges belong above nodes, or nodes that are out of the light would cover them.
  const { nodes, edgeLabels } = sigma.getCanvases();
  if (nodes && edgeLabels) nodes.after(edgeLabels);
  const placement = createPlacement(sigma, graph, {
    node: (id) => sigma.getNodeDisplayData(id),
    edge: (id) => sigma.getEdgeDisplayData(id),
  });
  sigma.on('beforeRender', () => {
    board.clear(sigma.getDimensions(), options.covered(), () =>
      placement.points(now.light?.edges ?? new Set()),
    );
  });
  sigma.on('afterRender', () => {
    board.flush();
    spotlight.draw();
  });

  // Between Sigma's own scheduled refresh and its drawing, places and extent are undefined: so the schedule is ours,
  // and whoever measures draws first.
  let alive = true;
  let running: Arrangement | null = null;
  let pending = 0;
  const draw = () => {
    cancelAnimationFrame(pending);
    pending = 0;
    sigma.refresh();
  };
  const drawSoon = () => {
    pending ||= requestAnimationFrame(draw);
  };
  const drawn = () => {
    if (pending) draw();
  };
  const update = (next: Partial<Scene>) => {
    const scene = { ...now.scene, ...next };
    const detail = scene.visible === now.scene.visible ? now.detail : detailOf(scene);
    if (detail !== now.detail)
      sigma.setSettings(settingsFor(detail, scene.visible?.nodes.size ?? graph.order));
    const before = now;
    now = { ...now, scene, detail, light: lightOf(graph, scene) };
    if (!detail.many || looksOtherwise(before, now)) drawSoon();
    spotlight.show(detail.many ? now.light : null);
  };
  const point = (pointed: Selection) => {
    container.style.cursor = pointed ? 'pointer' : '';
    update({ pointed });
  };
  sigma.on('enterNode', ({ node }) => point({ kind: 'node', key: keyOf(node) }));
  sigma.on('leaveNode', () => point(null));
  sigma.on('enterEdge', ({ edge }) => point({ kind: 'edge', key: keyOf(edge) }));
  sigma.on('leaveEdge', () => point(null));
  sigma.on('clickNode', ({ node }) => options.onSelect({ kind: 'node', key: keyOf(node) }));
  sigma.on('clickEdge', ({ edge }) => options.onSelect({ kind: 'edge', key: keyOf(edge) }));
  sigma.on('clickStage', () => options.onSelect(null));
  spotlight.show(now.detail.many ? now.light : null);
  enableDrag(sigma, graph, { onDrop: (id, place) => options.onPin(keyOf(id), place), onMove: drawSoon });

  const flights = createFlights(sigma, graph, {
    ...options,
    drawn,
    alive: () => alive,
    main: () => mainPart(options.model, now.scene.visible),
  });
  flights.fit(undefined, true);
  let byHand = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  sigma.getCamera().on('updated', () => {
    clearTimeout(resting);
    if (byHand) resting = setTimeout(options.onLook, REST_MS);
  });
  const steered = () => {
    byHand = true;
  };
  for (const event of ['wheel', 'mousedown'] as const) sigma.getMouseCaptor().on(event, steered);
  sigma.getTouchCaptor().on('touchdown', steered);

  const spot = (id: string): Point => sigma.graphToViewport(graph.getNodeAttributes(id));
  const shown = (id: string): boolean => {
    const { visible } = now.scene;
    return visible === null || visible.nodes.has(keyOf(id));
  };
  function putPins(pins: Scene['pins']): void {
    for (const [key, place] of pins)
      if (graph.hasNode(idOf(key))) graph.mergeNodeAttributes(idOf(key), place);
  }

  return {
    ...flights,
    fit(keys, jump) {
      byHand = false;
      flights.fit(keys, jump);
    },
    zoom(direction) {
      steered();
      flights.zoom(direction);
    },
    pan(x, y) {
      steered();
      flights.pan(x, y);
    },
    show(scene, pointed) {
      if (scene.pins !== now.scene.pins) putPins(scene.pins);
      update({ ...scene, pointed });
    },
    setDark(dark) {
      if (dark === now.dark) return;
      board.theme = dark ? DARK : LIGHT;
      now = { ...now, dark, theme: board.theme };
      update({});
      drawSoon();
    },
    placeNames() {
      sigma.scheduleRender();
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
    standing(key) {
      if (!graph.hasNode(idOf(key))) return null;
      const { x, y } = graph.getNodeAttributes(idOf(key));
      return { x, y };
    },
    beside(key, right, up) {
      drawn();
      if (!graph.hasNode(idOf(key))) return null;
      const { x, y } = spot(idOf(key));
      return sigma.viewportToGraph({ x: x + right, y: y - up });
    },
    next(key, direction) {
      drawn();
      const ids = graph.filterNodes((id) => shown(id) && id !== (key === null ? '' : idOf(key)));
      if (key === null || !graph.hasNode(idOf(key))) {
        const heft = (id: string) => graph.getNodeAttribute(id, 'heft');
        const heaviest = ids.reduce((best, id) => (best === '' || heft(id) > heft(best) ? id : best), '');
        return heaviest === '' ? null : keyOf(heaviest);
      }
      const spots = ids.map((id) => ({ id, ...spot(id) }));
      const found = nearestTowards(spot(idOf(key)), direction, spots);
      return found && keyOf(found.id);
    },
    arrange(onStop) {
      running = arrange(graph, {
        shown,
        fixed: (id) => now.scene.pins.has(keyOf(id)),
        onMove: drawSoon,
        onStop: () => {
          running = null;
          onStop();
        },
      });
      return running;
    },
    png() {
      draw();
      return pngOf(container, now.theme);
    },
    svg() {
      inFull = true;
      draw();
      inFull = false;
      const drawing = svgOf(sigma, graph, placement, board.names, now.theme);
      if (now.detail.many) drawSoon();
      return drawing;
    },
    destroy() {
      alive = false;
      running?.stop();
      clearTimeout(resting);
      cancelAnimationFrame(pending);
      sigma.kill();
    },
  };
}

/** Whether something looks otherwise that is not in the light. */
function looksOtherwise({ scene, detail }: Now, next: Now): boolean {
  const { visible, groups, pins } = next.scene;
  return (
    scene.visible !== visible || scene.groups !== groups || scene.pins !== pins || detail !== next.detail
  );
}
