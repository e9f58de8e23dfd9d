import { expect, it } from 'vitest';
import { writeWeights } from '../../src/model/weights.ts';
import { createParser, saveSyntax } from '../../src/syntax/parser.ts';
import { evaluate } from '../../train/evaluate.ts';
import { learnLemmas } from '../../train/lemmas.ts';
import { trainSyntax } from '../../train/syntax.ts';
import { OPEN, OPEN_HEAD } from '../../train/treebank.ts';
import { sentences } from './sentences.ts';

const options = {
  shape: { buckets: 256, wordSize: 8, pieceSize: 8, layers: 2, hidden: 16, arc: 16, label: 16 },
  epochs: 400,
  schedule: 400,
  rate: 0.02,
  batchWords: 10,
  dropout: 0.1,
  pieceDropout: 0.1,
  seed: 1,
};

it('learns two sentences by heart, and the weights keep them', () => {
  const losses: number[] = [];
  const report = (_: number, loss: number) => losses.push(loss);
  const { network, inventory } = trainSyntax(sentences, { ...options, silver: [], report });
  expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 4);
  expect(evaluate(network, inventory, sentences)).toEqual({ xpos: 1, upos: 1, uas: 1, las: 1 });

  const parse = createParser(
    writeWeights(saveSyntax({ network, inventory, lemmas: learnLemmas(sentences) })).buffer,
  );
  const [words = []] = parse([sentences[0]?.forms ?? []]);
  expect(words.map(({ xpos, lemma, head }) => `${xpos} ${lemma} ${head}`)).toEqual([
    'NNS ship 1',
    'VBP carry -1',
    'NN grain 1',
    'RB north 1',
    '. . 1',
  ]);
});

it('learns nothing from what teachers leave open', () => {
  const open = sentences.map(({ forms }) => ({
    forms,
    lemmas: [],
    upos: forms.map(() => OPEN),
    xpos: forms.map(() => OPEN),
    heads: forms.map(() => OPEN_HEAD),
    relations: forms.map(() => OPEN),
  }));
  const losses: number[] = [];
  const only = sentences.slice(1);
  const report = (_: number, loss: number) => losses.push(loss);
  trainSyntax(only, { ...options, epochs: 1, silver: [], report });
  // Half of the open sentences are in the first epoch: five more words, and no loss of theirs.
  trainSyntax(only, {
    ...options,
    epochs: 1,
    silver: [open[1] ?? only[0], open[0] ?? only[0]].flatMap((s) => s ?? []),
    report,
  });
  const [without = 0, withOpen = 0] = losses;
  expect(withOpen).toBeLessThan(without / 2);
});
