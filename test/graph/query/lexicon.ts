/** The word lists that questions are read with, from their files. */
import { readFileSync } from 'node:fs';
import type { QuestionLexicon } from '../../../graph/query/words.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../../lexicon/${name}.txt`, import.meta.url), 'utf8');

export const questionLexicon: QuestionLexicon = {
  related: read('related'),
  functionWords: read('function-words'),
  irregularVerbs: read('irregular-verbs'),
  reasons: read('reasons'),
  countries: read('countries'),
  organizations: read('organizations'),
  metonyms: read('metonyms'),
  prepositions: read('prepositions'),
  bareAnswers: read('bare-answers'),
};
