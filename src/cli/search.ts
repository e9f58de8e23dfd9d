/** `throughline search`: nodes and quotes that have the words given. */
import type { Command } from 'commander';
import type { Candidate } from '../../graph/query/resolution.ts';
import type { ClaimFound } from '../../graph/query/search.ts';
import { citedBy } from './answers.ts';
import { addQuery, endWithNothingFound, type QueryOptions, wholeNumber } from './command.ts';
import { edgeLines, edgeWords } from './edges.ts';
import { openGraph, resolverFor } from './graphs.ts';
import { messages } from './messages.ts';
import { notes, quotation, source } from './quotation.ts';
import { loadQuestionLexicon } from './resources.ts';
import { print, printJson, say, styleOf, widthOf, wrap } from './terminal.ts';

interface Options extends QueryOptions {
  readonly limit: number;
}

export function addSearch(program: Command): void {
  addQuery(
    program,
    'search',
    'Print nodes that the words may mean, and quotes whose sentences have all of them or words like them.',
    [
      'throughline search coal',
      'throughline search missile tests -n 20',
      'throughline search "asset freeze" --json',
    ],
  )
    .argument('<words...>', 'what to look for')
    .option('-n, --limit <n>', 'how many quotes; of --json, how many claims', wholeNumber('--limit', 1), 10)
    .action(async (given: readonly string[], options: Options) => {
      const phrase = given.join(' ');
      const graph = await openGraph(options.graph);
      const [resolve, { search }, { createWordSense }, lexicon] = await Promise.all([
        resolverFor(graph),
        import('../../graph/query/search.ts'),
        import('../../graph/query/words.ts'),
        loadQuestionLexicon(),
      ]);
      const { nodes, claims, respelt } = search(graph, resolve, createWordSense(lexicon), phrase);
      if (nodes.length + claims.length === 0) endWithNothingFound();
      const best = claims.slice(0, options.limit);
      if (options.json)
        return printJson('search', {
          nodes,
          claims: best,
          found: claims.length,
          respelt,
          articles: citedBy(
            graph,
            best.map(({ claim }) => claim),
          ),
        });
      if (nodes.length + claims.length === 0) {
        const guesses = resolve(phrase).others.map(({ label }) => label);
        return say(guesses.length > 0 ? messages.noNode(phrase, guesses) : messages.nothingFound(phrase));
      }
      if (!options.quiet)
        for (const [word, meant] of Object.entries(respelt)) say(messages.tookFor(word, [meant]));
      const style = styleOf(process.stdout);
      const width = widthOf(process.stdout);
      const lines = nodeLines(nodes).flatMap(([label, note]) =>
        wrap(`${style.bold(label)} ${style.dim(note)}`, width),
      );
      const quotes = bySentence(claims);
      for (const [first, ...others] of quotes.slice(0, options.limit)) {
        const edges = [first, ...others].flatMap((one) => edgeLines(edgeWords(graph, one), width, style));
        lines.push(
          '',
          ...new Set(edges),
          ...quotation(first.claim, width - 3, style).map((line) => `   ${line}`),
          ...notes(source(graph, first.claim), 3, width, style),
        );
      }
      await print(`${lines.join('\n').trim()}\n`);
      const rest = quotes.length - options.limit;
      if (rest > 0 && !options.quiet) say(messages.furtherFound(rest, quotes.length));
    });
}

type Sentence = [first: ClaimFound, ...others: ClaimFound[]];

/** The claims of each sentence, in the order of the best of each. */
function bySentence(claims: readonly ClaimFound[]): Sentence[] {
  const sentences = new Map<string, Sentence>();
  for (const found of claims) {
    const place = `${found.claim.article} ${found.claim.sentence.start}`;
    const known = sentences.get(place);
    if (known) known.push(found);
    else sentences.set(place, [found]);
  }
  return [...sentences.values()];
}

/** Each name with its type once, and how many nodes have it. */
function nodeLines(nodes: readonly Candidate[]): [label: string, note: string][] {
  const counts = new Map<string, { label: string; type: string; count: number }>();
  for (const { label, type } of nodes) {
    const known = counts.get(`${type} ${label}`);
    if (known) known.count++;
    else counts.set(`${type} ${label}`, { label, type, count: 1 });
  }
  return [...counts.values()].map(({ label, type, count }) => [
    label,
    count === 1 ? `(${type})` : `(${type}) · ${messages.sameKind(count)}`,
  ]);
}
