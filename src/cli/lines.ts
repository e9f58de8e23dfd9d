/** Lines of a file or of standard input, however long the file. */
import { createReadStream } from 'node:fs';
import { Failure, isAbsence, reasonOf } from './failure.ts';
import { messages } from './messages.ts';

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/**
 * Lines that are not blank. Only line feeds end a line: JSON may hold other separators.
 *
 * @throws {Failure} if the file is missing or cannot be read.
 */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  const stream = path === '-' ? process.stdin : createReadStream(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  let rest = '';
  try {
    for await (const bytes of stream) {
      const pieces = (rest + decoder.decode(bytes, { stream: true })).split('\n');
      rest = pieces.pop() ?? '';
      for (const text of pieces) {
        number++;
        if (text.trim() !== '') yield { number, text };
      }
    }
    rest += decoder.decode();
  } catch (error) {
    if (isAbsence(error)) throw new Failure(messages.noFile(path));
    if (error instanceof TypeError) throw new Failure(messages.notUtf8(path, number + 1));
    throw new Failure(messages.unreadable(path, reasonOf(error)));
  }
  if (rest.trim() !== '') yield { number: number + 1, text: rest };
}
