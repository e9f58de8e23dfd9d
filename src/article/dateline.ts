/** "GENEVA, March 4 (Wire) —": the place, day and agency that open a news story. */
import type { Span } from '../types.ts';

export interface Dateline extends Span {
  readonly place: string;
  /** As written, null when there is none. */
  readonly date: string | null;
  readonly agency: string | null;
}

const longest = 120;
const pattern =
  /^\s*(?<place>\p{Lu}[\p{Lu}\p{M}.'’/\- ]{2,40}(?:, (?!\p{Lu}[a-z]+\.? \d)\p{Lu}[\p{L}. ]{1,25})?)(?:,? +(?<date>\p{Lu}[a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{Lu}[a-z]{2,8}\.?(?: \d{4})?))?(?: *[([](?<agency>[^()[\]]{2,40})[)\]])? *(?:—|–|--|-(?= ))\s*/u;
const mixed =
  /^\s*(?<place>\p{Lu}[\p{L}\p{M}.'’\- ]{2,40}(?:, \p{Lu}[\p{L}. ]{1,25})?)(?:, (?<date>\p{Lu}[a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{Lu}[a-z]{2,8}\.?(?: \d{4})?))? *[([](?<agency>[^()[\]]{2,40})[)\]] *(?:—|–|--|-(?= ))\s*/u;

/**
 * The dateline at the head of a paragraph that begins at `start`: a place in capitals and a dash, or any place with an
 * agency in brackets and a dash; a date may stand between.
 *
 * "NATO — which met in May — agreed" has none: after the dash a sentence begins.
 *
 * @returns its span, the dash and the blank after it included, or null
 * @example findDateline('GENEVA (Wire) — The council met.', 0) // { start: 0, end: 16, place: 'GENEVA', agency: 'Wire', … }
 */
export function findDateline(text: string, start: number): Dateline | null {
  const head = text.slice(start, start + longest);
  const match = pattern.exec(head) ?? mixed.exec(head);
  const place = match?.groups?.place?.trim();
  if (!match || !place || /^\p{Ll}/u.test(head.slice(match[0].length))) return null;
  const { date, agency } = match.groups ?? {};
  return { start, end: start + match[0].length, place, date: date ?? null, agency: agency?.trim() ?? null };
}
