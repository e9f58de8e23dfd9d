/** What colours and lines mean, and what of it is in view: a legend that filters. */

import type { Status } from '../../graph/types.ts';
import type { Model } from '../model/model.ts';
import { filter, showAll, undo } from '../state/actions.ts';
import { communities, facets, filters, filtersOpen, steps, visible } from '../state/state.ts';
import { isFiltered } from '../view/filters.ts';
import { count, percent } from '../wording.ts';
import { Dot } from './Dot.tsx';
import { Facet } from './Facet.tsx';
import { Icon } from './Icon.tsx';
import { Stroke } from './Stroke.tsx';

export function FilterCard({ model }: { model: Model }) {
  const all = facets.value;
  if (!filtersOpen.value || !all || model.nodes.size === 0) return null;
  const groups = communities.value;
  return (
    <aside class="filters card" aria-label="Legend and filters">
      <InView model={model} />
      {groups ? (
        <section class="facet">
          <h2 class="facet-title">Communities</h2>
          <ul>
            {groups.list.map(({ label, size }, i) => (
              <li key={`${i} ${label}`} class="facet-row">
                <Dot community={i} />
                <bdi class="facet-name">{label}</bdi>
                <span class="number">{size.toLocaleString('en')}</span>
              </li>
            ))}
            <li class="facet-row">
              <Dot community={-1} />
              <span class="facet-name">smaller ones</span>
            </li>
          </ul>
        </section>
      ) : (
        <Facet
          facet="type"
          title="Entities"
          items={all.type}
          first={9}
          open
          mark={(name) => <Dot type={name} />}
        />
      )}
      <Facet
        facet="status"
        title="Status"
        items={all.status}
        first={6}
        open
        mark={(name) => <Stroke status={name as Status} />}
      />
      <Facet facet="relation" title="Relations" items={all.relation} first={9} />
      <Facet facet="article" title="Articles" items={all.article} first={6} />
      <Confidence />
    </aside>
  );
}

/** How much of the graph is in view, and the way back. */
function InView({ model }: { model: Model }) {
  const now = visible.value;
  const cut = steps.value.length > 0;
  const changed = cut || isFiltered(filters.value);
  return (
    <header class="in-view">
      <p>
        <strong>{count(now?.nodes.size ?? model.nodes.size, 'entity', 'entities')}</strong>
        {changed && <span class="soft"> of {model.nodes.size.toLocaleString('en')}</span>}
      </p>
      <p class="soft">
        {count(now?.edges.size ?? model.edges.size, 'relation')}
        {changed
          ? ` of ${model.edges.size.toLocaleString('en')}`
          : ` from ${count(model.articles.size, 'article')}`}
      </p>
      <button
        type="button"
        class="icon-button close"
        aria-label="Close the filters"
        title="Close"
        onClick={() => {
          filtersOpen.value = false;
        }}
      >
        <Icon name="close" />
      </button>
      {changed && (
        <p class="in-view-back">
          {cut && (
            <button type="button" class="chip" onClick={undo}>
              <Icon name="undo" /> Undo
            </button>
          )}
          <button type="button" class="chip" onClick={showAll}>
            Show all
          </button>
        </p>
      )}
    </header>
  );
}

function Confidence() {
  const { confidence } = filters.value;
  return (
    <label class="confidence-filter">
      <span class="facet-title">Confidence</span>
      <input
        type="range"
        min="0"
        max="0.95"
        step="0.05"
        value={confidence}
        aria-valuetext={confidence === 0 ? 'any' : `at least ${percent(confidence)}`}
        onInput={(event) => filter({ confidence: Number(event.currentTarget.value) }, 'instead')}
      />
      <span class="number">{confidence === 0 ? 'any' : `≥ ${percent(confidence)}`}</span>
    </label>
  );
}
