/** Puts the picture on the page and keeps it in step with the state. */
import { useSignal, useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Model } from '../model/model.ts';
import type { Scene } from '../stage/scene.ts';
import { mountStage, type Stage, type StageOptions } from '../stage/stage.ts';
import type { Direction } from '../stage/steer.ts';
import { lookAt, pick, pin, select } from '../state/actions.ts';
import {
  camera,
  communities,
  dark,
  filtersOpen,
  marked,
  pins,
  preview,
  type Selection,
  selection,
  steps,
  visible,
} from '../state/state.ts';
import { count } from '../wording.ts';
import { cards, coveredByPanels } from './covered.ts';
import { Notice } from './Notice.tsx';
import { ZoomButtons } from './ZoomButtons.tsx';

declare global {
  interface Window {
    /** The picture, for those who drive the page by script: its tests, and pages that embed it. */
    throughline?: { readonly stage: Stage };
  }
}

const STEP = 0.12;
/** In CSS pixels, per share of the view that a key moves the camera by. */
const NUDGE = 100;
const PANS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};
const STEERS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export function StageView({ model, stage }: { model: Model; stage: RefObject<Stage | null> }) {
  const container = useRef<HTMLDivElement>(null);
  const clicked = useRef(false);
  const failed = useSignal(false);

  useEffect(() => {
    if (!container.current || model.nodes.size === 0) return;
    const mounted = tryToMount(container.current, {
      model,
      dark: dark.peek(),
      scene: sceneNow(),
      onSelect: (chosen) => {
        clicked.current = true;
        pick(chosen);
      },
      onPin: pin,
      onLook: () => lookAt(mounted?.view() ?? null),
      insets: coveredByPanels,
      covered: cards,
      still: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    failed.value = mounted === null;
    if (!mounted) return;
    stage.current = mounted;
    window.throughline = { stage: mounted };
    const [view, chosen, lit] = [camera.peek(), selection.peek(), marked.peek()];
    if (view) mounted.jumpTo(view);
    else if (chosen) bringIntoView(mounted, model, chosen, 'start');
    else if (lit) mounted.fit(lit.nodes, true);
    // The letters of the picture come when the page has them.
    void document.fonts.ready.then(() => stage.current === mounted && mounted.placeNames());
    return () => {
      stage.current = null;
      mounted.destroy();
    };
  }, [model]);

  useSignalEffect(() => stage.current?.setDark(dark.value));
  useSignalEffect(() => stage.current?.show(sceneNow(), preview.value));
  useSignalEffect(() => {
    const chosen = selection.value;
    const lit = marked.value;
    const view = camera.peek();
    // The panel has to be on the page before what it covers is known.
    const cause = clicked.current ? 'click' : 'choice';
    clicked.current = false;
    requestAnimationFrame(() => {
      if (!stage.current) return;
      if (view && cause === 'choice') stage.current.jumpTo(view);
      else if (chosen) bringIntoView(stage.current, model, chosen, cause);
      else if (lit) stage.current.fit(lit.nodes);
    });
  });
  useSignalEffect(() => {
    if (steps.value.length > 0) requestAnimationFrame(() => stage.current?.fit());
  });
  useSignalEffect(() => {
    // A card that opens, closes or grows covers or bares names.
    void filtersOpen.value;
    const grown = new ResizeObserver(() => stage.current?.placeNames());
    const due = requestAnimationFrame(() => {
      stage.current?.placeNames();
      const card = document.querySelector('.filters');
      if (card) grown.observe(card);
    });
    return () => {
      cancelAnimationFrame(due);
      grown.disconnect();
    };
  });

  if (model.nodes.size === 0) {
    return (
      <Notice
        title="An empty graph"
        text="The articles named nothing that could be connected. Build it from articles with whole sentences."
      />
    );
  }

  const showWhole = () => {
    lookAt(null);
    stage.current?.fit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const now = stage.current;
    if (!now) return;
    const [pan, steer] = [PANS[event.key], STEERS[event.key]];
    const held = selection.value?.kind === 'node' ? selection.value.key : null;
    if (steer && event.shiftKey) {
      const next = now.next(held, steer);
      if (next !== null) select({ kind: 'node', key: next });
    } else if (pan && event.altKey) {
      if (held === null) return;
      // A key that comes within the same frame as the last goes on from where that one put it.
      now.show(sceneNow(), preview.value);
      pin(held, now.beside(held, pan[0] * NUDGE, pan[1] * NUDGE));
    } else if (pan) now.pan(...pan);
    else if (event.key === '+' || event.key === '=') now.zoom('in');
    else if (event.key === '-') now.zoom('out');
    else if (event.key === '0') showWhole();
    else return;
    event.preventDefault();
  };

  const size = `${count(model.nodes.size, 'entity', 'entities')} and ${count(model.edges.size, 'relation')}`;
  const nothing = visible.value !== null && visible.value.nodes.size === 0;
  return (
    <>
      <section
        class="stage-frame"
        aria-label={`Graph of ${size}. Arrow keys move, with Shift from entity to entity, with Alt they move the selected one; plus and minus zoom, 0 shows all.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is panned and zoomed by keys.
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div class="stage" ref={container} />
      </section>
      {failed.value && (
        <Notice
          title="No picture"
          text="This browser has no WebGL, which draws the graph. Search, tables and quotes work without it."
        />
      )}
      {nothing && (
        <Notice title="Nothing in view" text="No entity and no relation passes all of the filters." />
      )}
      <ZoomButtons onZoom={(direction) => stage.current?.zoom(direction)} onFit={showWhole} />
    </>
  );
}

/** Reads the signals, so that an effect that calls it follows them. */
function sceneNow(): Omit<Scene, 'pointed'> {
  return {
    selected: selection.value,
    visible: visible.value,
    marked: marked.value,
    groups: communities.value?.of ?? null,
    pins: pins.value,
  };
}

/** Null where the browser cannot draw. */
function tryToMount(container: HTMLElement, options: StageOptions): Stage | null {
  try {
    return mountStage(container, options);
  } catch (error) {
    console.warn(error);
    return null;
  }
}

/** Neighbours closer together than this, in CSS pixels, are better seen from nearer. */
const WELL_SPREAD = 280;
/** With more neighbours than this, a node is shown by itself. */
const MOST_NEIGHBOURS = 60;

/**
 * Flies to what was selected and its neighbours, unless they can be seen well already. After a click in the picture
 * it is enough that a panel does not cover it: what is under the pointer should stay there. */
function bringIntoView(
  stage: Stage,
  model: Model,
  chosen: NonNullable<Selection>,
  cause: 'start' | 'choice' | 'click',
): void {
  const { keys, spread } = whereabouts(model, chosen, cause);
  if (keys.length > 0 && !stage.sees(keys, spread)) stage.fit(keys, cause === 'start');
}

/** The nodes that should be seen, and over how many CSS pixels they should spread. */
function whereabouts(
  model: Model,
  chosen: NonNullable<Selection>,
  cause: 'start' | 'choice' | 'click',
): { readonly keys: readonly string[]; readonly spread: number } {
  if (chosen.kind === 'article') return { keys: marked.value?.nodes ?? [], spread: 0 };
  const edge = chosen.kind === 'edge' ? model.edges.get(chosen.key) : undefined;
  const self = edge ? [edge.source.key, edge.target.key] : [chosen.key];
  if (cause === 'click') return { keys: self, spread: 0 };
  const node = chosen.kind === 'node' ? model.nodes.get(chosen.key) : undefined;
  const around = new Set(node?.edges.flatMap(({ source, target }) => [source.key, target.key]));
  const keys = around.size > 0 && around.size <= MOST_NEIGHBOURS ? [...around] : self;
  return { keys, spread: keys.length > 1 ? WELL_SPREAD : 0 };
}
