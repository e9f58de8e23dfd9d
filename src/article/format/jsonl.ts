/** JSON lines: one article a line, `{ "id", "text", "title"?, "published"?, "outlet"?, "url"? }`. */
import type { Article } from '../../types.ts';
import type { ToArticle } from '../article.ts';
import { decodeText } from '../decode.ts';
import { ArticleError } from '../errors.ts';

const optional = ['title', 'published', 'outlet', 'url'] as const;
const day = /^\d{4}(?:-\d{2}(?:-\d{2}(?=$|T))?)?/;

/**
 * Reads one line. Its `id` becomes the article's `uri`; without one, the file's name and the line do.
 *
 * @param line counts from 1
 * @returns null for a line of blanks
 * @throws {ArticleError} `record` when the line is not such an object, else as `toArticle` does; names file and line
 */
export function readJsonLine(
  bytes: Uint8Array,
  file: string,
  line: number,
  toArticle: ToArticle,
): Article | null {
  const source = decodeText(bytes, file, line);
  if (source.trim() === '') return null;
  const record = parse(source, file, line);
  const wrong = (problem: string) => new ArticleError('record', file, problem, { line });
  const { id, text } = record;
  if (typeof text !== 'string') throw wrong(`expected "text" to be a string, found ${nameOf(text)}.`);
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    throw wrong(`expected "id" to be a string, found ${nameOf(id)}.`);
  }
  const fields: Partial<Record<(typeof optional)[number], string>> = {};
  for (const name of optional) {
    const value = record[name];
    if (value === undefined || value === null || value === '') continue;
    if (typeof value !== 'string') throw wrong(`expected "${name}" to be a string, found ${nameOf(value)}.`);
    fields[name] = value;
  }
  if (fields.published !== undefined) {
    const date = day.exec(fields.published)?.[0];
    if (!date)
      throw wrong(`expected "published" to be an ISO date such as 2021-03-04, found "${fields.published}".`);
    fields.published = date;
  }
  return toArticle({
    ...fields,
    text,
    uri: id === undefined ? `${file.replace(/^.*[/\\]/, '')}:${line}` : String(id),
    input: file,
    line,
  });
}

function parse(source: string, file: string, line: number): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArticleError('record', file, `is not JSON (${reason}). Expected one object a line.`, { line });
  }
  if (!isRecord(value)) {
    throw new ArticleError('record', file, `expected an object with "text", found ${nameOf(value)}.`, {
      line,
    });
  }
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
