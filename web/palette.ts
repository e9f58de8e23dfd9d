/**
 * Colours of entity types and statuses in both themes. Hues start from Paul Tol's muted scheme (SRON/EPS/TN/09-002),
 * which keeps apart for colour-blind readers; each has at least 3:1 against its paper (WCAG 1.4.11).
 */
import type { Status } from '../graph/types.ts';

/** Colour on light paper and on dark paper. */
type Pair = readonly [light: string, dark: string];

const GREY: Pair = ['#77808c', '#a3acb8'];

const FAMILIES: Readonly<Record<string, Pair>> = {
  people: ['#3a6ea5', '#7fb0e6'],
  groups: ['#5b93c9', '#a9c8ea'],
  organisations: ['#9a5b3a', '#d9a184'],
  companies: ['#c45a22', '#f0a06b'],
  authorities: ['#b07a12', '#e3b75a'],
  places: ['#1e8a73', '#55c4ab'],
  goods: ['#8f7a00', '#d6c24a'],
  money: ['#4f8f3f', '#8fce7d'],
  measures: ['#7a5ba8', '#b49be0'],
  weapons: ['#b8385a', '#ef8099'],
  events: ['#1c86b0', '#63c1e6'],
  ideas: GREY,
};

/** Entity types by family, the usual ones first; a type that is not here is looked up by the end of its name, then counts as an idea. */
const TYPES_OF: Readonly<Record<string, readonly string[]>> = {
  people: ['Person', 'Agent'],
  groups: ['Group', 'Party', 'ArmedGroup'],
  organisations: [
    'Organization',
    'NonProfit',
    'ThinkTank',
    'University',
    'Hospital',
    'TradeUnion',
    'Media',
    'Team',
  ],
  companies: ['Company', 'Bank'],
  authorities: ['GovernmentBody', 'Legislature', 'Court', 'Military', 'Agency'],
  places: [
    'Country',
    'City',
    'Facility',
    'Place',
    'Region',
    'Continent',
    'Island',
    'Mountain',
    'BodyOfWater',
  ],
  goods: ['Commodity', 'Product'],
  money: ['Money', 'Quantity'],
  measures: ['Measure', 'Law', 'Document', 'Agreement'],
  weapons: ['Weapon', 'Technology'],
  events: ['Event', 'Conflict', 'Date'],
};

const PLACE_OF = new Map(
  Object.entries(TYPES_OF).flatMap(([family, types]) =>
    types.map((type, i) => [type, { family, i }] as const),
  ),
);

/** The types of a family are shades of one hue, away from the paper: so much black, or white in the dark. */
const SHADES = [0, 0.16, 0.28];

export function typeColour(type: string, dark: boolean): string {
  const known = PLACE_OF.get(type) ?? [...PLACE_OF].find(([name]) => type.endsWith(name))?.[1];
  const { family, i } = known ?? { family: 'ideas', i: 0 };
  const colour = pick(FAMILIES[family] ?? GREY, dark);
  return mix(dark ? '#ffffff' : '#000000', colour, SHADES[i % SHADES.length] ?? 0);
}

/** Colours of communities, the largest first: after Tol's bright and muted schemes, at least 3:1 against the paper. */
const COMMUNITIES: readonly Pair[] = [
  ['#3a6ea5', '#7fb0e6'],
  ['#c9642a', '#f0a06b'],
  ['#2c8a6c', '#5cc4a0'],
  ['#7a5ba8', '#b49be0'],
  ['#b07a12', '#e3b75a'],
  ['#b8385a', '#ef8099'],
  ['#1f8a9c', '#63c5d6'],
  ['#6f8f2a', '#a9cc62'],
  ['#a04f8f', '#dc93cc'],
  ['#8a5a3c', '#d0a382'],
];

/** The colour of the community of this index; grey for a node of none that is listed. */
export function communityColour(index: number | undefined, dark: boolean): string {
  return pick((index === undefined ? undefined : COMMUNITIES[index]) ?? GREY, dark);
}

/** `share` of `front` on `back`, opaque. */
export function mix(front: string, back: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const above = Number.parseInt(front.slice(at, at + 2), 16);
    const below = Number.parseInt(back.slice(at, at + 2), 16);
    return Math.round(above * share + below * (1 - share));
  });
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

const STATUS_COLOURS: Readonly<Record<Status, Pair>> = {
  asserted: ['#8b949f', '#6d7784'],
  alleged: ['#a8853a', '#ab8f54'],
  planned: ['#5a8f86', '#5f9f95'],
  possible: ['#8b949f', '#6d7784'],
  denied: ['#b5596b', '#c06c7e'],
  disputed: ['#8a6fb0', '#9a83c4'],
};

/** Dash patterns like those that `stage/thread-shaders.ts` draws, for drawings in SVG. */
export const DASHES: Readonly<Partial<Record<Status, string>>> = {
  alleged: '6 4',
  planned: '8 3.5 2 3.5',
  possible: '2 3',
};

export function statusColour(status: Status, dark: boolean): string {
  return pick(STATUS_COLOURS[status] ?? STATUS_COLOURS.asserted, dark);
}

function pick([light, night]: Pair, dark: boolean): string {
  return dark ? night : light;
}
