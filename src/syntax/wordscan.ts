/** The part of the tokenizer that reads words and numbers: where hyphens, dots, apostrophes and slashes divide them. */
import { DIGIT, isLower, isUpper, kindAt, LETTER, SPACE } from './characters.ts';
import { dottedNameEnd, phoneEnd } from './tokenpatterns.ts';
import type { TokenRules } from './tokenrules.ts';

/** Appends the ends of the word or words that begin at `at`, a letter or a digit; `end` closes the chunk between blanks. */
export type WordScanner = (text: string, at: number, end: number, ends: number[]) => void;

/** Builds the scanner over the rules. Each call appends at least one end greater than `at`. */
export function createWordScanner(rules: TokenRules): WordScanner {
  return (text, at, end, ends) => {
    const first = wordRun(text, at, end);
    if (first === end && kindAt(text, at) === LETTER) {
      pushContracted(text, at, first, ends);
      return;
    }
    const stop = extend(text, at, first, end);
    const mark = text.charCodeAt(stop);
    if (stop < end && isApostrophe(mark) && isNegation(text, stop, end, at)) {
      if (stop - 1 > at) ends.push(stop - 1);
      ends.push(stop + 2);
    } else pushContracted(text, at, stop, ends);
  };

  function pushContracted(text: string, at: number, stop: number, ends: number[]): void {
    const lengths = stop - at < 12 ? rules.contractions.get(text.slice(at, stop).toLowerCase()) : undefined;
    const capitals = lengths && stop - at < 5 && isUpper(text.charCodeAt(at + 1));
    if (!lengths || capitals) {
      ends.push(stop);
      return;
    }
    let next = at;
    for (const length of lengths) {
      next += length;
      ends.push(next);
    }
  }

  /** Joins to the run `[at, run)` what UD keeps in one word. */
  function extend(text: string, at: number, run: number, end: number): number {
    if (kindAt(text, at) === DIGIT) {
      const number = phoneEnd(text, at, end);
      if (number > run) return number;
    }
    const dotted = text[run] === '.' && run + 1 < end ? dottedNameEnd(text, at, end, rules.endings) : at;
    if (dotted > run) return dotted;
    let stop = run;
    while (stop < end) {
      const next = joinAt(text, at, stop, end);
      if (next <= stop) return stop;
      stop = next;
      if (text.charCodeAt(stop - 1) === 46) return stop;
    }
    return stop;
  }

  /** The end of the word when the mark at `mark` belongs to it, else `mark`. */
  function joinAt(text: string, at: number, mark: number, end: number): number {
    const next = mark + 1 < end ? kindAt(text, mark + 1) : SPACE;
    const before = kindAt(text, mark - 1);
    const solid = next === LETTER || next === DIGIT;
    switch (text[mark]) {
      case '.':
        return solid ? innerDot(text, at, mark, end) : finalDot(text, at, mark);
      case ',':
        return before === DIGIT && hasThousands(text, mark, end) ? wordRun(text, mark + 1, end) : mark;
      case ':':
        return before === DIGIT && next === DIGIT ? wordRun(text, mark + 1, end) : mark;
      case '/':
        return slash(text, at, mark, end);
      case '&':
        return solid && mark - at <= 4 && isUpperOrSingle(text, at, mark, end)
          ? wordRun(text, mark + 1, end)
          : mark;
      case '*':
        return before === LETTER && next === LETTER ? wordRun(text, mark + 1, end) : mark;
      case '$':
        return mark - at <= 3 && next !== LETTER && isUpper(text.charCodeAt(mark - 1)) ? mark + 1 : mark;
      case '-':
      case '‐':
      case '‑':
        return solid && keepsHyphen(text, at, mark, end) ? wordRun(text, mark + 1, end) : mark;
      case "'":
      case '’':
      case '`':
        return next === LETTER && !isClitic(text, mark, end, at) ? wordRun(text, mark + 1, end) : mark;
      default:
        return mark;
    }
  }

  /** Runs of letters, or of digits with an ordinal's or a decade's letters; a unit after digits begins a new word. */
  function wordRun(text: string, at: number, end: number): number {
    let stop = at;
    while (stop < end && kindAt(text, stop) === DIGIT) stop++;
    const digits = stop;
    while (stop < end && (kindAt(text, stop) === LETTER || kindAt(text, stop) === DIGIT)) stop++;
    const unit = digits > at && stop > digits && stop - digits < 10;
    return unit && rules.units.has(text.slice(digits, stop).toLowerCase()) ? digits : stop;
  }

  function innerDot(text: string, at: number, mark: number, end: number): number {
    const before = text.charCodeAt(mark - 1);
    const after = text.charCodeAt(mark + 1);
    const digits = kindAt(text, mark - 1) === DIGIT && kindAt(text, mark + 1) === DIGIT;
    if (digits) return wordRun(text, mark + 1, end);
    const single = mark - at === 1 || text[mark - 2] === '.';
    const following = wordRun(text, mark + 1, end);
    const shortNext = following === mark + 2 || text[following] === '.' || following === end;
    if (single && kindAt(text, mark - 1) === LETTER && shortNext && following - mark < 5) {
      return text[following] === '.' || following === mark + 2 ? following : mark;
    }
    if (text[following] === '.' && rules.abbreviations.has(text.slice(at, following))) return following;
    if (single && isUpper(before) && isUpper(after)) return mark + 1;
    const lower = isLower(before) && isLower(after) && mark - at > 1;
    return lower && text[following] === '.' && kindAt(text, following + 1) === LETTER ? following : mark;
  }

  /** After the dots of "U.S." or of a known abbreviation, the full stop is the word's own. */
  function finalDot(text: string, at: number, mark: number): number {
    if (text[mark + 1] === '.') return mark;
    if (mark - at > 1 && text[mark - 2] === '.' && kindAt(text, mark - 1) === LETTER) return mark + 1;
    const kind = mark - at < 10 ? rules.abbreviations.get(text.slice(at, mark)) : undefined;
    if (kind === undefined) return mark - at === 1 && isInitial(text, mark) ? mark + 1 : mark;
    return keepsDot(text, at, mark, kind) ? mark + 1 : mark;
  }

  function keepsDot(text: string, at: number, mark: number, kind: string): boolean {
    const after = afterBlank(text, mark + 1);
    if (kind === 'number') return kindAt(text, after) === DIGIT;
    if (kind === 'date') {
      return (
        kindAt(text, after) === DIGIT ||
        kindAt(text, before(text, at)) === DIGIT ||
        isLower(text.charCodeAt(after)) ||
        text[mark + 1] === ','
      );
    }
    if (kind === 'place') return text[before(text, at)] === ',';
    return true;
  }

  function keepsHyphen(text: string, at: number, mark: number, end: number): boolean {
    if (mark - at < 9 && rules.prefixes.has(text.slice(at, mark).toLowerCase())) return true;
    const next = wordRun(text, mark + 1, end);
    return next - mark < 9 && rules.suffixes.has(text.slice(mark + 1, next).toLowerCase());
  }

  function slash(text: string, at: number, mark: number, end: number): number {
    const next = wordRun(text, mark + 1, end);
    if (kindAt(text, mark - 1) === DIGIT && mark + 1 < end && kindAt(text, mark + 1) === DIGIT) return next;
    const whole = mark - at < 5 && next - mark < 6;
    return whole && rules.slashes.has(text.slice(at, next).toLowerCase()) ? Math.max(next, mark + 1) : mark;
  }

  function isClitic(text: string, mark: number, end: number, at: number): boolean {
    let stop = mark + 1;
    while (stop < end && kindAt(text, stop) === LETTER && stop - mark < 5) stop++;
    const rest = text.slice(mark + 1, stop).toLowerCase();
    const closed = stop >= end || kindAt(text, stop) === SPACE || kindAt(text, stop) > DIGIT;
    return closed && (rules.clitics.has(rest) || isNegation(text, mark, end, at));
  }
}

