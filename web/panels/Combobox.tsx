/** A field with suggestions, after the ARIA authoring practices (combobox, list autocomplete, manual selection). */
import { type Signal, useComputed, useSignal } from '@preact/signals';
import type { Ref } from 'preact';
import { preview } from '../state/state.ts';
import { Dot } from './Dot.tsx';
import { type ICONS, Icon } from './Icon.tsx';

export interface Option {
  readonly key: string;
  readonly name: string;
  /** Another name that matched. */
  readonly also?: string | null;
  readonly kind: string;
  /** The node it stands for: it is lit in the picture while the option is pointed at. */
  readonly node?: { readonly key: string; readonly type: string };
  readonly icon?: keyof typeof ICONS;
  readonly choose: () => void;
}

export interface ComboboxProps {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly words: Signal<string>;
  readonly optionsFor: (words: string) => readonly Option[];
  /** What is said when there are none, and while nothing is written yet. */
  readonly none: string;
  readonly hint?: string;
  readonly input?: Ref<HTMLInputElement>;
  /** Enter without an option that is pointed at; else the first is chosen. */
  readonly onEnter?: () => void;
}

export function Combobox({
  id,
  label,
  placeholder,
  words,
  optionsFor,
  none,
  hint,
  input,
  onEnter,
}: ComboboxProps) {
  const open = useSignal(false);
  const active = useSignal(-1);
  const found = useComputed(() => (open.value ? optionsFor(words.value) : []));

  const point = (at: number) => {
    active.value = at;
    const node = found.value[at]?.node;
    preview.value = node ? { kind: 'node', key: node.key } : null;
  };
  const close = () => {
    open.value = false;
    point(-1);
  };
  const choose = (option: Option | undefined) => {
    close();
    option?.choose();
  };
  const move = (step: number) => {
    open.value = true;
    const n = found.value.length;
    if (n > 0) point(active.value < 0 ? (step > 0 ? 0 : n - 1) : (active.value + step + n) % n);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') {
      const hit = found.value[active.value];
      if (hit || !onEnter) choose(hit ?? found.value[0]);
      else {
        close();
        onEnter();
      }
    } else if (event.key === 'Escape' && open.value && words.value !== '') {
      words.value = '';
      close();
    } else return;
    event.preventDefault();
  };

  const empty = words.value.trim() === '';
  const said = open.value && found.value.length === 0 ? (empty ? hint : none) : undefined;
  return (
    <div class="combobox">
      <input
        ref={input ?? null}
        id={id}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={found.value.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-describedby={said ? `${id}-said` : undefined}
        aria-activedescendant={active.value >= 0 ? `${id}-${active.value}` : undefined}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        value={words.value}
        onInput={(event) => {
          words.value = event.currentTarget.value;
          open.value = true;
          point(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
        onFocus={(event) => {
          event.currentTarget.select();
          open.value = true;
        }}
      />
      <div
        id={`${id}-list`}
        class="suggestions"
        role="listbox"
        aria-label="Suggestions"
        hidden={found.value.length === 0}
      >
        {found.value.map((option, i) => (
          // The list takes no focus: it stays in the field, so that blur does not close the list before the click.
          <div
            id={`${id}-${i}`}
            key={option.key}
            role="option"
            tabIndex={-1}
            aria-selected={i === active.value}
            class="suggestion"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
            onKeyDown={onKeyDown}
            onMouseEnter={() => point(i)}
          >
            {option.node ? <Dot type={option.node.type} /> : <Icon name={option.icon ?? 'search'} />}
            <span class="suggestion-name">
              <bdi>{option.name}</bdi>
              {option.also && (
                <small>
                  also <bdi>{option.also}</bdi>
                </small>
              )}
            </span>
            <span class="suggestion-kind">{option.kind}</span>
          </div>
        ))}
      </div>
      {said && (
        <p id={`${id}-said`} class="suggestions-none">
          {said}
        </p>
      )}
    </div>
  );
}
