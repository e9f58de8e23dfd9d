import { expect, test } from 'vitest';
import { createMentionFinder } from '../../src/mention/mentions.ts';
import { readPage } from '../../src/mention/page.ts';
import { createNameEvidence } from '../../src/mention/recognize.ts';
import { createGazetteer } from '../../src/model/gazetteer.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { readTree } from '../tree.ts';

const findMentions = createMentionFinder({ lexicon, schema });

/** Words and types of the names of a text. */
function names(table: string): [string, string][] {
  const { article, syntax } = readTree(table);
  return findMentions(article, syntax)
    .filter(({ kind }) => kind === 'name')
    .map(({ start, end, type }) => [article.text.slice(start, end), type]);
}

const SAID = (name: string, verb = 'said') => `
  ${name} ${name} PROPN NNP 2 nsubj
  ${verb} ${verb === 'said' ? 'say' : verb} VERB VBD 0 root
`;

test.each<[string, string, [string, string][]]>([
  [
    'a word for firms closes the name of one',
    `
      Orlund   Orlund   PROPN NNP  2 compound
      Metals   Metals   PROPN NNPS 3 nsubj
      grew     grow     VERB  VBD  0 root
    `,
    [['Orlund Metals', 'Company']],
  ],
  [
    'the leading words of a company are the company, even where they speak',
    `
      ${SAID('Orlund')}
      Orlund   Orlund   PROPN NNP  2 compound
      Metals   Metals   PROPN NNPS 3 nsubj
      grew     grow     VERB  VBD  0 root
    `,
    [
      ['Orlund', 'Company'],
      ['Orlund Metals', 'Company'],
    ],
  ],
  [
    'what has a government is a country wherever it is named',
    `
      ${SAID('Marovia')}
      Marovia  Marovia  PROPN NNP 3 nmod:poss
      's       's       PART  POS 1 case
      parliament parliament NOUN NN 4 nsubj
      met      meet     VERB  VBD 0 root
    `,
    [
      ['Marovia', 'Country'],
      ['Marovia', 'Country'],
    ],
  ],
  [
    'an adjective made from a name tells a country, and is a nationality',
    `
      ${SAID('Marovia')}
      Marovian Marovian ADJ   JJ  2 amod
      tea      tea      NOUN  NN  3 nsubj
      sells    sell     VERB  VBZ 0 root
    `,
    [
      ['Marovia', 'Country'],
      ['Marovian', 'Nationality'],
    ],
  ],
  [
    'an apposition tells what a name is',
    `
      Orlund   Orlund   PROPN NNP 6 nsubj
      ,        ,        PUNCT ,   5 punct
      a        a        DET   DT  5 det
      mining   mining   NOUN  NN  5 compound
      company  company  NOUN  NN  1 appos
      said     say      VERB  VBD 0 root
    `,
    [['Orlund', 'Company']],
  ],
  [
    'what the article says outweighs a given name',
    `
      Clara    Clara    PROPN NNP 7 nsubj
      Harbour  Harbour  PROPN NNP 1 flat
      ,        ,        PUNCT ,   6 punct
      a        a        DET   DT  6 det
      Danish   Danish   ADJ   JJ  6 amod
      shipper  shipper  NOUN  NN  1 appos
      grew     grow     VERB  VBD 0 root
    `,
    [
      ['Clara Harbour', 'Company'],
      ['Danish', 'Nationality'],
    ],
  ],
  [
    'a noun before a name tells what it is',
    `
      the      the      DET   DT  2 det
      company  company  NOUN  NN  5 nsubj
      Velor    Velor    PROPN NNP 2 appos
      Reach    Reach    PROPN NNP 3 flat
      grew     grow     VERB  VBD 0 root
    `,
    [['Velor Reach', 'Company']],
  ],
  [
    'an owner may be a body: the noun tells nothing',
    `
      its      its      PRON  PRP$ 2 nmod:poss
      owner    owner    NOUN  NN   5 nsubj
      Orlund   Orlund   PROPN NNP  4 compound
      Metals   Metals   PROPN NNPS 2 appos
      agreed   agree    VERB  VBD  0 root
    `,
    [['Orlund Metals', 'Company']],
  ],
  [
    'people have no article',
    `
      the      the      DET   DT  3 det
      Amber    Amber    PROPN NNP 3 compound
      Wave     Wave     PROPN NNP 4 nsubj
      sank     sink     VERB  VBD 0 root
    `,
    [['Amber Wave', 'Concept']],
  ],
  [
    'a court is no soldier',
    `
      the      the      DET   DT  3 det
      General  General  PROPN NNP 3 compound
      Court    Court    PROPN NNP 4 nsubj
      sat      sit      VERB  VBD 0 root
    `,
    [['General Court', 'Court']],
  ],
  [
    'what an office is for is no name',
    `
      Mines    Mines    PROPN NNPS 2 compound
      Minister Minister PROPN NNP  3 nmod:desc
      Ada      Ada      PROPN NNP  5 nsubj
      Quill    Quill    PROPN NNP  3 flat
      left     leave    VERB  VBD  0 root
    `,
    [['Ada Quill', 'Person']],
  ],
  [
    'a body with a preposition inside is one name',
    `
      the        the        DET   DT  3 det
      Bergen     Bergen     PROPN NNP 3 compound
      Institute  Institute  PROPN NNP 7 nsubj
      for        for        ADP   IN  6 case
      Tidal      Tidal      PROPN NNP 6 compound
      Power      Power      PROPN NNP 3 nmod
      agreed     agree      VERB  VBD 0 root
    `,
    [['Bergen Institute for Tidal Power', 'ThinkTank']],
  ],
  [
    'a dateline is a place',
    `
      HARSKOG  HARSKOG  PROPN NNP 0 root
      (        (        PUNCT -LRB- 3 punct
      Fjord    Fjord    PROPN NNP 1 parataxis
      )        )        PUNCT -RRB- 3 punct
      the      the      DET   DT  6 det
      strike   strike   NOUN  NN  7 nsubj
      ended    end      VERB  VBD 1 parataxis
    `,
    [
      ['HARSKOG', 'City'],
      ['Fjord', 'Concept'],
    ],
  ],
  [
    'a surname with its particle',
    `
      Omar     Omar     PROPN NNP 5 nsubj
      bin      bin      PROPN NNP 1 flat
      Rashid   Rashid   PROPN NNP 1 flat
      then     then     ADV   RB  5 advmod
      left     leave    VERB  VBD 0 root

      Later    later    ADV   RB  4 advmod
      bin      bin      PROPN NNP 4 nsubj
      Rashid   Rashid   PROPN NNP 2 flat
      returned return   VERB  VBD 0 root
    `,
    [
      ['Omar bin Rashid', 'Person'],
      ['bin Rashid', 'Person'],
    ],
  ],
])('%s', (_, table, expected) => {
  expect(names(table)).toEqual(expected);
});

