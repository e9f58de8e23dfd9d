/** The part of FollowTheMoney's schema that a graph is written in, and how our types are found there (`equivalents.ftm`). */
import type { Schema } from '../../src/types.ts';
import { createLineage } from '../schema/lineage.ts';

/** How a link of a schema names its ends and what these must be; an end whose range is null is told as text. */
export interface Link {
  readonly schema: string;
  readonly source: readonly [property: string, range: string | null];
  readonly target: readonly [property: string, range: string];
  /** The property that has the words of the relation; null if there is none. */
  readonly words: string | null;
}

/** A link, and whether its source is the target of our relation. */
export interface Directed {
  readonly link: Link;
  readonly turned: boolean;
}

export interface FtmSchema {
  /** The schema of a thing of an entity type, or of the nearest wider one; null if nothing there is like it. */
  thing(type: string): string | null;
  /** The link of a relation type between things of two schemata; UnknownLink if no other fits, null if not even that. */
  link(relation: string, source: string | null, target: string | null): Directed | null;
}

export function createFtmSchema(schema: Schema): FtmSchema {
  const lineage = createLineage(schema);
  const relations = new Map(schema.relations.map(({ name, equivalents }) => [name, equivalents.ftm ?? '']));
  return {
    thing(type) {
      const found = lineage(type).find(({ equivalents }) => equivalents.ftm)?.equivalents.ftm ?? '';
      return found in THINGS ? found : null;
    },
    link(relation, source, target) {
      const wanted = relations.get(relation) ?? '';
      const turned = wanted.startsWith('^');
      const [from, to] = turned ? [target, source] : [source, target];
      const may = ({ source, target }: Link) => fits(from, source[1]) && fits(to, target[1]);
      const link = LINKS.find((one) => one.schema === wanted.replace('^', '') && may(one));
      if (link) return { link, turned };
      return may(UNKNOWN_LINK) ? { link: UNKNOWN_LINK, turned: false } : null;
    },
  };
}

function fits(thing: string | null, range: string | null): boolean {
  if (range === null) return true;
  return thing !== null && (range === 'Thing' || thing === range || THINGS[thing]?.includes(range) === true);
}

/** What needs no more than a name, with the schemata that it is as well. */
const THINGS: Readonly<Record<string, readonly string[]>> = {
  LegalEntity: [],
  Person: ['LegalEntity'],
  Organization: ['LegalEntity'],
  PublicBody: ['Organization', 'LegalEntity'],
  Company: ['Organization', 'LegalEntity', 'Asset'],
  Asset: [],
  RealEstate: ['Asset'],
  Vehicle: ['Asset'],
  Vessel: ['Vehicle', 'Asset'],
  Airplane: ['Vehicle', 'Asset'],
  Address: [],
  Event: [],
  Position: [],
};

const UNKNOWN_LINK: Link = {
  schema: 'UnknownLink',
  source: ['subject', 'Thing'],
  target: ['object', 'Thing'],
  words: 'role',
};

const LINKS: readonly Link[] = [
  { schema: 'Ownership', source: ['owner', 'LegalEntity'], target: ['asset', 'Asset'], words: 'role' },
  {
    schema: 'Directorship',
    source: ['director', 'LegalEntity'],
    target: ['organization', 'Organization'],
    words: 'role',
  },
  {
    schema: 'Employment',
    source: ['employee', 'Person'],
    target: ['employer', 'Organization'],
    words: 'role',
  },
  {
    schema: 'Membership',
    source: ['member', 'LegalEntity'],
    target: ['organization', 'Organization'],
    words: 'role',
  },
  {
    schema: 'Payment',
    source: ['payer', 'LegalEntity'],
    target: ['beneficiary', 'LegalEntity'],
    words: null,
  },
  { schema: 'Family', source: ['person', 'Person'], target: ['relative', 'Person'], words: 'relationship' },
  {
    schema: 'Associate',
    source: ['person', 'Person'],
    target: ['associate', 'Person'],
    words: 'relationship',
  },
  { schema: 'Sanction', source: ['authority', null], target: ['entity', 'Thing'], words: null },
];
