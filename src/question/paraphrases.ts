/** Questions that people put in ways which no sentence of an article has, put as they can be read. */
import { readForms } from './forms.ts';

/** How often a question is put anew: "list the firms under EU sanctions" is first about what is sanctioned, then "which firms are …". */
const TIMES = 4;

/**
 * @param raw the text of `lexicon/paraphrases.txt`
 * @example createParaphrases(raw)('list the firms based in Oslo') // 'which firms are based in Oslo'
 */
export function createParaphrases(raw: string | undefined): (question: string) => string {
  const { rows, pattern } = readForms(raw);
  const table = rows.map(([form = '', said = '']) => ({ pattern: pattern(form), said }));
  const once = (question: string): string => {
    for (const { pattern, said } of table) {
      const groups = pattern.exec(question)?.groups;
      if (groups) return said.replace(/<([a-z]+)>/g, (_, part: string) => groups[part] ?? '');
    }
    return question;
  };
  return (question) => {
    let text = question;
    for (let time = 0; time < TIMES; time++) {
      const next = once(text);
      if (next === text) break;
      text = next;
    }
    return text;
  };
}
