import { createTypeTree } from '../model/types.ts';
import type { Schema } from '../types.ts';
import type { Participant } from './frame.ts';

/** What a further participant of an entity type, headed by a noun, is in the claim: place, goods, recipient, instrument …. */
export type RoleOf = (participant: Participant, type: string, noun: string) => string;

/** Types below one of the schema's are what that is: users' own types too. */
export function createRoles(schema: Schema): RoleOf {
  const tree = createTypeTree(schema);
  const below = (wider: readonly string[]): ReadonlySet<string> =>
    new Set(schema.entities.flatMap(({ name }) => (wider.some((one) => tree.isA(name, one)) ? [name] : [])));
  const places = below(['Place']);
  const partners = below(['Agent', 'Country', 'City', 'Region']);
  const goods = below(['Commodity', 'Product', 'Weapon', 'Technology']);
  const agents = below(['Agent']);
  const houses = below(['Court', 'University', 'Hospital']);
  const abstract = new Set(schema.entities.find(({ name }) => name === 'Concept')?.nouns);

  return ({ slot }, type, noun) => {
    if (slot === 'object') return goods.has(type) ? 'goods' : 'object';
    if (slot === 'iobject') return 'recipient';
    if (slot === 'subject') return 'agent';
    if (slot === 'self') return 'role';
    if (!slot.startsWith('prep:')) return slot;
    const preposition = slot.slice('prep:'.length);
    if (preposition === 'aboard' || (places.has(type) && WHERE.test(preposition))) return 'place';
    // "its shipments of wheat to Peru"
    if (preposition === 'of' && goods.has(type)) return 'goods';
    if (houses.has(type) && HOUSED.test(preposition)) return 'place';
    if (preposition === 'with') {
      if (partners.has(type)) return 'partner';
      // "with the help of X", "with immediate effect", "with its two shafts"
      if (places.has(type) || abstract.has(noun)) return 'manner';
    }
    if (preposition === 'for' && agents.has(type)) return 'beneficiary';
    return ROLES[preposition] ?? preposition;
  };
}

const WHERE =
  /^(?:in|at|on|near|inside|outside|off|around|across|along|throughout|within|aboard|under|beneath|beside|behind|beyond|outside of|off of|in front of)$/;

/** Before a body that has a house: "in court". */
const HOUSED = /^(?:in|at|near|inside|outside)$/;

const ROLES: Readonly<Record<string, string>> = {
  to: 'recipient',
  from: 'origin',
  with: 'instrument',
  for: 'purpose',
  about: 'topic',
  over: 'topic',
  on: 'topic',
  as: 'role',
  through: 'means',
  via: 'means',
  by: 'means',
  into: 'destination',
  against: 'opponent',
};
