import { expect, it } from 'vitest';
import type { NameModel } from '../../src/mention/recognizer.ts';
import { readVectors, saveVectors } from '../../src/model/vectors.ts';
import { writeWeights } from '../../src/model/weights.ts';
import { createWindow, type Passage, WIDTH } from '../../src/model/window.ts';
import { trainChain } from '../../train/crf.ts';
import { meanOf } from '../../train/ensemble.ts';
import { withHeadline } from '../../train/headlines.ts';
import { Random } from '../../train/random.ts';
import { principalAxes } from '../../train/vectors.ts';
import { WindowTrainer } from '../../train/window.ts';
import { wireDocuments } from '../../train/wire.ts';
import { lexicon } from '../lexicon.ts';

it('principal axes come by falling variance, and turn the matrix into its variances', () => {
  const matrix = () => [Float64Array.of(4, 1, 0.5), Float64Array.of(1, 3, -1), Float64Array.of(0.5, -1, 6)];
  const axes = principalAxes(matrix(), 3);
  const product = (a: Float64Array, b: Float64Array) =>
    a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  const variances = axes.map((axis, i) => {
    const turned = Float64Array.from(matrix(), (row) => product(row, axis));
    for (const [j, other] of axes.entries())
      if (i !== j) expect(Math.abs(product(turned, other))).toBeLessThan(1e-9);
    expect(product(axis, axis)).toBeCloseTo(1, 9);
    return product(turned, axis);
  });
  expect(variances).toEqual([...variances].sort((a, b) => b - a));
  expect(variances.reduce((a, b) => a + b)).toBeCloseTo(13, 9);
});

it('a window learns a tag that only the vector of a word and the kind of its neighbour tell together', () => {
  const words = ['amber', 'basil', 'cedar', 'delta'];
  const values = Int8Array.of(90, 0, 80, 40, -90, 10, -80, -30);
  const vectors = readVectors(writeWeights(saveVectors(words, values)).buffer);
  const tags = 2;
  // A word is marked where one of the first two stands, and a word of the second kind comes next.
  const passages = Array.from({ length: 80 }, (_, n) => ({
    words: Int32Array.of(n % 4, (n >> 2) % 4, (n >> 1) % 4),
    kinds: Uint8Array.of((n >> 4) % 2, (n >> 5) % 2, (n >> 6) % 2),
  }));
  const marked = ({ words, kinds }: Passage, i: number) => (words[i] ?? 9) < 2 && kinds[i + 1] === 1;
  const samples = passages.map((passage) => ({
    offsets: new Int32Array(passage.words.length + 1),
    ids: new Int32Array(),
    allowed: Uint32Array.from(passage.words, (_, i) => (marked(passage, i) ? 2 : 1)),
    weight: 1,
  }));
  const random = new Random(1);
  const settings = { hidden: 8, tags, kinds: 2, rate: 0.1, dropout: 0, forget: 0, batch: 1 };
  const beside = new WindowTrainer(vectors, passages, settings, random);
  const losses: number[] = [];
  trainChain(samples, {
    ...{ features: 0, tags, epochs: 30, rate: 0.1, decay: 0, forget: 0, isWord: () => false, random, beside },
    report: (_, loss) => losses.push(loss),
  });
  expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 5);
  const addWindow = createWindow(beside.model, vectors);
  for (const passage of passages) {
    const scores = new Float32Array(passage.words.length * tags);
    addWindow(passage, scores);
    for (let i = 0; i < passage.words.length; i++)
      expect((scores[2 * i + 1] ?? 0) > (scores[2 * i] ?? 0)).toBe(marked(passage, i));
  }
});

it('the mean of models scores words as the models do on average', () => {
  const words = ['amber', 'basil', 'cedar'];
  const vectors = readVectors(writeWeights(saveVectors(words, Int8Array.of(90, 0, 80, 40, -90, 10))).buffer);
  const random = new Random(4);
  const numbers = (count: number) => new Float32Array(count).map(() => random.next() - 0.5);
  const models = [1, 2, 3].map(() => ({
    features: Int32Array.of(7),
    weights: numbers(9),
    transitions: numbers(81),
    window: {
      bias: numbers(8),
      input: numbers(WIDTH * 2 * 8),
      kinds: numbers(WIDTH * 2 * 8),
      output: numbers(8 * 9),
    },
  }));
  const scoresOf = ({ window, weights }: NameModel) => {
    const scores = new Float32Array(3 * 9);
    const passage = {
      words: Int32Array.of(0, 1, 2),
      kinds: Uint8Array.of(1, 0, 1),
    };
    createWindow(window, vectors)(passage, scores);
    return scores.map((score, k) => score + (weights[k % 9] ?? 0));
  };
  const mean = scoresOf(meanOf(models));
  const each = models.map(scoresOf);
  for (const [k, score] of mean.entries())
    expect(score).toBeCloseTo(
      each.reduce((sum, scores) => sum + (scores[k] ?? 0) / 3, 0),
      5,
    );
});

it('a document gets a headline in capitals with the names of its sentence', () => {
  const text = 'It rained.\n\nMira Solberg came to Lisbon in spring.';
  const name = (words: string, label: 'PER' | 'LOC') => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, label };
  };
  const names = [name('Mira Solberg', 'PER'), name('Lisbon', 'LOC')];
  const made = withHeadline({ source: 'gum', text, names, open: [], unmarked: [] }, new Random(1));
  expect(made.text.slice(0, made.text.indexOf('\n'))).toBe('MIRA SOLBERG CAME TO LISBON IN SPRING.');
  expect(made.names.map(({ start, end, label }) => `${made.text.slice(start, end)}/${label}`)).toEqual([
    'MIRA SOLBERG/PER',
    'LISBON/LOC',
    'Mira Solberg/PER',
    'Lisbon/LOC',
  ]);
});

it('lines of agencies have names where their slots stand, and one name for each numbered slot', () => {
  const documents = wireDocuments(lexicon);
  expect(wireDocuments(lexicon)).toEqual(documents);
  expect(documents.some(({ text }) => /[{}]/.test(text))).toBe(false);
  for (const { text, names } of documents) {
    expect(names.length).toBeGreaterThan(5);
    for (const [i, { start, end }] of names.entries()) {
      expect(text.slice(start, end)).toMatch(/^\S.*\S$/);
      expect(start).toBeGreaterThanOrEqual(names[i - 1]?.end ?? 0);
    }
  }
  const quake = documents.find(({ text }) => text.startsWith('Quake Cuts Off'));
  const village = quake?.names[0];
  const [word, label] = [quake?.text.slice(village?.start, village?.end), village?.label];
  expect(label).toBe('LOC');
  expect(quake?.text).toContain(`the village of ${word} in`);
});
