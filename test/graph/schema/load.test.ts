import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SchemaError } from '../../../graph/schema/errors.ts';
import { parseSchema } from '../../../graph/schema/load.ts';

const entities = readFileSync('graph/schema/entities.yaml', 'utf8');
const relations = readFileSync('graph/schema/relations.yaml', 'utf8');
const schema = parseSchema(entities, relations);

test('every type of the design is there, with a definition, labels and words', () => {
  const names = schema.relations.map(({ name }) => name);
  for (const name of `HOLDS_POSITION HEADS WORKS_FOR MEMBER_OF FOUNDED EDUCATED_AT BORN_IN DIED_IN LIVES_IN CITIZEN_OF
    SPOUSE_OF PARENT_OF SIBLING_OF AFFILIATED_WITH BASED_IN LOCATED_IN PART_OF SUBSIDIARY_OF OWNS ACQUIRED CONTROLS
    PARTNER_OF EXPORTS IMPORTS SUPPLIES BUYS_FROM TRADES_WITH FUNDS PAYS EARNS_FROM INVESTS_IN USES AGREES_WITH MEETS
    SUPPORTS AIDS COOPERATES_WITH CONCEDES_TO DEMANDS_OF CRITICIZES ACCUSES REJECTS THREATENS PROTESTS_AGAINST SANCTIONS
    MOBILIZES_AGAINST COERCES PRESSURES TARGETS RETREATS_FROM VOTES_FOR VOTES_AGAINST VIOLATES ALLY_OF OPPOSES
    INVESTIGATES ARRESTS CHARGES CONVICTS BANS ATTACKS FIGHTS KILLS DEVELOPS TESTS POSSESSES CAUSES PREVENTS ENABLES`
    .split(/\s+/)
    .filter(Boolean)) {
    expect(names).toContain(name);
  }
  for (const { name, label, inverse, definition, triggers, symmetric } of schema.relations) {
    expect({ name, words: [label, inverse, definition].every(Boolean) && triggers.length > 0 }).toEqual({
      name,
      words: true,
    });
    expect({ name, symmetric: symmetric && label !== inverse }).toEqual({ name, symmetric: false });
  }
});

test('a noun belongs to one entity type', () => {
  const seen = new Map<string, string>();
  for (const { name, nouns } of schema.entities) {
    for (const noun of nouns) {
      expect(`${noun}: ${seen.get(noun) ?? name}`).toBe(`${noun}: ${name}`);
      seen.set(noun, name);
    }
  }
});

test('short forms become triggers, sets become types', () => {
  const sanctions = schema.relations.find(({ name }) => name === 'SANCTIONS');
  expect(sanctions?.domain).toContain('Country');
  const phrase = sanctions?.triggers.find(({ lemmas }) => lemmas.includes('impose sanction'));
  expect(phrase).toMatchObject({ pos: 'verb', source: ['subject'], target: ['prep:on', 'prep:against'] });
});

test('a user adds a type, and words to a known one', () => {
  const text = `
entities:
  Satellite: { parent: Product, definition: A thing in orbit., nouns: [cubesat] }
relations:
  LEASES:
    definition: X rents out Y.
    domain: [Actor]
    range: [Product]
    verbs: { subject>object: [lease] }
  SANCTIONS:
    verbs: { subject>object: [shackle] }
    triggers: [{ lemmas: [spare], source: [subject], target: [object], polarity: denied }]`;
  const own = parseSchema(entities, relations, { file: 'my.yaml', text });
  expect(own.entities.find(({ name }) => name === 'Satellite')?.parent).toBe('Product');
  expect(own.relations.find(({ name }) => name === 'LEASES')?.label).toBe('leases');
  const sanctions = own.relations.find(({ name }) => name === 'SANCTIONS');
  expect(sanctions?.label).toBe('sanctions');
  expect(sanctions?.triggers.flatMap(({ lemmas }) => lemmas)).toEqual(
    expect.arrayContaining(['sanction', 'shackle']),
  );
  expect(sanctions?.triggers.at(-1)?.polarity).toBe('denied');
});

test.each([
  [
    'relations: { LEASES: { domain: [Firm] } }',
    'my.yaml, line 1: LEASES.domain: expected the name of an entity type or a set, found "Firm"',
  ],
  [
    'relations: { leases: {} }',
    'my.yaml, line 1: leases.name: expected a name such as TRADES_WITH, found "leases"',
  ],
  ['relations: { LEASES: { verb: {} } }', 'my.yaml, line 1: LEASES.verb: expected one of family'],
  [
    'relations: { LEASES: { symmetric: maybe } }',
    'my.yaml, line 1: LEASES.symmetric: expected true or false, found "maybe"',
  ],
  [
    'relations: { LEASES: { implies: [LETS] } }',
    'my.yaml, line 1: LEASES.implies: expected the name of a relation type, found "LETS"',
  ],
  [
    'relations: { LEASES: { verbs: { subject: [lease] } } }',
    'my.yaml, line 1: LEASES.verbs.subject: expected places such as',
  ],
  [
    'relations: { LEASES: { triggers: [{ lemmas: [let] }] } }',
    'my.yaml, line 1: LEASES.triggers[0].source: expected a list of words',
  ],
  [
    'entities: { Firm: { parent: Firm } }',
    'my.yaml, line 1: Firm.parent: expected a type that is not below this one, found "Firm"',
  ],
  [
    'entities: { Firm: { nouns: firm } }',
    'my.yaml, line 1: Firm.nouns: expected a list of words, found "firm"',
  ],
  ['things: {}', 'my.yaml, line 1: things: expected entities, relations or sets'],
  ['- a', 'my.yaml: expected records by name'],
  ['a: [', 'my.yaml, line 1: expected YAML'],
])('%s is refused', (text, message) => {
  let said = '';
  try {
    parseSchema(entities, relations, { file: 'my.yaml', text });
  } catch (error) {
    if (error instanceof SchemaError) said = error.message;
  }
  expect(said.slice(0, message.length)).toBe(message);
});
