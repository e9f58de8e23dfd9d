/**
 * `npm run train`: makes models/syntax.bin from the treebanks, in three steps: two teachers, what they agree on in plain
 * text, and the parser, which learns from the treebanks and from that; then models/names.bin, models/mentions.bin,
 * models/antecedents.bin and models/relations.bin, from what that parser reads of texts with marked names, phrases, pronouns and relations; then
 * lexicon/confidence.txt, from which of its claims are right. Teachers that are there already are not trained again.
 * `npm run train -- names mentions antecedents relations confidence` makes these alone, in minutes. `models/vectors.bin` is made anew only
 * where `--glove` names a file of vectors in GloVe's text format. See models/README.md.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLexicon, loadSchema, loadWeights } from '../src/cli/resources.ts';
import { saveNames } from '../src/mention/recognizer.ts';
import { saveSparse } from '../src/model/sparse.ts';
import { readVectors, saveVectors } from '../src/model/vectors.ts';
import { weightsOf, writeWeights } from '../src/model/weights.ts';
import { loadSyntax, type SyntaxModel, saveSyntax } from '../src/syntax/parser.ts';
import { createSegmenter } from '../src/syntax/sentences.ts';
import type { Resources } from '../src/types.ts';
import {
  createMentionReader,
  learnAntecedents,
  readGapMarks,
  readNewsMarks,
  readTreebankMarks,
} from './antecedents.ts';
import { learnConfidence, readJudged } from './confidence.ts';
import { evaluate } from './evaluate.ts';
import { learnKinds } from './kinds.ts';
import { learnLemmas } from './lemmas.ts';
import { learnNames, readNameDocuments, readNameSamples } from './names.ts';
import { readRawSentences } from './rawsentences.ts';
import { learnRelations, readPairSamples } from './relations.ts';
import { annotate } from './silver.ts';
import { type TrainingOptions, trainSyntax } from './syntax.ts';
import { readTreebank } from './treebank.ts';
import { makeVectors } from './vectors.ts';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: join(root, '../shared/data') },
    teachers: { type: 'string', default: join(root, '.cache/teachers') },
    output: { type: 'string', default: join(root, 'models') },
    lexicon: { type: 'string', default: join(root, 'lexicon') },
    glove: { type: 'string', default: '' },
  },
});

/** How lexicon/confidence.txt begins. */
const CONFIDENCE = `# How much each trait of a claim speaks for its being right: trait, weight (src/claim/confidence.ts).
# Learned by \`npm run train -- confidence\` from KnowledgeNet, folds 1-3 (CC BY-SA 4.0), and CaRB dev (MIT): see models/README.md.
# Made by a program: don't edit.
`;

type Settings = Pick<TrainingOptions, 'epochs' | 'schedule' | 'dropout' | 'seed'> & { readonly arc: number };

const TEACHERS: readonly [Settings, Settings] = [
  { epochs: 20, schedule: 20, dropout: 0.25, seed: 1, arc: 64 },
  { epochs: 7, schedule: 36, dropout: 0.33, seed: 2, arc: 96 },
];
const PARSER: Settings = { epochs: 26, schedule: 26, dropout: 0.25, seed: 3, arc: 64 };

const steps: Readonly<Record<string, () => void | Promise<void>>> = {
  syntax: makeSyntax,
  vectors: makeWordVectors,
  names: makeNames,
  mentions: makeMentions,
  antecedents: makeAntecedents,
  relations: makeRelations,
  confidence: makeConfidence,
};
const all = Object.keys(steps).filter((name) => name !== 'vectors' || values.glove !== '');
const wanted = positionals.length > 0 ? positionals : all;
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0)
  throw new Error(
    `there is no "${unknown.join(' ')}" to train, only ${all.join(' and ')}; vectors need --glove FILE`,
  );
for (const name of wanted) await steps[name]?.();

async function makeSyntax(): Promise<void> {
  const treebank = (path: string) => readTreebank(join(values.data, path));
  const training = [...treebank('ud-ewt/train.conllu'), ...treebank('gum/train.conllu')];
  const development = { EWT: treebank('ud-ewt/dev.conllu'), GUM: treebank('gum/dev.conllu') };
  const material = { training, development, lemmas: learnLemmas(training) };

  mkdirSync(values.teachers, { recursive: true });
  const teachers = TEACHERS.map((settings, i) =>
    teacher(material, settings, join(values.teachers, `${i + 1}.bin`)),
  );
  const raw = readRawSentences(values.data, createSegmenter(await loadLexicon()));
  const silver = annotate(raw, teachers as [SyntaxModel, SyntaxModel]);
  console.log(`${silver.length} sentences annotated by the teachers`);
  train(material, PARSER, silver, join(values.output, 'syntax.bin'));
}

