/** What names are told apart by before they get a type of the schema. */
import type { TypeTree } from '../model/types.ts';

export const LABELS = ['PER', 'ORG', 'LOC', 'MISC'] as const;
export type NameLabel = (typeof LABELS)[number];

/** The label of names of a type. */
export function labelOf(type: string, types: TypeTree): NameLabel {
  if (types.isA(type, 'Person')) return 'PER';
  if (types.isA(type, 'Organization')) return 'ORG';
  return types.isA(type, 'Place') && type !== 'Nationality' ? 'LOC' : 'MISC';
}
