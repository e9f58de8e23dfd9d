/** Files, folders, globs and standard input → documents, one at a time. Needs Node. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ArticleError } from '../errors.ts';
import type { FieldMap } from '../format/fields.ts';
import { ByteReader, type Chunks } from './bytes.ts';
import { documentsIn, guarded } from './containers.ts';
import type { Fetch } from './fetch.ts';
import type { Found } from './source.ts';
import { type FoundFile, findInputs } from './walk.ts';

export type { Found } from './source.ts';

export interface FindOptions {
  /** Which fields of records hold what. */
  readonly fields?: FieldMap | undefined;
  /** What gets pages from the net; without it addresses are not read. */
  readonly fetch?: Fetch | undefined;
  /** What `-` reads. */
  readonly stdin?: Chunks;
  /** Told how many bytes of the files were read since it was told last. */
  readonly onBytes?: (count: number) => void;
  /** Told of each file in a folder that holds no articles. */
  readonly onPassed?: (path: string) => void;
}

/**
 * Finds documents in the order of the inputs, folders in the order of their names by code unit. Only one document is in
 * memory at a time; archives and lists of records are read as streams. Nothing is thrown: what cannot be read comes out as a
 * problem, in its place, and the rest goes on.
 *
 * @param inputs files, folders, globs (`*`, `?`, `[…]`, `**`, `{a,b}`), addresses if they may be fetched, `-`
 * @example for await (const found of findDocuments(['news/'])) if ('document' in found) …
 */
export async function* findDocuments(
  inputs: readonly string[],
  options: FindOptions = {},
): AsyncGenerator<Found> {
  for (const input of inputs) {
    if (input === '-') {
      const bytes = new ByteReader(options.stdin ?? process.stdin);
      const source = {
        name: '-',
        input: '-',
        bytes,
        size: null,
        asked: true,
        depth: 0,
        fields: options.fields,
      };
      yield* guarded(input, documentsIn(source));
      continue;
    }
    if (isAddress(input)) {
      yield* guarded(input, documentsAt(input, options));
      continue;
    }
    let [count, folder] = [0, false];
    for await (const found of findInputs(input)) {
      if ('problem' in found) {
        count++;
        yield found;
        continue;
      }
      folder ||= !found.asked;
      let own = 0;
      for await (const result of guarded(found.path, documentsOfFile(found, options))) {
        own++;
        yield result;
      }
      if (own === 0) options.onPassed?.(found.path);
      count += own;
    }
    if (count > 0) continue;
    const problem = `holds no articles${folder ? ': no file in it is in a format that is read' : ''}. Name another folder or a file.`;
    yield { problem: new ArticleError('empty', input, problem) };
  }
}

export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

async function* documentsAt(input: string, { fetch, fields }: FindOptions): AsyncGenerator<Found> {
  if (!fetch) {
    const problem = 'is an address, and nothing is fetched unless you say so: add --fetch, or save the page.';
    throw new ArticleError('fetch', input, problem);
  }
  const { url, type, charset, body } = await fetch(input);
  const bytes = new ByteReader(body);
  const likeness = LIKENESSES[type] ?? new URL(url).pathname;
  const source = {
    name: url,
    likeness,
    input,
    bytes,
    size: null,
    asked: true,
    depth: 0,
    charset,
    said: { url },
  };
  yield* documentsIn({ ...source, fields });
}

/** Names that tell what bytes of a media type are, where they do not say so themselves. */
const LIKENESSES: Readonly<Record<string, string>> = {
  'text/html': 'page.html',
  'application/xhtml+xml': 'page.html',
  'text/plain': 'page.txt',
  'text/markdown': 'page.md',
  'text/csv': 'page.csv',
  'application/json': 'page.json',
};

async function* documentsOfFile(
  { path, name, asked }: FoundFile,
  { fields, onBytes }: FindOptions,
): AsyncGenerator<Found> {
  const { size } = await stat(path);
  const stream = createReadStream(path);
  try {
    const bytes = new ByteReader(counted(stream, onBytes));
    yield* documentsIn({ name, input: path, bytes, size, asked, depth: 0, fields });
  } finally {
    stream.destroy();
  }
}

async function* counted(chunks: Chunks, onBytes?: (count: number) => void): Chunks {
  for await (const chunk of chunks) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}
