/** Where the program writes: results to stdout, everything else to stderr. */
import { once } from 'node:events';
import type { Answers } from './answers.ts';

export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

/** Colours for a stream: none in a pipe, nor if `NO_COLOR` is set (https://no-color.org) or the terminal is dumb. */
export function styleOf(stream: { readonly isTTY?: boolean }): Style {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
  const coloured = !NO_COLOR && (forced || (stream.isTTY === true && TERM !== 'dumb'));
  const paint =
    (open: number, close: number) =>
    (text: string): string =>
      coloured && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    red: paint(31, 39),
    green: paint(32, 39),
    yellow: paint(33, 39),
    cyan: paint(36, 39),
  };
}

/** Columns to write in: the terminal's, 100 at most; 80 in a pipe. */
export function widthOf(stream: { readonly columns?: number }): number {
  return Math.max(40, Math.min(stream.columns ?? 80, 100));
}

/** Writes to stdout and waits while whoever reads it is busy. What goes to a file or a program is written to the letter. */
export async function print(text: string): Promise<void> {
  const written = process.stdout.isTTY ? harmless(text) : text;
  if (!process.stdout.write(written)) await once(process.stdout, 'drain');
}

/** Articles and names of files may hold what would command a terminal: all but line ends, tabs and colours is made visible. */
export function harmless(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/\u001b\[\d+m|[\0-\x08\x0b-\x1f\x7f-\x9f]/g, (found) =>
    found.length > 1 ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Prints the answer of a command as JSON, for `--json`. */
export async function printJson<Name extends keyof Answers>(
  _command: Name,
  value: Answers[Name],
): Promise<void> {
  await print(`${JSON.stringify(value, null, 2)}\n`);
}

/** A line to stderr. */
export function say(text: string): void {
  process.stderr.write(`${harmless(text)}\n`);
}

/** A remark to stderr, broken between words where it is too wide. */
export function note(text: string): void {
  const [first = '', ...rest] = wrap(text, widthOf(process.stderr) - 2);
  say([first, ...rest.map((line) => `  ${line}`)].join('\n'));
}

/** A reader that has seen enough (`| head`) closes the pipe: that ends the program, and is no error. */
export function endQuietlyWithPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
}

/** Breaks text into lines of at most `width` columns between words; a longer word has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** How many columns text takes, colours aside. */
export function columns(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return [...text.replace(/\u001b\[\d+m/g, '')].length;
}

/** Rows in columns, two spaces between; numbers to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, columns(String(cell)));
    });
  }
  return rows
    .map((row) => {
      const cells = row.map((cell, i) => {
        const gap = ' '.repeat(Math.max(0, (widths[i] ?? 0) - columns(String(cell))));
        return typeof cell === 'number' ? `${gap}${cell}` : `${cell}${gap}`;
      });
      return `${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}
