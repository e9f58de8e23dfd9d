/** A document: the bytes of one article in its format, with what its surroundings say of it. */
import type { Article, Resources } from '../types.ts';
import { type ArticleInput, createToArticle } from './article.ts';
import { isoDay } from './dates.ts';
import { ArticleError } from './errors.ts';
import type { FieldMap } from './format/fields.ts';
import type { DocumentFormat } from './format/formats.ts';
import { readMonths } from './metadata.ts';

/** What a page, a record or a feed says about an article; null and empty where it says nothing. */
export interface Said {
  readonly title?: string | null | undefined;
  /** In any form that `isoDay` reads. */
  readonly published?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly url?: string | null | undefined;
}

export interface Document {
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
  /** The article's name, unless the document holds one itself. */
  readonly uri: string;
  /** The name to report problems under, and the line there. */
  readonly input: string;
  readonly line?: number | undefined;
  /** The encoding that a protocol's header names. */
  readonly charset?: string | null | undefined;
  readonly said?: Said;
  /** For a record: which of its fields holds what. */
  readonly fields?: FieldMap | undefined;
}

/** What a reader finds in a document. */
export interface Page {
  readonly text: string;
  /** The name that the document gives itself. */
  readonly uri?: string | undefined;
  readonly said?: Said;
}

/** A reader of one format. @throws {ArticleError} if the bytes are not in it, or hold no text */
export type DocumentReader = (document: Document) => Promise<Page>;

/** The reader of each format, loaded when the first document of it comes. */
const READERS: Readonly<Record<DocumentFormat, () => Promise<DocumentReader>>> = {
  text: async () => (await import('./format/text.ts')).readText,
  markdown: async () => (await import('./format/markdown.ts')).readMarkdown,
  html: async () => (await import('./format/html.ts')).readHtml,
  pdf: async () => (await import('./format/pdf.ts')).readPdf,
  office: async () => (await import('./format/office.ts')).readOffice,
  rtf: async () => (await import('./format/rtf.ts')).readRtf,
  record: async () => (await import('./format/record.ts')).readRecord,
};

/** What a document of each format is called in messages. */
const CALLED: Readonly<Record<DocumentFormat, string>> = {
  text: 'text',
  markdown: 'Markdown file',
  html: 'web page',
  pdf: 'PDF file',
  office: '.docx or .odt file',
  rtf: 'RTF file',
  record: 'record',
};

export type ReadDocument = (document: Document) => Promise<Article>;

/**
 * Builds the reader of documents.
 *
 * @param lexicon raw texts by file name without ending
 * @returns document → article. What the surroundings say goes before what the document says, and that before what its
 *   text shows. The same bytes give the same article.
 * @throws {ArticleError} (the reader) whatever is wrong with the document
 * @example const read = createReadDocument(lexicon); (await read({ format: 'html', bytes, uri: 'a.html', input: 'a.html' })).title
 */
export function createReadDocument(lexicon: Resources['lexicon']): ReadDocument {
  const toArticle = createToArticle(lexicon);
  const months = readMonths(lexicon.calendar);
  return async (document) => {
    const read = await READERS[document.format]();
    const { text, uri, said } = await attempt(read, document);
    const { input, line } = document;
    const whole = { ...filled(said), ...filled(document.said) };
    const article: ArticleInput = {
      text,
      uri: uri ?? document.uri,
      input,
      ...(line === undefined ? {} : { line }),
      title: whole.title?.replace(/\s+/gu, ' ').trim() || null,
      published: whole.published ? isoDay(whole.published, months) : null,
      outlet: whole.outlet?.replace(/\s+/gu, ' ').trim() || null,
      byline: whole.byline?.replace(/\s+/gu, ' ').trim() || null,
      url: whole.url ?? null,
    };
    return toArticle(article);
  };
}

/** A library's own complaint about broken bytes becomes a problem with this document. */
async function attempt(read: DocumentReader, document: Document): Promise<Page> {
  try {
    return await read(document);
  } catch (error) {
    if (error instanceof ArticleError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const problem = `is broken, or no ${CALLED[document.format]} after all (${reason}). Save it again, or as plain text.`;
    throw new ArticleError('broken', document.input, problem, placeOf(document));
  }
}

/** Where the document lies in its input, for an `ArticleError`. */
export function placeOf({ line }: Pick<Document, 'line'>): { line?: number } {
  return line === undefined ? {} : { line };
}

function filled(said: Said | undefined): Said {
  return Object.fromEntries(Object.entries(said ?? {}).filter(([, value]) => value));
}
