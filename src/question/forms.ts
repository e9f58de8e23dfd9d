/** Questions that ask for something else than one end of a claim, told by their form. */
import { readList, readTable } from '../model/wordlist.ts';
import type { Asked } from '../types.ts';

/** A form that was met, with the parts of the question that fill it. */
export interface Form {
  readonly asked: Asked;
  /** Both ends of a connection; who speaks, and about what; what was said; what is to be described. */
  readonly ends: readonly string[];
  /** "companies" of "which companies link A to B"; '' elsewhere. */
  readonly noun: string;
  /** Entity types that an answer has if no noun says more; empty if any will do. */
  readonly types: readonly string[];
  /** Whether it is asked who says that it is not so. */
  readonly denied: boolean;
}

/** The form of a question, its marks at the end left out; null if it asks for an end of a claim. */
export type Forms = (question: string) => Form | null;

/** @param raw the text of `lexicon/question-forms.txt` */
export function createForms(raw: string | undefined): Forms {
  const { rows, pattern } = readForms(raw);
  const forms = rows.map(([asked = '', form = '', types]) => ({
    asked: asked as Asked,
    types: readList(types),
    pattern: pattern(form),
  }));
  return (question) => {
    for (const { asked, types, pattern } of forms) {
      const met = pattern.exec(question);
      if (!met) continue;
      const { a, b, said, noun = '', denied } = met.groups ?? {};
      const ends = [a ?? said, b].flatMap((end) => end ?? []);
      return { asked, ends, noun, types, denied: denied !== undefined };
    }
    return null;
  };
}

/** A table of forms: its rows, and what makes a regular expression of a form, with the classes of words of the table. */
export function readForms(raw: string | undefined): {
  readonly rows: readonly string[][];
  readonly pattern: (form: string) => RegExp;
} {
  const table = readTable(raw);
  const classes = new Map(
    table.flatMap(([name = '', words = '']) => (CLASS.test(name) ? [[name, words] as const] : [])),
  );
  return {
    rows: table.filter(([name = '']) => !CLASS.test(name)),
    pattern: (form) => new RegExp(`^${patternOf(form, classes)}$`, 'i'),
  };
}

/** The name of a class of words, and nothing else. */
const CLASS = /^\{[^}]+\}$/;

/** Words that a noun phrase has none of: where one stands, something else has begun. */
const NO_NOUN = '(?!\\b(?:do|does|did|is|are|was|were)\\b)';
const PARTS: Readonly<Record<string, string>> = {
  '<a>': '(?<a>.+?)',
  '<b>': '(?<b>.+)',
  '<said>': '(?<said>.+)',
  '<noun>': `(?<noun>(?:${NO_NOUN}[^,])+?)`,
  '<denied>': '(?<denied>den(?:y|ies|ied))',
  '<wh>': '(?<wh>{wh})',
  '<how>': '(?<how>{how})',
  '<adj>': '(?<adj>{adj})',
};

/** `who [has] {said} <a>` as a regular expression. */
function patternOf(form: string, classes: ReadonlyMap<string, string>): string {
  const withClasses = (text: string): string =>
    text.replace(/\{[^}]+\}/g, (name) => `(${(classes.get(name) ?? '').replace(/,\s*/g, '|')})`);
  // A class may have parts in it, and a part be a word of a class.
  return withClasses(withClasses(form).replace(/<[a-z]+>/g, (part) => PARTS[part] ?? part))
    .replace(/\((?!\?)/g, '(?:')
    .replace(/\[([^\]]*)\] /g, '(?:$1 )?')
    .replace(/ \[([^\]]*)\]$/, '(?: $1)?');
}
