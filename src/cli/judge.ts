/**
 * `throughline same` and `throughline different`: write a judgement beside the graph. The graph itself stays: it has the claims, but not
 * all that was read, so the next build or merge is what joins or parts.
 */
import type { Command } from 'commander';
import type { ReadableGraph } from '../../graph/knowledge.ts';
import { withJudgement, withoutJudgement } from '../format/judgements.ts';
import type { Judgement } from '../types.ts';
import { addCommand, endWithNothingFound } from './command.ts';
import { openGraph, resolverFor } from './graphs.ts';
import { checkAgreement, judgementsBeside, placed, textOf } from './judgements.ts';
import { messages } from './messages.ts';
import { writeOutput } from './output.ts';
import { say } from './terminal.ts';
import { createTermFinder, type Term } from './terms.ts';

interface Options {
  readonly graph: string;
  readonly judgements?: string;
  readonly undo?: true;
  readonly quiet?: true;
}

export function addSame(program: Command): void {
  addJudge(
    program,
    'same',
    'Judge that two names are one thing: the next build or merge makes them one node.',
    [
      'throughline same "Bill Trask" "William Trask"',
      'throughline same "Lee @ harbour.txt" "Ann Lee"     # this article\'s bare Lee',
      'throughline same "Bill Trask" "William Trask" --undo',
    ],
  );
}

export function addDifferent(program: Command): void {
  addJudge(
    program,
    'different',
    'Judge that two names are two things: the next build or merge keeps them apart, whatever speaks for one.',
    [
      'throughline different Lee "Ann Lee"',
      'throughline different "John Smith @ senate.txt" "John Smith"     # that article\'s, and all others',
      'throughline different Lee "Ann Lee" --undo',
    ],
  );
}

function addJudge(
  program: Command,
  verdict: Judgement['verdict'],
  summary: string,
  examples: readonly string[],
): void {
  addCommand(
    program,
    verdict,
    `${summary} The judgement is a line of text in a file beside the graph (graph.judgements.txt for graph.json); take it away, and it is undone.`,
    examples,
  )
    .argument('<a>', 'a name in the graph or the key of a node; "name @ article" is the one of that article')
    .argument('<b>', 'another')
    .option('-g, --graph <file>', 'the graph that it is about', 'graph.json')
    .option('--judgements <file>', 'the file to write, instead of the one beside the graph')
    .option('--undo', 'take back what was judged of the two')
    .action(async (a: string, b: string, options: Options) => {
      const graph = await openGraph(options.graph);
      const terms = await termsOf(graph, [a, b], verdict);
      if (!terms) return endWithNothingFound();
      const [one, other] = terms;
      const file = options.judgements ?? judgementsBeside(options.graph) ?? 'graph.judgements.txt';
      const before = await textOf(file, false);
      const pair = { a: one.term, b: other.term };
      const said = placed(file, before).find(
        (line) => (line.a === pair.a && line.b === pair.b) || (line.a === pair.b && line.b === pair.a),
      );
      if (options.undo) {
        if (!said) {
          say(messages.noJudgement(file, pair.a, pair.b));
          return endWithNothingFound();
        }
        await writeOutput(file, withoutJudgement(before, pair));
        if (!options.quiet) say(messages.undone(file, messages.judgement(said)));
        return;
      }
      const judgement = { verdict, ...pair };
      const after = withJudgement(before, judgement);
      checkAgreement(placed(file, after));
      await writeOutput(file, after);
      if (options.quiet) return;
      const instead = said && said.verdict !== verdict ? messages.judgement(said) : null;
      say(messages.judged(file, messages.judgement(judgement), instead));
      say(messages.willBe(verdict, options.graph, one.node === other.node ? 'one' : 'two'));
    });
}

/** What the two phrases name; null, and said why, if a judgement cannot tell. */
async function termsOf(
  graph: ReadableGraph,
  phrases: readonly [string, string],
  verdict: Judgement['verdict'],
): Promise<readonly [Term, Term] | null> {
  const find = createTermFinder(graph, await resolverFor(graph));
  const [one, other] = phrases.map(find);
  for (const found of [one, other]) if (typeof found === 'string') say(found);
  if (!one || !other || typeof one === 'string' || typeof other === 'string') return null;
  for (const { within, phrase, node } of [one, other]) {
    if (verdict === 'same' || within === null || one.node !== other.node) continue;
    say(messages.readAsOne(phrase, graph.getNodeAttribute(node, 'label'), within));
    return null;
  }
  if (one.term !== other.term) return [one, other];
  say(messages.sameTerm(...phrases));
  return null;
}
