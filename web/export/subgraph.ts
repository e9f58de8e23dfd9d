/** What is in view as a graph of its own. */
import type { GraphFile } from '../../graph/types.ts';
import type { Model } from '../model/model.ts';
import type { Visible } from '../view/visible.ts';

/** With the articles and relations that it speaks of, and no others; the file itself where everything is in view. */
export function inView({ file }: Model, visible: Visible | null): GraphFile {
  if (visible === null) return file;
  const nodes = file.nodes.filter(({ key }) => visible.nodes.has(key));
  const edges = file.edges.filter(({ key }) => visible.edges.has(key));
  const articles = new Set(edges.flatMap(({ attributes }) => attributes.articles));
  const types = new Set(edges.map(({ attributes }) => attributes.type));
  const { attributes } = file;
  return {
    ...file,
    attributes: {
      ...attributes,
      articles: attributes.articles.filter(({ id }) => articles.has(id)),
      relations: Object.fromEntries(Object.entries(attributes.relations).filter(([type]) => types.has(type))),
    },
    nodes,
    edges,
  };
}
