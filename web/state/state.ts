/** What the reader is looking at, for every panel and the stage. What is worth an address is written by `actions.ts` and `history.ts` alone. */
import { computed, signal } from '@preact/signals';
import type { Answer } from '../../graph/query/ask.ts';
import { quotesWith } from '../ask/quotes.ts';
import { type Connection, waysBetween } from '../ask/ways.ts';
import type { Model } from '../model/model.ts';
import { waysIn } from '../view/answerways.ts';
import { communitiesOf } from '../view/communities.ts';
import { facetsOf } from '../view/facets.ts';
import { type Filters, NO_FILTERS } from '../view/filters.ts';
import { markedByAnswer, markedByArticle, markedByClaims, markedByWay } from '../view/marked.ts';
import type { Step } from '../view/steps.ts';
import { visibleOf } from '../view/visible.ts';

/** The graph on its way in. */
export type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly model: Model };

/** A question in words on its way to an answer. */
export type Answering =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'answered'; readonly answer: Answer };

/** What a panel tells of; keys are those of `graph.json`, and ids of articles. */
export type Selection = { readonly kind: 'node' | 'edge' | 'article'; readonly key: string } | null;

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the camera shows: the middle of the picture and its width, in units of the layout. */
export interface Camera extends Place {
  readonly width: number;
}

export type Colouring = 'type' | 'community';
export type Table = 'entities' | 'relations';
export type Theme = 'system' | 'light' | 'dark';

export const loading = signal<Loading>({ state: 'loading' });
export const selection = signal<Selection>(null);

/** Nodes and edges that are pointed at in a panel: the stage shows them as if the pointer were on them. */
export const preview = signal<Selection>(null);

export const filters = signal<Filters>(NO_FILTERS);
export const steps = signal<readonly Step[]>([]);
/** Nodes that stay where the reader put them, by key. */
export const pins = signal<ReadonlyMap<string, Place>>(new Map());
/** The question of connection that the panel of ways asks; null while that is closed. */
export const connection = signal<Connection | null>(null);
/** The question that was asked in words, and what has come of it; null when none was. */
export const asked = signal<string | null>(null);
export const answering = signal<Answering | null>(null);
/** Words that are looked for in the quotes; null when none are. */
export const sought = signal<string | null>(null);
export const colouring = signal<Colouring>('type');
/** The table that lies over the picture. */
export const table = signal<Table | null>(null);
/** Where the reader has moved the camera; null where the picture stands by itself. */
export const camera = signal<Camera | null>(null);

/** Whether the card of filters and the help are open: not worth an address. */
export const filtersOpen = signal(false);
export const helpOpen = signal(false);
export const theme = signal<Theme>('system');
export const systemDark = signal(false);
/** Whether the layout is being refined. */
export const arranging = signal(false);

/** The last thing said to readers who listen to the page. */
export const announcement = signal('');

export const dark = computed(() => (theme.value === 'system' ? systemDark.value : theme.value === 'dark'));
export const model = computed(() => (loading.value.state === 'ready' ? loading.value.model : null));
export const facets = computed(() => model.value && facetsOf(model.value));
export const visible = computed(() => model.value && visibleOf(model.value, filters.value, steps.value));
export const communities = computed(() =>
  colouring.value === 'community' && model.value ? communitiesOf(model.value) : null,
);
const dates = computed(() => {
  const { since, until } = filters.value;
  return `${since ?? ''}/${until ?? ''}`;
});
const ends = computed(() => connection.value && JSON.stringify({ ...connection.value, way: 0 }));
export const ways = computed(() => {
  const between: Connection | null = ends.value === null ? null : JSON.parse(ends.value);
  const [since = '', until = ''] = dates.value.split('/');
  return model.value && between
    ? waysBetween(model.value, between, { since: since || null, until: until || null })
    : null;
});
export const quotes = computed(() =>
  model.value && sought.value !== null ? quotesWith(model.value, sought.value) : null,
);

/** Which of the ways in an answer is looked at, from 0. */
export const wayInAnswer = signal(0);
const answer = computed(() => (answering.value?.state === 'answered' ? answering.value.answer : null));
/** The way that is looked at. */
const way = computed(() => {
  if (ways.value) return ways.value.paths[connection.value?.way ?? 0];
  return answer.value && waysIn(answer.value)[wayInAnswer.value]?.path;
});

/** What stands out while no entity or relation is selected: all that an article says, a way, the claims behind an answer or with words. */
export const marked = computed(() => {
  if (!model.value) return null;
  if (selection.value?.kind === 'article') return markedByArticle(model.value, selection.value.key);
  if (way.value) return markedByWay(way.value);
  if (quotes.value) return markedByClaims(model.value, quotes.value.claims);
  return answer.value && markedByAnswer(model.value, answer.value);
});
