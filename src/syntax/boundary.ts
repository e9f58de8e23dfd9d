/** Whether a sentence ends between two words: what the decision looks at. The weights are in `lexicon/sentence-ends.txt`. */
import type { Word } from '../types.ts';
import { isLower, isUpper, kindAt } from './characters.ts';
import type { TokenRules } from './tokenrules.ts';

type Knowledge = Pick<TokenRules, 'abbreviations' | 'functionWords'>;

const opening = /^(?:["“‘'([{«„]|``|'')$/;
const closing = /^(?:["”’')\]}»]|'')$/;
const stop = /^[.!?…]+$/;
/** Marks that never begin a sentence, and marks that never end one. */
const continuing = /^(?:[,;:.?!)\]}%…]|''|”)$/;
const joining = /^(?:[:;–—]|--+)$/;
const opens = /^(?:[“‘([{«„]|``)$/;
const initial = /^\p{Lu}\.$/u;
const letters = /^(?:\p{L}\.){2,}$/u;
const numberOnly = /^\d+$/;

/** A place between `words[index]` and `words[index + 1]` of one line or paragraph where a sentence may end. */
export interface Gap {
  readonly words: readonly Word[];
  readonly index: number;
  /** Index of the first word of the sentence so far. */
  readonly first: number;
  readonly text: string;
}

/** Whether the gap is worth a decision: after a mark, but not after a title's or an initial's stop. */
export function mayEnd({ words, index, text }: Gap, { abbreviations, functionWords }: Knowledge): boolean {
  const word = words[index];
  const next = words[index + 1];
  if (!word || !next) return false;
  const last = text.charCodeAt(word.end - 1);
  if (kindAt(text, word.end - 1) !== 4 || last === 44 || last === 36 || last === 40 || last === 47)
    return false;
  if (continuing.test(next.text) || opens.test(word.text)) return false;
  if (joining.test(word.text) || closesNoSentence(words, index)) return false;
  const known = last === 46 ? abbreviations.get(word.text.slice(0, -1)) : undefined;
  if (known === 'title' || known === 'number') return false;
  if (known !== undefined && (opens.test(next.text) || joining.test(next.text))) return false;
  if (initial.test(word.text) && !functionWords.has(next.text.toLowerCase())) return false;
  if (last !== 46 && closing.test(word.text) && isLower(text.charCodeAt(next.start))) return false;
  if (next.start > word.end) return true;
  return stop.test(word.text) && isUpper(text.charCodeAt(next.start));
}

/** After "U.S." or "Inc.", a function word with a capital begins a sentence; treebanks have too few to learn it from. */
export function surelyEnds(
  { words, index, text }: Gap,
  { abbreviations, functionWords }: Knowledge,
): boolean {
  const word = words[index]?.text ?? '';
  const next = words[index + 1];
  if (!next || !word.endsWith('.') || !isUpper(text.charCodeAt(next.start))) return false;
  const closes = abbreviations.get(word.slice(0, -1)) === 'end' || letters.test(word);
  return closes && next.text.length > 1 && functionWords.has(next.text.toLowerCase());
}

/** Whether the word is a closing quotation mark or round bracket with no full stop before it; `[1]` may follow one. */
function closesNoSentence(words: readonly Word[], index: number): boolean {
  let at = index;
  if (words[index]?.text === ']') return false;
  while (at > 0 && index - at < 4 && closing.test(words[at]?.text ?? '')) at--;
  return at < index && !/[.!?…:;,]/.test(words[at]?.text ?? '.');
}

/** The features of a gap, as short strings; the same for training and for reading. */
export function featuresOf(gap: Gap, knowledge: Knowledge): string[] {
  const { words, index, first } = gap;
  let closers = '';
  let at = index;
  while (at > first && closing.test(words[at]?.text ?? '') && words[at]?.start === words[at - 1]?.end) {
    closers = `${isBracket(words[at]?.text) ? ')' : '"'}${closers}`;
    at--;
  }
  const mark = words[at]?.text ?? '';
  const kind = markKind(mark, knowledge);
  const previous = at > first ? (words[at - 1]?.text ?? '') : '';
  let ahead = index + 1;
  let openers = '';
  while (ahead < index + 4 && opening.test(words[ahead]?.text ?? '')) {
    openers += isBracket(words[ahead]?.text) ? '(' : '"';
    ahead++;
  }
  const next = words[ahead]?.text ?? '';
  const shape = shapeOf(next);
  const glued = words[index]?.end === words[index + 1]?.start ? 'glued' : '';
  const second = shapeOf(words[ahead + 1]?.text ?? '');
  const open = openness(words, first, index);
  const length = at - first;
  const size =
    length === 0 ? '0' : length < 2 ? '1' : length < 4 ? '3' : length < 8 ? '7' : length < 20 ? '19' : '20';
  const features = [
    `${kind}`,
    `${kind} ${closers} ${openers}${shape}`,
    `${kind} ${shape} ${size}`,
    `${kind} ${open} ${closers}${shape}`,
    `${kind} ${shape} ${second}`,
    `next ${kind === 'stop' ? '' : kind} ${shape === 'Xx' || shape === 'xx' ? next.toLowerCase() : openers + shape}`,
    `before ${kind} ${shapeOf(previous)} ${shape}`,
    `open ${open} ${openers}`,
  ];
  if (glued) features.push(`${glued} ${kind}`);
  if (kind !== 'stop') features.push(`mark ${mark} ${shape}`);
  if (mark === '.' && previous.length < 4)
    features.push(`short ${previous.length} ${shapeOf(previous)} ${shape}`);
  const abbreviation = kind === 'letters' || kind === 'end' || kind === 'inside' || kind === 'initial';
  if (abbreviation && shape === 'Xx') {
    features.push(
      `after abbreviation ${knowledge.functionWords.has(next.toLowerCase()) ? 'function' : 'content'} word`,
    );
  }
  if (kind === 'end' || kind === 'inside') features.push(`${mark} ${next.toLowerCase()}`);
  return features;
}

function markKind(mark: string, { abbreviations }: Knowledge): string {
  if (mark === '.') return 'stop';
  if (stop.test(mark)) return mark.includes('?') ? '?' : mark.includes('!') ? '!' : '...';
  if (mark.endsWith('.')) {
    const known = abbreviations.get(mark.slice(0, -1));
    if (known) return known;
    return mark.length === 2 ? 'initial' : mark.indexOf('.') < mark.length - 1 ? 'letters' : 'other.';
  }
  if (mark === ':' || mark === ';' || mark === '-') return mark;
  if (mark === '--' || mark === '—' || mark === '–') return '--';
  if (closing.test(mark)) return isBracket(mark) ? ')' : '"';
  return mark.length > 3 ? 'long' : 'mark';
}

function shapeOf(word: string): string {
  if (word === '') return 'none';
  const first = word.charCodeAt(0);
  const kind = kindAt(word, 0);
  if (kind === 3) return numberOnly.test(word) && word.length < 3 ? '1' : '1990';
  if (kind === 4)
    return word.length > 1 && kindAt(word, 1) !== 4
      ? "'s"
      : stop.test(word)
        ? '.'
        : opening.test(word)
          ? '('
          : '*';
  if (isLower(first)) return 'xx';
  if (!isUpper(first)) return 'other';
  if (word.length === 1) return 'X';
  return isUpper(word.charCodeAt(1)) ? 'XX' : 'Xx';
}

/** Which bracket or quotation is still open at the end of `words[first..index]`; looks back over 80 words at most. */
function openness(words: readonly Word[], first: number, index: number): string {
  let brackets = 0;
  let quotes = 0;
  for (let at = Math.max(first, index - 80); at <= index; at++) {
    const word = words[at]?.text ?? '';
    if (word === '(' || word === '[') brackets++;
    else if (word === ')' || word === ']') brackets = Math.max(0, brackets - 1);
    else if (word === '"') quotes ^= 1;
    else if (word === '“') quotes = 1;
    else if (word === '”') quotes = 0;
  }
  return `${brackets > 0 ? '(' : ''}${quotes > 0 ? '"' : ''}`;
}

function isBracket(word: string | undefined): boolean {
  return word === '(' || word === ')' || word === '[' || word === ']' || word === '{' || word === '}';
}
