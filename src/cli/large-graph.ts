/** Opens a graph too large to be one string. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { CompactGraph } from '../../graph/compact/graph.ts';
import { createCompactReader } from '../../graph/compact/read.ts';

const CHUNK = 1 << 22;
const NEWLINE = 10;

/**
 * The file stays open as long as the process lives: evidence is read from it when it is asked for.
 *
 * @throws {GraphFormatError} if it is not laid out as `writeGraph` lays it out
 */
export function openLargeGraph(path: string): CompactGraph {
  const file = openSync(path, 'r');
  try {
    const reader = createCompactReader();
    for (const { line, start, length } of linesOf(file)) reader.line(line, start, length);
    return reader.graph((start, length) => {
      const bytes = Buffer.allocUnsafe(length);
      readSync(file, bytes, 0, length, start);
      return bytes.toString('utf8');
    });
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** Lines with the offset and length of their bytes. */
function* linesOf(file: number): Generator<{ line: string; start: number; length: number }> {
  let buffer = Buffer.allocUnsafe(CHUNK);
  let [kept, start] = [0, 0];
  for (;;) {
    const read = readSync(file, buffer, kept, buffer.length - kept, null);
    const filled = kept + read;
    let from = 0;
    for (
      let end = buffer.indexOf(NEWLINE, kept);
      end >= 0 && end < filled;
      end = buffer.indexOf(NEWLINE, from)
    ) {
      yield { line: buffer.toString('utf8', from, end), start: start + from, length: end - from };
      from = end + 1;
    }
    if (read === 0) {
      if (filled > from)
        yield { line: buffer.toString('utf8', from, filled), start: start + from, length: filled - from };
      return;
    }
    kept = filled - from;
    start += from;
    const next = kept * 2 > buffer.length ? Buffer.allocUnsafe(buffer.length * 2) : buffer;
    buffer.copy(next, 0, from, filled);
    buffer = next;
  }
}
