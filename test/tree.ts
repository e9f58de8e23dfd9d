/**
 * Trees written by hand, for tests: one word a line, `form lemma upos xpos head deprel`, heads counted from 1 within the
 * sentence, 0 for a root; sentences are parted by an empty line. A lemma of `=` is the form in lower case.
 */
import type { Article, Block, Sentence, Syntax, Token } from '../src/types.ts';
import { articleOf } from './article.ts';

const NO_SPACE_BEFORE = /^(?:[,.;:!?%)\]”]|n't|'s?|'re|-)$/;
const NO_SPACE_AFTER = /^(?:[([$£€“]|-)$/;

/** The article and its syntax. The text is the words with spaces where English puts them. */
export function readTree(
  table: string,
  about: Partial<Article> & { readonly block?: Block } = {},
): { readonly article: Article; readonly syntax: Syntax } {
  const { block = 'body', ...fields } = about;
  let text = '';
  const tokens: (Token & { children: number[] })[] = [];
  const sentences: Sentence[] = [];
  for (const lines of table.trim().split(/\n\s*\n/)) {
    const first = tokens.length;
    if (text) text += '\n';
    const begins = text.length;
    let glue = true;
    for (const line of lines.split('\n')) {
      const [form = '', lemma = '', upos = '', xpos = '', head = '0', deprel = ''] = line.trim().split(/\s+/);
      if (!glue && !NO_SPACE_BEFORE.test(form)) text += ' ';
      const start = text.length;
      text += form;
      glue = NO_SPACE_AFTER.test(form);
      tokens.push({
        start,
        end: text.length,
        text: form,
        lemma: lemma === '=' ? form.toLowerCase() : lemma,
        upos,
        xpos,
        head: Number(head) === 0 ? -1 : first + Number(head) - 1,
        deprel,
        children: [],
        sentence: sentences.length,
      });
    }
    sentences.push({ start: begins, end: text.length, block, first, last: tokens.length });
  }
  tokens.forEach((token, i) => {
    tokens[token.head]?.children.push(i);
  });
  return { article: articleOf(text, fields), syntax: { sentences, tokens } };
}
