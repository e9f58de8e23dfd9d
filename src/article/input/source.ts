/** A file, or what lies in a file, before anything is known of it. */
import type { Document, Said } from '../document.ts';
import { ArticleError } from '../errors.ts';
import type { FieldMap } from '../format/fields.ts';
import { type ByteReader, wholeOf } from './bytes.ts';

export interface Source {
  /** Its name within the input, and the name to report problems under. */
  readonly name: string;
  readonly input: string;
  /** A name whose ending tells what it is, if its own doesn't. */
  readonly likeness?: string;
  readonly bytes: ByteReader;
  /** How many there are, where that is known before they are read. */
  readonly size: number | null;
  /** Whether the user named it; else it is passed over when it holds no articles. */
  readonly asked: boolean;
  /** How many archives it lies in. */
  readonly depth: number;
  /** What a protocol says of it. */
  readonly charset?: string | null | undefined;
  readonly said?: Said;
  readonly fields?: FieldMap | undefined;
}

/** What is found: a document, or why there is none. */
export type Found = { readonly document: Document } | { readonly problem: ArticleError };

/** The largest document, in bytes; archives and lists of records may be as large as they like. */
export const LARGEST = 64 * 2 ** 20;

/** All bytes of one document. @throws {ArticleError} `too large` */
export async function documentBytes({ bytes, size, input }: Source): Promise<Uint8Array> {
  const whole = size !== null && size > LARGEST ? null : await wholeOf(bytes.rest(), LARGEST);
  if (whole === null) throw tooLarge(input);
  return whole;
}

export function tooLarge(input: string): ArticleError {
  const problem = `is larger than ${LARGEST / 2 ** 20} MB, the most that one document may have. Split it, or give JSON lines.`;
  return new ArticleError('too large', input, problem);
}
