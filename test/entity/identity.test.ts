import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identify } from '../../src/entity/identity.ts';
import type { Entity, Reading } from '../../src/types.ts';

function entity(key: string, name: string, aliases: string[] = [], named = true): Entity {
  return { key, name, type: 'Person', aliases, ids: {}, named };
}

function reading(id: string, ...entities: Entity[]): Reading {
  const article = {
    id,
    uri: id,
    text: '',
    title: null,
    published: null,
    outlet: null,
    url: null,
    language: 'en',
  };
  return { article, sentences: [], tokens: [], mentions: [], entities, claims: [] };
}

const lee = entity('person:ann lee', 'Ann Lee', ['Lee']);
const bareLee = entity('person:lee', 'Lee');
const bob = entity('person:bob lee', 'Bob Lee');
const fund = entity('organization:harbour relief fund', 'Harbour Relief Fund');
const letters = entity('organization:hrf', 'HRF');
const country = entity('country:JO', 'Jordan');
const firm = entity('organization:jordan', 'Jordan');

test.each([
  ['a bare surname joins the one full name', [lee, bareLee], ['person:ann lee', 'person:ann lee']],
  [
    'two people of one surname stay two, and the bare one a third',
    [lee, bob, bareLee],
    ['person:ann lee', 'person:bob lee', 'person:lee'],
  ],
  [
    'initials join the body',
    [fund, letters],
    ['organization:harbour relief fund', 'organization:harbour relief fund'],
  ],
  ['a company and a country of one name stay apart', [country, firm], ['country:JO', 'organization:jordan']],
])('%s', (_, entities, keys) => {
  const readings = entities.map((one, i) => reading(`sha256:${i}`, one));
  const { keyOf } = identify(readings);
  expect(readings.map((__, i) => keyOf(i, 0))).toEqual(keys);
});

function company(key: string, name: string): Entity {
  return { ...entity(key, name), type: 'Company' };
}

test.each<[string, Entity[], string[]]>([
  [
    'a name of unsure type joins what most articles are sure of',
    [
      entity('name:marovia', 'Marovia'),
      entity('country:marovia', 'Marovia'),
      entity('country:marovia', 'Marovia'),
      entity('organization:marovia', 'Marovia'),
    ],
    ['country:marovia', 'country:marovia', 'country:marovia', 'organization:marovia'],
  ],
  [
    'where as many say one thing as another, it stays apart',
    [entity('name:orlund', 'Orlund'), entity('person:orlund', 'Orlund'), entity('place:orlund', 'Orlund')],
    ['name:orlund', 'person:orlund', 'place:orlund'],
  ],
  [
    'a place joins the country of its name',
    [
      entity('place:marovia', 'Marovia'),
      entity('country:marovia', 'Marovia'),
      entity('name:marovia', 'Marovia'),
    ],
    ['country:marovia', 'country:marovia', 'country:marovia'],
  ],
  [
    'the opening of the name of one company is the company',
    [company('organization:orlund metals', 'Orlund Metals'), entity('name:orlund', 'Orlund')],
    ['organization:orlund metals', 'organization:orlund metals'],
  ],
  [
    'the opening of the names of two companies is neither',
    [
      company('organization:orlund metals', 'Orlund Metals'),
      company('organization:orlund cable', 'Orlund Cable'),
      entity('name:orlund', 'Orlund'),
    ],
    ['organization:orlund metals', 'organization:orlund cable', 'name:orlund'],
  ],
  [
    'a town is not the company that is called after it',
    [
      company('organization:orlund metals', 'Orlund Metals'),
      entity('place:orlund', 'Orlund'),
      entity('name:orlund', 'Orlund'),
    ],
    ['organization:orlund metals', 'place:orlund', 'place:orlund'],
  ],
])('%s', (_, entities, keys) => {
  const { keyOf } = identify(entities.map((one, i) => reading(`sha256:${i}`, one)));
  expect(entities.map((__, i) => keyOf(i, 0))).toEqual(keys);
});

test('a long name is cut only where a preposition goes on', () => {
  const long = entity('organization:harbour institute for tides', 'Harbour Institute for Tides');
  const cut = entity('organization:harbour institute', 'Harbour Institute');
  const other = entity('organization:harbour institute library', 'Harbour Institute Library');
  const { keyOf } = identify([reading('a', long, cut, other)]);
  expect([keyOf(0, 0), keyOf(0, 1), keyOf(0, 2)]).toEqual([long.key, long.key, other.key]);
});

test('merges say why', () => {
  const { mergesOf } = identify([reading('a', lee), reading('b', bareLee), reading('c', fund, letters)]);
  expect(mergesOf('person:ann lee')).toEqual(['"Lee" is the surname of Ann Lee']);
  expect(mergesOf('organization:harbour relief fund')).toEqual([
    '"HRF" are the initials of Harbour Relief Fund',
  ]);
  expect(mergesOf('country:JO')).toEqual([]);
});

test('an unnamed thing offers its name to nobody', () => {
  const { keyOf } = identify([
    reading('a', entity('person:old lee', 'old Lee', [], false)),
    reading('b', bareLee),
  ]);
  expect(keyOf(1, 0)).toBe('person:lee');
});

test('out of range is no key', () => {
  expect(identify([]).keyOf(0, 0)).toBe('');
});

test('the order of the articles changes nothing', () => {
  const words = fc.constantFrom('ann', 'bob', 'lee', 'ray', 'harbour', 'fund');
  const one = fc
    .tuple(
      fc.constantFrom('person', 'organization', 'name', 'place', 'country'),
      fc.array(words, { minLength: 1, maxLength: 4 }),
    )
    .map(([family, form]) => {
      const name = form.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
      return entity(`${family}:${form.join(' ')}`, name);
    });
  const articles = fc.array(fc.array(one, { maxLength: 4 }), { maxLength: 6 });
  const shuffled = articles.chain((all) => {
    const readings = all.map((entities, i) => reading(`sha256:${i}`, ...entities));
    const orders = fc.shuffledSubarray(readings, { minLength: readings.length, maxLength: readings.length });
    return fc.tuple(fc.constant(readings), orders);
  });
  fc.assert(
    fc.property(shuffled, ([readings, others]) => {
      const [a, b] = [identify(readings), identify(others)];
      for (const [r, { article, entities }] of readings.entries()) {
        const o = others.findIndex((other) => other.article.id === article.id);
        for (const e of entities.keys()) {
          const key = a.keyOf(r, e);
          expect(b.keyOf(o, e)).toBe(key);
          expect(b.mergesOf(key)).toEqual(a.mergesOf(key));
        }
      }
    }),
  );
});
