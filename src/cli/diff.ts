/** `throughline diff`: what changed from one graph to another. */
import type { Command } from 'commander';
import type { Change, Told } from '../../graph/query/diff.ts';
import { addCommand, endWithNothingFound } from './command.ts';
import { edgeLines } from './edges.ts';
import { openGraph } from './graphs.ts';
import { messages } from './messages.ts';
import { twoDecimals } from './quotation.ts';
import { print, printJson, styleOf, widthOf, wrap } from './terminal.ts';

export function addDiff(program: Command): void {
  addCommand(
    program,
    'diff',
    'Print the edges that are new, gone and changed from one graph to another, and why. The exit code is 1 if none are.',
    ['throughline diff old.json new.json', 'throughline diff old.json new.json --json'],
  )
    .argument('<old>', 'the graph as it was')
    .argument('<new>', 'the graph as it is')
    .option('--json', 'print the changes as JSON')
    .action(async (old: string, young: string, options: { json?: true }) => {
      const { diffOf } = await import('../../graph/query/diff.ts');
      const diff = diffOf(await openGraph(old), await openGraph(young));
      const { added, gone, changed } = diff;
      if (added.length + gone.length + changed.length === 0) endWithNothingFound();
      if (options.json) return printJson('diff', diff);
      const { green, red, yellow, dim } = styleOf(process.stdout);
      const width = widthOf(process.stdout);
      const lines = [
        ...added.flatMap((edge) => marked('+', edge, width).map(green)),
        ...gone.flatMap((edge) => marked('-', edge, width).map(red)),
        ...changed.flatMap((edge) => [
          ...marked('~', edge, width).map(yellow),
          ...wrap(reasons(edge), width - 4).map((line) => dim(`    ${line}`)),
        ]),
        messages.changes(added.length, gone.length, changed.length),
      ];
      await print(`${lines.join('\n')}\n`);
    });
}

function marked(mark: string, { source, label, target }: Told, width: number): string[] {
  const lines = edgeLines([source, `── ${label} ─→`, target], width - 2, { cyan: (text) => text });
  return lines.map((line, i) => `${i === 0 ? mark : ' '} ${line}`);
}

function reasons({ status, confidence, gained, lost }: Change): string {
  return [
    status[0] === status[1] ? '' : `${status[0]} → ${status[1]}`,
    confidence[0] === confidence[1] ? '' : `confidence ${confidence.map(twoDecimals).join(' → ')}`,
    gained.length === 0 ? '' : `${messages.plural(gained.length, 'more article')} say so`,
    lost.length === 0 ? '' : `${messages.plural(lost.length, 'article')} no longer say so`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
