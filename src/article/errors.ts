/** What can be wrong with an input. One bad article never stops a batch: readers hand these on as data. */

export type ProblemKind =
  | 'missing' // no such file, or no match
  | 'unreadable' // the system would not let us read it
  | 'empty' // nothing but blanks, or a folder without articles
  | 'encoding' // broken UTF-8, or half a character
  | 'binary' // not text
  | 'broken' // not what its format asks for
  | 'format' // of a kind that is not read
  | 'too large'
  | 'record' // a record that is no article
  | 'fetch'; // an address that may not be fetched, or did not answer

/** Names the input, the place, what is wrong and what to do. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';
  readonly kind: ProblemKind;
  /** The input as the user named it. */
  readonly input: string;
  /** Line, from 1. */
  readonly line: number | null;
  /** Byte offset, from 0. */
  readonly offset: number | null;

  constructor(
    kind: ProblemKind,
    input: string,
    problem: string,
    place: { line?: number; offset?: number } = {},
  ) {
    super(`${placeNamed(input, place.line)}: ${problem}`);
    this.kind = kind;
    this.input = input;
    this.line = place.line ?? null;
    this.offset = place.offset ?? null;
  }
}

/** `news/a.jsonl:3`, as messages begin. */
export function placeNamed(input: string, line?: number): string {
  return `${shown(input)}${line === undefined ? '' : `:${line}`}`;
}

/** A name as it can stand in one line: a file may be called anything, line ends and a terminal's commands included. */
export function shown(name: string): string {
  return name.replace(/\p{Cc}/gu, (mark) =>
    mark === '\n' ? '\\n' : `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
