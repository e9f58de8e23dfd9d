/** The picture: the one place that knows Sigma. Give it a model and a scene; it tells what the pointer does. */
import Sigma from 'sigma';
import type { Model } from '../model/model.ts';
import type { Place, Selection } from '../state/state.ts';
import { mainPart } from '../view/mainpart.ts';
import { type Arrangement, arrange } from './arrange.ts';
import type { Box } from './boxes.ts';
import type { Insets } from './camera.ts';
import { detailFor } from './detail.ts';
import { createDisplayGraph, type DisplayEdge, type DisplayNode, idOf, keyOf } from './display.ts';
import { enableDrag } from './drag.ts';
import { createFlights, type Flights } from './flights.ts';
import { LabelBoard } from './labels.ts';
import { pngOf, svgOf } from './picture.ts';
import { createPlacement } from './placed.ts';
import { createPlaces, type Places } from './places.ts';
import { createReducers, type Now } from './reducers.ts';
import { lightOf, type Scene } from './scene.ts';
import { fixedSettings, settingsFor } from './settings.ts';
import { createSpotlight } from './spotlight.ts';
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

export interface Stage extends Flights, Places {
  /** Shows another selection, preview or filter. */
  show(scene: Omit<Scene, 'pointed'>, preview: Selection): void;
  setDark(dark: boolean): void;
  /** Places the names anew: the letters have come, or a card covers or bares them. */
  placeNames(): void;
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
    ...createPlaces(sigma, graph, { drawn, shown }),
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
