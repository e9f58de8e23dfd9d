import { useSignal } from '@preact/signals';
import { type ComponentChildren, Fragment } from 'preact';

export interface ShowMoreProps<T> {
  readonly items: readonly T[];
  /** How many are shown at first, and added by each click. */
  readonly first: number;
  readonly children: (item: T) => ComponentChildren;
}

/** A list that starts short. */
export function ShowMore<T>({ items, first, children }: ShowMoreProps<T>) {
  const shown = useSignal(first);
  const rest = items.length - shown.value;
  return (
    <>
      {items.slice(0, shown.value).map((item, i) => (
        <Fragment key={i}>{children(item)}</Fragment>
      ))}
      {rest > 0 && (
        <button
          type="button"
          class="more"
          onClick={() => {
            shown.value += Math.max(first, 50);
          }}
        >
          {rest.toLocaleString('en')} more
        </button>
      )}
    </>
  );
}
