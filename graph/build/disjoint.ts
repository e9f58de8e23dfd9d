/** Disjoint sets of the numbers below `size`; the least member stands for its set, so the result knows no order. */
export class DisjointSets {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, index) => index);
  }

  /** The least member of the set that `member` is in. */
  find(member: number): number {
    let root = member;
    for (let next = this.#parent[root]; next !== undefined && next !== root; next = this.#parent[root])
      root = next;
    for (let at = member; at !== root; ) {
      const next = this.#parent[at] ?? root;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].sort((m, n) => m - n);
    if (low !== undefined && high !== undefined) this.#parent[high] = low;
  }
}
