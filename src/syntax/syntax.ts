/** Text to sentences and trees: segmentation, then tagging and parsing, then what words tell better. */
import { weightsOf } from '../model/weights.ts';
import type { BlockSpan, Resources, Sentence, Syntax, Token, Word } from '../types.ts';
import { createMender } from './mend/mend.ts';
import { createParser, type ParsedSentence } from './parser.ts';
import { createSegmenter } from './sentences.ts';

/**
 * @returns `(text, blocks)` → sentences, and tokens with tags, lemmas and trees
 * @example createAnalyzer(resources)(article.text, findBlocks(article)).tokens
 */
export function createAnalyzer(
  resources: Pick<Resources, 'lexicon' | 'schema' | 'weights'>,
): (text: string, blocks: readonly BlockSpan[]) => Syntax {
  const segment = createSegmenter(resources.lexicon);
  const parse = createParser(weightsOf(resources, 'syntax'));
  const mend = createMender(resources.lexicon, resources.schema);
  return (text, blocks) => {
    const { words, sentences } = segment(text, blocks);
    const forms = sentences.map(({ first, last }) => words.slice(first, last).map((word) => word.text));
    const trees = parse(forms).map((tree, i) => mend(forms[i] ?? [], tree));
    return { sentences, tokens: plantTrees(words, sentences, trees) };
  };
}

/** Joins words and what the parser says of them into tokens of the whole article. */
export function plantTrees(
  words: readonly Word[],
  sentences: readonly Sentence[],
  parsed: readonly ParsedSentence[],
): Token[] {
  const children: number[][] = words.map(() => []);
  for (const [s, { first }] of sentences.entries()) {
    for (const [i, { head }] of (parsed[s] ?? []).entries())
      if (head >= 0) children[first + head]?.push(first + i);
  }
  const tokens: Token[] = [];
  for (const [sentence, { first, last }] of sentences.entries()) {
    for (let i = first; i < last; i++) {
      const [word, own] = [words[i], parsed[sentence]?.[i - first]];
      if (!word || !own) throw new Error(`the parser left out word ${i}`);
      const { lemma, upos, xpos, head, deprel } = own;
      tokens.push({
        start: word.start,
        end: word.end,
        text: word.text,
        lemma,
        upos,
        xpos,
        head: head < 0 ? -1 : first + head,
        deprel,
        children: children[i] ?? [],
        sentence,
      });
    }
  }
  return tokens;
}
