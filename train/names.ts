/** What the weights of the name recognizer are made from, and how. */
import { createAmountFinder } from '../src/mention/amounts.ts';
import { createDateFinder } from '../src/mention/dates.ts';
import { namesWord } from '../src/mention/featureids.ts';
import { LABELS } from '../src/mention/namelabels.ts';
import { readPage } from '../src/mention/page.ts';
import { createNameEvidence } from '../src/mention/recognize.ts';
import { type NameModel, TAGS } from '../src/mention/recognizer.ts';
import { KINDS } from '../src/mention/wordkinds.ts';
import { createGazetteer } from '../src/model/gazetteer.ts';
import { createTable } from '../src/model/table.ts';
import type { Vectors } from '../src/model/vectors.ts';
import type { Passage } from '../src/model/window.ts';
import { createAnalyzer } from '../src/syntax/syntax.ts';
import type { Resources, Span, Token } from '../src/types.ts';
import { articleOf } from './article.ts';
import { type ChainSample, trainChain } from './crf.ts';
import { meanOf } from './ensemble.ts';
import { withHeadline } from './headlines.ts';
import { type NameDocument, readNameGold } from './namegold.ts';
import { plainTexts } from './plaintexts.ts';
import { Random } from './random.ts';
import { annotateNames } from './selftraining.ts';
import { WindowTrainer } from './window.ts';
import { wireDocuments } from './wire.ts';

/** Features and tags of one sentence. */
export interface NameSample extends Omit<ChainSample, 'weight'>, Passage {
  readonly document: NameDocument;
}

/** How much a sentence of each corpus counts: edited text more than messages. */
const WEIGHTS: Readonly<Record<string, number>> = {
  ...{ wikigold: 1, redocred: 0.4, gum: 0.3, re3d: 0.3, wnut17: 0.15, wire: 0.3 },
};
/** Plain text, of which a first model says what is a name. */
const PLAIN: Readonly<Record<string, number>> = { knowledgenet: 0.4, gap: 0.4, ewt: 0.3 };
const SHARES = { ...WEIGHTS, ...PLAIN };
/** Share of the documents of each corpus that get a headline in capitals. */
const HEADLINES: Readonly<Record<string, number>> = { wikigold: 0.5, redocred: 0.3, gum: 0.3 };
/** A feature counts if it is seen so often. */
const OFTEN = 2;
/** A feature with no weight of this size is left out in the end. */
const FAINT = 0.05;
/** Models that differ by chance, of which the mean is taken. */
const MODELS = 3;
const SETTINGS = { epochs: 4, rate: 0.1, decay: 0.002, forget: 0.4 };
const WINDOW = { hidden: 64, tags: TAGS, kinds: KINDS, rate: 0.02, dropout: 0.3, forget: 0.05, batch: 4 };

/** All that names are learned from, in a fixed order: what people marked, lines made for this, and plain text. */
export function readNameDocuments(data: string, lexicon: Resources['lexicon']): NameDocument[] {
  const plain = Object.keys(PLAIN).flatMap((source) =>
    Array.from(plainTexts(data, source), (text): NameDocument => {
      return { source, text, names: [], open: [{ start: 0, end: text.length }], unmarked: [] };
    }),
  );
  return [...readNameGold(data), ...wireDocuments(lexicon), ...plain];
}

/** Sentences of the documents, read by the rooms before the names. */
export function readNameSamples(
  documents: readonly NameDocument[],
  resources: Resources,
  vectors: Vectors,
): NameSample[] {
  const gazetteer = createGazetteer(resources);
  const analyze = createAnalyzer(resources);
  const { rule, featuresOf, isPeople } = createNameEvidence(resources, gazetteer);
  const findDates = createDateFinder(resources);
  const findAmounts = createAmountFinder(resources);
  const isNationality = (word: string) =>
    isPeople(word) || gazetteer.names.get(word).some(({ as }) => as === 'nationality' || as === 'people');
  const random = new Random(3);
  return documents.flatMap((document) => {
    const loud = random.next() < (HEADLINES[document.source] ?? 0);
    const read = loud ? withHeadline(document, random) : document;
    const { text } = read;
    const syntax = analyze(text, [{ start: 0, end: text.length, block: 'body' }]);
    const page = readPage(articleOf({ id: '', text }), syntax);
    const dates = new Uint8Array(syntax.tokens.length);
    for (const { first, last } of findDates(page)) dates.fill(1, first, last);
    for (const { first, last, money } of findAmounts(page, dates)) if (money) dates.fill(1, first, last);
    const { offsets, ids, kinds } = featuresOf(page, dates, rule(page, dates));
    const allowed = allowedTags(read, syntax.tokens, isNationality);
    return syntax.sentences.map(({ first, last }) => {
      const from = offsets[first] as number;
      return {
        document,
        offsets: offsets.slice(first, last + 1).map((at) => at - from),
        ids: ids.slice(from, offsets[last]),
        allowed: allowed.slice(first, last),
        words: Int32Array.from(page.lower.slice(first, last), vectors.rowOf),
        kinds: kinds.slice(first, last),
      };
    });
  });
}

