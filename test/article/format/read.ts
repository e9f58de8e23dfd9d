/** Reads one document as the program does, for tests of the readers. */
import { createReadDocument, type Document } from '../../../src/article/document.ts';
import { ArticleError } from '../../../src/article/errors.ts';
import type { Article } from '../../../src/types.ts';
import { lexicon } from '../../lexicon.ts';

const readDocument = createReadDocument(lexicon);

export function read(
  format: Document['format'],
  content: string | Uint8Array,
  more: Partial<Document> = {},
): Promise<Article> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readDocument({ format, bytes, uri: 'a', input: 'a', ...more });
}

/** What is wrong with it. */
export async function problemOf(reading: Promise<unknown>): Promise<ArticleError> {
  const outcome = await reading.catch((error: unknown) => error);
  if (outcome instanceof ArticleError) return outcome;
  throw new Error(`expected an ArticleError, found ${outcome}`);
}
