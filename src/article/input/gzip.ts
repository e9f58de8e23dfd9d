/** Gzip → what was packed, one member after the other. */
import { createGunzip } from 'node:zlib';
import { ArticleError } from '../errors.ts';
import type { Chunks } from './bytes.ts';
import type { Source } from './source.ts';

/** As for zip archives; web archives pack to a fifth. */
const MOST_TIMES = 200;
const HARMLESS = 256 * 2 ** 20;

/** @throws {ArticleError} `broken` when the bytes are, `too large` when they swell as no text does */
export async function* gunzip({ bytes, input }: Source): Chunks {
  const stream = createGunzip();
  let [packed, unpacked] = [0, 0];
  let ended: unknown = null;
  const feeding = (async () => {
    for await (const chunk of bytes.rest()) {
      packed += chunk.length;
      if (stream.destroyed) return;
      if (!stream.write(chunk))
        await new Promise<void>((resolve) => stream.once('drain', resolve).once('close', resolve));
    }
    stream.end();
  })();
  feeding.catch((error) => {
    ended = error;
    stream.destroy();
  });
  try {
    for await (const chunk of stream) {
      unpacked += chunk.length;
      if (unpacked > HARMLESS && unpacked > packed * MOST_TIMES) {
        const problem = `unpacks to more than ${MOST_TIMES} times its size, as no text does. Unpack it by hand if you trust it.`;
        throw new ArticleError('too large', input, problem);
      }
      yield chunk;
    }
  } catch (error) {
    if (ended !== null) throw ended;
    if (error instanceof ArticleError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArticleError(
      'broken',
      input,
      `cannot be unpacked (${reason}). Unpack it by hand, or fetch it again.`,
    );
  } finally {
    stream.destroy();
  }
}
