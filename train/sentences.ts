/**
 * Trains where sentences end: an averaged perceptron (Freund & Schapire 1999) over the gaps of raw treebank text.
 * Writes `lexicon/sentence-ends.txt`. `node --import tsx train/sentences.ts`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { featuresOf, mayEnd } from '../src/syntax/boundary.ts';
import { isParagraphBreak } from '../src/syntax/lines.ts';
import { readTokenRules } from '../src/syntax/tokenrules.ts';
import { createTokenizer } from '../src/syntax/tokens.ts';
import { readRawDocuments } from './rawtext.ts';

const passes = 8;
const rarest = 4;
const root = new URL('../', import.meta.url);
const data = new URL('../../shared/data/', import.meta.url).pathname;
const read = (name: string) => readFileSync(new URL(`lexicon/${name}.txt`, root), 'utf8');
const lexicon = {
  tokens: read('tokens'),
  abbreviations: read('abbreviations'),
  'function-words': read('function-words'),
};

const examples = ['ud-ewt/train.conllu', 'gum/train.conllu'].flatMap((name) => examplesOf(`${data}${name}`));
const weights = learn(examples);
writeFileSync(new URL('lexicon/sentence-ends.txt', root), render(weights));
console.log(`${examples.length} gaps, ${weights.size} weights`);

interface Example {
  readonly features: readonly string[];
  readonly ends: boolean;
}

function examplesOf(path: string): Example[] {
  const tokenize = createTokenizer(lexicon);
  const rules = readTokenRules(lexicon);
  const found: Example[] = [];
  for (const { text, sentences } of readRawDocuments(path)) {
    const ends = new Set(sentences.map(({ end }) => end));
    const words = tokenize(text, 0, text.length);
    let first = 0;
    words.forEach((word, index) => {
      const next = words[index + 1];
      if (
        next &&
        !isParagraphBreak(text, word.end, next.start) &&
        mayEnd({ words, index, first, text }, rules)
      ) {
        found.push({
          features: featuresOf({ words, index, first, text }, rules),
          ends: ends.has(word.end),
        });
      }
      if (ends.has(word.end)) first = index + 1;
    });
  }
  return found;
}

function learn(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const weights = new Map<string, number>();
  const totals = new Map<string, number>();
  let step = 1;
  for (let pass = 0; pass < passes; pass++) {
    for (const example of shuffled(examples, pass)) {
      const features = example.features.filter((feature) => (counts.get(feature) ?? 0) >= rarest);
      const score = features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
      const change = score > 0 === example.ends ? 0 : example.ends ? 1 : -1;
      for (const feature of change ? features : []) {
        weights.set(feature, (weights.get(feature) ?? 0) + change);
        totals.set(feature, (totals.get(feature) ?? 0) + change * step);
      }
      step++;
    }
  }
  const averaged = new Map<string, number>();
  for (const [feature, weight] of weights) {
    const mean = Math.round(100 * (weight - (totals.get(feature) ?? 0) / step));
    if (mean !== 0) averaged.set(feature, mean);
  }
  return averaged;
}

/** A fixed shuffle, another for each pass: a linear congruential generator drives Fisher and Yates. */
function shuffled(examples: readonly Example[], seed: number): Example[] {
  const list = [...examples];
  let state = seed + 1;
  for (let at = list.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    const [a, b] = [list[at], list[other]];
    if (a && b) [list[at], list[other]] = [b, a];
  }
  return list;
}

function render(weights: ReadonlyMap<string, number>): string {
  const head = [
    '# Where sentences end: weights of features of the gap between two words (src/syntax/boundary.ts), feature <tab> weight.',
    '# Trained by train/sentences.ts on the train parts of UD English EWT (CC BY-SA 4.0) and of UD English GUM without its',
    '# non-commercial genres (annotations CC BY 4.0). The weights are shared under CC BY-SA 4.0.',
  ];
  const rows = [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, weight]) => `${feature}\t${weight}`);
  return `${[...head, ...rows].join('\n')}\n`;
}
