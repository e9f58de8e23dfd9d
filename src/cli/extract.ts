/** `throughline extract`: articles to what each of them says, one after the other. */
import { type Command, Option } from 'commander';
import { addCommand, addReading, list, share } from './command.ts';
import { Failure } from './failure.ts';
import { messages } from './messages.ts';
import { openOutput } from './output.ts';
import { type ReadOptions, readInputs } from './run/run.ts';
import { say } from './terminal.ts';

interface Options extends ReadOptions {
  readonly format: 'jsonl' | 'openie' | 'conllu';
  readonly tokens?: true;
  readonly output?: string;
}

export function addExtract(program: Command): void {
  const command = addCommand(
    program,
    'extract',
    'Read articles and write what each says, in the order of the inputs, one after the other. ' +
      '`merge` makes a graph of the JSON lines.',
    [
      'throughline extract articles/ -o claims.jsonl',
      'throughline extract a.txt --format jsonl --tokens',
      'throughline extract sentences.jsonl --format openie > tuples.tsv',
      'throughline extract a.txt --format conllu',
    ],
  );
  addReading(command)
    .argument('<inputs...>', 'files, folders, patterns, or - for standard input')
    .addOption(
      new Option('-f, --format <format>', 'JSON lines; tuples of words; trees')
        .choices(['jsonl', 'openie', 'conllu'])
        .default('jsonl'),
    )
    .option('--tokens', 'write words with tags and trees into the JSON lines')
    .option('-o, --output <file>', 'where it goes, instead of standard output')
    .option('--schema <file>', 'a schema file of your own, on top (may be repeated)', list)
    .option(
      '--min-confidence <number>',
      'leave out claims that are less likely to be said, from 0 (keep all) to 1',
      share('--min-confidence'),
      0,
    )
    .action(async (inputs: readonly string[], options: Options) => {
      const output = await openOutput(options.output);
      let count = 0;
      try {
        const form = options.format === 'jsonl' && options.tokens ? 'tokens' : options.format;
        for await (const { text } of readInputs(inputs, { ...options, form })) {
          await output.write(text);
          count++;
        }
        if (count === 0) throw new Failure(messages.nothingRead);
      } catch (error) {
        await output.abandon();
        throw error;
      }
      await output.finish();
      if (options.output && !options.quiet) say(messages.wrote(options.output, count));
    });
}
