/** Which field of a record says what. */
import type { Said } from '../document.ts';

/** What an article is made of. */
export const PARTS = ['id', 'text', 'title', 'published', 'outlet', 'byline', 'url'] as const;
export type Part = (typeof PARTS)[number];

/** Part → the field that holds it, dots leading inwards: `{ text: "body", outlet: "source.name" }`. */
export type FieldMap = Readonly<Partial<Record<Part, string>>>;

/** Names that fields commonly have, the likeliest first; letter case, blanks and underscores count nothing. */
const USUAL: Readonly<Record<Part, readonly string[]>> = {
  id: ['id', 'uid', 'guid', 'articleid', 'docid', 'uuid'],
  text: [
    'text',
    'body',
    'content',
    'articlebody',
    'fulltext',
    'articletext',
    'maintext',
    'bodytext',
    'article',
    'story',
    'html',
  ],
  title: ['title', 'headline', 'webtitle'],
  published: [
    'published',
    'date',
    'publishedat',
    'publishdate',
    'datepublished',
    'pubdate',
    'publicationdate',
    'datepublish',
    'publishedon',
    'webpublicationdate',
    'timestamp',
    'createdat',
    'created',
  ],
  outlet: ['outlet', 'source', 'publication', 'publisher', 'sitename', 'newspaper', 'site', 'domain'],
  byline: ['byline', 'author', 'authors', 'creator', 'writer', 'dccreator'],
  url: ['url', 'link', 'weburl', 'canonicalurl', 'permalink', 'href', 'sourceurl', 'uri'],
};

/**
 * The value of a part of an article in a record.
 *
 * @param map names the field; without it, the first of the usual names that is there and not empty
 * @returns the value with the name of its field, undefined if there is none
 */
export function fieldOf(
  record: Readonly<Record<string, unknown>>,
  part: Part,
  map: FieldMap = {},
): { name: string; value: unknown } | undefined {
  const given = map[part];
  if (given !== undefined) {
    const value = valueAt(record, given);
    return value === undefined ? undefined : { name: given, value };
  }
  const names = new Map(Object.keys(record).map((name) => [plain(name), name]));
  for (const usual of USUAL[part]) {
    const name = names.get(usual);
    const value = name === undefined ? undefined : record[name];
    if (name !== undefined && value !== undefined && value !== null && value !== '') return { name, value };
  }
  return undefined;
}

/** What a record says besides its text. */
export function saidIn(value: unknown, map?: FieldMap): Said {
  if (!isRecord(value)) return {};
  const read = (part: Part): string | null => wordsOf(fieldOf(value, part, map)?.value);
  const byline = writersIn(fieldOf(value, 'byline', map)?.value);
  return {
    title: read('title'),
    published: read('published'),
    outlet: read('outlet'),
    byline,
    url: read('url'),
  };
}

/** A string or number as it is; of an object the name that it bears, as `publisher: { name }` does. */
export function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length > 0 ? wordsOf(value[0]) : null;
  return isRecord(value) ? wordsOf(value.name ?? value.title ?? null) : null;
}

/** Names of one or more authors, however they are written, with commas between. */
export function writersIn(value: unknown): string | null {
  const names = [value].flat(2).flatMap((one) => (isRecord(one) ? [one.name].flat() : [one]));
  const said = names
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/^\s*by\s/i, '').trim());
  const told = said.filter((name) => name !== '' && !/^https?:/.test(name));
  return told.length === 0 ? null : [...new Set(told)].join(', ');
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of that very name, or the one that the dots lead to. */
function valueAt(record: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(record, path)) return record[path];
  let value: unknown = record;
  for (const step of path.split('.')) {
    if (!isRecord(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
