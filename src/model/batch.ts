/**
 * Sequences of unequal length as one matrix without padding: rows are laid out step by step, longest sequence first, so
 * that the rows of every step are consecutive and a recurrent layer advances all sequences with one product.
 */
export interface Batch {
  readonly rows: number;
  /** Number of sequences still running at each step. */
  readonly active: Int32Array;
  /** Row of the first sequence at each step; one entry more than steps. */
  readonly offset: Int32Array;
  /** Index of each sequence as given, by rank: longest first, ties as given. */
  readonly order: Int32Array;
  /** Length of each sequence by rank. */
  readonly lengths: Int32Array;
}

/** Plans the layout for sequences of these lengths (each ≥ 1). Element `step` of rank `r` lies in row `offset[step] + r`. */
export function layOut(lengths: readonly number[]): Batch {
  const order = Int32Array.from(lengths.keys()).sort(
    (a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0) || a - b,
  );
  const ranked = order.map((i) => lengths[i] ?? 0);
  const steps = ranked[0] ?? 0;
  const active = new Int32Array(steps);
  const offset = new Int32Array(steps + 1);
  let running = ranked.length;
  for (let step = 0; step < steps; step++) {
    while (running > 0 && (ranked[running - 1] ?? 0) <= step) running--;
    active[step] = running;
    offset[step + 1] = (offset[step] ?? 0) + running;
  }
  return { rows: offset[steps] ?? 0, active, offset, order, lengths: ranked };
}
