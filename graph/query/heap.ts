/** A priority queue: a binary heap; of equals the one pushed first comes out first. */
export class MinHeap<T> {
  readonly #items: { readonly item: T; readonly turn: number }[] = [];
  readonly #order: (a: T, b: T) => number;
  #turn = 0;

  constructor(order: (a: T, b: T) => number) {
    this.#order = order;
  }

  push(item: T): void {
    let at = this.#items.push({ item, turn: this.#turn++ }) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfLess(at, parent)) return;
      at = parent;
    }
  }

  pop(): T | undefined {
    const top = this.#items[0];
    const last = this.#items.pop();
    if (last === undefined || top === undefined || last === top) return top?.item;
    this.#items[0] = last;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const child = this.#less(left + 1, left) ? left + 1 : left;
      if (!this.#swapIfLess(child, at)) return top.item;
      at = child;
    }
  }

  #less(a: number, b: number): boolean {
    const [first, second] = [this.#items[a], this.#items[b]];
    if (first === undefined || second === undefined) return false;
    const order = this.#order(first.item, second.item);
    return order < 0 || (order === 0 && first.turn < second.turn);
  }

  #swapIfLess(a: number, b: number): boolean {
    const [first, second] = [this.#items[a], this.#items[b]];
    if (first === undefined || second === undefined || !this.#less(a, b)) return false;
    this.#items[a] = second;
    this.#items[b] = first;
    return true;
  }
}
