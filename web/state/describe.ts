/** Things in words, for readers who listen to the page. */
import type { Model } from '../model/model.ts';
import { count } from '../wording.ts';
import type { Selection } from './state.ts';

export function describe(chosen: Selection, graph: Model | null): string {
  if (!chosen) return 'Nothing selected';
  if (chosen.kind === 'article') {
    const article = graph?.articles.get(chosen.key);
    return article ? (article.title ?? article.uri) : '';
  }
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

/** Whether the graph has what is selected. */
export function isThere(chosen: NonNullable<Selection>, graph: Model | null): boolean {
  if (chosen.kind === 'article') return graph?.articles.has(chosen.key) === true;
  return (chosen.kind === 'node' ? graph?.nodes : graph?.edges)?.has(chosen.key) === true;
}
