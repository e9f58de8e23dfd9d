import { describe, expect, it } from 'vitest';
import { lemmatize, readLemmas, writeLemmas } from '../../src/syntax/lemma.ts';
import { learnLemmas } from '../../train/lemmas.ts';
import type { GoldSentence } from '../../train/treebank.ts';

const rows: [form: string, xpos: string, lemma: string][] = [
  ['walks', 'VBZ', 'walk'],
  ['talks', 'VBZ', 'talk'],
  ['sees', 'VBZ', 'see'],
  ['is', 'VBZ', 'be'],
  ['cities', 'NNS', 'city'],
  ['duties', 'NNS', 'duty'],
  ['ships', 'NNS', 'ship'],
  ['banks', 'NNS', 'bank'],
  ['Oslo', 'NNP', 'Oslo'],
  ['Chinese', 'JJ', 'Chinese'],
  ['green', 'JJ', 'green'],
  ['old', 'JJ', 'old'],
];

const sentences: GoldSentence[] = [
  {
    forms: rows.map(([form]) => form),
    xpos: rows.map(([, xpos]) => xpos),
    lemmas: rows.map(([, , lemma]) => lemma),
    upos: [],
    heads: [],
    relations: [],
  },
];

describe('lemmas', () => {
  const table = readLemmas(writeLemmas(learnLemmas(sentences)));
  it.each([
    ...rows,
    ['Walks', 'VBZ', 'walk'],
    ['stalks', 'VBZ', 'stalk'],
    ['Bounties', 'NNS', 'bounty'],
    ['tanks', 'NNS', 'tank'],
    ['Lagos', 'NNP', 'Lagos'],
    ['CHINESE', 'JJ', 'Chinese'],
    ['s', 'NNS', 's'],
    ['zzz', 'XX', 'zzz'],
  ])('of %s as %s is %s', (form, xpos, lemma) => {
    expect(lemmatize(table, form, xpos)).toBe(lemma);
  });
});
