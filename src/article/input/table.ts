/** Tables (CSV, TSV): a record a row, named by the first. */
import { type Decode, decoderOf, encodingOf } from '../decode.ts';
import { ArticleError } from '../errors.ts';
import { fieldOf } from '../format/fields.ts';
import type { ByteReader } from './bytes.ts';
import { type Found, LARGEST, type Source } from './source.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Bytes at the head that tell encoding and delimiter. */
const HEAD = 2 ** 16;

/** One document for each row, read as a stream. A table that nobody named and that has no column for a text is passed over. */
export async function* documentsOfTable(source: Source): AsyncGenerator<Found> {
  const { name, input, fields, asked } = source;
  const head = await source.bytes.peek(HEAD);
  const encoding = await encodingOf(head);
  const parser = await parserFor(decoderOf(encoding)(head));
  const pumped = pump(source.bytes, decoderOf(encoding), parser);
  pumped.catch(() => parser.destroy());
  let rows = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Row>) {
      rows++;
      if (!fieldOf(record, 'text', fields) && rows === 1 && !hasColumn(record, fields?.text)) {
        if (asked) yield { problem: noColumn(input, Object.keys(record)) };
        return;
      }
      const document = {
        format: 'record' as const,
        bytes: new TextEncoder().encode(JSON.stringify(record)),
        uri: `${name.replace(/^.*[/\\]/, '')}:${info.lines}`,
        ...{ input, line: info.lines, fields },
      };
      yield { document };
    }
    await pumped;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield { problem: new ArticleError('broken', input, `is no table that can be read (${reason}).`) };
    return;
  } finally {
    parser.destroy();
  }
  if (rows === 0 && asked)
    yield { problem: new ArticleError('empty', input, 'has no rows. Give a table with a row an article.') };
}

interface Row {
  readonly record: Readonly<Record<string, unknown>>;
  readonly info: { readonly lines: number };
}

async function parserFor(head: string) {
  const { parse } = await import('csv-parse');
  const [first = ''] = head.split(/\r|\n/, 1);
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  return parse({
    ...{ delimiter, bom: true, columns: true, info: true, skip_empty_lines: true, trim: false },
    ...{ relax_column_count: true, relax_quotes: true, max_record_size: LARGEST },
  });
}

/** Hands the text on, as fast as rows are taken. */
async function pump(
  bytes: ByteReader,
  decode: Decode,
  parser: {
    write(text: string): boolean;
    end(): unknown;
    once(event: string, then: () => void): unknown;
    readonly destroyed: boolean;
  },
): Promise<void> {
  for await (const chunk of bytes.rest()) {
    if (parser.destroyed) return;
    if (parser.write(decode(chunk, { stream: true }))) continue;
    await new Promise<void>((resolve) => {
      parser.once('drain', resolve);
      parser.once('close', resolve);
    });
  }
  parser.end();
}

/** Whether the table has the column, though this row leaves it empty. */
function hasColumn(record: Row['record'], given: string | undefined): boolean {
  const filled = Object.fromEntries(Object.keys(record).map((name) => [name, 'x']));
  return fieldOf(filled, 'text', given === undefined ? {} : { text: given }) !== undefined;
}

function noColumn(input: string, columns: readonly string[]): ArticleError {
  const found = columns.slice(0, 20).map((name) => `"${name.slice(0, 60)}"`);
  const problem = `has no column for the text, only ${found.join(', ')}. Name it with --fields text=COLUMN.`;
  return new ArticleError('record', input, problem);
}
