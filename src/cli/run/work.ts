/** What a thread does: a document to what is read of it, written out. */
import type { Document } from '../../article/document.ts';
import { ArticleError } from '../../article/errors.ts';
import { surest, writeReading } from '../../format/jsonl.ts';
import { writeOpenie } from '../../format/openie.ts';
import { writeConllu } from '../../syntax/conllu.ts';
import type { Reading } from '../../types.ts';
import { reasonOf } from '../failure.ts';
import { messages } from '../messages.ts';
import { loadResources } from '../resources.ts';
import { treebankOf } from '../treebank.ts';

/** How a reading is written: JSON lines without and with words, tuples, trees. */
export type Form = 'jsonl' | 'tokens' | 'openie' | 'conllu';

export interface Assignment {
  readonly schema: readonly string[];
  readonly form: Form;
  readonly minConfidence: number;
}

/** What became of a document. */
export type Outcome = Written | { readonly problem: string; readonly kind: string };

export interface Written {
  /** Of the article. */
  readonly id: string;
  readonly uri: string;
  readonly language: string;
  readonly claims: number;
  /** Whole lines, each with its line end. */
  readonly text: string;
}

export type Work = (document: Document) => Promise<Outcome>;

/** Prepares to read, once for many documents. What is wrong with a document is an outcome, and never thrown. */
export async function createWork({ schema, form, minConfidence }: Assignment): Promise<Work> {
  const [{ createReader }, { createReadDocument }, resources] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../article/document.ts'),
    loadResources(schema),
  ]);
  const readDocument = createReadDocument(resources.lexicon);
  const read = createReader(resources, { partial: form === 'openie' });
  return async (document) => {
    try {
      const reading = surest(read(await readDocument(document)), minConfidence);
      const { id, uri, language } = reading.article;
      return { id, uri, language, claims: reading.claims.length, text: written(reading, form) };
    } catch (error) {
      if (error instanceof ArticleError) return { problem: error.message, kind: error.kind };
      return { problem: messages.couldNotRead(document.input, reasonOf(error)), kind: 'fault' };
    }
  };
}

function written(reading: Reading, form: Form): string {
  if (form === 'openie') return writeOpenie(reading);
  if (form === 'conllu') return treebankOf(reading).map(writeConllu).join('');
  return `${writeReading(reading, form === 'tokens')}\n`;
}
