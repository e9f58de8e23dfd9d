/** ISO dates of reduced precision: "2021", "2021-03", "2021-03-04". */

/** Whether one may be before the other, or the same: as far as both of them tell. */
export function mayPrecede(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) <= other.slice(0, length);
}
