/** What the graph says about its relation types, so that a reader of the file needs no schema. */
import type { RelationType, Schema } from '../../src/types.ts';
import { sortedSet } from '../order.ts';
import type { RelationRecord } from '../types.ts';
import type { Outline } from './edges.ts';

/** Records of the typed relations that occur, sorted by name. */
export function relationRecords(edges: readonly Outline[], schema: Schema): Record<string, RelationRecord> {
  const known = new Map(schema.relations.map((relation) => [relation.name, relation]));
  const used = sortedSet(edges.filter(({ typed }) => typed).map(({ type }) => type));
  return Object.fromEntries(used.map((name) => [name, recordOf(name, known.get(name))]));
}

/** A type that the schema at hand doesn't know keeps its name in lower case as its label. */
export function recordOf(name: string, relation: RelationType | undefined): RelationRecord {
  if (relation) return { label: relation.label, inverse: relation.inverse, symmetric: relation.symmetric };
  const label = name.toLowerCase().replaceAll('_', ' ');
  return { label, inverse: `${label} (of)`, symmetric: false };
}
