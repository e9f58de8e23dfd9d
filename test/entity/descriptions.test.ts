import { expect, test } from 'vitest';
import { loadResources } from '../../src/cli/resources.ts';
import { createReader } from '../../src/pipeline.ts';
import { articleOf } from '../../train/article.ts';

const read = createReader(await loadResources());

/** The words that the last mention of `words` is one with, where it was spoken of first; null if nowhere before. */
function antecedentOf(text: string, words: string): string | null {
  const { mentions } = read(articleOf({ id: 'a', text }));
  const start = text.lastIndexOf(words);
  const asked = mentions.find((mention) => mention.start === start && mention.end === start + words.length);
  if (!asked) throw new Error(`no mention "${words}"`);
  const first = mentions.find(({ entity }) => entity >= 0 && entity === asked.entity);
  return first && first !== asked ? text.slice(first.start, first.end) : null;
}

const cases: [why: string, text: string, words: string, expected: string | null][] = [
  [
    'a body by the word that tells its kind',
    'Eve Roe met the Norse Relief Fund and Halden Metals in May. The fund paid for the ships.',
    'The fund',
    'Norse Relief Fund',
  ],
  [
    'a vote by what is voted on',
    'Parliament debated a resolution on fishing on Monday. Critics said the measure went too far.',
    'the measure',
    'a resolution',
  ],
  [
    'several by their noun, counted or not',
    'Two trading houses bought the coal. Prosecutors said the houses had paid bribes.',
    'the houses',
    'Two trading houses',
  ],
  [
    'no firm of another country',
    'Officials fined a Swiss company in May. The Peruvian company sells salt.',
    'The Peruvian company',
    null,
  ],
  [
    'what belongs to another is another',
    "The port's union struck in May. Guards said the mill's union stayed away.",
    "the mill's union",
    null,
  ],
  [
    'one is not several',
    'Traders fear embargoes. Halden said the embargo began in May.',
    'the embargo',
    null,
  ],
];

test.each(cases)('%s', (_, text, words, expected) => {
  expect(antecedentOf(text, words)).toBe(expected);
});

test('whose wife somebody is coordinated with', () => {
  const text = 'Prosecutors charged Anton Reyes on Monday. Anton Reyes and his wife left the country.';
  expect(antecedentOf(text, 'his')).toBe('Anton Reyes');
});
