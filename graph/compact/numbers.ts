/** A list of numbers that grows, of four or eight bytes each: a million of them are a few megabytes. */
export class Numbers<Store extends Uint8Array | Uint32Array | Float64Array> {
  #store: Store;
  length = 0;
  readonly #make: (length: number) => Store;

  /** @param make makes a store of zeros, for instance `(n) => new Uint32Array(n)` */
  constructor(make: (length: number) => Store) {
    this.#make = make;
    this.#store = make(1024);
  }

  push(value: number): void {
    if (this.length === this.#store.length) {
      const wider = this.#make(this.length * 2);
      wider.set(this.#store);
      this.#store = wider;
    }
    this.#store[this.length++] = value;
  }

  /** What was pushed, without room for more. */
  values(): Store {
    return this.#store.slice(0, this.length) as Store;
  }
}
