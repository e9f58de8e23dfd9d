/**
 * Tokens with a form of their own. Each function gives the end of the token that begins at `start`, or `start` itself
 * when none does. Every look ahead is bounded, so that tokenizing stays linear on any input.
 */
import { DIGIT, kindAt, LETTER, SPACE } from './characters.ts';

const longestAddress = 320;
const scheme = /(?:https?|ftps?|file):\/\/|www\d?\.|mailto:|doi:(?=\d)/iy;
const trailing = new Set(['.', ',', ';', ':', '!', '?', "'", '"', '”', '’', '>', ']', '}', '»', '*', '`']);
const emoticon =
  /(?:-[LR][RCS]B-|[<>]?[:;=8xX]['´]?[-^o]?[)(\][}{DPpOo/\\|*3@$]{1,3}|[(][:;=]|<3+|\^[_.-]?\^|-_-|[oO]_[oO]|:-?[)(]+)(?![\p{L}\p{N}])/uy;
const phone =
  /\+?\d{1,4}(?:[-.]\d{1,4}){2,4}(?![\d\p{L}]|[-.]\d)|\d{3}-\d{4}(?![\d\p{L}]|-\d)|\d{5}-\d{4}(?![\d\p{L}]|-\d)/uy;

/** A web address, without the punctuation that closes the sentence around it. */
export function addressEnd(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) | 32;
  if (first !== 104 && first !== 119 && first !== 102 && first !== 109 && first !== 100) return start;
  scheme.lastIndex = start;
  if (!scheme.test(text) || scheme.lastIndex >= end) return start;
  const floor = scheme.lastIndex;
  let at = floor;
  let depth = 0;
  while (at < end && kindAt(text, at) !== SPACE && text[at] !== '<' && text[at] !== '"' && text[at] !== '”') {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth < 0) break;
    at++;
  }
  while (at > floor && trailing.has(text[at - 1] ?? '')) at--;
  return at > floor ? at : start;
}

/** An e-mail address. */
export function emailEnd(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + longestAddress);
  let at = start;
  while (at < limit && isMailCharacter(text, at)) at++;
  if (at === start || text[at] !== '@') return start;
  const host = ++at;
  let lastDot = -1;
  while (
    at < limit &&
    (kindAt(text, at) === LETTER || kindAt(text, at) === DIGIT || text[at] === '-' || text[at] === '.')
  ) {
    if (text[at] === '.') {
      if (at + 1 >= limit || kindAt(text, at + 1) > DIGIT || kindAt(text, at + 1) === SPACE) break;
      lastDot = at;
    }
    at++;
  }
  return lastDot > host ? at : start;
}

/** A smiley, or a bracket as the Penn Treebank writes it: `-LRB-`. */
export function emoticonEnd(text: string, start: number, end: number): number {
  emoticon.lastIndex = start;
  return emoticon.test(text) && emoticon.lastIndex <= end ? emoticon.lastIndex : start;
}

/** A telephone number, a date in digits or a postal code, joined by hyphens or dots. */
export function phoneEnd(text: string, start: number, end: number): number {
  phone.lastIndex = start;
  return phone.test(text) && phone.lastIndex <= end ? phone.lastIndex : start;
}

/** `report.final.pdf`, `bbc.co.uk`: dotted words of which the last is a known ending. */
export function dottedNameEnd(
  text: string,
  start: number,
  end: number,
  endings: ReadonlySet<string>,
): number {
  const limit = Math.min(end, start + longestAddress);
  let at = start;
  let accepted = start;
  let part = start;
  let parts = 0;
  for (;;) {
    while (at < limit && isNameCharacter(text, at)) at++;
    if (at === part) break;
    parts++;
    if (parts > 1 && endings.has(text.slice(part, at).toLowerCase())) accepted = at;
    if (text[at] !== '.' || at + 1 >= limit) break;
    part = ++at;
  }
  if (accepted > start && text[accepted] === '/') return pathEnd(text, accepted, end);
  return accepted;
}

function pathEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && kindAt(text, at) !== SPACE && !'<>"“”()'.includes(text[at] ?? '')) at++;
  while (at > start + 1 && trailing.has(text[at - 1] ?? '')) at--;
  return at;
}

function isNameCharacter(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === LETTER || kind === DIGIT || text[at] === '-' || text[at] === '~';
}

function isMailCharacter(text: string, at: number): boolean {
  return isNameCharacter(text, at) || text[at] === '.' || text[at] === '+' || text[at] === '%';
}
