/** How central each node is. */
import type { ReadableGraph } from '../knowledge.ts';
import { byCodeUnit } from '../order.ts';

/** How much of a node's weight goes on to its neighbours; the rest comes from everywhere. */
const DAMPING = 0.85;
const ROUNDS = 40;

/**
 * PageRank (Page, Brin, Motwani, Winograd, The PageRank citation ranking, Stanford 1999) with edges walked both ways: an
 * article that says who sanctions whom ranks neither above the other. All ranks together are 1. Nodes and edges are taken in
 * the order of their keys, so that the same graph has the same ranks to the bit.
 */
export function centralityOf(graph: ReadableGraph): Map<string, number> {
  const keys = graph.nodes().sort(byCodeUnit);
  const places = new Map(keys.map((key, place) => [key, place]));
  const links = keys.map((key) =>
    Uint32Array.from(
      new Set(graph.neighbors(key).flatMap((other) => (other === key ? [] : (places.get(other) ?? [])))),
    ).sort(),
  );
  let ranks = new Float64Array(keys.length).fill(1 / keys.length);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(keys.length);
    let adrift = 0;
    links.forEach((neighbours, node) => {
      const rank = ranks[node] ?? 0;
      if (neighbours.length === 0) adrift += rank;
      for (const other of neighbours) next[other] = (next[other] ?? 0) + rank / neighbours.length;
    });
    const base = (1 - DAMPING + DAMPING * adrift) / keys.length;
    ranks = next.map((rank) => base + DAMPING * rank);
  }
  return new Map(keys.map((key, place) => [key, ranks[place] ?? 0]));
}
