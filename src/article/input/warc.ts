/**
 * Web archives (WARC 1.0 and 1.1, ISO 28500): each page that was answered, and each text that was taken from one (WET).
 */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { ArticleError } from '../errors.ts';
import type { DocumentFormat } from '../format/formats.ts';
import { type ByteReader, joined } from './bytes.ts';
import { type Found, LARGEST, type Source } from './source.ts';

const LONGEST_LINE = 2 ** 16;
const MOST_LINES = 1000;

/** Media types that are read, by the format they are in. */
const FORMATS: Readonly<Record<string, DocumentFormat>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'application/pdf': 'pdf',
};

/** Pictures, programs, errors and redirections are passed over. */
export async function* documentsOfWarc(source: Source): AsyncGenerator<Found> {
  const { bytes, input } = source;
  for (let number = 1; ; number++) {
    const header = await headerOf(bytes);
    if (header === null) return;
    const length = Number(header.get('content-length') ?? Number.NaN);
    if (!/^WARC\//i.test(header.get('') ?? '') || !Number.isSafeInteger(length) || length < 0) {
      const problem = 'breaks off: this is no record of a web archive. What came before it is read.';
      yield { problem: new ArticleError('broken', `${input}#${number}`, problem) };
      return;
    }
    if (!isWanted(header)) await bytes.skip(length);
    else if (length > LARGEST) {
      await bytes.skip(length);
      const problem = `is a record of ${length} bytes, more than ${LARGEST}, and passed over.`;
      yield { problem: new ArticleError('too large', `${input}#${number}`, problem) };
    } else yield* documentOf(header, await bytes.take(length), `${input}#${number}`);
  }
}

type Header = ReadonlyMap<string, string>;

/** First line under the empty name, then names in lower case; null at the end. */
async function headerOf(bytes: ByteReader): Promise<Header | null> {
  let first = await bytes.line(LONGEST_LINE);
  while (first !== null && first.length === 0) first = await bytes.line(LONGEST_LINE);
  if (first === null) return (await bytes.peek(1)).length > 0 ? new Map() : null;
  const lines = [text(first)];
  for (
    let line = await bytes.line(LONGEST_LINE);
    line !== null && line.length > 0;
    line = await bytes.line(LONGEST_LINE)
  ) {
    if (lines.length > MOST_LINES) return new Map();
    lines.push(text(line));
  }
  return fieldsOf(lines);
}

function fieldsOf(lines: readonly string[]): Header {
  const fields = new Map([['', lines[0] ?? '']]);
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

function isWanted(header: Header): boolean {
  const type = header.get('warc-type') ?? '';
  const isPage = /^https?:/i.test((header.get('warc-target-uri') ?? '').replace(/^</, ''));
  return isPage && (type === 'response' || type === 'resource' || type === 'conversion');
}

function* documentOf(header: Header, record: Uint8Array, input: string): Generator<Found> {
  const isAnswer = header.get('warc-type') === 'response';
  const answer = isAnswer ? answerIn(record) : { type: header.get('content-type') ?? '', body: record };
  if (answer === null) return;
  const [media = ''] = answer.type.toLowerCase().split(/[;\s]/, 1);
  const format = Object.hasOwn(FORMATS, media) ? FORMATS[media] : undefined;
  if (!format) return;
  const url = (header.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(answer.type)?.[1];
  yield { document: { format, bytes: answer.body, uri: url, input, charset, said: { url } } };
}

/** The media type and the bytes of an answer that was a page; null for others. */
function answerIn(record: Uint8Array): { type: string; body: Uint8Array } | null {
  const end = endOfHeader(record);
  const header = fieldsOf(text(record.subarray(0, end)).split(/\r?\n/));
  if (!/^HTTP\/\S+ 200\b/.test(header.get('') ?? '')) return null;
  const sent = record.subarray(end);
  const isChunked =
    /chunked/i.test(header.get('transfer-encoding') ?? '') &&
    /^[\da-f]{1,8}\s*(?:;[^\n]*)?\r?\n/i.test(text(sent.subarray(0, 64)));
  const body = isChunked ? dechunked(sent) : sent;
  return {
    type: header.get('content-type') ?? '',
    body: uncoded(body, header.get('content-encoding') ?? ''),
  };
}

function endOfHeader(record: Uint8Array): number {
  for (let at = 0; at < record.length; at++) {
    if (record[at] !== 10) continue;
    if (record[at + 1] === 10) return at + 2;
    if (record[at + 1] === 13 && record[at + 2] === 10) return at + 3;
  }
  return record.length;
}

/** Chunked transfer coding (RFC 9112, section 7.1); what is broken ends it. */
function dechunked(sent: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < sent.length; ) {
    const end = sent.indexOf(10, at);
    const size = Number.parseInt(text(sent.subarray(at, end < 0 ? at : end)), 16);
    if (end < 0 || !(size > 0)) break;
    parts.push(sent.subarray(end + 1, end + 1 + size));
    at = sent.indexOf(10, end + 1 + size) + 1;
    if (at === 0) break;
  }
  return joined(parts);
}

/** The content without its coding; as it is where the archiver took the coding away and left the header. */
function uncoded(body: Uint8Array, coding: string): Uint8Array {
  const limit = { maxOutputLength: LARGEST };
  try {
    if (/gzip/i.test(coding)) return gunzipSync(body, limit);
    if (/\bbr\b/i.test(coding)) return brotliDecompressSync(body, limit);
    if (/deflate/i.test(coding)) return inflateSync(body, limit);
  } catch {
    return body;
  }
  return body;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
