/** Order by code unit: the same on every machine, whatever its language (law 3). */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Distinct strings in order of their code units. */
export function sortedSet(strings: Iterable<string>): string[] {
  return [...new Set(strings)].sort(byCodeUnit);
}
