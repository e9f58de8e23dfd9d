/** What there is to choose among: entity types, relations, statuses and articles, with how much of each there is. */
import { byCodeUnit } from '../../graph/order.ts';
import { STATUSES } from '../../graph/status.ts';
import type { Model } from '../model/model.ts';
import { typeInWords } from '../wording.ts';
import { type Facet, OPEN, relationOf } from './filters.ts';

export interface Item {
  /** As filters name it. */
  readonly name: string;
  readonly label: string;
  readonly count: number;
}

export type Facets = Readonly<Record<Facet, readonly Item[]>>;

/** Most frequent first; statuses in order of support, articles by date, the latest first. */
export function facetsOf(model: Model): Facets {
  const types = new Map<string, number>();
  const relations = new Map<string, { label: string; count: number }>();
  const statuses = new Map<string, number>();
  const articles = new Map<string, number>();
  for (const { attributes } of model.nodes.values()) add(types, attributes.type);
  for (const edge of model.edges.values()) {
    const name = relationOf(edge);
    const label = name === OPEN ? 'in other words' : edge.attributes.label;
    relations.set(name, { label, count: (relations.get(name)?.count ?? 0) + 1 });
    add(statuses, edge.attributes.status);
    for (const { article } of edge.attributes.claims) add(articles, article);
  }
  return {
    type: [...types].map(([name, count]) => ({ name, label: typeInWords(name), count })).sort(byCount),
    relation: [...relations].map(([name, item]) => ({ name, ...item })).sort(byCount),
    status: STATUSES.flatMap((name) => {
      const count = statuses.get(name);
      return count === undefined ? [] : [{ name, label: name, count }];
    }),
    article: [...model.articles.values()]
      .sort((a, b) => byCodeUnit(b.published ?? '', a.published ?? '') || byCodeUnit(a.uri, b.uri))
      .map(({ id, title, uri }) => ({ name: id, label: title ?? uri, count: articles.get(id) ?? 0 })),
  };
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function byCount(a: Item, b: Item): number {
  return b.count - a.count || byCodeUnit(a.name, b.name);
}
