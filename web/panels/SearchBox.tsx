/** Finds an entity by name: a combobox after the ARIA authoring practices (list autocomplete, manual selection). */
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { select } from '../actions.ts';
import type { Model, NodeRecord } from '../model.ts';
import { createSearch } from '../search.ts';
import { preview } from '../state.ts';
import { count, typeInWords } from '../wording.ts';
import { Dot } from './Dot.tsx';
import { Icon } from './ZoomButtons.tsx';

export function SearchBox({ model }: { model: Model }) {
  const search = useMemo(() => createSearch(model), [model]);
  const input = useRef<HTMLInputElement>(null);
  const words = useSignal('');
  const open = useSignal(false);
  const active = useSignal(-1);
  const found = useComputed(() => (open.value ? search(words.value) : []));

  useSignalEffect(() => {
    const slash = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement;
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', slash);
    return () => removeEventListener('keydown', slash);
  });

  const close = () => {
    open.value = false;
    active.value = -1;
    preview.value = null;
  };
  const choose = (node: NodeRecord) => {
    words.value = '';
    close();
    select({ kind: 'node', key: node.key });
  };
  const move = (step: number) => {
    const n = found.value.length;
    if (n === 0) return;
    active.value = active.value < 0 ? (step > 0 ? 0 : n - 1) : (active.value + step + n) % n;
    const node = found.value[active.value]?.node;
    preview.value = node ? { kind: 'node', key: node.key } : null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') {
      const hit = found.value[Math.max(active.value, 0)];
      if (hit) choose(hit.node);
    } else if (event.key === 'Escape' && (open.value || words.value !== '')) {
      words.value = '';
      close();
    } else return;
    event.preventDefault();
  };

  const none = open.value && words.value.trim() !== '' && found.value.length === 0;
  return (
    <search class="search card">
      <div class="search-field">
        <Icon path="M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.5 10.5l3.5 3.5" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label="Search the graph"
          aria-expanded={found.value.length > 0}
          aria-controls="suggestions"
          aria-autocomplete="list"
          aria-activedescendant={active.value >= 0 ? `suggestion-${active.value}` : undefined}
          placeholder={`Search ${count(model.nodes.size, 'entity', 'entities')}`}
          autocomplete="off"
          spellcheck={false}
          value={words.value}
          onInput={(event) => {
            words.value = event.currentTarget.value;
            open.value = true;
            active.value = -1;
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
          onFocus={() => {
            open.value = true;
          }}
        />
        <span class="hint" aria-hidden="true">
          /
        </span>
      </div>
      {found.value.length > 0 && (
        <div id="suggestions" class="suggestions" role="listbox" aria-label="Entities">
          {found.value.map(({ node, alias }, i) => (
            // The list takes no focus: it stays in the field, so that blur does not close the list before the click.
            <div
              id={`suggestion-${i}`}
              key={node.key}
              role="option"
              tabIndex={-1}
              aria-selected={i === active.value}
              class="suggestion"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(node)}
              onKeyDown={onKeyDown}
              onMouseEnter={() => {
                active.value = i;
                preview.value = { kind: 'node', key: node.key };
              }}
            >
              <Dot type={node.attributes.type} />
              <span class="suggestion-name">
                <bdi>{node.attributes.label}</bdi>
                {alias && (
                  <small>
                    also <bdi>{alias}</bdi>
                  </small>
                )}
              </span>
              <span class="suggestion-type">{typeInWords(node.attributes.type)}</span>
            </div>
          ))}
        </div>
      )}
      {none && <p class="suggestions-none">Nothing in this graph is called that.</p>}
    </search>
  );
}
