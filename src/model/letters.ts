/** How names are written. */

/** Whether text is initials and nothing else: "J.P." */
export function isInitials(text: string): boolean {
  return /^(?:\p{Lu}\.)+$/u.test(text);
}

/** Whether text has letters and all that have cases are capitals: "USA", "U.S.". */
export function isAllCapitals(text: string): boolean {
  return text !== text.toLowerCase() && text === text.toUpperCase();
}
