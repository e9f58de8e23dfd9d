import type { EntityType, Schema } from '../../src/types.ts';

/** The records of an entity type and of those above it, nearest first; none of a type that the schema doesn't know. */
export function createLineage({
  entities,
}: Pick<Schema, 'entities'>): (type: string) => readonly EntityType[] {
  const records = new Map(entities.map((record) => [record.name, record]));
  return (type) => {
    const found: EntityType[] = [];
    for (let record = records.get(type); record && !found.includes(record); ) {
      found.push(record);
      record = records.get(record.parent ?? '');
    }
    return found;
  };
}
