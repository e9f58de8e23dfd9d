import type { Participant } from './frame.ts';

const PLACES: ReadonlySet<string> = new Set([
  'Place',
  'Country',
  'City',
  'Region',
  'Continent',
  'Island',
  'Mountain',
  'BodyOfWater',
  'Facility',
]);
const ACTORS: ReadonlySet<string> = new Set([
  ...[
    'Person',
    'Group',
    'Organization',
    'Company',
    'Bank',
    'GovernmentBody',
    'Military',
    'ArmedGroup',
    'Media',
    'Party',
  ],
  ...['Country', 'City', 'Region', 'Nationality', 'InternationalOrganization', 'Legislature', 'Court'],
]);
const GOODS: ReadonlySet<string> = new Set(['Commodity', 'Product', 'Weapon', 'Technology']);

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

/** What a further participant of this type is in the claim: place, goods, recipient, instrument …. */
export function roleOf({ slot }: Participant, type: string): string {
  if (slot === 'object') return GOODS.has(type) ? 'goods' : 'object';
  if (slot === 'iobject') return 'recipient';
  if (slot === 'subject') return 'agent';
  if (slot === 'self') return 'role';
  if (!slot.startsWith('prep:')) return slot;
  const preposition = slot.slice('prep:'.length);
  if (PLACES.has(type) && /^(?:in|at|on|near|inside|outside|off|around|across)$/.test(preposition))
    return 'place';
  if (preposition === 'with' && ACTORS.has(type)) return 'partner';
  return ROLES[preposition] ?? preposition;
}
