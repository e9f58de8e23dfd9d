/** What all commands have in common. */
import { type Command, InvalidArgumentError } from 'commander';
import { type FieldMap, PARTS } from '../article/format/fields.ts';
import { messages } from './messages.ts';

/** Adds a command with its examples and the options that every command has. */
export function addCommand(
  program: Command,
  name: string,
  summary: string,
  examples: readonly string[],
): Command {
  return program
    .command(name)
    .description(summary)
    .option('-q, --quiet', 'no progress and no notes, only errors')
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  ${example}\n`).join('')}`);
}

/** The same for a command that asks a graph: `--graph` and `--json`. */
export function addQuery(
  program: Command,
  name: string,
  summary: string,
  examples: readonly string[],
): Command {
  return addCommand(program, name, summary, examples)
    .option('-g, --graph <file>', 'the graph to ask', 'graph.json')
    .option('--json', 'print the answer as JSON');
}

/** What commands that read articles have in common: `--fields`, `--fetch` and `--jobs`, and what their exit codes mean. */
export function addReading(command: Command): Command {
  return command
    .option(
      '--fields <map>',
      'where records hold what: text=body,title=headline,published=date,outlet=…,byline=…,url=…,id=…',
      fieldMap,
    )
    .option('--fetch', 'get inputs that are addresses from the net, politely; nothing is fetched without it')
    .option(
      '-j, --jobs <number>',
      'threads that read; all cores unless there is little to read',
      wholeNumber('--jobs', 1),
    )
    .addHelpText('after', EXIT_CODES);
}

const EXIT_CODES = `
Exit codes:
  0  all was read
  1  something was skipped, and is named on standard error; the rest is done
  2  nothing could be read, or the output cannot be written; what was there before stays
`;

/** Options of `addQuery`. */
export interface QueryOptions {
  readonly graph: string;
  readonly json?: true;
  readonly quiet?: true;
}

/** For an option that takes a whole number. */
export function wholeNumber(option: string, least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least)
      throw new InvalidArgumentError(messages.badNumber(option, least, text));
    return value;
  };
}

/** For an option that takes a probability. */
export function share(option: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^(?:\d+\.?|\d*\.\d+)$/.test(text) || value > 1)
      throw new InvalidArgumentError(messages.badShare(option, text));
    return value;
  };
}

/** For an option that takes a date, whole or reduced. */
export function date(option: string): (text: string) => string {
  return (text) => {
    if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text))
      throw new InvalidArgumentError(messages.badDate(option, text));
    return text;
  };
}

/** For an option that takes several values with commas between; it may be given more than once. */
export function list(text: string, before: readonly string[] = []): readonly string[] {
  return [
    ...before,
    ...text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ];
}

/** For `--fields`: part=field pairs with commas between. */
export function fieldMap(text: string, before: FieldMap = {}): FieldMap {
  const pairs = list(text).map((pair) => {
    const [part = '', ...field] = pair.split('=');
    const known = PARTS.find((name) => name === part.trim());
    if (!known || field.length === 0 || field.join('=').trim() === '')
      throw new InvalidArgumentError(messages.badField(pair, PARTS));
    return [known, field.join('=').trim()] as const;
  });
  return { ...before, ...Object.fromEntries(pairs) };
}

/** The program did what it was told, and something was not found, failed or had to be skipped. */
export function endWithNothingFound(): void {
  process.exitCode = 1;
}
