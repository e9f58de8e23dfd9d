/** What colours and lines mean; a click on a type shows or hides its nodes. */
import { useSignal } from '@preact/signals';
import { toggleType } from '../actions.ts';
import type { Model } from '../model.ts';
import { STATUSES } from '../palette.ts';
import { hiddenTypes } from '../state.ts';
import { count, typeInWords } from '../wording.ts';
import { Dot } from './Dot.tsx';
import { Stroke } from './Stroke.tsx';

const MOST_TYPES = 9;

export function Legend({ model }: { model: Model }) {
  const open = useSignal(innerWidth > 720);
  const whole = useSignal(false);
  if (model.nodes.size === 0) return null;
  const shown = whole.value ? model.types : model.types.slice(0, MOST_TYPES);
  const used = new Set([...model.edges.values()].map((edge) => edge.attributes.status));
  const statuses = STATUSES.filter((status) => used.has(status));

  return (
    <aside class={`legend card ${open.value ? '' : 'closed'}`} aria-label="Legend">
      <button
        type="button"
        class="legend-title"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        Legend
      </button>
      {open.value && (
        <div class="legend-body">
          <ul aria-label="Entity types">
            {shown.map(({ name, count: n }) => (
              <li key={name}>
                <button
                  type="button"
                  aria-pressed={!hiddenTypes.value.has(name)}
                  onClick={() => toggleType(name)}
                >
                  <Dot type={name} />
                  <span>{typeInWords(name)}</span>
                  <span class="number">{n.toLocaleString('en')}</span>
                </button>
              </li>
            ))}
          </ul>
          {model.types.length > MOST_TYPES && (
            <button
              type="button"
              class="more"
              onClick={() => {
                whole.value = !whole.value;
              }}
            >
              {whole.value ? 'Fewer types' : `${model.types.length - MOST_TYPES} more types`}
            </button>
          )}
          {statuses.length > 1 && (
            <ul class="statuses" aria-label="Lines">
              {statuses.map((status) => (
                <li key={status}>
                  <Stroke status={status} />
                  {status}
                </li>
              ))}
            </ul>
          )}
          <p class="totals">
            {count(model.edges.size, 'relation')} from {count(model.articles.size, 'article')}
          </p>
        </div>
      )}
    </aside>
  );
}
