/** ISO dates of reduced precision: "2021", "2021-03", "2021-03-04". */

/** Bounds of a stretch of time, both included; open where null or left out. */
export interface Bounds {
  readonly since?: string | null | undefined;
  readonly until?: string | null | undefined;
}

/** Whether what is from one date to another may lie within bounds: "2021" may lie within 2021-03. */
export function mayLieWithin(from: string, to: string, { since, until }: Bounds): boolean {
  return (since == null || mayPrecede(since, from)) && (until == null || mayPrecede(to, until));
}

/** Whether one may be before the other, or the same: as far as both of them tell. */
export function mayPrecede(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) <= other.slice(0, length);
}
