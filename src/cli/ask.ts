/** `throughline ask`: a question in plain English, answered with quotes or not at all. */
import type { Command } from 'commander';
import type { ReadableGraph } from '../../graph/knowledge.ts';
import type { Answer } from '../../graph/query/ask.ts';
import { byPath } from '../../graph/query/between.ts';
import type { Given } from '../../graph/query/given.ts';
import { answersInQuotes, headlineOf, meanings, readAs } from '../../graph/query/wording.ts';
import { citedBy, claimsOn, named, namedPath } from './answers.ts';
import { addQuery, endWithNothingFound, type QueryOptions, wholeNumber } from './command.ts';
import { edgeLines, edgeWords } from './edges.ts';
import { explain, openGraph } from './graphs.ts';
import { messages } from './messages.ts';
import { createPathText } from './paths.ts';
import { notes, quotation, source } from './quotation.ts';
import { loadQuestionLexicon, loadResources } from './resources.ts';
import { note, print, printJson, type Style, styleOf, widthOf, wrap } from './terminal.ts';

interface Options extends QueryOptions {
  readonly limit: number;
  readonly quotes: number;
}

export function addAsk(program: Command): void {
  addQuery(
    program,
    'ask',
    'Answer a question from what the articles say, with the words that say it. If they do not say it, that is the answer: ' +
      'nothing is guessed, and the exit code is 1.',
    [
      'throughline ask "Who owns Vantor Shipping?"',
      'throughline ask "What sanctions did the Treasury impose?"',
      'throughline ask "How much does North Korea earn from coal exports?"',
      'throughline ask "Did Turkey buy coal from Drevania?" --json',
      'throughline ask "Who links China to coal revenue?"',
    ],
  )
    .argument('<question...>', 'who, what, which, whose, where, when, why, how much, how many, did …?')
    .option('-n, --limit <n>', 'how many answers', wholeNumber('--limit', 1), 10)
    .option('--quotes <n>', 'how many quotes of each answer', wholeNumber('--quotes', 0), 1)
    .action(answer);
}

async function answer(words: readonly string[], options: Options): Promise<void> {
  const graph = await openGraph(options.graph);
  const [
    { createQuestionReader },
    { createAsk },
    { createNameIndex },
    { createWordSense },
    resources,
    lexicon,
  ] = await Promise.all([
    import('../pipeline.ts'),
    import('../../graph/query/ask.ts'),
    import('../../graph/query/names.ts'),
    import('../../graph/query/words.ts'),
    loadResources(),
    loadQuestionLexicon(),
  ]);
  const names = createNameIndex(graph, createWordSense(lexicon));
  const question = createQuestionReader(resources, (name) => names.proper(name))(words.join(' '));
  const found = createAsk(graph, lexicon, names)(question);
  if (!found.answered) endWithNothingFound();
  if (options.json) {
    const paths = [...(found.paths?.paths ?? []), ...(found.between ?? []).map(({ path }) => path)];
    const grounds = [...found.given, ...found.besides].flatMap((given) => given.grounds);
    return printJson('ask', {
      ...found,
      paths: found.paths && named(graph, found.paths),
      between: found.between?.map((one) => ({ ...one, path: namedPath(graph, one.path) })) ?? null,
      articles: citedBy(graph, [...claimsOn(paths), ...grounds.map(({ claim }) => claim)]),
    });
  }
  if (!options.quiet) remark(found);
  if (found.statement === '') return;
  await print(textOf(graph, found, options));
}

/** On stderr: how the question was read, and what its words were taken to mean. */
function remark(found: Answer): void {
  if (found.statement === '') {
    note(messages.unreadableQuestion);
    return;
  }
  const statement = readAs(found);
  if (statement !== null) note(styleOf(process.stderr).dim(messages.readAs(statement)));
  for (const term of meanings(found)) explain(term, false);
}

function textOf(graph: ReadableGraph, found: Answer, { limit, quotes }: Options): string {
  const style = styleOf(process.stdout);
  const width = widthOf(process.stdout);
  const shown = new Set<string>();
  const block = (given: Given): string[] => givenLines(graph, given, found, quotes, width, shown);
  const pathText = createPathText(graph, width, style);
  const headline = headlineOf(found);
  const lines = headline === '' ? [] : [style.bold(headline)];
  for (const [i, path] of (found.paths?.paths ?? []).entries())
    lines.push('', pathText(path, i + 1).trimEnd());
  for (const [i, { path, standing }] of byPath(found.between ?? [])
    .slice(0, limit)
    .entries()) {
    const who = standing.map(({ label, type }) => `${style.bold(label)} ${style.dim(`(${type})`)}`);
    lines.push('', ...wrap(who.join(', '), width), '', pathText(path, i + 1).trimEnd());
  }
  for (const given of found.given.slice(0, limit)) lines.push('', ...block(given));
  if (found.besides.length > 0) lines.push('', style.bold(messages.besides));
  for (const given of found.besides.slice(0, limit)) lines.push('', ...block(given));
  const rest = found.given.length - limit;
  if (rest > 0) lines.push('', style.dim(messages.furtherAnswers(rest)));
  return `${lines.join('\n').replace(/^\n+/, '').trimEnd()}\n`;
}

function givenLines(
  graph: ReadableGraph,
  given: Given,
  answer: Answer,
  quotes: number,
  width: number,
  shown: Set<string>,
): string[] {
  const style = styleOf(process.stdout);
  const sentence = answersInQuotes(answer);
  const { grounds } = given;
  const title = sentence
    ? datesOf(answer, grounds, style)
    : titleLines(graph, given, answer.asked, width, style);
  const said = grounds
    .slice(0, Math.max(quotes, sentence ? 1 : 0))
    .flatMap(({ claim }) => [
      ...quotation(claim, width - 3, style, shown).map((line) => `   ${line}`),
      ...notes(source(graph, claim), 3, width, style),
    ]);
  const articles = new Set(grounds.map(({ claim }) => `${claim.article} ${claim.sentence.start}`)).size;
  const rest = articles - Math.max(quotes, 1);
  const more = rest > 0 && !sentence ? [style.dim(`   ${messages.moreQuotes(rest)}`)] : [];
  return [...title, ...said, ...more];
}

/** When it happened, as the sentence tells it. */
function datesOf({ asked }: Answer, grounds: Given['grounds'], style: Style): string[] {
  if (asked !== 'event') return [];
  const time = grounds.map(({ claim }) => claim.time).find((time) => time?.start ?? time?.end);
  if (!time) return [];
  const [first, last] = [time.start ?? '', time.end ?? ''];
  return [style.bold(first === last || last === '' ? first : `${first} – ${last}`.trim())];
}

/** The answer in words; of what describes something, with what it has to do with it. */
function titleLines(
  graph: ReadableGraph,
  { text, grounds }: Given,
  asked: Answer['asked'],
  width: number,
  style: Style,
): string[] {
  const [first] = grounds;
  if (asked !== 'description' || !first) return wrap(text, width).map((line) => style.bold(line));
  const [from, arrow, to] = edgeWords(graph, first);
  return edgeLines([style.bold(from), arrow, style.bold(to)], width, style);
}
