/** A table that is sorted by its heads, cut down by words, and shown page by page. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { byCodeUnit } from '../../graph/order.ts';
import { fold } from '../../graph/query/words.ts';
import { selection } from '../state/state.ts';
import { Icon } from './Icon.tsx';

const PAGE = 100;

export interface Column<T> {
  readonly name: string;
  readonly value: (item: T) => string | number;
  readonly show?: (item: T) => ComponentChildren;
}

export interface RowsProps<T> {
  readonly items: readonly T[];
  readonly columns: readonly Column<T>[];
  /** Index of the column that is sorted at first. */
  readonly sortedBy: number;
  /** What the filter of the table looks in. */
  readonly words: (item: T) => string;
}

export function Rows<T extends { readonly key: string }>({ items, columns, sortedBy, words }: RowsProps<T>) {
  const by = useSignal({ column: sortedBy, down: true });
  const page = useSignal(0);
  const wanted = useSignal('');
  const { column, down } = by.value;
  const needle = fold(wanted.value).trim();
  const found = needle === '' ? items : items.filter((item) => fold(words(item)).includes(needle));
  const sorted = sortedItems(found, columns[column], down);
  const pages = Math.max(Math.ceil(sorted.length / PAGE), 1);
  const at = Math.min(page.value, pages - 1);

  return (
    <>
      <div class="sheet-search">
        <Icon name="search" />
        <input
          type="text"
          aria-label="Rows that contain"
          placeholder="Rows that contain…"
          value={wanted.value}
          onInput={(event) => {
            wanted.value = event.currentTarget.value;
            page.value = 0;
          }}
        />
        <span class="number">{found.length.toLocaleString('en')} rows</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <div class="sheet-body" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map(({ name }, i) => (
                <th
                  key={name}
                  scope="col"
                  class={typeof firstValue(columns[i], items) === 'number' ? 'figure' : ''}
                  aria-sort={i === column ? (down ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    onClick={() => {
                      by.value = {
                        column: i,
                        down: i === column ? !down : typeof firstValue(columns[i], items) === 'number',
                      };
                      page.value = 0;
                    }}
                  >
                    {name}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(at * PAGE, (at + 1) * PAGE).map((item) => (
              <tr key={item.key} aria-current={selection.value?.key === item.key}>
                {columns.map(({ name, value, show }) => {
                  const plain = value(item);
                  return (
                    <td key={name} class={typeof plain === 'number' ? 'figure' : ''}>
                      {show ? show(item) : typeof plain === 'number' ? plain.toLocaleString('en') : plain}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <footer class="pages">
          <button
            type="button"
            class="chip"
            disabled={at === 0}
            onClick={() => {
              page.value = at - 1;
            }}
          >
            Before
          </button>
          <span class="number">
            page {at + 1} of {pages}
          </span>
          <button
            type="button"
            class="chip"
            disabled={at === pages - 1}
            onClick={() => {
              page.value = at + 1;
            }}
          >
            Next
          </button>
        </footer>
      )}
    </>
  );
}

function firstValue<T>(column: Column<T> | undefined, [first]: readonly T[]): string | number {
  return column && first ? column.value(first) : '';
}

function sortedItems<T extends { readonly key: string }>(
  items: readonly T[],
  column: Column<T> | undefined,
  down: boolean,
): readonly T[] {
  if (!column) return items;
  const keyed = items.map((item) => ({ item, value: column.value(item) }));
  const sign = down ? -1 : 1;
  keyed.sort(
    (a, b) =>
      sign * (a.value < b.value ? -1 : a.value > b.value ? 1 : 0) || byCodeUnit(a.item.key, b.item.key),
  );
  return keyed.map(({ item }) => item);
}
