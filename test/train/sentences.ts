import type { GoldSentence } from '../../train/treebank.ts';

/** Two sentences with their trees. */
export const sentences: GoldSentence[] = [
  {
    forms: ['Ships', 'carry', 'grain', 'north', '.'],
    lemmas: ['ship', 'carry', 'grain', 'north', '.'],
    upos: ['NOUN', 'VERB', 'NOUN', 'ADV', 'PUNCT'],
    xpos: ['NNS', 'VBP', 'NN', 'RB', '.'],
    heads: [1, -1, 1, 1, 1],
    relations: ['nsubj', 'root', 'obj', 'advmod', 'punct'],
  },
  {
    forms: ['Rain', 'fell'],
    lemmas: ['rain', 'fall'],
    upos: ['NOUN', 'VERB'],
    xpos: ['NN', 'VBD'],
    heads: [1, -1],
    relations: ['nsubj', 'root'],
  },
];
