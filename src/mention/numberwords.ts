/** Numbers in words and digits: "2.5 million", "twenty-five thousand", "half a billion", "a dozen", "two-thirds". */
import { readTable } from '../model/wordlist.ts';
import type { Resources } from '../types.ts';
import type { Page } from './page.ts';

interface NumberWord {
  readonly value: number;
  readonly kind: string;
}

/** A number that begins at a token. */
export interface NumberFound {
  readonly value: number;
  /** In tokens. */
  readonly length: number;
}

type Line = Pick<Page, 'tokens' | 'lower'>;

export interface NumberReader {
  numberAt(line: Line, i: number, end: number): NumberFound | null;
  fractionAt(line: Line, i: number, end: number): NumberFound | null;
  /** What the words of a number multiply: a million of "5 million"; 1 where they don't. */
  scaleAt(line: Line, from: number, last: number): number;
}

export function createNumberReader(lexicon: Resources['lexicon']): NumberReader {
  const numbers = new Map<string, NumberWord>(
    readTable(lexicon.numbers).map(([word = '', value = '', kind = '']) => [
      word,
      { value: Number(value), kind },
    ]),
  );
  return { numberAt, fractionAt, scaleAt };

  /** The value of the number words from token `i`: "2.5 million", "twenty-five thousand", "half a billion", "a dozen". */
  function numberAt({ tokens, lower }: Line, i: number, end: number): NumberFound | null {
    let at = i;
    let total = 0;
    let current: number | null = null;
    let part = 1;
    // "a quarter of a million"
    if (lower[at] === 'a' && numbers.get(lower[at + 1] ?? '')?.kind === 'part' && lower[at + 2] === 'of')
      at++;
    if (numbers.get(lower[at] ?? '')?.kind === 'part' && at + 1 < end) {
      part = numbers.get(lower[at] ?? '')?.value ?? 1;
      at++;
      if (lower[at] === 'of') at++;
    }
    const article = lower[at] === 'a' || lower[at] === 'an';
    if (article) {
      if (numbers.get(lower[at + 1] ?? '')?.kind !== 'scale' || lower[at + 1]?.endsWith('s')) return null;
      current = 1;
      at++;
    }
    const begin = at;
    for (; at < end; at++) {
      const word = lower[at] ?? '';
      // "two and a half million"
      if (
        word === 'and' &&
        lower[at + 1] === 'a' &&
        lower[at + 2] === 'half' &&
        current !== null &&
        at + 2 < end
      ) {
        current += 0.5;
        at += 2;
        continue;
      }
      const joins =
        (word === '-' || word === 'and') &&
        at > begin &&
        scaleOrUnit(lower[at + 1] ?? '') &&
        current !== null;
      if (joins && word === '-' && tokens[at]?.start === tokens[at - 1]?.end) continue;
      if (joins && word === 'and' && numbers.get(lower[at - 1] ?? '')?.kind === 'scale') continue;
      const known = numbers.get(word);
      if (known?.kind === 'scale' && !(word.endsWith('s') && current === null)) {
        const scaled: number = (current ?? 1) * known.value;
        if (known.value >= 1000) {
          total += scaled;
          current = null;
        } else current = scaled;
        continue;
      }
      if (
        known?.kind === 'suffix' &&
        at > begin &&
        tokens[at]?.start === tokens[at - 1]?.end &&
        current !== null
      ) {
        current *= known.value;
        continue;
      }
      const value =
        known?.kind === 'unit' && tokens[at]?.upos !== 'PRON'
          ? known.value
          : digits(tokens[at]?.text ?? '', numbers);
      if (value === null) break;
      if (current !== null && (known?.kind !== 'unit' || current % 10 !== 0 || current === 0)) break;
      current = (current ?? 0) + value;
    }
    if (at === begin) return null;
    return { value: (total + (current ?? 0)) * part, length: at - i };
  }

  function scaleOrUnit(word: string): boolean {
    const kind = numbers.get(word)?.kind;
    return kind === 'unit' || kind === 'scale';
  }
  /** "two-thirds of", "three quarters of": thousandths are enough. */
  function fractionAt({ lower }: Line, i: number, end: number): NumberFound | null {
    const over = numbers.get(lower[i] ?? '');
    const at = lower[i + 1] === '-' ? i + 2 : i + 1;
    const under = numbers.get(lower[at] ?? '');
    if (over?.kind !== 'unit' || under?.kind !== 'denominator' || at >= end) return null;
    const told = at > i + 1 || lower[at]?.endsWith('s') === true || lower[at + 1] === 'of';
    if (!told || over.value >= under.value) return null;
    return { value: Math.round((over.value / under.value) * 1000) / 1000, length: at + 1 - i };
  }

  function scaleAt({ lower }: Line, from: number, last: number): number {
    let scale = 1;
    for (let at = from; at < last; at++) {
      const known = numbers.get(lower[at] ?? '');
      if (known?.kind === 'scale' || (known?.kind === 'suffix' && at > from)) scale *= known.value;
    }
    const suffix = /^[\d.,]+([a-z]+)$/.exec(lower[from] ?? '')?.[1];
    return scale * (suffix ? (numbers.get(suffix)?.value ?? 1) : 1);
  }
}

/** `1,250.5` → 1250.5, `30m` → 30,000,000; null where it is no plain number. */
function digits(text: string, numbers: ReadonlyMap<string, NumberWord>): number | null {
  const first = text.charCodeAt(0);
  if (first < 0x30 || first > 0x39) return null;
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([a-z]{1,2})?$/i.exec(text);
  if (!match) return null;
  const value = Number((match[1] ?? '').replaceAll(',', '') + (match[2] ?? ''));
  if (!match[3]) return value;
  const suffix = numbers.get(match[3].toLowerCase());
  return suffix?.kind === 'suffix' ? value * suffix.value : null;
}
