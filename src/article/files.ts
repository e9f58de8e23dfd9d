/** Files, folders, globs and standard input → articles, one at a time. Needs Node. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Article } from '../types.ts';
import type { ToArticle } from './article.ts';
import { ArticleError } from './errors.ts';
import { readJsonLine } from './format/jsonl.ts';
import { readText } from './format/text.ts';
import { byteLines } from './lines.ts';
import { findInputs, reasonOf } from './walk.ts';

/** What reading gives: an article, or why there is none. */
export type ReadResult = { readonly article: Article } | { readonly problem: ArticleError };

/** The largest text, and the longest line of JSONL, in bytes. */
const largest = 256 * 2 ** 20;

/**
 * Reads articles in the order of the inputs, folders in the order of their names by code unit. Only one article is in
 * memory at a time; JSONL is read as a stream. Nothing is thrown: what cannot be read comes out as a problem, in its place,
 * and the rest goes on.
 *
 * @param inputs files, folders (searched for .txt, .text, .md and .jsonl, but no README), globs (`*`, `?`, `[…]`, `**`, `{a,b}`), `-`
 * @param toArticle made by `createToArticle`
 * @param stdin what `-` reads: JSONL when it begins with `{`, else one text
 * @example for await (const result of readArticles(['news/'], toArticle)) if ('article' in result) …
 */
export async function* readArticles(
  inputs: readonly string[],
  toArticle: ToArticle,
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<ReadResult> {
  for (const input of inputs) {
    if (input === '-') {
      yield* guarded(input, readStandardInput(stdin, toArticle));
      continue;
    }
    for await (const found of findInputs(input)) {
      if ('problem' in found) yield found;
      else yield* guarded(found.path, readFileAt(found.path, found.name, toArticle));
    }
  }
}

async function* readFileAt(path: string, name: string, toArticle: ToArticle): AsyncGenerator<ReadResult> {
  if (/\.(?:jsonl|ndjson)$/i.test(path)) {
    yield* readLines(createReadStream(path), path, toArticle);
    return;
  }
  const { size } = await stat(path);
  if (size > largest) throw tooLarge(path, size);
  const bytes = await readFile(path);
  yield attempt(() => readText(bytes, name, path, toArticle));
}

async function* readStandardInput(
  stdin: AsyncIterable<Uint8Array>,
  toArticle: ToArticle,
): AsyncGenerator<ReadResult> {
  const held: Uint8Array[] = [];
  const source = stdin[Symbol.asyncIterator]();
  let size = 0;
  let first = -1;
  for (let next = await source.next(); !next.done; next = await source.next()) {
    held.push(next.value);
    size += next.value.length;
    if (first < 0)
      first = next.value.find((byte) => byte > 32 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf) ?? -1;
    if (first === 0x7b) break;
    if (size > largest) throw tooLarge('-', size);
  }
  if (first === 0x7b) yield* readLines(chain(held, source), '-', toArticle);
  else yield attempt(() => readText(Buffer.concat(held), '-', '-', toArticle));
}

async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  toArticle: ToArticle,
): AsyncGenerator<ReadResult> {
  let articles = 0;
  for await (const { bytes, line } of byteLines(chunks, largest)) {
    const result = attempt(() => {
      if (bytes === null)
        throw new ArticleError('too large', file, `has a line over ${largest} bytes. Split it.`, { line });
      return readJsonLine(bytes, file, line, toArticle);
    });
    if (result === null) continue;
    articles++;
    yield result;
  }
  if (articles === 0)
    yield { problem: new ArticleError('empty', file, 'holds no articles. Give one JSON object a line.') };
}

function attempt(read: () => Article): ReadResult;
function attempt(read: () => Article | null): ReadResult | null;
function attempt(read: () => Article | null): ReadResult | null {
  try {
    const article = read();
    return article === null ? null : { article };
  } catch (error) {
    if (error instanceof ArticleError) return { problem: error };
    throw error;
  }
}

/** Turns what the system throws while a file is read into a problem. */
async function* guarded(input: string, results: AsyncGenerator<ReadResult>): AsyncGenerator<ReadResult> {
  try {
    yield* results;
  } catch (error) {
    if (error instanceof ArticleError) yield { problem: error };
    else yield { problem: new ArticleError('unreadable', input, reasonOf(error)) };
  }
}

function tooLarge(input: string, size: number): ArticleError {
  return new ArticleError(
    'too large',
    input,
    `has ${size} bytes, more than ${largest}. Split it into articles.`,
  );
}

async function* chain(
  held: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* held;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
