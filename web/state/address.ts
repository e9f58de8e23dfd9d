/** The state in the page's address: `#node=china&no-type=Date&since=2017`. Whoever opens it sees the same. */
import { type Connection, FURTHER_STANDS, NO_CONNECTION } from '../ask/ways.ts';
import { ANY, type Choice, FACETS, type Facet, type Filters } from '../view/filters.ts';
import type { Step } from '../view/steps.ts';
import type { Camera, Colouring, Place, Selection, Table } from './state.ts';

export interface Address {
  readonly selection: Selection;
  readonly filters: Filters;
  readonly steps: readonly Step[];
  readonly pins: ReadonlyMap<string, Place>;
  readonly connection: Connection | null;
  readonly asked: string | null;
  /** Which of the ways in its answer is looked at, from 0. */
  readonly wayInAnswer: number;
  readonly sought: string | null;
  readonly colouring: Colouring;
  readonly table: Table | null;
  readonly camera: Camera | null;
}

/** Under which name each kind of selection stands: `article` is the filter. */
const SELECTED = { node: 'node', edge: 'edge', article: 'read' } as const;
const KINDS = ['node', 'edge', 'article'] as const;
const STEPS = ['focus', 'expand', 'hide'] as const;
const MOST_HOPS = 8;

/** Reads the part of an address after `#`, with or without it; what it cannot read is left out. */
export function readAddress(hash: string): Address {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const text = (name: string): string | null => fields.get(name) || null;
  const kind = KINDS.find((name) => text(SELECTED[name]) !== null);
  const tables = text('table');
  return {
    selection: kind ? { kind, key: text(SELECTED[kind]) ?? '' } : null,
    filters: readFilters(fields),
    steps: fields.getAll('step').flatMap(readStep),
    pins: new Map(fields.getAll('pin').flatMap(readPin)),
    connection: fields.has('from') || fields.has('to') ? readConnection(fields) : null,
    asked: text('ask'),
    wayInAnswer: fields.has('ask') ? wayIn(fields) : 0,
    sought: text('words'),
    colouring: text('colour') === 'community' ? 'community' : 'type',
    table: tables === 'entities' || tables === 'relations' ? tables : null,
    camera: readCamera(text('camera') ?? ''),
  };
}

/** Writes what `readAddress` reads; empty when there is nothing to say. */
export function writeAddress(address: Address): string {
  const {
    selection,
    filters,
    steps,
    pins,
    connection,
    asked,
    wayInAnswer,
    sought,
    colouring,
    table,
    camera,
  } = address;
  const fields = new URLSearchParams();
  if (selection) fields.set(SELECTED[selection.kind], selection.key);
  if (asked !== null) fields.set('ask', asked);
  if (asked !== null && wayInAnswer > 0) fields.set('way', String(wayInAnswer + 1));
  if (sought !== null) fields.set('words', sought);
  if (connection) writeConnection(fields, connection);
  for (const facet of FACETS) {
    const { only, names } = filters.choices[facet];
    for (const name of [...names].sort()) fields.append(only ? facet : `no-${facet}`, name);
    if (only && names.size === 0) fields.append(facet, '');
  }
  if (filters.confidence > 0) fields.set('confidence', String(filters.confidence));
  if (filters.since !== null) fields.set('since', filters.since);
  if (filters.until !== null) fields.set('until', filters.until);
  for (const { kind, key } of steps) fields.append('step', `${kind}:${key}`);
  for (const [key, { x, y }] of pins) fields.append('pin', `${round(x)},${round(y)}:${key}`);
  if (colouring !== 'type') fields.set('colour', colouring);
  if (table) fields.set('table', table);
  if (camera) fields.set('camera', [camera.x, camera.y, camera.width].map(round).join(','));
  const text = fields.toString();
  return text === '' ? '' : `#${text}`;
}

function readFilters(fields: URLSearchParams): Filters {
  const choice = (facet: Facet): Choice => {
    if (fields.has(facet)) return { only: true, names: named(fields, facet) };
    const without = named(fields, `no-${facet}`);
    return without.size === 0 ? ANY : { only: false, names: without };
  };
  const date = (name: string): string | null =>
    /^\d{4}(-\d\d(-\d\d)?)?$/.exec(fields.get(name) ?? '')?.[0] ?? null;
  const confidence = Number(fields.get('confidence'));
  return {
    choices: {
      type: choice('type'),
      relation: choice('relation'),
      status: choice('status'),
      article: choice('article'),
    },
    confidence: confidence > 0 && confidence <= 1 ? confidence : 0,
    since: date('since'),
    until: date('until'),
  };
}

function named(fields: URLSearchParams, name: string): Set<string> {
  return new Set(fields.getAll(name).filter((value) => value !== ''));
}

function readStep(text: string): Step[] {
  const [, name, key] = /^(\w+):(.+)$/s.exec(text) ?? [];
  const kind = STEPS.find((step) => step === name);
  return kind && key ? [{ kind, key }] : [];
}

function readPin(text: string): [string, Place][] {
  const [, x, y, key] = /^(-?[\d.]+),(-?[\d.]+):(.+)$/s.exec(text) ?? [];
  const place = { x: Number(x), y: Number(y) };
  return key && Number.isFinite(place.x) && Number.isFinite(place.y) ? [[key, place]] : [];
}

function readCamera(text: string): Camera | null {
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN] = text.split(',').map(Number);
  return [x, y, width].every(Number.isFinite) && width > 0 ? { x, y, width } : null;
}

function readConnection(fields: URLSearchParams): Connection {
  const include = new Set((fields.get('include') ?? '').split(','));
  return {
    from: fields.get('from') ?? '',
    to: fields.get('to') ?? '',
    maxHops: wholeIn(fields, 'hops', MOST_HOPS, NO_CONNECTION.maxHops),
    include: FURTHER_STANDS.filter((stand) => include.has(stand)),
    directed: fields.get('directed') === 'yes',
    way: wayIn(fields),
  };
}

/** Counted from 0, in the address from 1. */
function wayIn(fields: URLSearchParams): number {
  return wholeIn(fields, 'way', 100, 1) - 1;
}

function wholeIn(fields: URLSearchParams, name: string, most: number, plain: number): number {
  const value = Number(fields.get(name) ?? plain);
  return Number.isInteger(value) && value >= 1 && value <= most ? value : plain;
}

function writeConnection(fields: URLSearchParams, connection: Connection): void {
  const { from, to, maxHops, include, directed, way } = connection;
  fields.set('from', from);
  fields.set('to', to);
  if (maxHops !== NO_CONNECTION.maxHops) fields.set('hops', String(maxHops));
  if (include.length > 0) fields.set('include', include.join(','));
  if (directed) fields.set('directed', 'yes');
  if (way > 0) fields.set('way', String(way + 1));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
