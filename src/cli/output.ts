/** Files that are whole or not there: written beside their place and renamed. */
import { rmSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { Failure, reasonOf } from './failure.ts';
import { messages } from './messages.ts';
import { print } from './terminal.ts';

export interface Output {
  write(text: string): Promise<void>;
  /** Puts the file in its place; before that it is not there. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/** Standard output for `-` or nothing, else the file at `path`. */
export async function openOutput(path: string | undefined): Promise<Output> {
  if (path === undefined || path === '-') {
    return { write: print, finish: async () => {}, abandon: async () => {} };
  }
  const beside = `${path}.${process.pid}.part`;
  const remove = (): void => rmSync(beside, { force: true });
  // The signal once more, to which the system answers at once: `process.exit` waits for a read of a pipe that nobody writes to.
  const interrupted = (signal: NodeJS.Signals): void => {
    remove();
    settled();
    process.kill(process.pid, signal);
  };
  const settled = (): void => {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  };
  // Before the file is there, so that no moment is left in which an interruption would leave it behind.
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  let handle: FileHandle;
  try {
    handle = await open(beside, 'w');
  } catch (error) {
    settled();
    throw new Failure(messages.unwritable(path, reasonOf(error)));
  }
  return {
    async write(text) {
      try {
        await handle.writeFile(text);
      } catch (error) {
        throw new Failure(messages.unwritable(path, reasonOf(error)));
      }
    },
    async finish() {
      try {
        await handle.close();
        await rename(beside, path);
      } catch (error) {
        remove();
        throw new Failure(messages.unwritable(path, reasonOf(error)));
      } finally {
        settled();
      }
    },
    async abandon() {
      await handle.close();
      remove();
      settled();
    },
  };
}

/** In UTF-16 code units: pieces are gathered to so many before they are written. */
const BATCH = 2 ** 20;

/** Writes a whole file, a text or its pieces, or leaves what is there as it is. */
export async function writeOutput(path: string | undefined, text: string | Iterable<string>): Promise<void> {
  const output = await openOutput(path);
  try {
    let held = '';
    for (const piece of typeof text === 'string' ? [text] : text) {
      held += piece;
      if (held.length < BATCH) continue;
      await output.write(held);
      held = '';
    }
    if (held !== '') await output.write(held);
  } catch (error) {
    await output.abandon();
    throw error;
  }
  await output.finish();
}
