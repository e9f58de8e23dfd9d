/** GEXF 1.2, the format of Gephi, with places and colours as in the picture. */
import Graph from 'graphology';
import { write } from 'graphology-gexf/browser';
import type { GraphFile } from '../../graph/types.ts';
import { typeColour } from '../palette.ts';

export function gexfOf({ nodes, edges }: GraphFile): string {
  const graph = new Graph({ type: 'directed', multi: true });
  for (const { key, attributes } of nodes) {
    const { label, type, aliases, mentions, articles, x, y } = attributes;
    const names = { label: plain(label), aliases: plain(aliases.join('; ')) };
    graph.addNode(plain(key), {
      ...names,
      type: plain(type),
      mentions,
      articles,
      x,
      y,
      color: typeColour(type, false),
    });
  }
  for (const { key, source, target, attributes } of edges) {
    const { type, label, status, confidence, origins, claims } = attributes;
    graph.addDirectedEdgeWithKey(plain(key), plain(source), plain(target), {
      label: plain(label),
      relation: plain(type),
      status,
      confidence,
      weight: Math.max(origins, 1),
      claims: claims.length,
      quote: plain(claims[0]?.quote ?? ''),
    });
  }
  return write(graph, { pretty: false });
}

/** XML knows no control characters, not even escaped. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ');
}
