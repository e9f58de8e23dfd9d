/** How many articles there will be, for the time that is left. */
import { createReadStream } from 'node:fs';
import { findInputs } from '../article/walk.ts';

/** Files count one, JSON lines one a line; undefined if standard input is among the inputs. Reads no more than it must. */
export async function countArticles(inputs: readonly string[]): Promise<number | undefined> {
  let count = 0;
  for (const input of inputs) {
    if (input === '-') return undefined;
    for await (const found of findInputs(input)) {
      if ('problem' in found) continue;
      count += /\.(jsonl|ndjson)$/i.test(found.path) ? await countLines(found.path) : 1;
    }
  }
  return count;
}

async function countLines(path: string): Promise<number> {
  let count = 0;
  try {
    for await (const bytes of createReadStream(path)) {
      for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
    }
  } catch {
    // Whoever reads the file will say what is wrong with it.
  }
  return count;
}

const LINE_FEED = 10;
