/** Room on disk for what is in hand, which nothing is left of when the program ends, however it ends. */
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Failure, reasonOf } from '../failure.ts';
import { messages } from '../messages.ts';

export interface Place {
  readonly offset: number;
  readonly length: number;
}

export interface Scratch {
  write(text: string): Place;
  read(place: Place): string;
  close(): void;
}

/** In bytes: so much is gathered before it is written. */
const BATCH = 2 ** 20;

let opened = 0;

/**
 * @param output a file in whose folder there is room; the system's own folder for what is to go, if there is none
 * @throws {Failure} (all of it) if the disk is full, or the folder cannot be written to
 */
export function openScratch(output?: string): Scratch {
  const folder = output === undefined ? tmpdir() : dirname(output);
  const path = join(folder, `.throughline-${process.pid}-${opened++}.tmp`);
  const descriptor = attempt(() => openSync(path, 'wx+', 0o600));
  // A file without a name goes with the last that has it open. Windows keeps the name until then.
  const remove = (): void => rmSync(path, { force: true });
  try {
    remove();
  } catch {
    process.once('exit', remove);
  }
  let held: Buffer[] = [];
  let waiting = 0;
  let end = 0;
  const flush = (): void => {
    const whole = Buffer.concat(held);
    for (let done = 0; done < whole.length; )
      done += attempt(() => writeSync(descriptor, whole, done, whole.length - done, end - waiting + done));
    held = [];
    waiting = 0;
  };
  return {
    write(text) {
      const bytes = Buffer.from(text);
      const place = { offset: end, length: bytes.length };
      held.push(bytes);
      waiting += bytes.length;
      end += bytes.length;
      if (waiting >= BATCH) flush();
      return place;
    },
    read({ offset, length }) {
      if (offset + length > end - waiting) flush();
      const bytes = Buffer.allocUnsafe(length);
      for (let done = 0; done < length; ) {
        const count = attempt(() => readSync(descriptor, bytes, done, length - done, offset + done));
        if (count === 0) throw new Failure(messages.unreadable(path, 'it ends too early'));
        done += count;
      }
      return bytes.toString();
    },
    close: () => closeSync(descriptor),
  };

  function attempt<Result>(act: () => Result): Result {
    try {
      return act();
    } catch (error) {
      throw new Failure(messages.unwritable(path, reasonOf(error)));
    }
  }
}
