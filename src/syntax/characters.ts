/** What a character is to the tokenizer; looked up once per UTF-16 code unit and then remembered. */

export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const OTHER = 4;

const kinds = new Uint8Array(0x10000);
const blank =
  /[\s\p{Cc}\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\uffa0]/u;
const letter = /[\p{L}\p{M}_\u00ad\u200c\u200d]/u;
const digit = /\p{Nd}/u;

/**
 * The kind of the character at `offset`: SPACE, LETTER (with marks and joiners), DIGIT or OTHER.
 * Outside the text all is SPACE. Surrogate halves count as letters when their pair is a letter, so that a pair is never cut in two.
 */
export function kindAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  const known = kinds[unit];
  if (known) return known;
  if (!(offset >= 0 && offset < text.length)) return SPACE;
  if (unit >= 0xd800 && unit <= 0xdfff) return kindOfSurrogate(text, offset, unit);
  const kind = kindOf(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

/** Whether `character` separates words: white space, control characters and marks that show nothing. */
export function isBlank(character: string): boolean {
  return blank.test(character);
}

/** The offset after the character at `offset`, with what modifies it: joined emoji, skin tones, variants, marks. */
export function characterEnd(text: string, offset: number, end: number): number {
  let at = offset + unitsAt(text, offset, end);
  while (at < end) {
    const next = text.codePointAt(at) ?? 0;
    const modifies =
      (next >= 0xfe00 && next <= 0xfe0f) || (next >= 0x1f3fb && next <= 0x1f3ff) || next === 0x20e3;
    if (modifies) at += unitsAt(text, at, end);
    else if (next === 0x200d && at + 1 < end && kindAt(text, at + 1) !== SPACE) {
      at += 1 + unitsAt(text, at + 1, end);
    } else break;
  }
  return at;
}

export function isLower(unit: number): boolean {
  if (unit < 128) return unit >= 97 && unit <= 122;
  const character = String.fromCharCode(unit);
  return character !== character.toUpperCase();
}

export function isUpper(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90;
  const character = String.fromCharCode(unit);
  return character !== character.toLowerCase();
}

function unitsAt(text: string, offset: number, end: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff && offset + 1 < end ? 2 : 1;
}

function kindOfSurrogate(text: string, offset: number, unit: number): number {
  const first = unit < 0xdc00 ? offset : offset - 1;
  const point = text.codePointAt(first) ?? 0;
  return point > 0xffff ? kindOf(String.fromCodePoint(point)) : OTHER;
}

function kindOf(character: string): number {
  if (blank.test(character)) return SPACE;
  if (letter.test(character)) return LETTER;
  return digit.test(character) ? DIGIT : OTHER;
}
