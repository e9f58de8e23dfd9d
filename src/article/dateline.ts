/** "GENEVA, March 4 (Wire) —": the place, day and agency that open a news story. */
import type { Span } from '../types.ts';

export interface Dateline extends Span {
  /** Empty where only an agency stands. */
  readonly place: string;
  /** As written, null when there is none. */
  readonly date: string | null;
  readonly agency: string | null;
}

const longest = 120;
const capitals =
  "(?<place>\\p{Lu}[\\p{Lu}\\p{M}.'’/\\- ]{2,40}(?:, (?!\\p{Lu}[a-z]+\\.? \\d)\\p{Lu}[\\p{L}. ]{1,25})?)";
const mixed =
  "(?<place>\\p{Lu}[\\p{L}\\p{M}.'’/\\- ]{2,40}(?:, (?!\\p{Lu}[a-z]+\\.? \\d)\\p{Lu}[\\p{L}. ]{1,25})?)";
const day = '\\p{Lu}[a-z]{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}[a-z]{2,8}\\.?';
const date = `(?<date>(?:${day})(?:,? \\d{4})?)`;
const month = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
const late = `(?:${day}),? \\d{4}`;
const agency = '[([](?<agency>[^()[\\]]{2,40})[)\\]]';
const slashed = '\\/(?<wire>[^/\\n]{2,40})\\/';
const dash = '(?:—|–|--|-(?= ))';

/** The ways of writing it, the commonest first. */
const PATTERNS: readonly RegExp[] = [
  // GENEVA, March 4 (Wire) — · LONDON, March 4, 2021 /Wire/ -- · NEW DELHI: · CAIRO — March 4, 2021:
  `${capitals}(?:(?:,? +${date})?(?: *(?:${agency}|${slashed}))? *${dash}(?: *${late}:)?|:(?= \\p{Lu}))`,
  // MOSCOW, March 4. /Wire/.
  `${capitals}(?:,? +${date})?\\.? *${slashed}\\.`,
  // Geneva, 4 March 2021 (Wire) –
  `${mixed}(?:, ${date})? *${agency} *${dash}`,
  // Geneva, 4 March 2021 (Wire):
  `${mixed}, ${date} *${agency}:`,
  // Geneva, 4 March 2021 –
  `${mixed}, (?<date>${late}) *${dash}`,
  // Geneva, March 4 — · Geneva/Oslo, 4 March —
  `${mixed}, (?<date>${month} \\d{1,2}|\\d{1,2} ${month}) *${dash}`,
  // (Wire) -
  `${agency} *${dash}`,
  // [GENEVA]
  `\\[${capitals}\\](?= \\p{Lu})`,
].map((source) => new RegExp(`^\\s*${source}\\s*`, 'u'));

/**
 * The dateline at the head of a paragraph that begins at `start`: a place in capitals and a dash or colon, or any place with an
 * agency in brackets and a dash; a date may stand between. Some write the date after the dash, or the agency alone.
 *
 * "NATO — which met in May — agreed" has none: after the dash a sentence begins.
 *
 * @returns its span, the dash and the blank after it included, or null
 * @example findDateline('GENEVA (Wire) — The council met.', 0) // { start: 0, end: 16, place: 'GENEVA', agency: 'Wire', … }
 */
export function findDateline(text: string, start: number): Dateline | null {
  const head = text.slice(start, start + longest);
  const match = PATTERNS.map((pattern) => pattern.exec(head)).find((found) => found !== null);
  if (!match || /^\p{Ll}/u.test(head.slice(match[0].length))) return null;
  const { place = '', date, agency, wire } = match.groups ?? {};
  const end = start + match[0].length;
  return { start, end, place: place.trim(), date: date ?? null, agency: (agency ?? wire)?.trim() ?? null };
}
