/** Files, folders, globs and standard input → documents, one at a time. Needs Node. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Document } from '../document.ts';
import { ArticleError } from '../errors.ts';
import { readFeed } from '../format/feed.ts';
import type { FieldMap } from '../format/fields.ts';
import {
  type DocumentFormat,
  type Format,
  formatOf,
  formatOfName,
  HEAD,
  isDocument,
} from '../format/formats.ts';
import { readMail } from '../format/mail.ts';
import { ByteReader, type Chunks } from './bytes.ts';
import { documentsOfJson, documentsOfLines } from './json.ts';
import { documentBytes, type Found, type Source } from './source.ts';
import { type FoundFile, findInputs, reasonOf } from './walk.ts';

export type { Found } from './source.ts';

export interface FindOptions {
  /** Which fields of records hold what. */
  readonly fields?: FieldMap | undefined;
  /** What `-` reads. */
  readonly stdin?: Chunks;
  /** Told how many bytes of the files were read since it was told last. */
  readonly onBytes?: (count: number) => void;
  /** Told of each file in a folder that holds no articles. */
  readonly onPassed?: (path: string) => void;
}

/** Archives in archives in archives: more is made to do harm. */
const DEEPEST = 3;

/**
 * Finds documents in the order of the inputs, folders in the order of their names by code unit. Only one document is in
 * memory at a time; archives and lists of records are read as streams. Nothing is thrown: what cannot be read comes out as a
 * problem, in its place, and the rest goes on.
 *
 * @param inputs files, folders, globs (`*`, `?`, `[…]`, `**`, `{a,b}`), `-`
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

/** What to do with a source of each format that is no single document. */
const CONTAINERS: Readonly<Partial<Record<Format, (source: Source) => AsyncGenerator<Found>>>> = {
  jsonl: documentsOfLines,
  json: documentsOfJson,
  table: async function* (source) {
    yield* (await import('./table.ts')).documentsOfTable(source);
  },
  warc: async function* (source) {
    yield* (await import('./warc.ts')).documentsOfWarc(source);
  },
  feed: async function* (source) {
    const { name, input } = source;
    for (const document of await readFeed(await documentBytes(source), name, input)) yield { document };
  },
  mail: documentsOfMail,
  zip: documentsOfZip,
  gzip: documentsOfGzip,
};

/** Why formats that are known are not read. */
const REFUSALS: Readonly<Partial<Record<Format, string>>> = {
  graph: 'is a graph, not an article. Ask it with `throughline path`, `show` or `search`.',
  readings: 'holds what `throughline extract` wrote. Give it to `throughline merge`.',
  cache: 'is what `throughline build` keeps beside a graph, not an article.',
  'old office': 'is of an old format of Microsoft Office. Save it as .docx, .odt or .txt.',
  binary:
    'is of a kind that is not read (binary). Give text, HTML, PDF, DOCX, ODT, RTF, mail, JSON, CSV, a feed or an archive.',
};

async function* documentsIn(source: Source): AsyncGenerator<Found> {
  const { name, input, bytes, asked } = source;
  const head = await bytes.peek(HEAD, (held) => name === '-' && held.includes(10));
  const named = formatOfName(name);
  const found = formatOf(head, name);
  // In a folder, a text of an ending that is not known may be anything; an article says what it is.
  if (!asked && (found === null || (found === 'binary' && (named === null || named === 'feed')))) return;
  const format = found ?? 'text';
  const refusal = REFUSALS[format];
  if (refusal !== undefined) {
    if (asked || format === 'old office' || format === 'binary')
      yield { problem: new ArticleError(format === 'binary' ? 'binary' : 'format', input, refusal) };
    return;
  }
  const container = CONTAINERS[format];
  if (container) yield* container(source);
  else if (isDocument(format)) yield { document: await documentOf(source, format) };
}

async function documentOf(source: Source, format: DocumentFormat): Promise<Document> {
  const { name, input, charset, said, fields } = source;
  return {
    format,
    bytes: await documentBytes(source),
    uri: name,
    input,
    charset,
    ...(said ? { said } : {}),
    fields,
  };
}

async function* documentsOfMail(source: Source): AsyncGenerator<Found> {
  const { name, input } = source;
  const { message, attachments } = await readMail(await documentBytes(source), name, input);
  if (message) yield { document: message };
  let count = message ? 1 : 0;
  for (const attachment of attachments) {
    for await (const found of inside(source, attachment)) {
      count++;
      yield found;
    }
  }
  if (count === 0)
    throw new ArticleError('empty', input, 'holds no words, and nothing that can be read is attached.');
}

async function* documentsOfZip(source: Source): AsyncGenerator<Found> {
  const { entriesOf } = await import('./zip.ts');
  let count = 0;
  const wanted = (name: string) => formatOfName(name) !== null || !/\.\w{1,5}$/.test(name);
  for await (const entry of entriesOf(source, wanted)) {
    if ('problem' in entry) {
      count++;
      yield entry;
      continue;
    }
    for await (const found of inside(source, entry)) {
      count++;
      yield found;
    }
  }
  if (count === 0 && source.asked)
    yield { problem: new ArticleError('empty', source.input, 'holds no articles that can be read.') };
}

async function* documentsOfGzip(source: Source): AsyncGenerator<Found> {
  const { gunzip } = await import('./gzip.ts');
  const name = source.name.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar');
  if (tooDeep(source)) yield { problem: packedTooDeep(source.input) };
  else
    yield* documentsIn({
      ...source,
      name,
      bytes: new ByteReader(gunzip(source)),
      size: null,
      depth: source.depth + 1,
    });
}

/** What lies in a file, by its own format. */
async function* inside(
  source: Source,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): AsyncGenerator<Found> {
  const input = `${source.input}/${name}`;
  if (tooDeep(source)) yield { problem: packedTooDeep(input) };
  else {
    const chunks = (async function* () {
      yield bytes;
    })();
    yield* guarded(
      input,
      documentsIn({
        ...{ name: `${source.name}/${name}`, input, bytes: new ByteReader(chunks), size: bytes.length },
        ...{ asked: false, depth: source.depth + 1, fields: source.fields },
      }),
    );
  }
}

function tooDeep({ depth }: Source): boolean {
  return depth >= DEEPEST;
}

function packedTooDeep(input: string): ArticleError {
  return new ArticleError(
    'too large',
    input,
    `is packed more than ${DEEPEST} times over. Unpack it by hand.`,
  );
}

/** Turns what the system throws while a file is read into a problem. */
async function* guarded(input: string, results: AsyncGenerator<Found>): AsyncGenerator<Found> {
  try {
    yield* results;
  } catch (error) {
    if (error instanceof ArticleError) yield { problem: error };
    else yield { problem: new ArticleError('unreadable', input, reasonOf(error)) };
  }
}