test('the verb of a headline is no surname', () => {
  expect(
    names(`
      Minister Minister PROPN NNP  2 nsubj
      Quits    Quits    PROPN NNP  0 root
      Amid     amid     ADP   IN   5 case
      Coal     coal     NOUN  NN   5 compound
      Scandal  scandal  NOUN  NN   2 obl
      Again    again    ADV   RB   2 advmod
    `),
  ).toEqual([]);
});

test('honorifics, half quotations and half modifiers are no phrases of their own', () => {
  const { article, syntax } = readTree(`
    Mr       Mr       PROPN NNP 2 compound
    Okafor   Okafor   PROPN NNP 3 nsubj
    fears    fear     VERB  VBZ 0 root
    several  several  ADJ   JJ  5 amod
    rocket   rocket   NOUN  NN  3 obj
    and      and      CCONJ CC  8 cc
    naval    naval    ADJ   JJ  8 amod
    drills   drill    NOUN  NNS 5 conj
    and      and      CCONJ CC  13 cc
    neighbour neighbour NOUN NN 13 nmod:poss
    's       's       PART  POS 10 case
    “        “        PUNCT \`\`  13 punct
    wrath    wrath    NOUN  NN  5 conj
  `);
  expect(findMentions(article, syntax).map(({ start, end }) => article.text.slice(start, end))).toEqual([
    'Okafor',
    'naval drills',
    'neighbour',
    'wrath',
  ]);
});

test.each([
  ['Orlund', true],
  ['Cremona', false],
])('%s alone, after a railway called so, is the railway for certain: %s', (name, certain) => {
  const { article, syntax } = readTree(`
    The      the      DET   DT  4 det
    ${name}  ${name}  PROPN NNP 4 compound
    Freight  Freight  PROPN NNP 4 compound
    Railway  Railway  PROPN NNP 5 nsubj
    grew     grow     VERB  VBD 0 root

    ${name}  ${name}  PROPN NNP 2 nsubj
    grew     grow     VERB  VBD 0 root
  `);
  const { rule } = createNameEvidence({ lexicon, schema }, createGazetteer({ lexicon }));
  const ruled = rule(readPage(article, syntax), new Uint8Array(syntax.tokens.length));
  const told = ruled.map(({ first, last, type, worded }) => [last - first, type, worded]);
  expect(told).toEqual([
    [3, 'Company', true],
    [1, 'Company', certain],
  ]);
});
