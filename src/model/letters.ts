/** How names are written. */

/** Whether text has letters and all that have cases are capitals: "USA", "U.S.". */
export function isAllCapitals(text: string): boolean {
  return text !== text.toLowerCase() && text === text.toUpperCase();
}