async function makeWordVectors(): Promise<void> {
  const { words, values: numbers } = await makeVectors(values.glove);
  writeFileSync(join(values.output, 'vectors.bin'), writeWeights(saveVectors(words, numbers)));
  console.log(`vectors of ${words.length} words`);
}

/** With the parser and the vectors in `models/`, whether or not they are those just made. */
async function makeNames(): Promise<void> {
  const resources = await resourcesWith('syntax', 'vectors');
  const vectors = readVectors(weightsOf(resources, 'vectors'));
  const documents = readNameDocuments(values.data, resources.lexicon);
  const samples = readNameSamples(documents, resources, vectors);
  const model = learnNames(samples, vectors, (epoch, loss) =>
    console.log(`epoch ${epoch}: loss ${loss.toFixed(4)}`),
  );
  writeFileSync(join(values.output, 'names.bin'), writeWeights(saveNames(model)));
  console.log(`${samples.length} sentences, ${model.features.length} features`);
}

async function makeRelations(): Promise<void> {
  const samples = readPairSamples(
    values.data,
    await resourcesWith('syntax', 'vectors', 'names', 'mentions', 'antecedents'),
  );
  const model = learnRelations(samples);
  writeFileSync(join(values.output, 'relations.bin'), writeWeights(saveSparse('relations', model)));
  console.log(`relations: ${model.features.length} features from ${samples.length} pairs of mentions`);
}

/** With the parser in `models/`, and weights of relations that have not seen what they are judged by. */
async function makeConfidence(): Promise<void> {
  const resources = await resourcesWith('syntax', 'vectors', 'names', 'mentions', 'antecedents');
  const judged = readJudged(values.data, resources, readPairSamples(values.data, resources));
  writeFileSync(join(values.lexicon, 'confidence.txt'), CONFIDENCE + learnConfidence(judged));
  console.log(`confidence: ${judged.length} claims`);
}

/** With the parser in `models/`, and no weights of relations. */
async function makeMentions(): Promise<void> {
  const resources = await resourcesWith('syntax', 'vectors', 'names');
  const kinds = learnKinds(join(values.data, 'gum/train.conllu'), resources);
  writeFileSync(join(values.output, 'mentions.bin'), writeWeights(saveSparse('kinds', kinds)));
  console.log(`kinds of noun phrases: ${kinds.features.length} features`);
}

/** With the parser, names and kinds in `models/`. */
async function makeAntecedents(): Promise<void> {
  const resources = await resourcesWith('syntax', 'vectors', 'names', 'mentions');
  const read = createMentionReader(resources);
  const news = readNewsMarks(
    readFileSync(join(root, 'train/news.tsv'), 'utf8'),
    (file) => readFileSync(join(root, 'examples', file), 'utf8'),
    read,
  );
  const treebank = readTreebankMarks(join(values.data, 'gum/train.conllu'), read);
  const gap = readGapMarks(readFileSync(join(values.data, 'gap/gap-development.tsv'), 'utf8'), read);
  const model = learnAntecedents([...treebank, ...news, ...gap], resources);
  writeFileSync(join(values.output, 'antecedents.bin'), writeWeights(saveSparse('antecedents', model)));
  console.log(`antecedents: ${model.features.length} features`);
}

async function resourcesWith(...networks: readonly string[]): Promise<Resources> {
  const [weights, lexicon, schema] = await Promise.all([loadWeights(networks), loadLexicon(), loadSchema()]);
  return { weights, lexicon, schema };
}

interface Material {
  readonly training: ReturnType<typeof readTreebank>;
  readonly development: Readonly<Record<string, ReturnType<typeof readTreebank>>>;
  readonly lemmas: ReturnType<typeof learnLemmas>;
}

function teacher(material: Material, settings: Settings, path: string): SyntaxModel {
  if (!existsSync(path)) train(material, settings, [], path);
  const file = readFileSync(path);
  return loadSyntax(Uint8Array.from(file).buffer);
}

function train(
  { training, development, lemmas }: Material,
  { arc, ...settings }: Settings,
  silver: TrainingOptions['silver'],
  output: string,
): void {
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

function percent(share: number): string {
  return (100 * share).toFixed(2);
}
