/** `throughline parse`: tags, lemmas and trees alone. */
import { type Command, Option } from 'commander';
import { weightsOf } from '../model/weights.ts';
import { ConlluError, type ConlluSentence, readConllu, writeConllu } from '../syntax/conllu.ts';
import { articlesFrom, letSignalsIn, reportSkips, type Skips } from './articles.ts';
import { addCommand } from './command.ts';
import { Failure } from './failure.ts';
import { messages } from './messages.ts';
import { type Output, openOutput } from './output.ts';
import { loadResources, loadWeights, readText } from './resources.ts';
import { treebankOf } from './treebank.ts';

interface Options {
  readonly input: 'conllu' | 'text';
  readonly output?: string;
  readonly quiet?: true;
}

/** Sentences that are parsed together. */
const BATCH = 512;

export function addParse(program: Command): void {
  addCommand(
    program,
    'parse',
    'Write CoNLL-U with tags, lemmas and trees. CoNLL-U that comes in keeps its sentences, words, comments and ' +
      'ranges; whatever it says in the annotated columns is replaced.',
    ['throughline parse --input text a.txt', 'throughline parse --input conllu words.conllu > trees.conllu'],
  )
    .argument('<inputs...>', 'files, or - for standard input')
    .addOption(
      new Option('-i, --input <format>', 'what comes in').choices(['conllu', 'text']).default('text'),
    )
    .option('-o, --output <file>', 'where it goes, instead of standard output')
    .action(async (inputs: readonly string[], options: Options) => {
      const output = await openOutput(options.output);
      try {
        if (options.input === 'conllu') await parseTreebanks(inputs, output);
        else await parseTexts(inputs, output, options.quiet === true);
      } catch (error) {
        await output.abandon();
        throw error;
      }
      await output.finish();
    });
}

async function parseTreebanks(inputs: readonly string[], output: Output): Promise<void> {
  const [{ createParser }, weights] = await Promise.all([
    import('../syntax/parser.ts'),
    loadWeights(['syntax']),
  ]);
  const parse = createParser(weightsOf({ weights }, 'syntax'));
  for (const input of inputs) {
    let batch: ConlluSentence[] = [];
    const flush = async (): Promise<void> => {
      const parsed = parse(batch.map(({ words }) => words.map(({ form }) => form)));
      const filled = batch.map((sentence, s) => ({
        ...sentence,
        words: sentence.words.map((word, w) => ({ ...word, feats: '_', ...parsed[s]?.[w] })),
      }));
      batch = [];
      await output.write(filled.map(writeConllu).join(''));
      await letSignalsIn();
    };
    for (const sentence of sentencesOf(input, await readInput(input))) {
      if (batch.push(sentence) === BATCH) await flush();
    }
    await flush();
  }
}

async function parseTexts(inputs: readonly string[], output: Output, quiet: boolean): Promise<void> {
  const [{ createAnalyzer }, { createBlockFinder }, resources] = await Promise.all([
    import('../syntax/syntax.ts'),
    import('../article/blocks.ts'),
    loadResources(),
  ]);
  const analyze = createAnalyzer(resources);
  const findBlocks = createBlockFinder(resources.lexicon);
  const skips: Skips = { count: 0 };
  for await (const article of articlesFrom(inputs, resources.lexicon, skips)) {
    const sentences = treebankOf({ article, ...analyze(article.text, findBlocks(article)) });
    await output.write(sentences.map(writeConllu).join(''));
    await letSignalsIn();
  }
  reportSkips(skips, quiet);
}

function* sentencesOf(input: string, text: string): Generator<ConlluSentence> {
  try {
    yield* readConllu(text);
  } catch (error) {
    if (error instanceof ConlluError) throw new Failure(messages.badConllu(input, error.message));
    throw error;
  }
}

async function readInput(input: string): Promise<string> {
  if (input !== '-') return readText(input);
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
