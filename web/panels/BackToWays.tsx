/** The way back from what a list of ways or quotes led to. */
import { select } from '../state/actions.ts';
import { asked, connection } from '../state/state.ts';
import { Icon } from './Icon.tsx';

export function BackToWays() {
  const name = connection.value ? 'ways' : asked.value === null ? null : 'quotes';
  if (name === null) return null;
  return (
    <button type="button" class="chip back" onClick={() => select(null)}>
      <Icon name="undo" /> Back to the {name}
    </button>
  );
}
