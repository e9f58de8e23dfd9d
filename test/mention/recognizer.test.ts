import { describe, expect, it } from 'vitest';
import { agree } from '../../src/mention/agree.ts';
import { readPage } from '../../src/mention/page.ts';
import { createRecognizer, namesOf } from '../../src/mention/recognizer.ts';
import { createReader } from '../../src/pipeline.ts';
import { articleOf } from '../article.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { weights } from '../weights.ts';

const read = createReader({ lexicon, schema, weights });

/** Names of a text with their types. */
function names(text: string): string[] {
  const { article, mentions } = read(articleOf(text));
  return mentions.flatMap(({ kind, start, end, type }) =>
    kind === 'name' ? [`${article.text.slice(start, end)}/${type}`] : [],
  );
}

const cases: [string, string[]][] = [
  [
    'Mira Solberg met Anton Reyes in Lisbon on Monday.',
    ['Mira Solberg/Person', 'Anton Reyes/Person', 'Lisbon/City'],
  ],
  [
    'The European Union and the United Nations sent observers to New York.',
    ['European Union/InternationalOrganization', 'United Nations/InternationalOrganization', 'New York/City'],
  ],
  [
    'Shares of Norvik Shipping Corp. fell after Jonas Lind resigned.',
    ['Norvik Shipping Corp./Company', 'Jonas Lind/Person'],
  ],
  ['The Bank of Zambia does not expect losses.', ['Bank of Zambia/Bank']],
  ['Nothing here names anybody, and nobody is named.', []],
];

describe('names of articles', () => {
  it.each(cases)('%s', (text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });

  it('are known everywhere once they are clear', () => {
    const text =
      'Katarina Osmond, a lawyer, spoke first.\n\nThe judges listened to Osmond for an hour. Then Osmond left.';
    expect(names(text).filter((name) => name.startsWith('Osmond'))).toEqual([
      'Osmond/Person',
      'Osmond/Person',
    ]);
  });
});

describe('tags', () => {
  it('open, go on and change their label', () => {
    expect(namesOf([0, 1, 2, 2, 1, 0, 4, 6])).toEqual([
      { first: 1, last: 4, label: 'PER' },
      { first: 4, last: 5, label: 'PER' },
      { first: 6, last: 7, label: 'ORG' },
      { first: 7, last: 8, label: 'LOC' },
    ]);
  });
});

describe('agreement', () => {
  const pageOf = (text: string) => {
    const reading = read(articleOf(text));
    return readPage(reading.article, reading);
  };

  it('gives the label that has most margin to all places of a name', () => {
    const page = pageOf('Lumo won, Lumo lost, and Lumo paid.');
    const named = [
      { first: 0, last: 1, label: 'PER', margin: 1 },
      { first: 3, last: 4, label: 'ORG', margin: 2 },
      { first: 7, last: 8, label: 'ORG', margin: 0.5 },
    ] as const;
    expect(agree(page, named).map(({ label }) => label)).toEqual(['ORG', 'ORG', 'ORG']);
  });

  it('gives the label of a name to the initials in brackets after it, everywhere', () => {
    const page = pageOf('The Tarn Relief Office (TRO) paid. TRO, which is old, paid twice.');
    const placed = (first: number, last: number, label: 'ORG' | 'LOC', margin: number) => ({
      ...{ first, last, label, margin },
    });
    const named = [placed(1, 4, 'ORG', 1), placed(5, 6, 'LOC', 2), placed(9, 10, 'LOC', 3)];
    expect(agree(page, named).map(({ label }) => label)).toEqual(['ORG', 'ORG', 'ORG']);
  });

  it('sees a body of a number where it is called by the number alone', () => {
    const page = pageOf(
      'The 41st Harbour Regiment left. In May the 41st came back, on the 41st day, and the 42nd left.',
    );
    const named = [{ first: 1, last: 4, label: 'ORG', margin: 2 }] as const;
    expect(agree(page, named).map(({ first, last, label }) => [first, last, label])).toEqual([
      [1, 4, 'ORG'],
      [9, 10, 'ORG'],
    ]);
  });
});

describe('damaged weights', () => {
  const vectors = weights.vectors ?? new ArrayBuffer(0);
  it('are refused', () => {
    expect(() => createRecognizer(new ArrayBuffer(64), vectors)).toThrow(/not a file of weights/);
    expect(() => createRecognizer(weights.relations ?? new ArrayBuffer(0), vectors)).toThrow(/of names/);
  });
});
