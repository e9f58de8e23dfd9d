/** Bytes → text: UTF-8, or what a byte order mark, the input or the bytes themselves say. Line ends are kept as they are. */
import { ArticleError } from './errors.ts';

export interface DecodeOptions {
  /** The line in that input, where the bytes are one line of it. */
  readonly line?: number | undefined;
  /** What the input says of its encoding: a label of the WHATWG Encoding Standard, such as `windows-1252`. */
  readonly charset?: string | null | undefined;
}

/**
 * Decodes one article's bytes and drops the byte order mark. In turn are tried: the mark; the encoding that the input
 * names; UTF-8; UTF-16 without a mark; what the frequencies of bytes tell (chardet). Bytes that are UTF-8 but for some are
 * broken UTF-8 and are not guessed at.
 *
 * @param input the name to report
 * @throws {ArticleError} `binary` for bytes that are no text, `encoding` for broken UTF-8, with the offset of the first
 *   bad byte
 */
export async function decodeText(
  bytes: Uint8Array,
  input: string,
  { line, charset }: DecodeOptions = {},
): Promise<string> {
  const marked = markOf(bytes);
  if (marked) return decodeAs(marked, bytes, input, line);
  const said = charset ? (strictly(charset, bytes) ?? null) : null;
  if (said !== null && !said.includes('\0')) return said;
  const wide = wideOf(bytes);
  if (wide) return decodeAs(wide, bytes, input, line);
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const problem = `is not text (a NUL byte at offset ${nul}). Give a text file instead.`;
    throw new ArticleError('binary', input, problem, placeOf(bytes, nul, line));
  }
  return strictly('utf-8', bytes) ?? (await guessed(bytes, input, line));
}

/**
 * The encoding of a stream, by its first bytes: a label of the Encoding Standard. UTF-8 where these do not tell.
 *
 * @param head so many bytes that they show more than a few letters over ASCII, if there are any
 */
export async function encodingOf(head: Uint8Array): Promise<string> {
  const known = markOf(head) ?? wideOf(head);
  if (known || looksLikeUtf8(head)) return known ?? 'utf-8';
  return guess(head);
}

/** The encoding that a byte order mark names (Encoding Standard, section 6). */
function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: every other byte of its first letters is NUL. */
function wideOf(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 512);
  if (head.length < 4) return null;
  let [even, odd] = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  });
  const many = head.length * 0.3;
  if (odd > many && even < odd * 0.1) return 'utf-16le';
  return even > many && odd < even * 0.1 ? 'utf-16be' : null;
}

function decodeAs(label: string, bytes: Uint8Array, input: string, line?: number): string {
  const text = strictly(label, bytes);
  if (text !== null) return text;
  if (label === 'utf-8') throw broken(bytes, input, line);
  const problem = `begins as ${label.toUpperCase()} and is broken further on. Save it as UTF-8 and try again.`;
  throw new ArticleError('encoding', input, problem, placeOf(bytes, 0, line));
}

/** Bytes → text, piece by piece with `stream`. */
export type Decode = (bytes?: Uint8Array, options?: { stream?: boolean }) => string;

/**
 * A decoder by label.
 *
 * @throws {RangeError} if the label is not known
 */
export function decoderOf(label: string, options: { fatal?: boolean } = {}): Decode {
  const decoder = new TextDecoder(label, options);
  if (decoder.encoding !== 'windows-1252') return (bytes, more) => decoder.decode(bytes, more);
  return (bytes, more) => mendControls(decoder.decode(bytes, more));
}

/**
 * Control characters of ISO 8859-1, which stand for typographic marks of Windows-1252. Some versions of Node decode the one as
 * the other.
 */
export function mendControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80] ?? control);
}

/** 0x80 to 0x9f in Windows-1252 (Encoding Standard, index-windows-1252). */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Null when the bytes are not in that encoding, or it is not known. */
function strictly(label: string, bytes: Uint8Array): string | null {
  try {
    return decoderOf(label, { fatal: true })(bytes);
  } catch {
    return null;
  }
}