function isNegation(text: string, mark: number, end: number, at: number): boolean {
  const n = text.charCodeAt(mark - 1) | 32;
  const t = text.charCodeAt(mark + 1) | 32;
  if (n !== 110 || t !== 116 || mark + 2 > end || mark - at < 2) return false;
  return mark + 2 === end || kindAt(text, mark + 2) === SPACE || kindAt(text, mark + 2) > DIGIT;
}

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 8217 || unit === 96;
}

/** "1,000": three digits and no fourth after the comma. */
function hasThousands(text: string, mark: number, end: number): boolean {
  let stop = mark + 1;
  while (stop < end && stop - mark < 5 && kindAt(text, stop) === DIGIT) stop++;
  return stop - mark === 4;
}

/** "J. K. Rowling": one capital and a stop, then a blank and another capital. */
function isInitial(text: string, mark: number): boolean {
  const letter = text.charCodeAt(mark - 1);
  if (!isUpper(letter) || kindAt(text, mark - 1) !== LETTER) return false;
  const after = afterBlank(text, mark + 1);
  if (text[mark + 1] === ',') return true;
  return letter !== 73 && after > mark + 1 && isUpper(text.charCodeAt(after));
}

/** "AT&T", "R&D", "p&l": capitals, or one letter, on both sides. */
function isUpperOrSingle(text: string, at: number, mark: number, end: number): boolean {
  let stop = mark + 1;
  let capitals = true;
  for (let i = at; i < mark; i++) capitals &&= isUpper(text.charCodeAt(i));
  for (; stop < end && kindAt(text, stop) === LETTER; stop++) capitals &&= isUpper(text.charCodeAt(stop));
  return stop > mark + 1 && (capitals || (mark - at === 1 && stop - mark === 2));
}

function afterBlank(text: string, at: number): number {
  let next = at;
  while (next < at + 3 && next < text.length && kindAt(text, next) === SPACE) next++;
  return next;
}

function before(text: string, at: number): number {
  let last = at - 1;
  while (last > at - 4 && last > 0 && kindAt(text, last) === SPACE) last--;
  return Math.max(last, 0);
}
