/** The lines of a text, without blanks at their ends, in groups that empty lines part. */
import type { Span } from '../types.ts';

export interface TextLine extends Span {
  readonly text: string;
  /** Counts the groups of lines between empty lines. */
  readonly group: number;
}

/** All lines that are not empty, in order; `start` and `end` leave out the blanks around them. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let group = 0;
  let open = false;
  for (let at = 0; at <= text.length; ) {
    const stop = lineEnd(text, at);
    const raw = text.slice(at, stop);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const start = at + raw.length - raw.trimStart().length;
      lines.push({ start, end: start + trimmed.length, text: trimmed, group });
      open = true;
    } else if (open) {
      group++;
      open = false;
    }
    at = stop + (text[stop] === '\r' && text[stop + 1] === '\n' ? 2 : 1);
  }
  return lines;
}

function lineEnd(text: string, at: number): number {
  let stop = at;
  while (stop < text.length && text[stop] !== '\n' && text[stop] !== '\r') stop++;
  return stop;
}
