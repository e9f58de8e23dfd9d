import { createTypeTree } from '../model/types.ts';
import type { Schema } from '../types.ts';
import type { Participant } from './frame.ts';

/** What a further participant of an entity type is in the claim: place, goods, recipient, instrument …. */
export type RoleOf = (participant: Participant, type: string) => string;

/** Types below one of the schema's are what that is: users' own types too. */
export function createRoles(schema: Schema): RoleOf {
  const tree = createTypeTree(schema);
  const below = (wider: readonly string[]): ReadonlySet<string> =>
    new Set(schema.entities.flatMap(({ name }) => (wider.some((one) => tree.isA(name, one)) ? [name] : [])));
  const places = below(['Place']);
  const partners = below(['Agent', 'Country', 'City', 'Region']);
  const goods = below(['Commodity', 'Product', 'Weapon', 'Technology']);

  return ({ slot }, type) => {
    if (slot === 'object') return goods.has(type) ? 'goods' : 'object';
    if (slot === 'iobject') return 'recipient';
    if (slot === 'subject') return 'agent';
    if (slot === 'self') return 'role';
    if (!slot.startsWith('prep:')) return slot;
    const preposition = slot.slice('prep:'.length);
    if (places.has(type) && WHERE.test(preposition)) return 'place';
    if (preposition === 'with' && partners.has(type)) return 'partner';
    return ROLES[preposition] ?? preposition;
  };
}

const WHERE = /^(?:in|at|on|near|inside|outside|off|around|across)$/;

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
