/** Puts the picture on the page and keeps it in step with the state. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { select } from '../actions.ts';
import type { Model } from '../model.ts';
import { mountStage, type Stage, type StageOptions } from '../stage/stage.ts';
import { dark, hiddenTypes, preview, type Selection, selection } from '../state.ts';
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
const PANS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

export function StageView({ model }: { model: Model }) {
  const container = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const clicked = useRef(false);
  const failed = useSignal(false);

  useEffect(() => {
    if (!container.current || model.nodes.size === 0) return;
    const mounted = tryToMount(container.current, {
      model,
      dark: dark.peek(),
      scene: { selected: selection.peek(), hiddenTypes: hiddenTypes.peek() },
      onSelect: (chosen) => {
        clicked.current = true;
        select(chosen);
      },
      insets: coveredByPanels,
      covered: cards,
      still: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    failed.value = mounted === null;
    if (!mounted) return;
    stage.current = mounted;
    window.throughline = { stage: mounted };
    bringIntoView(mounted, model, selection.peek(), 'start');
    return () => {
      stage.current = null;
      mounted.destroy();
    };
  }, [model]);

  useSignalEffect(() => stage.current?.setDark(dark.value));
  useSignalEffect(() =>
    stage.current?.show({ selected: selection.value, hiddenTypes: hiddenTypes.value }, preview.value),
  );
  useSignalEffect(() => {
    const chosen = selection.value;
    // The panel has to be on the page before what it covers is known.
    const cause = clicked.current ? 'click' : 'choice';
    clicked.current = false;
    requestAnimationFrame(() => stage.current && bringIntoView(stage.current, model, chosen, cause));
  });

  if (model.nodes.size === 0) {
    return (
      <Notice
        title="An empty graph"
        text="The articles named nothing that could be connected. Build it from articles with whole sentences."
      />
    );
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const pan = PANS[event.key];
    if (pan) stage.current?.pan(...pan);
    else if (event.key === '+' || event.key === '=') stage.current?.zoom('in');
    else if (event.key === '-') stage.current?.zoom('out');
    else if (event.key === '0') stage.current?.fit();
    else return;
    event.preventDefault();
  };

  const size = `${count(model.nodes.size, 'entity', 'entities')} and ${count(model.edges.size, 'relation')}`;
  return (
    <>
      <section
        class="stage-frame"
        aria-label={`Graph of ${size}. Arrow keys move, plus and minus zoom, 0 shows all.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is panned and zoomed by keys.
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div class="stage" ref={container} />
      </section>
      {failed.value && (
        <Notice
          title="No picture"
          text="This browser has no WebGL, which draws the graph. Search, relations and quotes work without it."
        />
      )}
      <ZoomButtons
        onZoom={(direction) => stage.current?.zoom(direction)}
        onFit={() => stage.current?.fit()}
      />
    </>
  );
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
 * it is enough that a panel does not cover it: what is under the pointer should stay there.
 */
function bringIntoView(
  stage: Stage,
  model: Model,
  chosen: Selection,
  cause: 'start' | 'choice' | 'click',
): void {
  if (!chosen) return;
  const edge = chosen.kind === 'edge' ? model.edges.get(chosen.key) : undefined;
  const self = edge ? [edge.source.key, edge.target.key] : [chosen.key];
  if (cause === 'click') {
    if (!stage.sees(self, 0)) stage.fit(self);
    return;
  }
  const node = chosen.kind === 'node' ? model.nodes.get(chosen.key) : undefined;
  const around = new Set(node?.edges.flatMap(({ source, target }) => [source.key, target.key]));
  const shown = around.size > 0 && around.size <= MOST_NEIGHBOURS ? [...around] : self;
  if (!stage.sees(shown, shown.length > 1 ? WELL_SPREAD : 0)) stage.fit(shown, cause === 'start');
}
