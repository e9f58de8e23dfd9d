/** A stream of bytes → its lines. */
import { joined } from './bytes.ts';

export interface ByteLine {
  /** Without the line end; null when the line was longer than allowed. */
  readonly bytes: Uint8Array | null;
  /** From 1. */
  readonly line: number;
}

/**
 * Splits at line feeds, whatever the chunks are; a carriage return before one is left for the decoder.
 *
 * @param longest bytes; a longer line is passed over, and reported with `bytes: null`
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<ByteLine> {
  let held: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  const take = (): ByteLine => {
    const bytes = size > longest ? null : joined(held);
    held = [];
    size = 0;
    return { bytes, line: line++ };
  };
  const hold = (part: Uint8Array) => {
    size += part.length;
    if (size > longest) held = [];
    else held.push(part);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      hold(chunk.subarray(start, end));
      start = end + 1;
      yield take();
    }
    if (start < chunk.length) hold(chunk.subarray(start));
  }
  if (size > 0) yield take();
}
