import { expect, test } from 'vitest';
import { createResolver } from '../../src/entity/resolve.ts';
import { createMentionFinder } from '../../src/mention/mentions.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { readTree } from '../tree.ts';

const findMentions = createMentionFinder({ lexicon, schema });
const resolve = createResolver({ lexicon, schema });

/** Texts as trees, with a name and the key of what it is, wherever it stands. */
const CASES: readonly [what: string, tree: string, name: string, keys: readonly string[]][] = [
  [
    'a noun before a name tells what it is, everywhere',
    `
      Aurelia  =    PROPN NNP 2 nsubj
      failed   fail VERB  VBD 0 root

      The      =    DET   DT  3 det
      airline  =    NOUN  NN  3 compound
      Aurelia  =    PROPN NNP 4 nsubj
      grew     grow VERB  VBD 0 root
    `,
    'Aurelia',
    ['organization:aurelia', 'organization:aurelia'],
  ],
  [
    'and so does a noun in apposition',
    `
      Aurelia  =    PROPN NNP 6 nsubj
      ,        =    PUNCT ,   4 punct
      an       =    DET   DT  4 det
      airline  =    NOUN  NN  1 appos
      ,        =    PUNCT ,   4 punct
      grew     grow VERB  VBD 0 root
    `,
    'Aurelia',
    ['organization:aurelia'],
  ],
  [
    'a word for people and bodies tells nothing',
    `
      The      =    DET   DT  3 det
      rival    =    NOUN  NN  3 compound
      Aurelia  =    PROPN NNP 4 nsubj
      grew     grow VERB  VBD 0 root
    `,
    'Aurelia',
    ['name:aurelia'],
  ],
];

test.each(CASES)('%s', (_, tree, name, keys) => {
  const { article, syntax } = readTree(tree);
  const { mentions, entities } = resolve(article, syntax, findMentions(article, syntax));
  const found = mentions.filter(
    ({ kind, start, end }) => kind === 'name' && article.text.slice(start, end) === name,
  );
  expect(found.map(({ entity }) => entities[entity]?.key)).toEqual(keys);
});
