/** Which edges touch a node: compressed sparse rows, as sparse matrices are kept. */
export interface Adjacency {
  /** The edges of node `n` are `edges.subarray(starts[n], starts[n + 1])`, ascending. */
  readonly starts: Uint32Array;
  readonly edges: Uint32Array;
}

/** @param ends for each edge, the index of the node at its one end */
export function adjacencyOf(nodes: number, ends: Uint32Array): Adjacency {
  const starts = new Uint32Array(nodes + 1);
  for (const node of ends) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice();
  const edges = new Uint32Array(ends.length);
  ends.forEach((node, edge) => {
    const place = next[node] ?? 0;
    edges[place] = edge;
    next[node] = place + 1;
  });
  return { starts, edges };
}
