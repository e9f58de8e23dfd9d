/** A source of bytes → the documents in it, by its format: one, or those of an archive, a mail, a table. */
import type { Document } from '../document.ts';
import { ArticleError } from '../errors.ts';
import { readFeed } from '../format/feed.ts';
import {
  type DocumentFormat,
  type Format,
  formatOf,
  formatOfName,
  HEAD,
  isDocument,
} from '../format/formats.ts';
import { readMail } from '../format/mail.ts';
import { ByteReader } from './bytes.ts';
import { documentsOfJson, documentsOfLines } from './json.ts';
import { documentBytes, type Found, type Source } from './source.ts';
import { reasonOf } from './walk.ts';

/** Archives in archives in archives: more is made to do harm. */
const DEEPEST = 3;

/** Documents in the order of the bytes. What cannot be read comes out as a problem; what the system throws is thrown. */
export async function* documentsIn(source: Source): AsyncGenerator<Found> {
  const { name, input, bytes, asked } = source;
  const head = await bytes.peek(HEAD, (held) => name === '-' && held.includes(10));
  const named = formatOfName(source.likeness ?? name);
  const found = formatOf(head, source.likeness ?? name);
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

/** Turns what the system throws while a file is read into a problem. */
export async function* guarded(input: string, results: AsyncGenerator<Found>): AsyncGenerator<Found> {
  try {
    yield* results;
  } catch (error) {
    if (error instanceof ArticleError) yield { problem: error };
    else yield { problem: new ArticleError('unreadable', input, reasonOf(error)) };
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
      likeness: name,
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
