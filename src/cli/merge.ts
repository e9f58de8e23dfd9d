/** `throughline merge`: what `extract` wrote, from wherever, to one graph. */
import type { Command } from 'commander';
import { isRead } from '../article/language.ts';
import { LineError, readReading } from '../format/jsonl.ts';
import { reportSkips, type Skips } from './articles.ts';
import { type GraphOptions, withGraphOptions, writeGraphFrom } from './build.ts';
import { addCommand } from './command.ts';
import { loadJudgements } from './judgements.ts';
import { linesOf } from './lines.ts';
import { messages } from './messages.ts';
import { createProgress } from './progress.ts';
import { say } from './terminal.ts';

export function addMerge(program: Command): void {
  const command = addCommand(
    program,
    'merge',
    'Make a graph of what `extract` wrote. The order and the number of files make no difference, and an article that ' +
      'is there twice counts once: build is extract and merge.',
    [
      'throughline merge monday.jsonl tuesday.jsonl -o graph.json',
      'throughline extract articles/ | throughline merge - -o graph.json',
    ],
  ).argument('<claims...>', 'files of JSON lines, or - for standard input');
  withGraphOptions(command).action(async (files: readonly string[], options: GraphOptions) => {
    const judgements = await loadJudgements(options.judgements, options.output);
    const quiet = options.quiet === true;
    const progress = createProgress('articles', quiet);
    const skips: Skips = { count: 0 };
    await writeGraphFrom(options, judgements, async (store) => {
      const skip = (notice: string): void => {
        progress.clear();
        say(notice);
        skips.count++;
      };
      for (const file of files) {
        for await (const { number, text } of linesOf(file)) {
          try {
            const { id, uri, language } = readReading(text).article;
            if (!isRead(language)) skip(messages.notEnglish(uri, language));
            else store.add(id, text);
            progress.step();
          } catch (error) {
            if (!(error instanceof LineError)) throw error;
            skip(messages.badLine(file, number, error.message));
          }
        }
      }
      progress.clear();
      reportSkips(skips, quiet);
    });
  });
}
