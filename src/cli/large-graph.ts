/** Opens a graph too large to be one string. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { CompactGraph } from '../../graph/compact/graph.ts';
import { createLineFeed } from '../../graph/compact/lines.ts';
import { createCompactReader } from '../../graph/compact/read.ts';
import { createScanner, type Part } from '../../graph/compact/scan.ts';
import { GraphFormatError } from '../../graph/format/json.ts';

const CHUNK = 1 << 22;
const NEWLINE = 10;
/** Bytes of a line: V8 ends strings at half a gigabyte. */
const LONGEST = 1 << 28;

/**
 * The file stays open as long as the process lives: evidence is read from it when it is asked for. One that is not laid out as
 * `writeGraph` lays it out is looked through twice, which takes longer.
 *
 * @throws {GraphFormatError} if it is no graph
 */
export function openLargeGraph(path: string): CompactGraph {
  const file = openSync(path, 'r');
  try {
    return readLines(file);
  } catch (error) {
    if (!(error instanceof GraphFormatError)) throw error;
    try {
      return readParts(file);
    } catch (second) {
      closeSync(file);
      throw second;
    }
  }
}

function readLines(file: number): CompactGraph {
  const reader = createCompactReader();
  const feed = createLineFeed(reader);
  for (const { line, start, length } of linesOf(file)) feed.line(line, start, length);
  feed.end();
  return reader.graph((start, length) => textAt(file, start, length));
}

/** Edges name nodes and relations, which may stand behind them: so those come first. */
function readParts(file: number): CompactGraph {
  const reader = createCompactReader();
  for (const { name, text } of partsOf(file)) {
    if (name === 'attributes') reader.attributes(text());
    else if (name === 'nodes') reader.node(text());
  }
  for (const { name, text, start, end } of partsOf(file))
    if (name === 'edges') reader.edge(text(), start, end - start);
  return reader.graph((start, length) => textAt(file, start, length));
}

function textAt(file: number, start: number, length: number): string {
  const bytes = Buffer.allocUnsafe(length);
  readSync(file, bytes, 0, length, start);
  return bytes.toString('utf8');
}

function* partsOf(file: number): Generator<Part & { readonly text: () => string }> {
  const scanner = createScanner();
  const chunk = Buffer.allocUnsafe(CHUNK);
  for (let base = 0; ; ) {
    const read = readSync(file, chunk, 0, CHUNK, base);
    for (const part of scanner.scan(chunk.subarray(0, read))) {
      const { start, end } = part;
      const text = () =>
        start >= base ? chunk.toString('utf8', start - base, end - base) : textAt(file, start, end - start);
      yield { ...part, text };
    }
    base += read;
    if (read === 0) return scanner.end();
  }
}

/** Lines with the offset and length of their bytes. */
function* linesOf(file: number): Generator<{ line: string; start: number; length: number }> {
  let buffer = Buffer.allocUnsafe(CHUNK);
  let [kept, start] = [0, 0];
  for (;;) {
    const read = readSync(file, buffer, kept, buffer.length - kept, start + kept);
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
    if (kept > LONGEST) throw new GraphFormatError('it has a line too long to be read');
    const next = kept * 2 > buffer.length ? Buffer.allocUnsafe(buffer.length * 2) : buffer;
    buffer.copy(next, 0, from, filled);
    buffer = next;
  }
}
