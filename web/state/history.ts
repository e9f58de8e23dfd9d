/** The signals and the browser's history, kept in step. */
import { batch } from '@preact/signals';
import { type Address, readAddress, writeAddress } from './address.ts';
import { describe, isThere } from './describe.ts';
import {
  announcement,
  asked,
  camera,
  colouring,
  connection,
  filters,
  model,
  pins,
  preview,
  selection,
  sought,
  steps,
  table,
  wayInAnswer,
} from './state.ts';

/**
 * Makes a change and writes it to the address.
 *
 * @param how `on` as a step that the back button takes back, `instead` in place of the present one.
 * @param saying What to announce; null says nothing.
 */
export function go(how: 'on' | 'instead', saying: string | null, change: () => void): void {
  batch(() => {
    change();
    if (saying !== null) announcement.value = saying;
  });
  const address = addressOfState();
  if (how === 'on') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** Takes over what the address says, after loading or when the reader goes back. What the graph lacks is dropped. */
export function applyAddress(): void {
  const address = readAddress(location.hash);
  const known = address.selection && isThere(address.selection, model.value) ? address.selection : null;
  batch(() => {
    selection.value = known;
    preview.value = null;
    filters.value = address.filters;
    steps.value = address.steps;
    pins.value = address.pins;
    connection.value = address.connection;
    asked.value = address.asked;
    wayInAnswer.value = address.wayInAnswer;
    sought.value = address.sought;
    colouring.value = address.colouring;
    table.value = address.table;
    camera.value = address.camera;
    announcement.value =
      address.selection && !known
        ? 'What the address names is not in this graph.'
        : describe(known, model.value);
  });
}

function addressOfState(): string {
  const address: Address = {
    selection: selection.value,
    filters: filters.value,
    steps: steps.value,
    pins: pins.value,
    connection: connection.value,
    asked: asked.value,
    wayInAnswer: wayInAnswer.value,
    sought: sought.value,
    colouring: colouring.value,
    table: table.value,
    camera: camera.value,
  };
  const text = writeAddress(address);
  return text === '' ? `${location.pathname}${location.search}` : text;
}
