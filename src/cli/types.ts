/** Types as a user names them: in any letter case, and with all that is of their kind. */
import type { ReadableGraph } from '../../graph/knowledge.ts';
import { nearest } from '../../graph/query/distance.ts';
import type { Schema } from '../types.ts';
import { Failure } from './failure.ts';
import { messages } from './messages.ts';

/** `company` → Company, Bank and whatever else is a kind of company. @throws {Failure} for a type that nothing has. */
export function entityTypes(graph: ReadableGraph, { entities }: Schema, wanted: readonly string[]): string[] {
  const there = [...entities.map(({ name }) => name), ...graph.mapNodes((_, { type }) => type)];
  return withAll(spelt('entity', wanted, there), (type) =>
    entities.filter(({ parent }) => parent === type).map(({ name }) => name),
  );
}

/** `trades_with` → TRADES_WITH and all that imply it. @throws {Failure} for a type that nothing has. */
export function relationTypes(
  graph: ReadableGraph,
  { relations }: Schema,
  wanted: readonly string[],
): string[] {
  const there = [
    ...relations.map(({ name }) => name),
    ...Object.keys(graph.getAttribute('relations')),
    'open',
  ];
  return withAll(spelt('relation', wanted, there), (type) =>
    relations.filter(({ implies }) => implies.includes(type)).map(({ name }) => name),
  );
}

function spelt(kind: string, wanted: readonly string[], there: readonly string[]): string[] {
  const spellings = new Map(there.map((value) => [value.toLowerCase(), value]));
  return wanted.map((value) => {
    const found = spellings.get(value.toLowerCase());
    if (found === undefined)
      throw new Failure(messages.noType(kind, value, nearest(value, spellings.values())));
    return found;
  });
}

/** The types, those of their kind, those of their kind …; each once. */
function withAll(types: readonly string[], below: (type: string) => readonly string[]): string[] {
  const all = new Set(types);
  for (const type of all) for (const further of below(type)) all.add(further);
  return [...all];
}
