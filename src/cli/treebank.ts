/** The trees of an article as sentences of CoNLL-U. */
import type { ConlluSentence } from '../syntax/conllu.ts';
import type { Article, Sentence, Syntax } from '../types.ts';

/** Sentences with their ids and texts as comments; `SpaceAfter=No` where the next word follows without a space. */
export function treebankOf({
  article,
  sentences,
  tokens,
}: Syntax & { readonly article: Article }): ConlluSentence[] {
  return sentences.map((sentence, index) => ({
    comments: [
      ...(index === 0 ? [`# newdoc id = ${inLine(article.uri)}`] : []),
      `# sent_id = ${inLine(article.uri)}-${index + 1}`,
      `# text = ${inLine(article.text.slice(sentence.start, sentence.end))}`,
    ],
    asides: [],
    words: wordsOf(sentence, tokens),
  }));
}

function wordsOf({ first, last }: Sentence, tokens: Syntax['tokens']): ConlluSentence['words'] {
  return tokens.slice(first, last).map(({ text, lemma, upos, xpos, head, deprel, end }, i) => ({
    form: inLine(text),
    ...{ lemma, upos, xpos, deprel },
    feats: '_',
    head: head < 0 ? -1 : head - first,
    misc: tokens[first + i + 1]?.start === end ? 'SpaceAfter=No' : '_',
  }));
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
