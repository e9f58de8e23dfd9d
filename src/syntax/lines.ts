/** What a line break means: a paragraph's end, a line's own end, or only a wrap in mid-sentence. */
import { isLower, kindAt, SPACE } from './characters.ts';

/** Lines this short are set by hand, not by wrapping. */
const narrowest = 45;
const itemMark = /(?:[•▪◦‣●*–—-]|\(?(?:\d{1,2}|[a-z])[.)])[ \t]/y;

/** Whether the blank between `from` and `to` holds an empty line. */
export function isParagraphBreak(text: string, from: number, to: number): boolean {
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 0x2029) breaks++;
    else if (unit === 13 && text.charCodeAt(at + 1) !== 10) breaks++;
    if (breaks > 1 || unit === 12 || unit === 0x2029) return true;
  }
  return false;
}

/**
 * Whether a sentence ends at the line break between `from` and `to`, if there is one. A line that fills most of the
 * width and goes on in lower case, or without closing mark, is only wrapped.
 */
export function breaksAtLine(text: string, from: number, to: number, width: number): boolean {
  let line = -1;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13 || unit === 0x2028) line = at;
  }
  if (line < 0) return false;
  itemMark.lastIndex = to;
  if (itemMark.test(text)) return true;
  if (isLower(text.charCodeAt(to))) return false;
  const room = width - lengthBefore(text, from, width);
  return width < narrowest || room > firstWordLength(text, to) + 1;
}

/** The length that the wrapped lines of a stretch come near to: its longest line, 0 when it has only one line. */
export function typicalWidth(text: string, start: number, end: number): number {
  let longest = 0;
  let lines = 0;
  for (let at = start; at < end; ) {
    const found = text.indexOf('\n', at);
    const stop = found < 0 || found > end ? end : found;
    if (stop > at) lines++;
    longest = Math.max(longest, stop - at);
    at = stop + 1;
  }
  return lines > 1 ? longest : 0;
}

function lengthBefore(text: string, from: number, most: number): number {
  let at = from;
  while (at > 0 && from - at <= most && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return from - at;
}

function firstWordLength(text: string, at: number): number {
  let stop = at;
  while (stop < text.length && stop - at < 40 && kindAt(text, stop) !== SPACE) stop++;
  return stop - at;
}
