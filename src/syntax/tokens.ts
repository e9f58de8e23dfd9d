/** Text → words, after the conventions of the UD English treebanks EWT and GUM. */
import type { Word } from '../types.ts';
import { characterEnd, DIGIT, isUpper, kindAt, LETTER, SPACE } from './characters.ts';
import { addressEnd, emailEnd, emoticonEnd } from './tokenpatterns.ts';
import { readTokenRules } from './tokenrules.ts';
import { createWordScanner } from './wordscan.ts';

export type Tokenizer = (text: string, start: number, end: number) => Word[];

/**
 * Builds the tokenizer.
 *
 * @param lexicon raw texts by file name without ending; `tokens` and `abbreviations` are read
 * @returns `(text, start, end)` → the words of that stretch in order, each an exact span of `text`, together covering
 *   every character that is not blank. Linear in the length, and never throws.
 * @example createTokenizer(lexicon)("They don't pay $5.", 0, 18) // They do n't pay $ 5 .
 */
export function createTokenizer(lexicon: Readonly<Record<string, string>>): Tokenizer {
  const rules = readTokenRules(lexicon);
  const scanWord = createWordScanner(rules);

  return (text, start, end) => {
    const ends: number[] = [];
    const words: Word[] = [];
    let at = start;
    while (at < end) {
      if (kindAt(text, at) === SPACE) {
        at++;
        continue;
      }
      let chunkEnd = at + 1;
      let mail = text.charCodeAt(at) === 64;
      while (chunkEnd < end && kindAt(text, chunkEnd) !== SPACE) {
        if (text.charCodeAt(chunkEnd) === 64) mail = true;
        chunkEnd++;
      }
      const chunk = at;
      while (at < chunkEnd) {
        ends.length = 0;
        scan(text, at, chunkEnd, chunk, mail, ends);
        for (const next of ends) {
          words.push({ start: at, end: next, text: text.slice(at, next) });
          at = next;
        }
      }
    }
    return words;
  };

  /** Appends the ends of the word, or words, that begin at `at`. */
  function scan(text: string, at: number, end: number, chunk: number, mail: boolean, ends: number[]): void {
    const kind = kindAt(text, at);
    if (kind === LETTER || kind === DIGIT) {
      const special = kind === LETTER ? addressEnd(text, at, end) : at;
      const address = special === at && mail ? emailEnd(text, at, end) : special;
      if (address > at) ends.push(address);
      else scanWord(text, at, end, ends);
      return;
    }
    ends.push(symbolEnd(text, at, end, chunk));
  }

  /** The end of a token that begins with neither letter nor digit. */
  function symbolEnd(text: string, at: number, end: number, chunk: number): number {
    const unit = text.charCodeAt(at);
    const next = at + 1 < end ? kindAt(text, at + 1) : SPACE;
    if (isApostrophe(unit)) return apostropheEnd(text, at, end, chunk);
    if (isStop(unit)) {
      if (unit === 46 && next === DIGIT && at === chunk) return numberEnd(text, at + 1, end);
      return runEnd(text, at, end, isStop);
    }
    if ((unit === 43 || unit === 45) && next === DIGIT && at === chunk) return numberEnd(text, at + 1, end);
    if ((unit === 35 || unit === 64) && next === LETTER && isTagStart(text, at, chunk))
      return tagEnd(text, at + 1, end);
    if (unit === 91 && text.startsWith('[...]', at) && at + 5 <= end) return at + 5;
    if (at === chunk || kindAt(text, at - 1) === 4) {
      const smiley = emoticonEnd(text, at, end);
      if (smiley > at) return smiley;
    }
    if ('-=*_~+#<>`|•'.includes(text[at] ?? '')) return runEnd(text, at, end, (other) => other === unit);
    return Math.min(end, characterEnd(text, at, end));
  }

  /** `'s` after a word, `'em`, `'90s`, doubled quotes, or the mark alone. */
  function apostropheEnd(text: string, at: number, end: number, chunk: number): number {
    const unit = text.charCodeAt(at);
    let run = at + 1;
    while (run < end && kindAt(text, run) === LETTER && run - at < 12) run++;
    const rest = text.slice(at + 1, run).toLowerCase();
    const closed = run >= end || kindAt(text, run) === 4 || kindAt(text, run) === SPACE;
    if (rest && closed && at > 0 && rules.clitics.has(rest)) return run;
    if (rest && closed && at === chunk && unit !== 8216 && rules.elisions.has(rest)) return run;
    if (at === chunk && unit !== 8216 && isDecade(text, at + 1, end)) return numberEnd(text, at + 1, end);
    return run === at + 1 && text.charCodeAt(at + 1) === unit && at + 2 <= end ? at + 2 : at + 1;
  }
}

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 8217 || unit === 8216 || unit === 96;
}

function isStop(unit: number): boolean {
  return unit === 46 || unit === 33 || unit === 63 || unit === 8230;
}

/** `'90s`, `'05`: two digits with at most an s after them. */
function isDecade(text: string, at: number, end: number): boolean {
  const stop = numberEnd(text, at, end);
  const digits = kindAt(text, at) === DIGIT && kindAt(text, at + 1) === DIGIT;
  return digits && (stop === at + 2 || (stop === at + 3 && text[at + 2] === 's'));
}

function numberEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end) {
    const kind = kindAt(text, stop);
    const mark = text[stop] === '.' || text[stop] === ',' || text[stop] === ':';
    if (kind === DIGIT || kind === LETTER) stop++;
    else if (mark && stop > at && stop + 1 < end && kindAt(text, stop + 1) === DIGIT) stop++;
    else break;
  }
  return stop;
}

/** A hashtag or a handle begins a chunk or follows an opening mark. */
function isTagStart(text: string, at: number, chunk: number): boolean {
  return at === chunk || '("“‘[.@'.includes(text[at - 1] ?? '') || isUpper(text.charCodeAt(at - 1));
}

function tagEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && (kindAt(text, stop) === LETTER || kindAt(text, stop) === DIGIT)) stop++;
  return stop;
}

function runEnd(text: string, at: number, end: number, belongs: (unit: number) => boolean): number {
  let stop = at + 1;
  while (stop < end && belongs(text.charCodeAt(stop))) stop++;
  return stop;
}
