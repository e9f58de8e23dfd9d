/** Entity types as a tree: which is wider than which, and which noun heads a phrase of which type. */
import type { Schema } from '../types.ts';

export interface TypeTree {
  /** Whether `type` is `wider` or one of its narrower types. */
  isA(type: string, wider: string): boolean;
  /** The type with those above it, nearest first; itself alone if the schema doesn't know it. */
  lineage(type: string): readonly string[];
  /** How many types are wider than this one. */
  depth(type: string): number;
  /** The type that a common noun (lemma, compounds with a space) names, or null. */
  ofNoun(lemma: string): string | null;
  /** The room of identity that a type belongs to: names of different families never meet. */
  family(type: string): Family;
}

export type Family = 'person' | 'organization' | 'country' | 'place' | 'group' | 'concept';

/** Reads the tree out of the schema; where two types list a noun, the first keeps it. */
export function createTypeTree(schema: Schema): TypeTree {
  const parents = new Map(schema.entities.map(({ name, parent }) => [name, parent]));
  const nouns = new Map<string, string>();
  for (const { name, nouns: lemmas } of schema.entities) {
    for (const lemma of lemmas) if (!nouns.has(lemma)) nouns.set(lemma, name);
  }
  const chains = new Map<string, readonly string[]>();

  function chain(type: string): readonly string[] {
    const known = chains.get(type);
    if (known) return known;
    const found: string[] = [];
    for (let at: string | null = type; at !== null && !found.includes(at); at = parents.get(at) ?? null) {
      found.push(at);
    }
    chains.set(type, found);
    return found;
  }

  return {
    lineage: chain,
    isA: (type, wider) => type === wider || chain(type).includes(wider),
    depth: (type) => chain(type).length - 1,
    ofNoun: (lemma) => nouns.get(lemma) ?? null,
    family(type) {
      const wider = chain(type);
      if (type === 'Nationality' || wider.includes('Country')) return 'country';
      if (wider.includes('Person')) return 'person';
      if (wider.includes('Organization')) return 'organization';
      if (wider.includes('Place')) return 'place';
      if (wider.includes('Group')) return 'group';
      return 'concept';
    },
  };
}

/** Whether bodies of a type are called by the leading words of their names: "Halden" for Halden Metals. */
export function isCalledShort(types: TypeTree, type: string): boolean {
  return CALLED_SHORT.some((wider) => types.isA(type, wider));
}

const CALLED_SHORT = ['Company', 'NonProfit', 'ThinkTank', 'Media'];
