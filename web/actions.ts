/** The moves a reader can make. Each keeps the signals, the address and the announcements in step. */
import { batch } from '@preact/signals';
import { readAddress, writeAddress } from './address.ts';
import { loadModel } from './load.ts';
import type { Model } from './model.ts';
import {
  announcement,
  dark,
  hiddenTypes,
  loading,
  model,
  preview,
  type Selection,
  selection,
} from './state.ts';
import { count } from './wording.ts';

/** Fetches the graph; what was selected stays selected if the graph still has it. */
export async function load(url: string): Promise<void> {
  try {
    const next = await loadModel(url);
    batch(() => {
      loading.value = { state: 'ready', model: next };
      applyAddress();
    });
  } catch (error) {
    loading.value = { state: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Selects a node or edge, or nothing, and makes it a step of the browser's history. */
export function select(next: Selection): void {
  if (next?.kind === selection.value?.kind && next?.key === selection.value?.key) return;
  batch(() => {
    selection.value = next;
    preview.value = null;
    announcement.value = describe(next, model.value);
  });
  history.pushState(null, '', addressOfState());
}

/** Shows or hides the nodes of a type. */
export function toggleType(type: string): void {
  const next = new Set(hiddenTypes.value);
  if (!next.delete(type)) next.add(type);
  hiddenTypes.value = next;
  announcement.value = `${type} ${next.has(type) ? 'hidden' : 'shown'}`;
  history.replaceState(null, '', addressOfState());
}

/** Takes over what the address says, after loading or when the reader goes back. Keys the graph lacks are dropped. */
export function applyAddress(): void {
  const address = readAddress(location.hash);
  const known = address.selection && recordOf(address.selection, model.value) ? address.selection : null;
  batch(() => {
    selection.value = known;
    preview.value = null;
    hiddenTypes.value = address.hiddenTypes;
    announcement.value =
      address.selection && !known
        ? 'What the address names is not in this graph.'
        : describe(known, model.value);
  });
}

/** Follows the system's colour scheme. */
export function followColourScheme(): void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  dark.value = query.matches;
  query.addEventListener('change', () => {
    dark.value = query.matches;
  });
}

function addressOfState(): string {
  const text = writeAddress({ selection: selection.value, hiddenTypes: hiddenTypes.value });
  return text === '' ? `${location.pathname}${location.search}` : text;
}

function recordOf({ kind, key }: NonNullable<Selection>, graph: Model | null) {
  return kind === 'node' ? graph?.nodes.get(key) : graph?.edges.get(key);
}

function describe(chosen: Selection, graph: Model | null): string {
  if (!chosen) return 'Nothing selected';
  if (chosen.kind === 'node') {
    const node = graph?.nodes.get(chosen.key);
    return node
      ? `${node.attributes.label}, ${node.attributes.type}, ${count(node.edges.length, 'relation')}`
      : '';
  }
  const edge = graph?.edges.get(chosen.key);
  if (!edge) return '';
  const { source, target, attributes } = edge;
  const ends = `${source.attributes.label} ${attributes.label} ${target.attributes.label}`;
  return `${ends}, ${attributes.status}, ${count(attributes.claims.length, 'claim')}`;
}
