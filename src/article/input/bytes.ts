/** Streams of bytes. */

export type Chunks = AsyncIterable<Uint8Array>;

/** Reads a stream by lines and by lengths. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array();
  #ended = false;

  constructor(chunks: Chunks) {
    this.#source = chunks[Symbol.asyncIterator]();
  }

  /** Up to `size` bytes from the front, which stay; fewer if the stream ends, or `enough` says that these will do. */
  async peek(size: number, enough: (held: Uint8Array) => boolean = () => false): Promise<Uint8Array> {
    while (this.#held.length < size && !enough(this.#held) && (await this.#more()));
    return this.#held.subarray(0, size);
  }

  /** The next `size` bytes, fewer at the end. */
  async take(size: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let wanted = size;
    while (wanted > 0 && (this.#held.length > 0 || (await this.#more()))) {
      const part = this.#held.subarray(0, wanted);
      parts.push(part);
      this.#held = this.#held.subarray(part.length);
      wanted -= part.length;
    }
    return joined(parts);
  }

  /** Passes over so many bytes. */
  async skip(size: number): Promise<void> {
    let left = size;
    while (left > 0 && (this.#held.length > 0 || (await this.#more()))) {
      const passed = Math.min(left, this.#held.length);
      this.#held = this.#held.subarray(passed);
      left -= passed;
    }
  }

  /** The bytes before the next line feed, without a carriage return; null at the end, or if there are more than `longest`. */
  async line(longest: number): Promise<Uint8Array | null> {
    let end = this.#held.indexOf(LINE_FEED);
    while (end < 0 && this.#held.length <= longest) {
      const from = this.#held.length;
      if (!(await this.#more())) break;
      end = this.#held.indexOf(LINE_FEED, from);
    }
    if (end < 0) return null;
    const line = this.#held.subarray(0, this.#held[end - 1] === CARRIAGE_RETURN ? end - 1 : end);
    this.#held = this.#held.subarray(end + 1);
    return line;
  }

  /** All that is left. */
  async *rest(): Chunks {
    while (this.#held.length > 0 || (await this.#more())) {
      const held = this.#held;
      this.#held = new Uint8Array();
      yield held;
    }
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const next = await this.#source.next();
    if (next.done) this.#ended = true;
    else this.#held = this.#held.length === 0 ? next.value : joined([this.#held, next.value]);
    return !next.done;
  }
}

/** All bytes of a stream; null as soon as there are more than `largest`. */
export async function wholeOf(chunks: Chunks, largest: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > largest) return null;
    parts.push(chunk);
  }
  return joined(parts);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
