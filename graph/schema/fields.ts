import { SchemaError } from './errors.ts';

/** One record of a schema file, with its whereabouts for messages. */
export interface Fields {
  readonly file: string;
  readonly record: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The records of a file by name. */
export function recordsOf(file: string, content: unknown): Readonly<Record<string, unknown>> {
  if (isRecord(content)) return content;
  throw new SchemaError({ file, record: '', field: '', expected: 'records by name', found: shown(content) });
}

/** A record's fields; `allowed` names those that it may have. */
export function fieldsOf(
  file: string,
  record: string,
  content: unknown,
  allowed?: readonly string[],
): Fields {
  if (!isRecord(content)) {
    throw new SchemaError({ file, record, field: '', expected: 'a record of fields', found: shown(content) });
  }
  for (const field of Object.keys(content)) {
    if (allowed && !allowed.includes(field)) {
      throw new SchemaError({ file, record, field, expected: `one of ${allowed.join(', ')}`, found: field });
    }
  }
  return { file, record, values: content };
}

export function textIn(fields: Fields, field: string): string | undefined {
  const value = fields.values[field];
  if (value === undefined || typeof value === 'string') return value;
  throw wrong(fields, field, 'text', value);
}

export function truthIn(fields: Fields, field: string): boolean | undefined {
  const value = fields.values[field];
  if (value === undefined || typeof value === 'boolean') return value;
  throw wrong(fields, field, 'true or false', value);
}

/** A list of words or names. */
export function namesIn(fields: Fields, field: string): readonly string[] | undefined {
  const value = fields.values[field];
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw wrong(fields, field, 'a list of words', value);
}

/** Words by name. */
export function wordsIn(fields: Fields, field: string): Readonly<Record<string, string>> | undefined {
  const value = fields.values[field];
  if (value === undefined) return undefined;
  const entries = isRecord(value) ? Object.entries(value) : [];
  const words = entries.flatMap(([name, word]): [string, string][] =>
    typeof word === 'string' ? [[name, word]] : [],
  );
  if (isRecord(value) && words.length === entries.length) return Object.fromEntries(words);
  throw wrong(fields, field, 'words by name', value);
}

export function wrong(fields: Fields, field: string, expected: string, found: unknown): SchemaError {
  return new SchemaError({ file: fields.file, record: fields.record, field, expected, found: shown(found) });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}
