/** Sentences without annotation, from the texts of the data sets, for the parser to learn from its teachers. */
import type { Segmenter } from '../src/syntax/sentences.ts';
import { plainTexts } from './plaintexts.ts';

const SHORTEST = 4;
const LONGEST = 80;
const SOURCES = ['redocred', 'knowledgenet', 'gap', 're3d'];

/** Word forms of every distinct sentence of four to eighty words, in the order of the files. */
export function readRawSentences(data: string, segment: Segmenter): string[][] {
  const sentences = new Map<string, string[]>();
  for (const text of SOURCES.flatMap((source) => [...plainTexts(data, source)])) {
    const { words, sentences: spans } = segment(text, [{ start: 0, end: text.length, block: 'body' }]);
    for (const { first, last } of spans) {
      if (last - first < SHORTEST || last - first > LONGEST) continue;
      const forms = words.slice(first, last).map((word) => word.text);
      sentences.set(forms.join(' '), forms);
    }
  }
  return [...sentences.values()];
}
