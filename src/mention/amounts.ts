/** Numbers with what they count: "almost half a billion dollars", "16", "10 per cent", "$2.5 million a year". */
import { createPhrases } from '../model/phrases.ts';
import { readList, readTable, readTerms } from '../model/wordlist.ts';
import type { Amount, Resources } from '../types.ts';
import type { Page } from './page.ts';

export interface AmountSpan {
  readonly first: number;
  readonly last: number;
  /** Token of the unit, or of the last number word. */
  readonly head: number;
  readonly money: boolean;
  readonly amount: Amount;
}

interface NumberWord {
  readonly value: number;
  readonly kind: string;
}

const EVERY = new Set(['a', 'an', 'per', 'each', 'every', '/']);
const ADVERBS = new Map([
  ['annually', 'year'],
  ['yearly', 'year'],
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['daily', 'day'],
]);

/** Finds the amounts of a page, ascending, none inside another. Tokens that `skip` marks are dates. */
export function createAmountFinder({
  lexicon,
}: Pick<Resources, 'lexicon'>): (page: Page, skip: Uint8Array) => AmountSpan[] {
  const numbers = new Map<string, NumberWord>(
    readTable(lexicon.numbers).map(([word = '', value = '', kind = '']) => [
      word,
      { value: Number(value), kind },
    ]),
  );
  const units = createPhrases<{ unit: string; money: boolean }>();
  const signs = new Map<string, string>();
  for (const [code = '', written, nouns] of readTable(lexicon.currencies)) {
    for (const sign of readList(written)) signs.set(sign, code);
    for (const noun of readList(nouns)) units.add(noun, { unit: code, money: true });
  }
  for (const [unit = '', written] of readTable(lexicon.units)) {
    for (const word of readList(written)) units.add(word, { unit, money: false });
  }
  const modifiers = createPhrases<true>();
  for (const words of readTerms(lexicon['quantity-modifiers'])) modifiers.add(words, true);
  const periods = new Set(
    readTable(lexicon.calendar)
      .filter((row) => row[1] === 'period')
      .map(([word = '']) => word),
  );

  return (page, skip) => {
    const found: AmountSpan[] = [];
    for (const { first, last } of page.sentences) {
      for (let i = first; i < last; ) {
        const span = amountAt(page, i, last, skip);
        if (span) found.push(span);
        i = span ? span.last : i + 1;
      }
    }
    return found;
  };

  function amountAt(page: Page, i: number, end: number, skip: Uint8Array): AmountSpan | null {
    const { tokens, lower, article } = page;
    const modifier = modifiers.longest(lower, i, end);
    let at = i + (modifier?.length ?? 0);
    if (skip[i] || skip[at]) return null;
    const sign = signs.get(tokens[at]?.text ?? '');
    if (sign) at++;
    const number = numberAt(page, at, end);
    if (!number) return null;
    at += number.length;
    let head = at - 1;
    let unit = sign ?? null;
    let money = sign !== undefined;
    if (!unit) {
      const hyphen = lower[at] === '-' ? 1 : 0;
      const found = units.longest(lower, at + hyphen, end) ?? foreign(lower, at, end);
      const what = found?.values[0];
      const after = tokens[at];
      const trailing = signs.get(after?.text ?? '');
      if (found && what && !(hyphen && !what.money)) {
        unit = what.unit;
        money = what.money;
        at += found.length + hyphen;
        head = at - 1;
      } else if (trailing) {
        unit = trailing;
        money = true;
        at++;
      }
    }
    let per: string | null = null;
    if (
      at + 1 < end &&
      EVERY.has(lower[at] ?? '') &&
      periods.has(lower[at + 1] ?? '') &&
      unit !== lower[at + 1]
    ) {
      per = lower[at + 1] ?? null;
      at += 2;
    } else if (ADVERBS.has(lower[at] ?? '') && at < end) {
      per = ADVERBS.get(lower[at] ?? '') ?? null;
      at++;
    }
    const textOf = (from: number, to: number) =>
      article.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
    const amount: Amount = {
      text: textOf(i, at),
      value: number.value,
      unit,
      modifier: modifier ? textOf(i, i + modifier.length) : null,
      per,
    };
    return { first: i, last: at, head, money, amount };
  }

  /** "million U.S. dollars": a word of nationality before the unit is left out. */
  function foreign(lower: readonly string[], at: number, end: number) {
    const match = units.longest(lower, at + 1, end);
    return match?.values[0]?.money && /^u\.?s\.?$/.test(lower[at] ?? '')
      ? { ...match, length: match.length + 1 }
      : null;
  }

  /** The value of the number words from token `i`: "2.5 million", "twenty-five thousand", "half a billion", "a dozen". */
  function numberAt(
    { tokens, lower }: Page,
    i: number,
    end: number,
  ): { value: number; length: number } | null {
    let at = i;
    let total = 0;
    let current: number | null = null;
    let part = 1;
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
