/** Zip archives → what lies in them, one entry after the other. */
import type { UnzipFile } from 'fflate';
import { ArticleError } from '../errors.ts';
import { joined } from './bytes.ts';
import { LARGEST, type Source, tooLarge } from './source.ts';

export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An archive that unpacks to so many times its bytes, once so many are unpacked, is made to do harm: text packs to a tenth. */
const MOST_TIMES = 200;
const HARMLESS = 256 * 2 ** 20;

/**
 * Reads an archive as a stream, in the order of its bytes, so that only one entry is in memory. Folders and hidden entries
 * are passed over.
 *
 * @param wanted whether an entry of that name is worth unpacking
 */
export async function* entriesOf(
  { bytes, input }: Source,
  wanted: (name: string) => boolean,
): AsyncGenerator<Entry | { readonly problem: ArticleError }> {
  const { Unzip, UnzipInflate } = await import('fflate');
  let ready: (Entry | { readonly problem: ArticleError })[] = [];
  let [packed, unpacked, open] = [0, 0, ''];
  const unzip = new Unzip((file: UnzipFile) => {
    const { name } = file;
    if (name.endsWith('/') || /(?:^|\/)(?:\.|__MACOSX\/)/.test(name) || !wanted(name)) return;
    const parts: Uint8Array[] = [];
    let size = 0;
    open = name;
    let given = false;
    file.ondata = (error, chunk, final) => {
      size += chunk?.length ?? 0;
      unpacked += chunk?.length ?? 0;
      // What was under way when the entry was given up still comes.
      if (given) return;
      if (error || size > LARGEST) {
        given = true;
        file.terminate();
        ready.push({ problem: error ? brokenEntry(input, name, error) : tooLarge(`${input}/${name}`) });
        open = '';
        parts.length = 0;
        return;
      }
      parts.push(chunk);
      if (!final) return;
      ready.push({ name, bytes: joined(parts) });
      open = '';
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of bytes.rest()) {
    // Small pieces, since each may swell a thousandfold before it is looked at.
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE);
      packed += piece.length;
      try {
        unzip.push(piece);
      } catch (error) {
        ready.push({ problem: brokenEntry(input, open, error) });
        yield* ready;
        return;
      }
      yield* ready;
      ready = [];
      if (unpacked > HARMLESS && unpacked > packed * MOST_TIMES) {
        const problem = `unpacks to more than ${MOST_TIMES} times its size, as no text does. Unpack it by hand if you trust it.`;
        yield { problem: new ArticleError('too large', input, problem) };
        return;
      }
    }
  }
  if (open !== '') yield { problem: brokenEntry(input, open, new Error('it ends too early')) };
}

const PIECE = 2 ** 14;

function brokenEntry(input: string, name: string, error: unknown): ArticleError {
  const reason = error instanceof Error ? error.message : String(error);
  const problem = `cannot be unpacked (${reason}). It is broken, or locked with a password: unpack it by hand.`;
  return new ArticleError('broken', name === '' ? input : `${input}/${name}`, problem);
}
