/**
 * Measures of coreference between two partitions of mentions: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998) and CEAFe
 * (Luo 2005), with mentions that only one side has counted as Pradhan et al. 2014 do (https://aclanthology.org/P14-2006).
 */

/** Sets of mentions that are one; a mention is a number, the same on both sides if it is the same mention. */
export type Chains = readonly (readonly number[])[];

export interface Tally {
  readonly precision: readonly [number, number];
  readonly recall: readonly [number, number];
}

export interface ChainTallies {
  readonly muc: Tally;
  readonly bCubed: Tally;
  readonly ceafE: Tally;
}

/** Numerators and denominators, to be added up over documents. */
export function compareChains(gold: Chains, found: Chains): ChainTallies {
  return {
    muc: { precision: links(found, gold), recall: links(gold, found) },
    bCubed: { precision: overlap(found, gold), recall: overlap(gold, found) },
    ceafE: aligned(gold, found),
  };
}

/** F1 of the tallies of many documents. */
export function f1(tallies: readonly Tally[]): number {
  const share = (side: keyof Tally) => {
    const sum = (i: 0 | 1) => tallies.reduce((all, tally) => all + tally[side][i], 0);
    return sum(1) === 0 ? 0 : sum(0) / sum(1);
  };
  const [p, r] = [share('precision'), share('recall')];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

/** How many of the links that hold each chain together the other side has as well. */
function links(chains: Chains, other: Chains): [number, number] {
  const chainOf = chainsByMention(other);
  let [kept, all] = [0, 0];
  for (const chain of chains) {
    const parts = new Set(chain.map((mention) => chainOf.get(mention) ?? `alone ${mention}`));
    kept += chain.length - parts.size;
    all += chain.length - 1;
  }
  return [kept, all];
}

/** For each mention the share of its chain that is in its chain on the other side. */
function overlap(chains: Chains, other: Chains): [number, number] {
  const chainOf = chainsByMention(other);
  let [sum, all] = [0, 0];
  for (const chain of chains) {
    const counts = new Map<number, number>();
    for (const mention of chain) {
      const at = chainOf.get(mention);
      if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    for (const count of counts.values()) sum += (count * count) / chain.length;
    all += chain.length;
  }
  return [sum, all];
}

/** The best one-to-one alignment of chains by their Dice coefficient, φ₄ of Luo 2005. */
function aligned(gold: Chains, found: Chains): Tally {
  const chainOf = chainsByMention(found);
  const gains = gold.map((chain) => {
    const row = new Float64Array(found.length);
    for (const mention of chain) {
      const at = chainOf.get(mention);
      if (at !== undefined) row[at] = (row[at] ?? 0) + 2;
    }
    return row.map((twice, at) => twice / (chain.length + (found[at]?.length ?? 0)));
  });
  const total = assign(gains, found.length);
  return { precision: [total, found.length], recall: [total, gold.length] };
}

function chainsByMention(chains: Chains): Map<number, number> {
  return new Map(chains.flatMap((chain, i) => chain.map((mention) => [mention, i] as const)));
}

/** The greatest sum of gains of an assignment of rows to columns, each at most once: the Hungarian method with potentials. */
function assign(gains: readonly Float64Array[], columns: number): number {
  const size = Math.max(gains.length, columns);
  const cost = (row: number, column: number) => -(gains[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  const before = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(size + 1);
    do {
      used[column] = 1;
      const at = rowOf[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue;
        const reduced = cost(at, j) - (rowPotential[at] ?? 0) - (columnPotential[j] ?? 0);
        if (reduced < (least[j] ?? 0)) {
          least[j] = reduced;
          before[j] = column;
        }
        if ((least[j] ?? 0) < delta) {
          delta = least[j] ?? 0;
          next = j;
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j]) {
          const owner = rowOf[j] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
          columnPotential[j] = (columnPotential[j] ?? 0) - delta;
        } else least[j] = (least[j] ?? 0) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const from = before[column] ?? 0;
      rowOf[column] = rowOf[from] ?? 0;
      column = from;
    }
  }
  let sum = 0;
  for (let column = 1; column <= size; column++) sum -= cost(rowOf[column] ?? 0, column);
  return sum;
}
