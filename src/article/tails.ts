/** What pages glue to the ends of a sentence's line with no break: names of audio files, copyright notices, links. */
import type { Span } from '../types.ts';

export type TailFinder = (text: string, start: number, end: number) => Span;

/** Notices are short: no tail is looked for further back from the line's end. */
const reach = 400;
const notice =
  /(?<=[.!?…]["”’')\]]?\s*)(?:copyright\s*(?:©|\(c\))?\s*(?:19|20)\d\d|©\s*\S|\(c\)\s*(?:19|20)\d\d|all rights reserved\b|to (?:see|read|hear|learn) more,? visit\b|for more,? visit\b|sign up for our\b)/iu;

/**
 * Builds the finder of glued ends.
 *
 * @param media endings of audio, video and picture files, lower case
 * @returns `(text, start, end)` → the part of that line which is the article's own, possibly empty
 */
export function createTailFinder(media: ReadonlySet<string>): TailFinder {
  const any = media.size > 0 ? [...media].join('|') : '(?!)';
  const name = `[A-Za-z0-9][\\w-]{3,200}\\.(?:${any})`;
  const atEnd = new RegExp(`(?<=[.!?…]["”’')\\]]{0,2}\\s?|["”’)\\]])${name}$`, 'u');
  const atStart = new RegExp(`^${name}(?=["“‘']?\\p{Lu}|\\s)`, 'u');
  return (text, start, end) => {
    const line = text.slice(start, end);
    const head = atStart.exec(line.slice(0, reach))?.[0].length ?? 0;
    const from = Math.max(head, line.length - reach);
    const rest = line.slice(from);
    const file = atEnd.exec(rest);
    const cut = notice.exec(rest);
    const stop = Math.min(file?.index ?? rest.length, cut?.index ?? rest.length);
    const kept = line.slice(0, from + stop).trimEnd().length;
    const blanks = line.slice(head).length - line.slice(head).trimStart().length;
    return { start: start + head + blanks, end: start + Math.max(kept, head + blanks) };
  };
}
