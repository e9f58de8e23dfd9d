/**
 * CoNLL-U, the file format of Universal Dependencies: ten columns a word, an empty line after each sentence.
 * https://universaldependencies.org/format.html
 */

/** One syntactic word. An annotation that the file leaves open is `_`. */
export interface ConlluWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  /** Index of the governor in the sentence's words; -1 for a root, and where the file leaves it open. */
  readonly head: number;
  readonly deprel: string;
  readonly misc: string;
}

/** A line that is no syntactic word (multiword range `1-2`, empty node `8.1`), kept as it stands. */
export interface ConlluAside {
  /** Index of the word that it stands before. */
  readonly before: number;
  readonly line: string;
}

export interface ConlluSentence {
  /** Comment lines with their `#`. */
  readonly comments: readonly string[];
  readonly words: readonly ConlluWord[];
  readonly asides: readonly ConlluAside[];
}

/** A line that is not CoNLL-U. `line` counts from 1. */
export class ConlluError extends Error {
  override readonly name = 'ConlluError';
  readonly line: number;
  constructor(line: number, problem: string) {
    super(`line ${line}: ${problem}`);
    this.line = line;
  }
}

/**
 * Reads sentences one after the other.
 *
 * @throws {ConlluError} where a line has not ten columns, or an id or head that is no number of a word in its sentence.
 * @example for (const sentence of readConllu(text)) console.log(sentence.words.map((word) => word.form));
 */
export function* readConllu(text: string): Generator<ConlluSentence> {
  let comments: string[] = [];
  let words: ConlluWord[] = [];
  let asides: ConlluAside[] = [];
  let number = 0;
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const line = text.slice(start, text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end);
    start = end + 1;
    number++;
    if (line.trim() === '') {
      if (words.length > 0) yield whole({ comments, words, asides }, number);
      if (words.length > 0) [comments, words, asides] = [[], [], []];
    } else if (line.charCodeAt(0) === HASH) {
      comments.push(line);
    } else {
      const columns = line.split('\t');
      if (columns.length !== 10) {
        throw new ConlluError(number, `expected 10 columns with tabs between, found ${columns.length}`);
      }
      if (/^\d+[-.]\d+$/.test(columns[0] ?? '')) asides.push({ before: words.length, line });
      else words.push(wordOf(columns, words.length + 1, number));
    }
  }
  if (words.length > 0) yield whole({ comments, words, asides }, number);
}

/** One sentence with the empty line after it. DEPS, the enhanced graph, is left open. */
export function writeConllu(sentence: ConlluSentence): string {
  const lines = [...sentence.comments];
  let aside = 0;
  const asidesUpTo = (index: number): void => {
    for (let next = sentence.asides[aside]; next && next.before <= index; next = sentence.asides[++aside]) {
      lines.push(next.line);
    }
  };
  sentence.words.forEach((word, index) => {
    asidesUpTo(index);
    const head = word.deprel === '_' && word.head < 0 ? '_' : word.head + 1;
    lines.push(
      `${index + 1}\t${word.form}\t${word.lemma}\t${word.upos}\t${word.xpos}\t${word.feats}\t${head}\t${word.deprel}\t_\t${word.misc}`,
    );
  });
  asidesUpTo(sentence.words.length);
  return `${lines.join('\n')}\n\n`;
}

const CARRIAGE_RETURN = 13;
const HASH = 35;

function wordOf(columns: readonly string[], expected: number, line: number): ConlluWord {
  const [
    id = '',
    form = '',
    lemma = '',
    upos = '',
    xpos = '',
    feats = '',
    head = '',
    deprel = '',
    ,
    misc = '',
  ] = columns;
  if (Number(id) !== expected) {
    throw new ConlluError(line, `expected the word number ${expected}, found ${JSON.stringify(id)}`);
  }
  const governor = head === '_' ? -1 : Number(head) - 1;
  if (!Number.isInteger(governor) || governor < -1) {
    throw new ConlluError(line, `expected a word number as head, found ${JSON.stringify(head)}`);
  }
  return { form, lemma, upos, xpos, feats, head: governor, deprel, misc };
}

function whole(sentence: ConlluSentence, line: number): ConlluSentence {
  const astray = sentence.words.find((word) => word.head >= sentence.words.length);
  if (astray) {
    throw new ConlluError(
      line,
      `the head of ${JSON.stringify(astray.form)} is word ${astray.head + 1} of a sentence of ${sentence.words.length}`,
    );
  }
  return sentence;
}
