/** `throughline tour`: builds the examples, asks a question, and shows the way on. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { addCommand } from './command.ts';
import { Failure, reasonOf } from './failure.ts';
import { messages } from './messages.ts';
import { readText, root } from './resources.ts';
import { print, styleOf } from './terminal.ts';
import { openerOf } from './view.ts';

export function addTour(program: Command): void {
  addCommand(
    program,
    'tour',
    'Build the examples into a graph, ask it a question, open it if there is a desktop.',
    ['throughline tour', 'throughline tour --no-open'],
  )
    .option('--no-open', 'do not open the viewer')
    .action(async (options: { open: boolean }) => {
      const { bold } = styleOf(process.stdout);
      const { from, to } = await question();
      const folder = join(tmpdir(), 'throughline-tour');
      await mkdir(folder, { recursive: true });
      const graph = join(folder, 'graph.json');
      await run(['build', join(root, 'examples'), '-o', graph]);
      await run(['stats', graph]);
      await run(['path', from, to, '-k', '2', '--graph', graph]);
      const steps = messages.afterTour(graph).map((line) => `  ${line}\n`);
      await print(`\n${bold(messages.next)}\n${steps.join('')}`);
      const desktop = openerOf(process.platform, process.env) !== null;
      if (options.open && desktop && process.stdout.isTTY) await run(['view', graph]);
    });
}

/** What the examples are asked: their own file says. */
async function question(): Promise<{ from: string; to: string }> {
  const path = join(root, 'examples', 'tour.json');
  try {
    const { from, to } = JSON.parse(await readText(path));
    return { from: String(from), to: String(to) };
  } catch (error) {
    throw new Failure(messages.unreadable(path, reasonOf(error)));
  }
}

/** Shows a command and runs it, as the user would. */
async function run(args: readonly string[]): Promise<void> {
  const { dim, cyan } = styleOf(process.stdout);
  const shown = args.map((arg) => (/[^\w./:-]/.test(arg) ? JSON.stringify(arg) : arg)).join(' ');
  await print(`\n${dim('$')} ${cyan(`throughline ${shown}`)}\n`);
  const [, script = ''] = process.argv;
  const child = spawn(process.execPath, [...process.execArgv, script, ...args], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code === 2) throw new Failure(messages.tourFailed(shown));
}
