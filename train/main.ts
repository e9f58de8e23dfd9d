/**
 * `npm run train`: makes models/english.bin from the treebanks. Two teachers learn from them; a pupil learns from them and from what
 * both teachers say of plain text; the next pupil has that pupil as its second teacher. Models that are there already are
 * not trained again. See models/README.md.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
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
    models: { type: 'string', default: join(root, '.cache/models') },
    output: { type: 'string', default: join(root, 'models/english.bin') },
  },
});

type Settings = Pick<TrainingOptions, 'epochs' | 'schedule' | 'dropout' | 'seed' | 'xposWeight'> & {
  readonly arc: number;
};

const TEACHERS: readonly [Settings, Settings] = [
  { epochs: 20, schedule: 20, dropout: 0.25, seed: 1, arc: 64, xposWeight: 1 },
  { epochs: 7, schedule: 36, dropout: 0.33, seed: 2, arc: 96, xposWeight: 1 },
];
/** Each but the last is the second teacher of the next. */
const PUPILS: readonly Settings[] = [
  { epochs: 26, schedule: 26, dropout: 0.25, seed: 3, arc: 64, xposWeight: 1 },
  { epochs: 15, schedule: 15, dropout: 0.25, seed: 4, arc: 64, xposWeight: 2 },
];

const treebank = (path: string) => readTreebank(join(values.data, path));
const training = [...treebank('ud-ewt/train.conllu'), ...treebank('gum/train.conllu')];
const development = { EWT: treebank('ud-ewt/dev.conllu'), GUM: treebank('gum/dev.conllu') };
const lemmas = learnLemmas(training);

mkdirSync(values.models, { recursive: true });
const raw = readRawSentences(values.data, createSegmenter(lexicon()));
const [first, second] = TEACHERS.map((settings, i) => learn(`teacher-${i + 1}`, settings, () => [])) as [
  string,
  string,
];
const last = PUPILS.reduce(
  (other, settings, i) => learn(`pupil-${i + 1}`, settings, () => annotate(raw, [load(first), load(other)])),
  second,
);
copyFileSync(last, values.output);

/** Trains a model unless it is there already; gives its file. */
function learn(name: string, settings: Settings, annotated: () => TrainingOptions['silver']): string {
  const path = join(values.models, `${name}.bin`);
  if (existsSync(path)) return path;
  const silver = annotated();
  console.log(`${name}: ${training.length} treebank sentences, ${silver.length} annotated by teachers`);
  train(settings, silver, `${path}.part`);
  renameSync(`${path}.part`, path);
  return path;
}

function load(path: string): SyntaxModel {
  return loadSyntax(Uint8Array.from(readFileSync(path)).buffer);
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
