/** One record of JSON lines, a JSON file or a table: `{ "id", "text", "title"?, "published"?, "outlet"?, "url"? }`, or other names. */
import { decodeText } from '../decode.ts';
import { type Document, type Page, placeOf } from '../document.ts';
import { ArticleError } from '../errors.ts';
import { fieldOf, isRecord, saidIn, wordsOf } from './fields.ts';

/** Marks of a text that is a page's HTML, though it stands in a field. */
const marked = /<\/(?:p|div|article|section|body)>|<br\s*\/?>/i;

/**
 * Reads a record. Its `id` becomes the article's name. A `text` is taken to the letter; another field may hold HTML.
 *
 * @throws {ArticleError} `record` when it is no object, or has no text
 */
export async function readRecord(document: Document): Promise<Page> {
  const { bytes, input, line, fields } = document;
  const wrong = (problem: string) => new ArticleError('record', input, problem, placeOf(document));
  const record = parsed(await decodeText(bytes, input, { line }), wrong);
  if (isRecord(record.article) && Array.isArray(record.claims))
    throw wrong('holds what `throughline extract` wrote. Give it to `throughline merge`.');
  const found = fieldOf(record, 'text', fields) ?? emptyText(record);
  if (typeof found?.value !== 'string') {
    const name = found?.name ?? fields?.text ?? 'text';
    throw wrong(`expected "${name}" to be a string, found ${nameOf(found ? found.value : record[name])}.`);
  }
  const isPage = found.name !== 'text' && marked.test(found.value);
  const text = isPage ? await textOfPage(found.value) : found.value;
  return {
    text,
    uri: wordsOf(fieldOf(record, 'id', fields)?.value) ?? undefined,
    said: saidIn(record, fields),
  };
}

/** An empty text is a text, and is complained of as such. */
function emptyText({
  text,
}: Readonly<Record<string, unknown>>): { name: string; value: unknown } | undefined {
  return text === '' ? { name: 'text', value: text } : undefined;
}

async function textOfPage(html: string): Promise<string> {
  const [{ parseHtml }, { writeText }] = await Promise.all([import('./dom.ts'), import('./htmltext.ts')]);
  return writeText((await parseHtml(html)).body);
}

function parsed(source: string, wrong: (problem: string) => ArticleError): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw wrong(`is not JSON (${reason}). Expected one object a line.`);
  }
  if (!isRecord(value)) throw wrong(`expected an object with "text", found ${nameOf(value)}.`);
  return value;
}

function nameOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
