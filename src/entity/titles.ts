/** Titles of people, as they stand before the names. */
import type { Mention } from '../types.ts';
import type { NameTables } from './nametables.ts';

/** The title that ends right before a name. */
export interface TitleBefore {
  readonly gender: 'M' | 'F' | null;
  /** Words of an office or a rank, all and the last: "deputy finance minister", "minister". */
  readonly roles: readonly string[];
}

/** By the longest title of up to four words; null if there is none. */
export function titleOf(
  { first }: Mention,
  lower: readonly string[],
  { titles }: NameTables,
): TitleBefore | null {
  for (let from = Math.max(0, first - 4); from < first; from++) {
    const match = titles.longest(lower, from, first);
    if (!match || from + match.length !== first) continue;
    const roles = match.values.some(({ kind }) => kind === 'office' || kind === 'rank')
      ? [lower.slice(from, first).join(' '), lower[first - 1] ?? '']
      : [];
    const told = match.values.findLast(({ gender }) => gender === 'M' || gender === 'F')?.gender;
    return { gender: told === 'M' || told === 'F' ? told : null, roles };
  }
  return null;
}
