import { expect, test } from 'vitest';
import { createAppositions } from '../../src/mention/appositions.ts';
import { createMentionFinder } from '../../src/mention/mentions.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { readTree } from '../tree.ts';

const findMentions = createMentionFinder({ lexicon, schema });
const hangAppositions = createAppositions(schema);

/** Trees as the parser makes them, with the apposition and what it has to hang on. */
const CASES: readonly [what: string, tree: string, dependent: string, head: string][] = [
  [
    'a name behind a noun and its place',
    `
      A        =     DET   DT  2 det
      company  =     NOUN  NN  9 nsubj
      in       =     ADP   IN  4 case
      Riga     =     PROPN NNP 2 nmod
      ,        =     PUNCT ,   7 punct
      Fjord    =     PROPN NNP 7 compound
      Bank     =     PROPN NNP 4 appos
      ,        =     PUNCT ,   7 punct
      resigned resign VERB VBD 0 root
    `,
    'Bank',
    'company',
  ],
  [
    'the same behind a participle',
    `
      The      =        DET   DT  2 det
      lender   =        NOUN  NN  10 nsubj
      based    base     VERB  VBN 2 acl
      in       =        ADP   IN  5 case
      Riga     =        PROPN NNP 3 obl
      ,        =        PUNCT ,   8 punct
      Fjord    =        PROPN NNP 8 compound
      Bank     =        PROPN NNP 5 appos
      ,        =        PUNCT ,   8 punct
      failed   fail     VERB  VBD 0 root
    `,
    'Bank',
    'lender',
  ],
  [
    'a state behind its town',
    `
      The      =        DET   DT  2 det
      mayor    =        NOUN  NN  7 nsubj
      of       =        ADP   IN  4 case
      Riga     =        PROPN NNP 2 nmod
      ,        =        PUNCT ,   6 punct
      Norway   =        PROPN NNP 4 appos
      resigned resign   VERB  VBD 0 root
    `,
    'Norway',
    'Riga',
  ],
  [
    'one name behind several of a kind',
    `
      Lenders  lender   NOUN  NNS 7 nsubj
      in       =        ADP   IN  3 case
      Riga     =        PROPN NNP 1 nmod
      ,        =        PUNCT ,   6 punct
      Fjord    =        PROPN NNP 6 compound
      Bank     =        PROPN NNP 3 appos
      failed   fail     VERB  VBD 0 root
    `,
    'Bank',
    'Riga',
  ],
  [
    'a noun behind a name that is part of another phrase',
    `
      He       =        PRON  PRP 2 nsubj
      sold     sell     VERB  VBD 0 root
      shares   share    NOUN  NNS 2 obj
      in       =        ADP   IN  6 case
      Fjord    =        PROPN NNP 6 compound
      Bank     =        PROPN NNP 3 nmod
      ,        =        PUNCT ,   9 punct
      a        =        DET   DT  9 det
      bank     =        NOUN  NN  3 appos
    `,
    'bank',
    'Bank',
  ],
];

test.each(CASES)('%s', (_, tree, dependent, head) => {
  const { article, syntax } = readTree(tree);
  const { tokens } = hangAppositions(syntax, findMentions(article, syntax));
  const token = tokens.find(({ text }) => text === dependent);
  expect(tokens[token?.head ?? -1]?.text).toBe(head);
  expect(tokens[token?.head ?? -1]?.children).toContain(tokens.findIndex(({ text }) => text === dependent));
});

test('leaves the tokens that it was given', () => {
  const { article, syntax } = readTree(CASES[0]?.[1] ?? '');
  const before = structuredClone(syntax);
  hangAppositions(syntax, findMentions(article, syntax));
  expect(syntax).toEqual(before);
});
