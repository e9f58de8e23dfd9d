import { expect, it } from 'vitest';
import { joinNames } from '../../src/mention/joinnames.ts';
import type { RuledName } from '../../src/mention/namefeatures.ts';
import { readPage } from '../../src/mention/page.ts';
import type { LabelledName } from '../../src/mention/recognizer.ts';
import { createTypeTree } from '../../src/model/types.ts';
import { createAnalyzer } from '../../src/syntax/syntax.ts';
import { articleOf } from '../article.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';
import { weights } from '../weights.ts';

const analyze = createAnalyzer({ lexicon, schema, weights });
const types = createTypeTree(schema);

type Told = Partial<Pick<RuledName, 'strength' | 'sure' | 'worded' | 'guess'>>;
type Rules = readonly [words: string, type: string, told: Told][];
type Labels = readonly [words: string, label: LabelledName['label'], margin: number][];

const cases: readonly [title: string, text: string, rules: Rules, labels: Labels, wanted: string[]][] = [
  [
    'the recognizer says how far a name goes',
    'The Third Harbour Brigade left.',
    [['Harbour Brigade', 'Military', { strength: 2, sure: true, worded: true }]],
    [['Third Harbour Brigade', 'ORG', 4]],
    ['Third Harbour Brigade/Organization'],
  ],
  [
    'and of what kind it is',
    'They met at Lark Mill.',
    [['Lark Mill', 'Company', { strength: 2, sure: true, worded: true }]],
    [['Lark Mill', 'LOC', 4]],
    ['Lark Mill/Place'],
  ],
  [
    'but its faint guess is not believed against what words tell',
    'They met at Lark Mill.',
    [['Lark Mill', 'Company', { strength: 2, sure: true, worded: true }]],
    [['Lark Mill', 'LOC', 0.5]],
    ['Lark Mill/Company'],
  ],
  [
    'nor where rules are sure of a kind and it of none',
    'The service, the TDQ, knew.',
    [['TDQ', 'GovernmentBody', { strength: 1, sure: true }]],
    [['TDQ', 'MISC', 0.5]],
    ['TDQ/GovernmentBody'],
  ],
  [
    'a number in small letters may be a name, a word in them is none',
    'The 41st came and the regiment left.',
    [],
    [
      ['41st', 'ORG', 2],
      ['regiment', 'ORG', 2],
    ],
    ['41st/Organization'],
  ],
  [
    'a title is no part of a name',
    'It was Detective Orla Sykes who called.',
    [['Orla Sykes', 'Person', { strength: 3, sure: true }]],
    [['Detective Orla Sykes', 'PER', 4]],
    ['Orla Sykes/Person'],
  ],
  [
    'nor does it hide that a person is meant',
    'They wrote to Ms Sykes.',
    [['Sykes', 'Person', { strength: 3, sure: true, worded: true }]],
    [['Ms Sykes', 'MISC', 0.4]],
    ['Sykes/Person'],
  ],
  [
    'nor is the country whose it is',
    "Ruritania's Harbour League lost.",
    [['Ruritania', 'Country', { strength: 3, sure: true }]],
    [["Ruritania's Harbour League", 'ORG', 4]],
    ['Ruritania/Country', 'Harbour League/Organization'],
  ],
  [
    'nor the country where a firm is',
    'They own Lark Metals of Ruritania.',
    [
      ['Lark Metals', 'Company', { strength: 2, sure: true, worded: true }],
      ['Ruritania', 'Country', { strength: 3, sure: true }],
    ],
    [['Lark Metals of Ruritania', 'ORG', 4]],
    ['Lark Metals/Company', 'Ruritania/Country'],
  ],
  [
    'nor a date and an article',
    'Last October the Lark Herald closed.',
    [['Lark Herald', 'Media', { strength: 2, sure: true, worded: true }]],
    [['Last October the Lark Herald', 'MISC', 4]],
    ['Lark Herald/Media'],
  ],
  [
    'what the article tells takes more to be overruled than what words tell',
    'They met at Lark Ridge.',
    [['Lark Ridge', 'Company', { strength: 2, sure: true, worded: true, guess: 'Mountain' }]],
    [['Lark Ridge', 'LOC', 2]],
    ['Lark Ridge/Company'],
  ],
  [
    'two names are not one',
    'They own Lark Mills and Tarn Foods.',
    [
      ['Lark Mills', 'Company', { strength: 2, sure: true, worded: true }],
      ['Tarn Foods', 'Company', { strength: 2, sure: true, worded: true }],
    ],
    [['Lark Mills and Tarn Foods', 'MISC', 4]],
    ['Lark Mills/Company', 'Tarn Foods/Company'],
  ],
  ['a digit may open a name', 'They heard it on 7QX.', [], [['7QX', 'ORG', 4]], ['7QX/Organization']],
];

it.each(cases)('%s', (_, text, rules, labels, wanted) => {
  const page = readPage(articleOf(text), analyze(text, [{ start: 0, end: text.length, block: 'body' }]));
  const spanOf = (words: string) => {
    const start = text.indexOf(words);
    const first = page.tokens.findIndex((token) => token.start === start);
    const last = page.tokens.findIndex((token) => token.end === start + words.length) + 1;
    return { first, last, head: last - 1 };
  };
  const ruled = rules.map(([words, type, told]): RuledName => {
    return { ...spanOf(words), type, guess: type, strength: 0, sure: false, worded: false, ...told };
  });
  const labelled = labels.map(([words, label, margin]) => ({ ...spanOf(words), label, margin }));
  const dates = Uint8Array.from(page.tokens, ({ text }) => (/^(?:Last|October)$/.test(text) ? 1 : 0));
  const names = joinNames(page, ruled, labelled, { types, isPeople: () => false, dates });
  const found = names.map(({ first, last, type }) => {
    const [start, end] = [page.tokens[first]?.start, page.tokens[last - 1]?.end];
    return `${text.slice(start, end)}/${type}`;
  });
  expect(found).toEqual(wanted);
});
