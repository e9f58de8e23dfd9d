/** Text and its blocks → words and sentences. */
import type { BlockSpan, Sentence, Word } from '../types.ts';
import { featuresOf, type Gap, mayEnd, surelyEnds } from './boundary.ts';
import { breaksAtLine, isParagraphBreak, typicalWidth } from './lines.ts';
import { readTokenRules } from './tokenrules.ts';
import { createTokenizer } from './tokens.ts';

export interface Segmentation {
  readonly words: Word[];
  readonly sentences: Sentence[];
}

export type Segmenter = (text: string, blocks: readonly BlockSpan[]) => Segmentation;

/**
 * Builds the segmenter: an averaged perceptron decides at each mark that may close a sentence, plain rules at line breaks.
 *
 * @param lexicon raw texts by file name without ending; reads `tokens`, `abbreviations`, `function-words` and `sentence-ends`
 * @returns `(text, blocks)` → words with exact offsets, and sentences as spans of the text and of the words. No sentence
 *   crosses the end of a block or an empty line. Every word is in one sentence.
 * @example createSegmenter(lexicon)(text, findBlocks(article)).sentences
 */
export function createSegmenter(lexicon: Readonly<Record<string, string>>): Segmenter {
  const tokenize = createTokenizer(lexicon);
  const endsHere = createBoundary(lexicon);
  return (text, blocks) => {
    const words: Word[] = [];
    const sentences: Sentence[] = [];
    for (const { start, end, block } of blocks) {
      const from = words.length;
      for (const word of tokenize(text, start, end)) words.push(word);
      const width = typicalWidth(text, start, end);
      let first = from;
      for (let index = from; index < words.length; index++) {
        const word = words[index];
        const opener = words[first];
        if (!word || !opener) break;
        const next = words[index + 1];
        if (next && !separates(text, word, next, width) && !endsHere({ words, index, first, text })) continue;
        sentences.push({ start: opener.start, end: word.end, block, first, last: index + 1 });
        first = index + 1;
      }
    }
    return { words, sentences };
  };
}

/** Whether a sentence ends in the gap, by the weights of `lexicon/sentence-ends.txt`. */
export function createBoundary(lexicon: Readonly<Record<string, string>>): (gap: Gap) => boolean {
  const rules = readTokenRules(lexicon);
  const weights = readWeights(lexicon['sentence-ends']);
  return (gap) => {
    if (!mayEnd(gap, rules)) return false;
    if (surelyEnds(gap, rules)) return true;
    let score = 0;
    for (const feature of featuresOf(gap, rules)) score += weights.get(feature) ?? 0;
    return score > 0;
  };
}

function separates(text: string, word: Word, next: Word, width: number): boolean {
  if (next.start === word.end) return false;
  return isParagraphBreak(text, word.end, next.start) || breaksAtLine(text, word.end, next.start, width);
}

function readWeights(text = ''): Map<string, number> {
  const weights = new Map<string, number>();
  for (const line of text.split(/\r?\n/)) {
    const tab = line.lastIndexOf('\t');
    if (tab > 0 && !line.startsWith('#')) weights.set(line.slice(0, tab), Number(line.slice(tab + 1)));
  }
  return weights;
}
