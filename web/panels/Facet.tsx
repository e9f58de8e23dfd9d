/** A list of names to let in or out, each with a count; "only" shows one alone. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { only, toggle } from '../state/actions.ts';
import { filters } from '../state/state.ts';
import type { Item } from '../view/facets.ts';
import { admits, type Facet as FacetName, isAny } from '../view/filters.ts';
import { ShowMore } from './ShowMore.tsx';

export interface FacetProps {
  readonly facet: FacetName;
  readonly title: string;
  readonly items: readonly Item[];
  /** How many are shown at first. */
  readonly first: number;
  readonly open?: boolean;
  /** What stands before a name. */
  readonly mark?: (name: string) => ComponentChildren;
}

export function Facet({ facet, title, items, first, open = false, mark }: FacetProps) {
  const unfolded = useSignal(open);
  const choice = filters.value.choices[facet];
  if (items.length < 2 && isAny(choice)) return null;
  const admitted = items.filter(({ name }) => admits(choice, name)).length;
  return (
    <section class="facet">
      <h2>
        <button
          type="button"
          class="facet-title"
          aria-expanded={unfolded.value}
          onClick={() => {
            unfolded.value = !unfolded.value;
          }}
        >
          {title}
          <span class="number">
            {isAny(choice) ? items.length.toLocaleString('en') : `${admitted} of ${items.length}`}
          </span>
        </button>
      </h2>
      {unfolded.value && (
        <ul aria-label={title}>
          <ShowMore items={items} first={first}>
            {({ name, label, count }) => (
              <li key={name} class="facet-row">
                <button
                  type="button"
                  class="facet-toggle"
                  aria-pressed={admits(choice, name)}
                  title={label}
                  onClick={() => toggle(facet, name)}
                >
                  {mark ? mark(name) : <span class="check" aria-hidden="true" />}
                  <bdi class="facet-name">{label}</bdi>
                  <span class="number">{count.toLocaleString('en')}</span>
                </button>
                <button
                  type="button"
                  class="facet-only"
                  aria-label={`Only ${label}`}
                  onClick={() => only(facet, name)}
                >
                  only
                </button>
              </li>
            )}
          </ShowMore>
        </ul>
      )}
    </section>
  );
}
