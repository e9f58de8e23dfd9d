/** The keys, and what the lines mean. */
import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { STATUSES } from '../../graph/status.ts';
import type { Status } from '../../graph/types.ts';
import { helpOpen } from '../state/state.ts';
import { Icon } from './Icon.tsx';
import { Stroke } from './Stroke.tsx';

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['/', 'search or ask'],
  ['Tab', 'from tool to tool; the picture is one of them'],
  ['← ↑ → ↓', 'in the picture: move it'],
  ['Shift ← ↑ → ↓', 'in the picture: from entity to entity'],
  ['Alt ← ↑ → ↓', 'in the picture: move the selected entity'],
  ['+ − 0', 'in the picture: nearer, farther, the whole'],
  ['t', 'entities and relations as tables'],
  ['p', 'to the panel beside the picture'],
  ['Esc', 'close what lies on top'],
  ['?', 'this'],
];

const MEANINGS: Readonly<Record<Status, string>> = {
  asserted: 'an article says so itself',
  alleged: 'somebody says so, according to an article',
  planned: 'is said to be planned',
  possible: 'could, may, if',
  denied: 'is said not to be so',
  disputed: 'some say so, some deny it',
};

export function Help() {
  const dialog = useRef<HTMLDialogElement>(null);
  useSignalEffect(() => {
    if (helpOpen.value) dialog.current?.showModal();
    else dialog.current?.close();
  });
  return (
    <dialog
      class="help card"
      ref={dialog}
      aria-labelledby="help-title"
      onClose={() => {
        helpOpen.value = false;
      }}
    >
      <form method="dialog">
        <button type="submit" class="icon-button close" aria-label="Close" title="Close (Esc)">
          <Icon name="close" />
        </button>
      </form>
      <h2 id="help-title">Keys and signs</h2>
      <dl class="keys">
        {KEYS.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <h3>Lines</h3>
      <dl class="keys">
        {STATUSES.map((status) => (
          <div key={status}>
            <dt>
              <Stroke status={status} /> {status}
            </dt>
            <dd>{MEANINGS[status]}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">
        A bigger dot has more relations and is named more often. Drag a dot to put it elsewhere; it stays
        there. The address of this page holds what you see: copy it, and it shows the same again.
      </p>
    </dialog>
  );
}
