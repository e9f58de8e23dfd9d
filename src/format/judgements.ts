/**
 * Judgements of who is who as a text file: one a line, as they are given on the command line.
 *
 *     # The senator, whatever the headlines call him.
 *     same "Bill Trask" "William Trask"
 *     different "country:JO" Jordan        # the firm
 *
 * Terms with spaces stand in quotes (a backslash before a quote keeps it); `#` after a space opens a comment.
 */
import type { Judgement } from '../types.ts';

/** A judgement with its line, from 1. */
export interface JudgementLine extends Judgement {
  readonly line: number;
}

/** A line that is no judgement; the message says what is wrong with it. */
export class JudgementLineError extends Error {
  override readonly name = 'JudgementLineError';
  readonly line: number;

  constructor(line: number, fault: string) {
    super(fault);
    this.line = line;
  }
}

/** @throws {JudgementLineError} at the first line that is neither a judgement nor blank nor a comment. */
export function readJudgements(text: string): JudgementLine[] {
  return linesOf(text).flatMap((content, index) => {
    const judgement = judgementIn(content, index + 1);
    return judgement ? [{ ...judgement, line: index + 1 }] : [];
  });
}

/** The line of a judgement, without its line end. */
export function writeJudgement({ verdict, a, b }: Judgement): string {
  return `${verdict} ${quoted(a)} ${quoted(b)}`;
}

/**
 * The text of a file with a judgement at its end, in place of what it said of the same two before. All other lines stay as they are.
 *
 * @throws {JudgementLineError}
 */
export function withJudgement(text: string, judgement: Judgement): string {
  const before = withoutJudgement(text === '' ? HEADER : text, judgement);
  return `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${writeJudgement(judgement)}\n`;
}

/** The text of a file without what it says of two terms, whichever comes first. @throws {JudgementLineError} */
export function withoutJudgement(text: string, { a, b }: Pick<Judgement, 'a' | 'b'>): string {
  const said = new Set(
    readJudgements(text)
      .filter((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a))
      .map(({ line }) => line),
  );
  return text
    .split(/(?<=\n)/)
    .filter((_, index) => !said.has(index + 1))
    .join('');
}

const HEADER = `# Who is who, where throughline cannot tell: \`same A B\` makes one thing of two names, \`different A B\` keeps them apart.
# A line a judgement; take the line away, and it is undone. Read by \`build\` and \`merge\`.
`;

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split('\n');
}

function judgementIn(content: string, line: number): Judgement | null {
  const [verdict, a, b, ...more] = wordsOf(content, line);
  if (verdict === undefined) return null;
  if (verdict !== 'same' && verdict !== 'different')
    throw new JudgementLineError(line, `expected "same" or "different", found ${JSON.stringify(verdict)}`);
  if (a === undefined || b === undefined || a === '' || b === '')
    throw new JudgementLineError(line, `"${verdict}" wants two names`);
  if (more.length > 0)
    throw new JudgementLineError(
      line,
      `"${verdict}" wants two names, and there are ${more.length + 2}; a name with spaces stands in quotes`,
    );
  if (a === b) throw new JudgementLineError(line, 'both names are the same words');
  return { verdict, a, b };
}

/** The words of a line, comments aside. */
function wordsOf(content: string, line: number): string[] {
  const words: string[] = [];
  let rest = content.trim();
  while (rest !== '' && !rest.startsWith('#')) {
    const close = CLOSING.get(rest.charAt(0));
    const word = close ? quotedAt(rest, close, line) : (/^\S+/.exec(rest)?.[0] ?? '');
    words.push(close ? word.slice(1, -1).replace(/\\(.)/g, '$1') : word);
    rest = rest.slice(word.length);
    if (rest !== '' && !/^\s/.test(rest)) throw new JudgementLineError(line, `no space after ${word}`);
    rest = rest.trimStart();
  }
  return words;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
]);

/** The quoted word that a text begins with, with its quotes. */
function quotedAt(text: string, close: string, line: number): string {
  for (let i = 1; i < text.length; i++) {
    if (text.charAt(i) === '\\') i++;
    else if (text.charAt(i) === close) return text.slice(0, i + 1);
  }
  throw new JudgementLineError(line, `the quote before ${text.slice(1, 20)} does not end`);
}

/** In quotes where it must be. */
function quoted(term: string): string {
  return /^[^\s"'“#\\]\S*$/.test(term) && !term.includes('\\') ? term : `"${term.replace(/["\\]/g, '\\$&')}"`;
}
