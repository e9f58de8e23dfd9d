import { expect, test } from 'vitest';
import { createMentionFinder } from '../../src/mention/mentions.ts';
import type { Article, Mention } from '../../src/types.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { readTree } from '../tree.ts';

const findMentions = createMentionFinder({ lexicon, schema });

function read(table: string, about: Partial<Article> = {}): { words: string; mention: Mention }[] {
  const { article, syntax } = readTree(table, about);
  return findMentions(article, syntax).map((mention) => ({
    words: article.text.slice(mention.start, mention.end),
    mention,
  }));
}

const MINISTER = `
  Finance   =        NOUN  NN   2 compound
  Minister  Minister PROPN NNP  3 nmod:desc
  Ana       Ana      PROPN NNP  5 nsubj
  Duarte    Duarte   PROPN NNP  3 flat
  told      tell     VERB  VBD  0 root
  the       =        DET   DT   9 det
  Harbour   Harbour  PROPN NNP  9 compound
  Relief    Relief   PROPN NNP  9 compound
  Fund      Fund     PROPN NNP  5 iobj
  that      =        SCONJ IN   13 mark
  Portuguese =       ADJ   JJ   12 amod
  exporters exporter NOUN  NNS  13 nsubj
  shipped   ship     VERB  VBD  5 ccomp
  40        =        NUM   CD   15 nummod
  tons      ton      NOUN  NNS  13 obj
  of        =        ADP   IN   17 case
  cork      =        NOUN  NN   15 nmod
  to        =        ADP   IN   19 case
  Norway    Norway   PROPN NNP  13 obl
  last      =        ADJ   JJ   21 amod
  week      =        NOUN  NN   13 obl:unmarked
  .         =        PUNCT .    5 punct
`;

test('kinds, bounds and types of a sentence', () => {
  expect(read(MINISTER).map(({ words, mention: { kind, type } }) => [words, kind, type])).toEqual([
    ['Finance Minister', 'nominal', 'Person'],
    ['Ana Duarte', 'name', 'Person'],
    ['Harbour Relief Fund', 'name', 'NonProfit'],
    ['Portuguese exporters', 'nominal', 'Group'],
    ['Portuguese', 'name', 'Nationality'],
    ['40 tons', 'amount', 'Quantity'],
    ['cork', 'nominal', 'Concept'],
    ['Norway', 'name', 'Country'],
    ['last week', 'date', 'Date'],
  ]);
});

test('the words of one title are one phrase, and none ends inside a word with a hyphen', () => {
  const found = read(`
    UN        UN        PROPN NNP  2 compound
    Secretary Secretary PROPN NNP  5 nmod:desc
    -         -         PUNCT HYPH 2 punct
    General   General   PROPN NNP  5 nmod:desc
    Luis      Luis      PROPN NNP  7 nsubj
    Arana     Arana     PROPN NNP  5 flat
    met       meet      VERB  VBD  0 root
    a         =         DET   DT   9 det
    director  =         NOUN  NN   7 obj
    -         -         PUNCT HYPH 11 punct
    general   =         ADJ   JJ   9 amod
  `);
  const nominals = found.filter(({ mention }) => mention.kind === 'nominal');
  expect(nominals.map(({ words }) => words)).toEqual(['UN Secretary-General', 'a director-general']);
});

test('a body inside a title is a name of its own', () => {
  const found = read(`
    Treasury  Treasury  PROPN NNP 2 compound
    Secretary Secretary PROPN NNP 3 nmod:desc
    Lena      Lena      PROPN NNP 5 nsubj
    Fisk      Fisk      PROPN NNP 3 flat
    agreed    agree     VERB  VBD 0 root
  `);
  const names = found.filter(({ mention }) => mention.kind === 'name');
  expect(names.map(({ words, mention }) => [words, mention.type])).toEqual([
    ['Treasury', 'GovernmentBody'],
    ['Lena Fisk', 'Person'],
  ]);
});

test('a phrase keeps of-complements and leaves out clauses', () => {
  const found = read(`
    The     =       DET   DT  3 det
    new     =       ADJ   JJ  3 amod
    curbs   curb    NOUN  NNS 10 nsubj
    of      =       ADP   IN  5 case
    imports import  NOUN  NNS 3 nmod
    that    =       PRON  WDT 7 nsubj
    hurt    hurt    VERB  VBP 3 acl:relcl
    two     =       NUM   CD  9 nummod
    firms   firm    NOUN  NNS 7 obj
    ended   end     VERB  VBD 0 root
  `);
  expect(found.map(({ words, mention }) => [words, mention.type, mention.amount?.value ?? null])).toEqual([
    ['The new curbs of imports', 'Measure', null],
    ['imports', 'Commodity', null],
    ['two firms', 'Group', 2],
  ]);
});

test('a name seen clearly once is known where capitals say nothing', () => {
  const found = read(`
    Orvane  =      NOUN  NN  2 nsubj
    Cuts    cut    VERB  VBZ 0 root
    Prices  price  NOUN  NNS 2 obj

    The     =      DET   DT  3 det
    firm    =      NOUN  NN  3 compound
    Orvane  Orvane PROPN NNP 4 nsubj
    cut     cut    VERB  VBD 0 root
    prices  price  NOUN  NNS 4 obj
  `);
  expect(found.filter(({ mention }) => mention.kind === 'name').map(({ words }) => words)).toEqual([
    'Orvane',
    'Orvane',
  ]);
});

test('odd trees make mentions, not errors', () => {
  const { article, syntax } = readTree(MINISTER);
  const tokens = syntax.tokens.map((token, i) => ({
    ...token,
    head: (i + 1) % syntax.tokens.length,
    children: [i, (i + syntax.tokens.length - 1) % syntax.tokens.length],
  }));
  expect(findMentions(article, { ...syntax, tokens }).length).toBeGreaterThan(0);
  expect(findMentions({ ...article, text: '' }, { sentences: [], tokens: [] })).toEqual([]);
});

test('it that stands for nothing is no mention', () => {
  const found = read(`
    It      =       PRON  PRP 3 nsubj
    is      be      AUX   VBZ 3 cop
    unwise  =       ADJ   JJ  0 root
    to      =       PART  TO  5 mark
    wait    =       VERB  VB  3 csubj
  `);
  expect(found).toEqual([]);
});
