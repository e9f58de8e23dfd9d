/**
 * `npm run train`: makes models/syntax.bin from the treebanks, in three steps: two teachers, what they agree on in plain
 * text, and the parser, which learns from the treebanks and from that. Teachers that are there already are not trained
 * again. See models/README.md.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWeights } from '../src/model/weights.ts';
import { loadSyntax, type SyntaxModel, saveSyntax } from '../src/syntax/parser.ts';
import { createSegmenter } from '../src/syntax/sentences.ts';
import { evaluate } from './evaluate.ts';
import { learnLemmas } from './lemmas.ts';
import { readRawSentences } from './rawsentences.ts';
import { annotate } from './silver.ts';
import { type TrainingOptions, trainSyntax } from './syntax.ts';
import { readTreebank } from './treebank.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '../shared/data') },
    teachers: { type: 'string', default: join(root, '.cache/teachers') },
    output: { type: 'string', default: join(root, 'models/syntax.bin') },
  },
});

type Settings = Pick<TrainingOptions, 'epochs' | 'schedule' | 'dropout' | 'seed'> & { readonly arc: number };

const TEACHERS: readonly [Settings, Settings] = [
  { epochs: 20, schedule: 20, dropout: 0.25, seed: 1, arc: 64 },
  { epochs: 7, schedule: 36, dropout: 0.33, seed: 2, arc: 96 },
];
const PARSER: Settings = { epochs: 26, schedule: 26, dropout: 0.25, seed: 3, arc: 64 };

const treebank = (path: string) => readTreebank(join(values.data, path));
const training = [...treebank('ud-ewt/train.conllu'), ...treebank('gum/train.conllu')];
const development = { EWT: treebank('ud-ewt/dev.conllu'), GUM: treebank('gum/dev.conllu') };
const lemmas = learnLemmas(training);

mkdirSync(values.teachers, { recursive: true });
const teachers = TEACHERS.map((settings, i) => teacher(settings, join(values.teachers, `${i + 1}.bin`)));
const raw = readRawSentences(values.data, createSegmenter(lexicon()));
const silver = annotate(raw, teachers as [SyntaxModel, SyntaxModel]);
console.log(`${silver.length} sentences annotated by the teachers`);
train(PARSER, silver, values.output);

function teacher(settings: Settings, path: string): SyntaxModel {
  if (!existsSync(path)) train(settings, [], path);
  const file = readFileSync(path);
  return loadSyntax(Uint8Array.from(file).buffer);
}

function train({ arc, ...settings }: Settings, silver: TrainingOptions['silver'], output: string): void {
  trainSyntax(training, {
    ...settings,
    silver,
    shape: { buckets: 32768, wordSize: 64, pieceSize: 64, layers: 2, hidden: 96, arc, label: 64 },
    rate: 0.002,
    batchWords: 500,
    pieceDropout: 0.15,
    report: (epoch, loss, network, inventory) => {
      const scores = Object.entries(development).map(([name, sentences]) => {
        const { xpos, upos, uas, las } = evaluate(network, inventory, sentences);
        return `${name} dev: XPOS ${percent(xpos)} UPOS ${percent(upos)} UAS ${percent(uas)} LAS ${percent(las)}`;
      });
      console.log(`epoch ${epoch}: loss ${loss.toFixed(3)}; ${scores.join('; ')}`);
      writeFileSync(output, writeWeights(saveSyntax({ network, inventory, lemmas })));
    },
  });
}

function lexicon(): Record<string, string> {
  const folder = join(root, 'lexicon');
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return Object.fromEntries(
    files.map((name) => [name.slice(0, -4), readFileSync(join(folder, name), 'utf8')]),
  );
}

function percent(share: number): string {
  return (100 * share).toFixed(2);
}