/** For each token a bit for each tag that it may have. */
function allowedTags(
  { names, open, unmarked }: NameDocument,
  tokens: readonly Token[],
  isNationality: (word: string) => boolean,
): Uint32Array {
  const bits = (label: number) => 3 << (1 + 2 * label);
  let outside = 1;
  for (const label of unmarked) outside |= bits(LABELS.indexOf(label));
  const allowed = new Uint32Array(tokens.length).fill(outside);
  let next = 0;
  const covered = ({ start, end }: Span): number[] => {
    while (next > 0 && (tokens[next - 1]?.end ?? 0) > start) next--;
    while (next < tokens.length && (tokens[next]?.end ?? 0) <= start) next++;
    const found: number[] = [];
    for (let i = next; i < tokens.length && (tokens[i]?.start ?? 0) < end; i++) found.push(i);
    return found;
  };
  for (const span of open) for (const i of covered(span)) allowed[i] = 2 ** TAGS - 1;
  for (const name of names) {
    const found = covered(name);
    const label = LABELS.indexOf(name.label);
    const last = tokens[found[found.length - 1] ?? -1];
    // Corpora differ on words like "Belgian"; the lists know them.
    const adjective =
      (name.label === 'LOC' && last?.xpos.startsWith('JJ')) ||
      (found.length === 1 && isNationality(last?.text.toLowerCase() ?? ''));
    for (const [k, i] of found.entries())
      allowed[i] = adjective
        ? 1 | bits(LABELS.indexOf('MISC'))
        : 1 << (k === 0 ? 1 + 2 * label : 2 + 2 * label);
  }
  return allowed;
}

/**
 * The same samples give the same weights: the mean of models that differ by chance, which learn from what is marked and
 * from what the mean of models before them says of plain text.
 */
export function learnNames(
  samples: readonly NameSample[],
  vectors: Vectors,
  report: (epoch: number, loss: number) => void = () => {},
): NameModel {
  const learn = (from: readonly NameSample[]) =>
    meanOf(Array.from({ length: MODELS }, (_, seed) => learnOne(from, vectors, seed + 1, report)));
  const isPlain = ({ document }: NameSample) => document.source in PLAIN;
  const marked = samples.filter((sample) => !isPlain(sample));
  const plain = samples.filter(isPlain);
  const first = learn(marked);
  if (plain.length === 0) return withoutFaint(first);
  return withoutFaint(learn([...marked, ...annotateNames(first, plain, vectors)]));
}

/** The model without the features that say next to nothing. */
function withoutFaint(model: NameModel): NameModel {
  const rows = [...model.features.keys()].filter((row) =>
    model.weights.subarray(row * TAGS, (row + 1) * TAGS).some((weight) => Math.abs(weight) >= FAINT),
  );
  const weights = new Float32Array(rows.length * TAGS);
  for (const [to, row] of rows.entries())
    weights.set(model.weights.subarray(row * TAGS, (row + 1) * TAGS), to * TAGS);
  return { ...model, features: Int32Array.from(rows, (row) => model.features[row] as number), weights };
}

function learnOne(
  samples: readonly NameSample[],
  vectors: Vectors,
  seed: number,
  report: (epoch: number, loss: number) => void,
): NameModel {
  const counts = new Map<number, number>();
  for (const { ids } of samples)
    for (const feature of ids) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const features = Int32Array.from(
    [...counts].filter(([, n]) => n >= OFTEN).map(([feature]) => feature),
  ).sort();
  const rowOf = createTable(features);
  const sources = Object.keys(SHARES);
  const indexed = samples.map(({ offsets, ids, allowed, document }): ChainSample => {
    const own: number[] = [];
    const ends = new Int32Array(offsets.length);
    // Each corpus has a feature of its own, which takes up its habits and is left behind (after Daumé 2007).
    const habit = features.length + sources.indexOf(document.source);
    for (let i = 0; i < allowed.length; i++) {
      for (let f = offsets[i] as number; f < (offsets[i + 1] as number); f++) {
        const row = rowOf(ids[f] as number);
        if (row >= 0) own.push(row);
      }
      own.push(habit);
      ends[i + 1] = own.length;
    }
    return { offsets: ends, ids: Int32Array.from(own), allowed, weight: SHARES[document.source] ?? 0 };
  });
  const random = new Random(seed);
  const beside = new WindowTrainer(vectors, samples, WINDOW, random);
  const { weights, transitions } = trainChain(indexed, {
    ...SETTINGS,
    features: features.length + sources.length,
    tags: TAGS,
    isWord: (row) => row < features.length && namesWord(features[row] as number),
    random,
    beside,
    report,
  });
  return {
    features,
    weights: weights.slice(0, features.length * TAGS),
    transitions,
    window: beside.model,
  };
}
