/** The page: the picture, and what lies over it. */
import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Model } from '../model/model.ts';
import type { Arrangement } from '../stage/arrange.ts';
import type { Stage } from '../stage/stage.ts';
import { announce, closeTop, showTable } from '../state/actions.ts';
import {
  announcement,
  arranging,
  asked,
  connection,
  filtersOpen,
  helpOpen,
  loading,
  selection,
  sought,
  table,
} from '../state/state.ts';
import { FilterCard } from './FilterCard.tsx';
import { Help } from './Help.tsx';
import { useHotkey } from './hotkey.ts';
import { Notice } from './Notice.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SidePanel } from './SidePanel.tsx';
import { StageView } from './StageView.tsx';
import { TableSheet } from './TableSheet.tsx';
import { Timeline } from './Timeline.tsx';
import { Toolbar } from './Toolbar.tsx';

/** What the page is called while nothing is selected. */
const TITLE = document.title;

export function App() {
  const now = loading.value;
  useHotkey('?', () => {
    helpOpen.value = true;
  });
  useHotkey('t', () => showTable(table.value ? null : 'entities'));
  useEffect(() => {
    // Also from a field; whoever has a use of its own for the key has taken it before.
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !helpOpen.value) closeTop();
    };
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, []);
  return (
    <>
      {now.state === 'ready' ? (
        <Reader model={now.model} />
      ) : (
        <main class="page">
          {now.state === 'loading' ? (
            <Notice title="Reading the graph…" />
          ) : (
            <Notice title="No graph to show" text={now.message} />
          )}
        </main>
      )}
      <div class="unseen" role="status" aria-live="polite">
        {announcement.value}
      </div>
    </>
  );
}

function Reader({ model }: { model: Model }) {
  const stage = useRef<Stage | null>(null);
  const arrangement = useRef<Arrangement | null>(null);

  useSignalEffect(() => {
    const chosen = selection.value;
    const node = chosen?.kind === 'node' ? model.nodes.get(chosen.key) : undefined;
    document.title = node ? `${node.attributes.label} · ${TITLE}` : TITLE;
  });

  const onArrange = () => {
    if (arrangement.current) return arrangement.current.stop();
    if (!stage.current) return;
    arranging.value = true;
    announce('Arranging');
    arrangement.current = stage.current.arrange(() => {
      arrangement.current = null;
      arranging.value = false;
      announce('Arranged');
    });
  };

  const side = [selection, connection, asked, sought].some(({ value }) => value !== null);
  return (
    <div class={`page ${side ? 'with-panel' : ''} ${filtersOpen.value ? 'with-filters' : ''}`}>
      <SearchBox model={model} />
      <Toolbar model={model} stage={() => stage.current} onArrange={onArrange} />
      <main>
        <StageView model={model} stage={stage} />
        <TableSheet model={model} />
      </main>
      <SidePanel model={model} stage={() => stage.current} />
      <FilterCard model={model} />
      <Timeline model={model} />
      <Help />
    </div>
  );
}
