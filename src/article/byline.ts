/** Who wrote it: lines that say so, and the names in them. */

const name = "\\p{Lu}[\\p{L}.'’-]*";
/** "By Ida Moen and Per Haugen", "Story by Ida Moen, Norlight". */
const by = new RegExp(
  `^(?:by|By|BY|(?:Words|Text|Story|Written|Reported|Posted|Published|Analysis|Opinion|Review) by)[ :]+${name}` +
    `(?:[ ,|]+(?:and|und|&|for|in|of|the|at|${name})){0,14}[|,. \\d]*$`,
  'u',
);
const roles =
  '[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Cc]olumnist|[Jj]ournalist|[Cc]ontributor|[Bb]ureau [Cc]hief';
/** "Ida Moen, Staff Writer", "Per Haugen, Nordic correspondent, Lindal". */
const office = new RegExp(
  `^${name}(?: ${name}){1,3}, [^.!?]{0,40}\\b(?:${roles})(?:,? (?:in )?${name}){0,3}$`,
  'u',
);
/** "Ida Moen in Bergen and Per Haugen in Oslo". */
const posts = new RegExp(
  `^(?:(?:, | and |, and )?${name}(?: ${name}){1,3} in ${name}(?: ${name})?){1,4}$`,
  'u',
);
const person = new RegExp(
  `^${name}(?: (?:(?:de|del|della|der|den|van|von|al|el|bin|ibn|la|le|da|dos|du)\\b|${name})){1,4}$`,
  'u',
);
const noPerson =
  /\b(?:news|staff|correspondent|reporters?|editors?|writers?|columnist|journalist|contributor|press|desk|bureau|agency|agencies|times|post|daily|team|office|service|wires?)\b/iu;

/** @param line trimmed, of a few words */
export function isByline(line: string): boolean {
  return by.test(line) || office.test(line) || posts.test(line);
}

/**
 * `By Ida Moen and Per Haugen, Norlight` → `Ida Moen, Per Haugen`. What is no name of two words or more is left out: offices, agencies.
 *
 * @returns null if none is left
 */
export function namesIn(byline: string): string | null {
  const parts = byline
    .replace(/^.*?\bby[:\s]+/iu, '')
    .split(/\s*(?:,|;|\||&|\band\b|\bin\b|\bfor\b|\bat\b)\s*/u)
    .map((part) => part.trim());
  const names = parts.filter((part) => person.test(part) && !noPerson.test(part));
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}
