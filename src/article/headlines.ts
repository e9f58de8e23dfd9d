/** Which lines are headlines. */
import type { LineKind } from './boilerplate.ts';
import type { TextLine } from './textlines.ts';

const mostWords = 25;
const mostWordsInside = 10;
const longest = 220;
const item = /^(?:[•▪◦‣●■∙·–—*>-]|\(?\d{1,2}[.)]\s)/u;
const unfinished = /[,;:–—-]$/u;
const fullStop = /[.…]["”’')\]]*$/u;
const abbreviation = /(?:\b\p{Lu}\.){2,}["”’)]*$/u;
const terminal = /[.!?…]["”’')\]]*$/u;

/**
 * Finds the headlines: above the first line of body, short lines with no full stop; below it only those that stand alone,
 * are shorter still and have text after them. A headline that is wrapped is judged as a whole.
 *
 * @param kinds what each line is by itself and by its neighbours; only those of kind `text` can be headlines
 * @returns for each line whether it is a headline
 */
export function findHeadlines(lines: readonly TextLine[], kinds: readonly LineKind[]): boolean[] {
  const shaped = lines.map((_, index) => kinds[index] === 'text' && hasShape(lines, kinds, index));
  const body = lines.findIndex((_, index) => kinds[index] === 'text' && !shaped[index]);
  return shaped.map((is, index) => is && (body < 0 || index < body || standsAlone(lines, kinds, index)));
}

/** Whether the line goes on with the one before it, in lower case and in one group. */
export function isContinued(lines: readonly TextLine[], kinds: readonly LineKind[], index: number): boolean {
  const [line, previous] = [lines[index], lines[index - 1]];
  if (!line || !previous || line.group !== previous.group || kinds[index - 1] !== 'text') return false;
  return kinds[index] === 'text' && /^[\p{Ll}(]/u.test(line.text);
}

function hasShape(lines: readonly TextLine[], kinds: readonly LineKind[], index: number): boolean {
  let first = index;
  let last = index;
  while (index - first < 3 && isContinued(lines, kinds, first)) first--;
  while (last - index < 3 && isContinued(lines, kinds, last + 1)) last++;
  const whole = lines.slice(first, last + 1).map((line) => line.text);
  if (whole.length > 3 || whole.some((part) => part.length > longest)) return false;
  const title = whole.join(' ');
  if (title.length > longest || item.test(title) || /^[\p{Ll},;]/u.test(title)) return false;
  if (unfinished.test(title) || (fullStop.test(title) && !abbreviation.test(title))) return false;
  return title.split(/\s+/, mostWords + 1).length <= mostWords;
}

function standsAlone(lines: readonly TextLine[], kinds: readonly LineKind[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  const alone = [index - 1, index + 1].every((other) => lines[other]?.group !== lines[index]?.group);
  const followed = kinds.indexOf('text', index + 1) > 0;
  const short = text.split(/\s+/).length <= mostWordsInside;
  return alone && followed && short && !terminal.test(text) && !/["“”]/.test(text);
}
