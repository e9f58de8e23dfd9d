/** Treebank documents as raw text again, with where their words and sentences stand: gold for segmentation. */
import { readFileSync } from 'node:fs';
import { readConllu } from '../src/syntax/conllu.ts';
import type { Span } from '../src/types.ts';

export interface RawDocument {
  readonly text: string;
  readonly words: readonly Span[];
  /** Each with the words `[first, last)`. */
  readonly sentences: readonly (Span & { readonly first: number; readonly last: number })[];
}

/**
 * Documents of a CoNLL-U file: sentences joined as SpaceAfter says, paragraphs by an empty line.
 *
 * @throws {Error} when a word does not stand in its sentence's `# text`.
 */
export function readRawDocuments(path: string): RawDocument[] {
  const documents: RawDocument[] = [];
  let text = '';
  let words: Span[] = [];
  let sentences: RawDocument['sentences'][number][] = [];
  let glued = false;
  const close = () => {
    if (text) documents.push({ text, words, sentences });
    [text, words, sentences, glued] = ['', [], [], false];
  };
  for (const sentence of readConllu(readFileSync(path, 'utf8'))) {
    const comment = (name: string) => sentence.comments.find((line) => line.startsWith(`# ${name}`));
    if (comment('newdoc')) close();
    if (text) text += comment('newpar') ? '\n\n' : glued ? '' : ' ';
    const own = (comment('text =') ?? '').slice('# text ='.length).trim();
    const base = text.length;
    const first = words.length;
    let at = 0;
    for (const { form } of sentence.words) {
      const found = own.indexOf(form, at);
      if (found < 0 || own.slice(at, found).trim() !== '')
        throw new Error(`${path}: "${form}" is not in "${own}"`);
      words.push({ start: base + found, end: base + found + form.length });
      at = found + form.length;
    }
    text += own;
    sentences.push({
      start: words[first]?.start ?? base,
      end: words.at(-1)?.end ?? base,
      first,
      last: words.length,
    });
    const range = sentence.asides.at(-1)?.line.split('\t');
    const lastRange = range?.[0]?.endsWith(`-${sentence.words.length}`) ? range[9] : undefined;
    glued = (lastRange ?? sentence.words.at(-1)?.misc ?? '').includes('SpaceAfter=No');
  }
  close();
  return documents;
}
