/** The way back from what a list of ways, an answer or a list of quotes led to. */
import { select } from '../state/actions.ts';
import { asked, connection, sought } from '../state/state.ts';
import { Icon } from './Icon.tsx';

export function Back() {
  const name =
    connection.value !== null
      ? 'ways'
      : asked.value !== null
        ? 'answer'
        : sought.value !== null
          ? 'quotes'
          : null;
  if (name === null) return null;
  return (
    <button type="button" class="chip back" onClick={() => select(null)}>
      <Icon name="undo" /> Back to the {name}
    </button>
  );
}
