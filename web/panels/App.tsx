/** The page: the picture, and what lies over it. */
import { useSignalEffect } from '@preact/signals';
import { select } from '../actions.ts';
import { announcement, loading, model, selection } from '../state.ts';
import { Legend } from './Legend.tsx';
import { Notice } from './Notice.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SelectionPanel } from './SelectionPanel.tsx';
import { StageView } from './StageView.tsx';

export function App() {
  const now = loading.value;
  useSignalEffect(() => {
    const clear = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) select(null);
    };
    addEventListener('keydown', clear);
    return () => removeEventListener('keydown', clear);
  });

  useSignalEffect(() => {
    const chosen = selection.value;
    const node = chosen?.kind === 'node' ? model.value?.nodes.get(chosen.key) : undefined;
    document.title = node ? `${node.attributes.label} · throughline` : 'throughline';
  });

  return (
    <div class={`page ${selection.value ? 'with-panel' : ''}`}>
      {now.state === 'ready' ? (
        <>
          <SearchBox model={now.model} />
          <main>
            <StageView model={now.model} />
          </main>
          <SelectionPanel model={now.model} />
          <Legend model={now.model} />
        </>
      ) : (
        <main>
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
    </div>
  );
}
