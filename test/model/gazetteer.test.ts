import { expect, test } from 'vitest';
import { createGazetteer } from '../../src/model/gazetteer.ts';
import { createPhrases } from '../../src/model/phrases.ts';
import { createTypeTree } from '../../src/model/types.ts';
import { readList, readTable, readTerms } from '../../src/model/wordlist.ts';
import { lexicon } from '../lexicon.ts';
import { schema } from '../schema.ts';

const gazetteer = createGazetteer({ lexicon });

test.each([
  ['U.S.', 'country:US', 'name'],
  ['Norwegian', 'country:NO', 'nationality'],
  ['German', 'country:DE', 'nationality'],
  ['Swiss', 'country:CH', 'nationality'],
  ['Frenchman', 'country:FR', 'people'],
  ['Iraqis', 'country:IQ', 'people'],
  ['Pyongyang', 'country:KP', 'capital'],
  ['Ohio', 'place:ohio', 'name'],
  ['U.N. Security Council', 'organization:united nations security council', 'name'],
  ['Department of State', 'organization:state department', 'name'],
  ['Geneva Convention', 'concept:geneva convention', 'name'],
])('%s', (name, key, as) => {
  expect(gazetteer.names.get(name).map((known) => [known.key, known.as])).toContainEqual([key, as]);
});

test('the lists name types of the schema, and each country once', () => {
  const types = new Set(schema.entities.map(({ name }) => name));
  const used = [
    ...readTable(lexicon.places).map((row) => row[1]),
    ...readTable(lexicon.organizations).map((row) => row[1]),
    ...readTable(lexicon['name-words']).flatMap((row) => (row[2] === '-' ? [] : [row[2]])),
  ];
  expect([...new Set(used)].filter((type) => !types.has(type ?? ''))).toEqual([]);
  const codes = readTerms(lexicon.countries);
  expect(codes.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
});

test('phrases match the longest, whatever the tokens split', () => {
  const phrases = createPhrases<string>();
  phrases.add('Costa Verde', 'A');
  phrases.add('Costa Verde-Sul', 'B');
  phrases.add("Orvane's", 'C');
  const match = (words: string[]) => phrases.longest(words, 0, words.length);
  expect(match(['costa', 'verde', 'coast'])).toEqual({ length: 2, values: ['A'] });
  expect(match(['costa', 'verde-sul'])).toEqual({ length: 2, values: ['B'] });
  expect(match(['costa', 'verde', '-', 'sul'])).toEqual({ length: 4, values: ['B'] });
  expect(match(['orvane', "'s"])).toEqual({ length: 2, values: ['C'] });
  expect(match(['costa'])).toBeNull();
  expect(phrases.longest(['costa', 'verde-sul'], 0, 2, (value) => value === 'A')).toBeNull();
});

test('types know their family, and nouns their type', () => {
  const types = createTypeTree(schema);
  expect(types.isA('Bank', 'Organization')).toBe(true);
  expect(types.isA('Organization', 'Bank')).toBe(false);
  expect(['Person', 'Bank', 'Country', 'City', 'Group', 'Weapon', 'Unheard'].map(types.family)).toEqual([
    'person',
    'organization',
    'country',
    'place',
    'group',
    'concept',
    'concept',
  ]);
  expect(types.ofNoun('lender')).toBe('Bank');
  expect(types.ofNoun('unheard')).toBeNull();
});

test('word lists: comments, empty lines and carriage returns are no entries', () => {
  expect(readTable('# a\n\none\t1 ; 2\r\ntwo\n')).toEqual([['one', '1 ; 2'], ['two']]);
  expect(readList('1 ; 2;')).toEqual(['1', '2']);
  expect(readTable(undefined)).toEqual([]);
});
