/** What the reader wants to see of a graph, as plain data. */
import type { EdgeRecord } from '../model/model.ts';

/** Either these names alone, or all but these. */
export interface Choice {
  readonly only: boolean;
  readonly names: ReadonlySet<string>;
}

/** What can be chosen among by name. */
export const FACETS = ['type', 'relation', 'status', 'article'] as const;
export type Facet = (typeof FACETS)[number];

export interface Filters {
  readonly choices: Readonly<Record<Facet, Choice>>;
  /** Least confidence of an edge, in [0, 1]. */
  readonly confidence: number;
  /** ISO dates of publication, possibly reduced, both inclusive. */
  readonly since: string | null;
  readonly until: string | null;
}

export const ANY: Choice = { only: false, names: new Set() };
export const NO_FILTERS: Filters = {
  choices: { type: ANY, relation: ANY, status: ANY, article: ANY },
  confidence: 0,
  since: null,
  until: null,
};

/** The name under which all relations without a type are chosen. */
export const OPEN = 'open';

export function relationOf({ attributes }: EdgeRecord): string {
  return attributes.typed ? attributes.type : OPEN;
}

export function admits({ only, names }: Choice, name: string): boolean {
  return names.has(name) === only;
}

export function isAny({ only, names }: Choice): boolean {
  return !only && names.size === 0;
}

/** The choice with this name let in if it was out, and out if it was in. */
export function toggled({ only, names }: Choice, name: string): Choice {
  const next = new Set(names);
  if (!next.delete(name)) next.add(name);
  return { only, names: next };
}

/** This name alone; again, and all are back. */
export function solely(choice: Choice, name: string): Choice {
  const already = choice.only && choice.names.size === 1 && choice.names.has(name);
  return already ? ANY : { only: true, names: new Set([name]) };
}

/** Whether a date of publication lies between `since` and `until`; an article without a date lies in no span. */
export function inTime(date: string | null, { since, until }: Pick<Filters, 'since' | 'until'>): boolean {
  if (since === null && until === null) return true;
  if (date === null) return false;
  return (
    (since === null || date.slice(0, since.length) >= since) &&
    (until === null || date.slice(0, until.length) <= until)
  );
}

/** Whether anything is filtered by what edges are, and not only by what nodes are. */
export function filtersEdges({ choices, confidence, since, until }: Filters): boolean {
  const { relation, status, article } = choices;
  return ![relation, status, article].every(isAny) || confidence > 0 || since !== null || until !== null;
}

export function isFiltered(filters: Filters): boolean {
  return filtersEdges(filters) || !isAny(filters.choices.type);
}
