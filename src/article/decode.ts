/** Bytes → text: UTF-8 and nothing else, its byte order mark dropped, line ends kept as they are. */
import { ArticleError } from './errors.ts';

/**
 * Decodes one article's bytes.
 *
 * @param input the name to report
 * @param line the line in that input, where the bytes are one line of it
 * @throws {ArticleError} `binary` for a NUL byte or UTF-16, `encoding` for bytes that are not UTF-8, with the offset of
 *   the first one.
 */
export function decodeText(bytes: Uint8Array, input: string, line?: number): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new ArticleError(
      'encoding',
      input,
      'is UTF-16, expected UTF-8. Save it as UTF-8 and try again.',
      at(bytes, 0, line),
    );
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const advice = 'is not text (a NUL byte at offset';
    throw new ArticleError(
      'binary',
      input,
      `${advice} ${nul}). Give a text file instead.`,
      at(bytes, nul, line),
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const bad = invalidOffset(bytes);
    const hex = (bytes[bad] ?? 0).toString(16).padStart(2, '0');
    const problem = `is not UTF-8 (byte 0x${hex} at offset ${bad}). Convert it to UTF-8 and try again.`;
    throw new ArticleError('encoding', input, problem, at(bytes, bad, line));
  }
}

function at(bytes: Uint8Array, offset: number, line?: number): { line: number; offset: number } {
  let lines = 1;
  if (line === undefined) for (let i = 0; i < offset; i++) if (bytes[i] === 10) lines++;
  return { line: line ?? lines, offset };
}

/** Offset of the first byte that begins no UTF-8 sequence (Unicode Standard, table 3-7). */
function invalidOffset(bytes: Uint8Array): number {
  let offset = 0;
  while (offset < bytes.length) {
    const length = sequenceLength(bytes, offset);
    if (length === 0) return offset;
    offset += length;
  }
  return offset;
}

function sequenceLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  const second = bytes[offset + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < low || second > high) return 0;
  for (let next = 2; next < length; next++) if (((bytes[offset + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