/** So many bytes are looked at to guess an encoding. */
const sample = 2 ** 16;

async function guessed(bytes: Uint8Array, input: string, line?: number): Promise<string> {
  if (looksLikeUtf8(bytes)) throw broken(bytes, input, line);
  const text = strictly(await guess(bytes), bytes) ?? strictly('windows-1252', bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells that bytes are no text
  if (text !== null && !/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(text)) return text;
  throw new ArticleError('binary', input, 'is not text in any encoding known. Give a text file instead.', {
    ...(line === undefined ? {} : { line }),
  });
}

/** Share of bytes over 0x7f; with fewer, frequencies tell little, and the text is one of Western Europe's. */
const FOREIGN = 0.1;

async function guess(bytes: Uint8Array): Promise<string> {
  if (isMacRoman(bytes)) return 'macintosh';
  const head = bytes.subarray(0, sample);
  if (head.filter((byte) => byte > 0x7f).length < head.length * FOREIGN) return 'windows-1252';
  const { detect } = await import('chardet');
  return detect(head) ?? 'windows-1252';
}

function broken(bytes: Uint8Array, input: string, line?: number): ArticleError {
  const bad = scan(bytes).bad;
  const hex = (bytes[bad] ?? 0).toString(16).padStart(2, '0');
  const problem = `is broken UTF-8 (byte 0x${hex} at offset ${bad}). Save it as UTF-8 again and try again.`;
  return new ArticleError('encoding', input, problem, placeOf(bytes, bad, line));
}

/** Whether a letter's bytes of UTF-8 are there, even cut or overlong, as often as others that are not. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  const { good, stray } = scan(bytes);
  return good >= stray;
}

/** Counts sequences of the shape of UTF-8 and other bytes over 0x7f; `bad` is the offset of the first invalid one. */
function scan(bytes: Uint8Array): { good: number; stray: number; bad: number } {
  let [good, stray, bad] = [0, 0, -1];
  for (let at = 0; at < bytes.length; ) {
    const valid = sequenceLength(bytes, at);
    if (valid === 0 && bad < 0) bad = at;
    const shaped = valid || shapeLength(bytes, at);
    if (shaped === 0) stray++;
    else if (shaped > 1) good++;
    at += shaped || 1;
  }
  return { good, stray, bad };
}

/** Length of the valid UTF-8 sequence at `offset` (Unicode Standard, table 3-7); 0 if there is none. */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  const second = bytes[offset + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < low || second > high) return 0;
  for (let next = 2; next < length; next++) if (!continues(bytes[offset + next])) return 0;
  return length;
}

/** Length of what has the shape of a sequence but is overlong, a surrogate, or cut by the end of the bytes. */
function shapeLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0;
  const length = lead >= 0xc0 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 ? 4 : 0;
  let found = 1;
  while (found < length && continues(bytes[offset + found])) found++;
  return found > 1 && (found === length || offset + found === bytes.length) ? found : 0;
}

function continues(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** Mac OS Roman has its curly quotes and dash where Windows has capitals with accents: O grave before a word, U at an end. */
function isMacRoman(bytes: Uint8Array): boolean {
  let [mac, windows] = [0, 0];
  for (const [at, byte] of bytes.subarray(0, sample).entries()) {
    if (byte >= 0x91 && byte <= 0x97) windows++;
    const [before = 32, after = 32] = [bytes[at - 1], bytes[at + 1]];
    if (byte === 0xd2 && before <= 40 && isLetter(after)) mac++;
    if (
      (byte === 0xd3 || byte === 0xd5) &&
      (isLetter(before) || before === 46 || before === 44) &&
      after !== 0
    )
      mac++;
  }
  return mac > windows;
}

function isLetter(byte: number): boolean {
  return (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}

function placeOf(bytes: Uint8Array, offset: number, line?: number): { line: number; offset: number } {
  let lines = 1;
  if (line === undefined) for (let at = 0; at < offset; at++) if (bytes[at] === 10) lines++;
  return { line: line ?? lines, offset };
}
