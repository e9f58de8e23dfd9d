/** What the reader is looking at: every panel and the stage read these signals, and only `actions.ts` writes them. */
import { computed, signal } from '@preact/signals';
import type { Model } from './model.ts';

/** The graph on its way in. */
export type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly model: Model };

/** What the panel shows; keys are those of `graph.json`. */
export type Selection = { readonly kind: 'node' | 'edge'; readonly key: string } | null;

export const loading = signal<Loading>({ state: 'loading' });
export const selection = signal<Selection>(null);

/** A node or edge that is pointed at in a panel: the stage shows it as if the pointer were on it. */
export const preview = signal<Selection>(null);

/** Entity types that the legend has switched off. */
export const hiddenTypes = signal<ReadonlySet<string>>(new Set());

export const dark = signal(false);

/** The last thing said to readers who listen to the page. */
export const announcement = signal('');

export const model = computed(() => (loading.value.state === 'ready' ? loading.value.model : null));
