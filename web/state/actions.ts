/** The moves a reader can make. Each keeps the signals, the address and the announcements in step. */
import { type Connection, NO_CONNECTION } from '../ask/ways.ts';
import { type Facet, type Filters, NO_FILTERS, solely, toggled } from '../view/filters.ts';
import type { Step } from '../view/steps.ts';
import { count } from '../wording.ts';
import { describe } from './describe.ts';
import { go } from './history.ts';
import {
  announcement,
  asked,
  type Camera,
  type Colouring,
  camera,
  colouring,
  connection,
  filters,
  model,
  type Place,
  pins,
  preview,
  type Selection,
  selection,
  sought,
  steps,
  type Table,
  table,
  visible,
  wayInAnswer,
} from './state.ts';

/** Selects a node, an edge or an article, or nothing. @param here Whether the camera stays where the reader put it. */
export function select(next: Selection, here = false): void {
  if (next?.kind === selection.value?.kind && next?.key === selection.value?.key) return;
  go('on', describe(next, model.value), () => {
    selection.value = next;
    preview.value = null;
    if (!here) camera.value = null;
  });
}

/** Closes what lies on top: the table, then the selection, then the ways, the answer or the quotes. */
export function closeTop(): void {
  if (table.value) showTable(null);
  else if (selection.value) select(null);
  else if (connection.value) connect(null);
  else if (asked.value !== null) ask(null);
  else if (sought.value !== null) seek(null);
}

/** Asks how two things are connected; null closes the panel. Whatever of the question is not given stays as it is. */
export function connect(next: Partial<Connection> | null): void {
  const before = connection.value;
  const after = next && { ...(before ?? NO_CONNECTION), way: 0, ...next };
  go(before === null || after === null ? 'on' : 'instead', '', () => {
    connection.value = after;
    selection.value = null;
    preview.value = null;
    camera.value = null;
    if (after) asked.value = sought.value = null;
  });
}

/** What a click in the picture means: an end of the ways that are asked for, while one is missing; else a selection. */
export function pick(next: Selection): void {
  const { from, to } = connection.value ?? { from: null, to: null };
  const open = selection.value === null && (from === '' || to === '');
  if (next?.kind === 'node' && open) connect(from === '' ? { from: next.key } : { to: next.key });
  else select(next, true);
}

/** Asks a question in words; null closes the panel. */
export function ask(question: string | null): void {
  lookUp({ question });
}

/** Looks for quotes with these words; null closes the panel. */
export function seek(words: string | null): void {
  lookUp({ words });
}

/** Looks at another of the ways in an answer. */
export function showWay(index: number): void {
  go('instead', '', () => {
    wayInAnswer.value = index;
    camera.value = null;
  });
}

/** One of the two at a time, and neither beside the ways. */
function lookUp({
  question = null,
  words = null,
}: {
  question?: string | null;
  words?: string | null;
}): void {
  go('on', '', () => {
    asked.value = question;
    wayInAnswer.value = 0;
    sought.value = words;
    selection.value = null;
    connection.value = null;
    preview.value = null;
    camera.value = null;
  });
}

/** Lets a name of a facet in or out. */
export function toggle(facet: Facet, name: string): void {
  filter({ choices: { ...filters.value.choices, [facet]: toggled(filters.value.choices[facet], name) } });
}

/** Shows this name of a facet alone; again, and all are back. */
export function only(facet: Facet, name: string): void {
  filter({ choices: { ...filters.value.choices, [facet]: solely(filters.value.choices[facet], name) } });
}

/** @param how `instead` while a slider is on its way, so that the way back is one step. */
export function filter(next: Partial<Filters>, how: 'on' | 'instead' = 'on'): void {
  go(how, null, () => {
    filters.value = { ...filters.value, ...next };
  });
  announcement.value = inView();
}

/** Everything is back in view. */
export function showAll(): void {
  go('on', null, () => {
    filters.value = NO_FILTERS;
    steps.value = [];
  });
  announcement.value = inView();
}

/** Cuts the picture down to a node, adds the neighbours of one, or takes one away. */
export function step(kind: Step['kind'], key: string): void {
  go('on', null, () => {
    steps.value = kind === 'focus' ? [{ kind, key }] : [...steps.value, { kind, key }];
    if (kind === 'hide' && selection.value?.key === key) selection.value = null;
    camera.value = null;
    preview.value = null;
  });
  announcement.value = inView();
}

/** Takes the last step back. */
export function undo(): void {
  go('on', null, () => {
    steps.value = steps.value.slice(0, -1);
  });
  announcement.value = inView();
}

/** Keeps a node where it is put; null lets it go. */
export function pin(key: string, place: Place | null): void {
  const next = new Map(pins.value);
  next.delete(key);
  if (place) next.set(key, place);
  go('instead', place ? 'Pinned' : 'Unpinned', () => {
    pins.value = next;
  });
}

export function colourBy(next: Colouring): void {
  go('instead', `Coloured by ${next}`, () => {
    colouring.value = next;
  });
}

export function showTable(next: Table | null): void {
  const sheets = table.value !== null && next !== null;
  go(sheets ? 'instead' : 'on', next ? `Table of ${next}` : 'Table closed', () => {
    table.value = next;
  });
}

/** Takes note of where the reader moved the camera. */
export function lookAt(next: Camera | null): void {
  go('instead', null, () => {
    camera.value = next;
  });
}

function inView(): string {
  const now = visible.value;
  const graph = model.value;
  if (!graph) return '';
  const nodes = count(now?.nodes.size ?? graph.nodes.size, 'entity', 'entities');
  return `${nodes} and ${count(now?.edges.size ?? graph.edges.size, 'relation')} in view`;
}

/** Says something to readers who listen. */
export function announce(text: string): void {
  announcement.value = text;
}
