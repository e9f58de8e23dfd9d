/** JSON: a list of records, an object with one in it, or one record; and JSON lines, one record each. */

import { decodeText } from '../decode.ts';
import { ArticleError } from '../errors.ts';
import { fieldOf, isRecord } from '../format/fields.ts';
import { byteLines } from './lines.ts';
import { documentBytes, type Found, LARGEST, type Source } from './source.ts';

/** One document for each line that is not blank, read as a stream. */
export async function* documentsOfLines(source: Source): AsyncGenerator<Found> {
  const { name, input, fields } = source;
  let lines = 0;
  for await (const { bytes, line } of byteLines(source.bytes.rest(), LARGEST)) {
    if (bytes === null) {
      const problem = `has a line over ${LARGEST / 2 ** 20} MB. Split it.`;
      yield { problem: new ArticleError('too large', input, problem, { line }) };
    } else if (isBlank(bytes)) continue;
    else yield { document: { format: 'record', bytes, uri: `${baseOf(name)}:${line}`, input, line, fields } };
    lines++;
  }
  if (lines === 0)
    yield { problem: new ArticleError('empty', input, 'holds no articles. Give one JSON object a line.') };
}

/** One document for each record. A file that nobody named and that holds none is passed over. */
export async function* documentsOfJson(source: Source): AsyncGenerator<Found> {
  const { name, input, fields, asked } = source;
  const bytes = await documentBytes(source);
  const records = recordsIn(parsed(await decodeText(bytes, input), input));
  const articles = records.filter((record) => isRecord(record) && fieldOf(record, 'text', fields));
  if (articles.length === 0) {
    const problem =
      'holds no articles: no object in it has a "text". Name its field with --fields text=NAME.';
    if (asked) yield { problem: new ArticleError('record', input, problem) };
    return;
  }
  const many = records.length > 1;
  for (const [index, record] of records.entries()) {
    const number = many ? `#${index + 1}` : '';
    yield {
      document: {
        format: 'record',
        bytes: new TextEncoder().encode(JSON.stringify(record)),
        uri: `${many ? baseOf(name) : name}${number}`,
        input: `${input}${number}`,
        fields,
      },
    };
  }
}

function parsed(text: string, input: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    try {
      if (lines.length > 1) return lines.map((line) => JSON.parse(line));
    } catch {
      // Nor are they JSON lines: the first complaint is the one to hear.
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArticleError('record', input, `is not JSON (${reason}). Mend it and try again.`);
  }
}

/** So many objects are looked into for a list of articles. */
const MOST = 100;

/** The list, or the first list of objects that the object holds, the shallowest first, or the object alone. */
function recordsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const waiting: unknown[] = [value];
  for (let looked = 0; looked < MOST && waiting.length > 0; looked++) {
    const next = waiting.shift();
    if (!isRecord(next)) continue;
    if (typeof fieldOf(next, 'text')?.value === 'string') return [next];
    for (const inner of Object.values(next)) {
      if (Array.isArray(inner) && inner.some((item) => isRecord(item) && fieldOf(item, 'text'))) return inner;
      waiting.push(inner);
    }
  }
  return [value];
}

function baseOf(name: string): string {
  return name.replace(/^.*[/\\]/, '');
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || (byte >= 9 && byte <= 13));
}
