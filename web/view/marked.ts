/** What stands out together while no entity or relation is selected: a way, an answer, all that an article says. */
import type { Answer } from '../../graph/query/ask.ts';
import type { Path } from '../../graph/query/paths.ts';
import type { Model } from '../model/model.ts';

/** Keys of nodes and edges; a thread is drawn in its own colour, with all its names. */
export interface Marked {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly thread: boolean;
}

export function markedByWay({ nodes, hops }: Path): Marked {
  return { nodes, edges: hops.map(({ edge }) => edge), thread: true };
}

/** All that an article says. */
export function markedByArticle(model: Model, article: string): Marked {
  return markedEdges(
    model,
    [...model.edges.values()]
      .filter(({ attributes }) => attributes.articles.includes(article))
      .map(({ key }) => key),
  );
}

/** The claims behind an answer; null where there are none. */
export function markedByAnswer(model: Model, { given, besides }: Answer): Marked | null {
  return markedByClaims(
    model,
    [...given, ...besides].flatMap((one) => one.grounds),
  );
}

/** The edges that these claims are of; null where there are none. */
export function markedByClaims(model: Model, claims: readonly { readonly edge: string }[]): Marked | null {
  return claims.length === 0 ? null : markedEdges(model, [...new Set(claims.map(({ edge }) => edge))]);
}

function markedEdges(model: Model, keys: readonly string[]): Marked {
  const edges = keys.flatMap((key) => model.edges.get(key) ?? []);
  const nodes = new Set(edges.flatMap(({ source, target }) => [source.key, target.key]));
  return { nodes: [...nodes], edges: edges.map(({ key }) => key), thread: false };
}
